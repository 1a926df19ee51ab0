// The options that layouts have: all of them, and the one that a verdict points at.
#include <algorithm>

#include "rtnetlink/object_parts.h"
#include "rtnetlink/pair.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::View;

// What a verdict points at: the attribute at an offset of the request, or, in the nest at that
// offset, one that is missing. At 0, where no attribute can be, the object itself is meant.
struct Fault {
  std::size_t offset;
  std::optional<std::uint16_t> missing;
};

template <typename Rows>
auto find_carrier(const Rows& rows, std::uint16_t type) {
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const auto& each) { return each.attribute == type; });
  return row == rows.end() ? nullptr : &*row;
}

// The option that an attribute of this type would be.
std::string option_of_type(const Layout& layout, std::uint16_t type, std::string_view path) {
  const Special* special = find_carrier(layout.specials, type);
  if (special != nullptr && special->access != Access::kRead) return join(path, special->name);
  if (const Prefix* prefix = find_carrier(layout.prefixes, type)) return join(path, prefix->name);
  if (const Field* field = find_carrier(layout.fields, type)) return join(path, field->name);
  if (const Pair* pair = pair_of(layout.pairs, type)) return join(path, pair->name);
  for (const Row& row : layout.table) {
    const bool carries = row.attribute == type || (row.attribute6 != 0 && row.attribute6 == type);
    if (row.access != Access::kRead && carries) return join(path, row.name);
  }
  return std::string(path);
}

// Follows the fault down into `bytes`, which begin with a header, `base` bytes into the request,
// and are what the attribute at `nest` holds.
std::string option_in(const Layout& layout, View bytes, std::size_t nest, std::size_t base,
                      const Fault& fault, std::string_view path);

std::string option_in_special(const Special& special, const Attribute& attribute, std::size_t nest,
                              const Fault& fault, std::size_t index, std::string_view path,
                              View beside) {
  std::string option = join(path, special.name);
  const std::size_t inside = nest + NLA_HDRLEN;
  if (special.shape == Shape::kChoice) {
    const Choice* choice = chosen(special, beside);
    if (choice == nullptr) return option;
    option = join(option, choice->name);
    if (choice->inside == nullptr) return option;
    return option_in(*choice->inside, attribute.payload, nest, inside, fault, option);
  }
  if (special.inside == nullptr || (fault.offset < inside && !fault.missing)) return option;
  if (special.shape == Shape::kNests) option = join(option, index);
  const bool one = special.shape != Shape::kList && special.shape != Shape::kRecords &&
                   special.shape != Shape::kArray;
  if (one) {
    return option_in(*special.inside, attribute.payload, nest, inside, fault, option);
  }
  std::string found = option;
  for_each_element(special, attribute.payload,
                   [&](std::size_t number, std::size_t begin, View record) {
                     const std::size_t here = inside + begin;
                     const bool own = special.shape == Shape::kList;  // a nest of its own
                     const std::size_t from = own ? here - NLA_HDRLEN : here;
                     if (fault.offset < from || fault.offset >= here + record.size()) return;
                     found = option_in(*special.inside, record, own ? from : nest, here, fault,
                                       join(option, number));
                   });
  return found;
}

std::string option_in(const Layout& layout, View bytes, std::size_t nest, std::size_t base,
                      const Fault& fault, std::string_view path) {
  if (fault.missing && fault.offset == nest) return option_of_type(layout, *fault.missing, path);
  const View attributes = attributes_of(layout, bytes);
  const std::size_t head = bytes.size() - attributes.size();
  std::size_t same = 0;  // attributes of a list's type before this one
  for (const Attribute& attribute : Attributes(attributes)) {
    const std::size_t begin = base + head + attribute.offset;
    const std::size_t end = begin + NLA_HDRLEN + attribute.payload.size();
    const bool here = fault.offset >= begin && fault.offset < end;
    for (const Special& special : layout.specials) {
      if (special.attribute != attribute.type || !is_meant(layout, special, attributes)) continue;
      if (here) return option_in_special(special, attribute, begin, fault, same, path, attributes);
      if (special.shape == Shape::kNests) same++;
    }
    if (!here) continue;
    for (const Prefix& prefix : layout.prefixes) {
      if (prefix.attribute == attribute.type) return join(path, prefix.name);
    }
    for (const Field& field : layout.fields) {
      if (field.attribute == attribute.type) return join(path, field.name);
    }
    if (const Pair* pair = pair_of(layout.pairs, attribute.type)) return join(path, pair->name);
    for (const Nest& nest : layout.nests) {
      const std::size_t inside = begin + NLA_HDRLEN;
      if (nest.attribute != attribute.type || (fault.offset < inside && !fault.missing)) continue;
      return option_in(*nest.inside, attribute.payload, begin, inside, fault, path);
    }
    const Row* row = row_of(layout.table, attribute);
    return row == nullptr ? std::string(path) : join(path, row->name);
  }
  return std::string(path);
}

template <typename Plain>
std::span<const Name> names_of(const Plain&) {
  return {};
}
std::span<const Name> names_of(const Row& row) { return row.names; }
std::span<const Name> names_of(const Field& field) { return field.names; }
std::span<const Name> names_of(const Pair& pair) {
  return pair.bits ? std::span<const Name>{} : pair.names;
}

template <typename Plain>
Unit unit_of(const Plain&) {
  return Unit::kNone;
}
Unit unit_of(const Row& row) { return row.unit; }
Unit unit_of(const Field& field) { return field.unit; }

template <typename Rows>
Access access_of(const Rows& row) {
  return row.access;
}
Access access_of(const Pair&) { return Access::kChange; }

// What is inside of an option that is an object, or a list of some.
template <typename Plain>
std::vector<Option> inside_of(const Plain&) {
  return {};
}
std::vector<Option> inside_of(const Row& row) {
  return row.nested == nullptr ? std::vector<Option>{} : options_of(*row.nested);
}
std::vector<Option> inside_of(const Pair& pair) {
  std::vector<Option> bits;
  if (!pair.bits) return bits;
  for (const Name& bit : pair.names) bits.push_back({bit.name, Access::kChange});
  return bits;
}
std::vector<Option> inside_of(const Special& special) {
  if (special.inside != nullptr) return options_of(*special.inside);
  std::vector<Option> options;
  for (const Choice& choice : special.choices) {
    const bool told = choice.inside != nullptr;
    options.push_back(
        {choice.name, special.access, told ? options_of(*choice.inside) : std::vector<Option>{}});
  }
  return options;
}

}  // namespace

std::string option_of(const Layout& layout, View request, std::size_t offset) {
  if (request.size() < NLMSG_HDRLEN) return {};
  return option_in(layout, request.subspan(NLMSG_HDRLEN), 0, NLMSG_HDRLEN, {offset, {}}, "");
}

std::string option_missing(const Layout& layout, View request, std::uint16_t type,
                           std::size_t nest) {
  if (request.size() < NLMSG_HDRLEN) return {};
  return option_in(layout, request.subspan(NLMSG_HDRLEN), 0, NLMSG_HDRLEN, {nest, type}, "");
}

std::vector<Option> options_of(const Layout& layout) {
  std::vector<Option> options;
  const auto add = [&](const auto& rows) {
    for (const auto& row : rows) {
      if (find_named(options, row.name) != nullptr) continue;
      options.push_back({row.name, access_of(row), inside_of(row), names_of(row), unit_of(row)});
    }
  };
  add(layout.fields);
  add(layout.flags);
  add(layout.prefixes);
  add(layout.pairs);
  add(layout.table);
  add(layout.specials);
  for (const Nest& nest : layout.nests) {
    for (Option& option : options_of(*nest.inside)) {
      if (find_named(options, option.name) == nullptr) options.push_back(std::move(option));
    }
  }
  return options;
}

std::vector<Option> options_of(Table table) { return options_of(Layout{.table = table}); }

}  // namespace rtnetlink
