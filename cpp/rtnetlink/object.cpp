#include "rtnetlink/object.h"

#include <endian.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

constexpr std::size_t kWords = 3;  // as many as any layout has

std::string at(std::string_view list, std::size_t index) {
  return std::string(list) + '[' + std::to_string(index) + ']';
}

template <typename Rows>
auto find_named(const Rows& rows, std::string_view name) {
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const auto& candidate) { return candidate.name == name; });
  return row == rows.end() ? nullptr : &*row;
}

std::uint32_t widest(std::uint8_t width) {
  return width >= sizeof(std::uint32_t) ? UINT32_MAX : (1U << (8 * width)) - 1;
}

// A number as it is in memory, or the other way round.
std::uint32_t ordered(const Field& field, std::uint32_t number) {
  const auto narrow = static_cast<std::uint16_t>(number);
  switch (field.order) {
    case Order::kLittle: return htole16(narrow);
    case Order::kBig: return htobe16(narrow);
    default: return number;
  }
}

// Numbers of the header, in host order.
void store(std::span<std::uint8_t> head, std::uint8_t offset, std::uint8_t width,
           std::uint32_t number) {
  const auto narrow = static_cast<std::uint16_t>(number);
  switch (width) {
    case 0: break;
    case 1: head[offset] = static_cast<std::uint8_t>(number); break;
    case 2: std::memcpy(head.data() + offset, &narrow, sizeof narrow); break;
    default: std::memcpy(head.data() + offset, &number, sizeof number); break;
  }
}

std::uint32_t load(View head, std::uint8_t offset, std::uint8_t width) {
  switch (width) {
    case 0: return 0;
    case 1: return head[offset];
    case 2: return netlink::read_struct<std::uint16_t>(head.subspan(offset));
    default: return netlink::read_struct<std::uint32_t>(head.subspan(offset));
  }
}

std::string expected_choice(const Special& special) {
  std::string all;
  for (const Choice& choice : special.choices) {
    all += all.empty() ? "one of " : ", ";
    all += choice.name;
  }
  return all;
}

std::uint32_t number_of(const Field& field, const Value& value, const std::string& option) {
  if (const Name* name = named(field.names, field.numbers, value, option)) {
    return name->value;
  }
  const std::uint8_t width = field.attribute == 0 ? field.width : std::uint8_t{4};
  const std::int64_t widest_number = field.max != 0 ? field.max : widest(width);
  const std::int64_t max = widest_number + field.less;
  const std::int64_t min = field.zero ? field.less : field.less + 1;
  return static_cast<std::uint32_t>(checked_integer(value, min, max, option) - field.less);
}

struct ParsedPrefix {
  const Prefix* row;
  Ip ip;  // of the family AF_UNSPEC: the word for all
  std::uint8_t length;
};

ParsedPrefix parse_prefix(const Prefix& row, const Value& value, const std::string& option) {
  const std::string expected =
      row.all.empty()
          ? "an address and prefix length such as 192.0.2.1/24 or 2001:db8::1/64"
          : '"' + std::string(row.all) + "\", or a prefix such as 192.0.2.0/24 or 2001:db8::/64";
  const std::string& text = checked_text(value, option, expected);
  if (!row.all.empty() && text == row.all) return {&row, Ip{}, 0};
  const std::size_t slash = text.find('/');
  const auto ip = parse_ip(text.substr(0, slash));
  if (!ip) refuse(option, expected, value);
  const unsigned longest = ip->family == AF_INET ? 32 : 128;
  if (slash == std::string::npos) {
    if (row.all.empty()) refuse(option, expected, value);
    return {&row, *ip, static_cast<std::uint8_t>(longest)};
  }
  unsigned length = 0;
  const char* begin = text.data() + slash + 1;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(begin, end, length);
  if (parsed.ec != std::errc() || parsed.ptr != end) refuse(option, expected, value);
  if (length > longest) {
    refuse(option, "a prefix length from 0 to " + std::to_string(longest), value);
  }
  return {&row, *ip, static_cast<std::uint8_t>(length)};
}

bool is_ip(const Row& row) {
  const bool ip =
      row.wire == Wire::kIp || row.wire == Wire::kUnicast || row.wire == Wire::kMulticast;
  return ip && row.attribute == row.attribute6;
}

// An object under way: everything is gathered before anything is written, because the header
// comes first and what is in it depends on all.
class Draft {
 public:
  Draft(const Layout& layout, std::string_view path, std::uint8_t family)
      : layout_(layout), path_(path), family_(family), head_(layout.header) {}

  void take(std::string_view name, const Value& value) {
    const std::string option = join(path_, name);
    if (const Field* field = find_named(layout_.fields, name)) {
      take_field(*field, value, option);
    } else if (const Flag* flag = find_named(layout_.flags, name)) {
      if (flag->access == Access::kRead) return;
      if (checked_bool(value, option)) words_[flag->word] |= flag->bit;
      if (flag->access != Access::kWrite) given_[flag->word] |= flag->bit;
    } else if (const Prefix* prefix = find_named(layout_.prefixes, name)) {
      if (prefix->access != Access::kRead)
        prefixes_.push_back(parse_prefix(*prefix, value, option));
    } else if (const Special* special = find_named(layout_.specials, name)) {
      const bool passes = special->access == Access::kRead && special->put == nullptr;
      if (!passes) specials_.emplace_back(special, &value);
    } else {
      rest_.set(name, value);
    }
  }

  void write(Encoder encoder) {
    settle_prefixes();
    settle_family();
    settle_link();
    for (std::size_t i = 0; i < layout_.words.size(); i++) {
      const Word& word = layout_.words[i];
      store(head_, word.offset, word.width, words_[i] & widest(word.width));
    }
    const std::size_t begin = encoder.message.header_bytes(head_);
    for (Hole& hole : holes_) {
      hole.offset += begin;
      encoder.holes.push_back(std::move(hole));
    }
    for (Mention& mention : mentions_) encoder.mentions.push_back(std::move(mention));
    for (const ParsedPrefix& prefix : prefixes_) {
      if (prefix.ip.family != AF_UNSPEC)
        encoder.message.put(prefix.row->attribute, prefix.ip.view());
    }
    for (const auto& [attribute, number] : wide_) encoder.message.put_number(attribute, number);
    for (std::size_t i = 0; i < layout_.words.size(); i++) {
      const std::uint16_t attribute = layout_.words[i].attribute;
      if (attribute != 0 && words_[i] != 0) encoder.message.put_number(attribute, words_[i]);
      if (layout_.words[i].mask != 0 && given_[i] != 0)
        put_mask(layout_.words[i], given_[i], encoder);
    }
    encode(layout_.table, rest_, encoder, path_, Phase::kChange);
    for (const auto& [special, value] : specials_) put_special(*special, *value, encoder);
  }

 private:
  static void put_mask(const Word& word, std::uint32_t bits, Encoder encoder) {
    const auto low = static_cast<std::uint16_t>(bits);
    if (word.width == 1) {
      encoder.message.put_number(word.mask, static_cast<std::uint8_t>(low));
    } else {
      encoder.message.put_number(word.mask, low);
    }
  }

  void take_field(const Field& field, const Value& value, const std::string& option) {
    if (field.access == Access::kRead) {
      if (field.link) expected_ = {&field, index_from(value, option), option};
      return;
    }
    if (field.put != nullptr) return field.put(value, head_, option);
    if (field.link && value.as<std::string>() != nullptr) {
      holes_.push_back({.kind = Hole::Kind::kIfindex,
                        .offset = field.offset,
                        .link = checked_link_ref(value, option),
                        .option = option});
      return;
    }
    if (field.link) {
      const bool number = value.as<std::int64_t>() != nullptr || value.as<NotInteger>() != nullptr;
      if (!number) refuse_type(option, "a link's name or index", value);
      const std::uint32_t index = index_from(value, option);
      mentions_.push_back({option, index});
      return store(head_, field.offset, field.width, index);
    }
    const std::uint32_t number = number_of(field, value, option);
    if (number <= widest(field.width)) {
      return store(head_, field.offset, field.width, ordered(field, number));
    }
    wide_.emplace_back(field.attribute, number);
  }

  static std::uint32_t index_from(const Value& value, const std::string& option) {
    return static_cast<std::uint32_t>(checked_integer(value, 1, INT32_MAX, option));
  }

  // The link as it was reported is the one that is given. Of a name that shows when it is resolved.
  void settle_link() {
    if (expected_.field == nullptr) return;
    const Field& field = *expected_.field;
    for (Hole& hole : holes_) {
      if (hole.offset == field.offset) hole.expected = expected_.index;
    }
    const std::uint32_t given = load(head_, field.offset, field.width);
    if (given == 0 || given == expected_.index) return;
    refuse(expected_.option, "the link's own, " + std::to_string(given), expected_.index);
  }

  // In the layout's order: of two with one length, the later one's counts.
  void settle_prefixes() {
    std::sort(prefixes_.begin(), prefixes_.end(),
              [](const ParsedPrefix& a, const ParsedPrefix& b) { return a.row < b.row; });
    for (const ParsedPrefix& prefix : prefixes_) {
      head_[prefix.row->length_at] = prefix.length;
      if (prefix.ip.family == AF_UNSPEC) continue;
      if (family() == AF_UNSPEC) set_family(prefix.ip.family);
      if (family() != prefix.ip.family) {
        refuse(join(path_, prefix.row->name), "an address of the same family",
               format_ip(prefix.ip.view()));
      }
    }
  }

  void settle_family() {
    if (layout_.family_at == kNoFamily) return;
    for (const std::string_view name : layout_.telling) {
      if (family() != AF_UNSPEC) break;
      if (const auto ip = address_in(name)) set_family(ip->family);
    }
    if (family() == AF_UNSPEC) set_family(layout_.family);
    if (family() != AF_INET && family() != AF_INET6) return;
    for (const auto& [name, value] : rest_) {
      const Row* row = find_named(layout_.table, name);
      if (row == nullptr || !is_ip(*row) || value.as<std::string>() == nullptr) continue;
      const auto ip = parse_ip(*value.as<std::string>());
      if (ip && ip->family != family()) {
        refuse(join(path_, name), "an address of the same family", value);
      }
    }
  }

  std::optional<Ip> address_in(std::string_view name) const {
    const Value* value = rest_.find(name);
    for (const auto& [special, its] : specials_) {
      if (special->name == name) value = its;
    }
    const auto* text = value == nullptr ? nullptr : value->as<std::string>();
    return text == nullptr ? std::nullopt : parse_ip(*text);
  }

  std::uint8_t family() const {
    return layout_.family_at == kNoFamily ? family_ : head_[layout_.family_at];
  }
  void set_family(int family) {
    if (layout_.family_at != kNoFamily)
      head_[layout_.family_at] = static_cast<std::uint8_t>(family);
  }

  void put_special(const Special& special, const Value& value, Encoder encoder) {
    const std::string option = join(path_, special.name);
    netlink::MessageWriter& message = encoder.message;
    if (special.shape == Shape::kOwn || special.access == Access::kRead) {
      return special.put(value, encoder, family(), option);
    }
    if (special.shape == Shape::kChoice) return put_choice(special, value, encoder, option);
    const bool one = special.shape == Shape::kNest || special.shape == Shape::kStruct;
    if (one) {
      const std::size_t nest = open(special, message);
      encode_object(*special.inside, checked_object(value, option), encoder, option, family());
      return message.close(nest);
    }
    const auto* list = value.as<List>();
    if (list == nullptr) refuse_type(option, "an array", value);
    if (list->empty()) refuse(option, "at least one", value);
    if (special.shape == Shape::kNests) return put_nests(special, *list, encoder, option);
    const std::size_t all = open(special, message);
    for (std::size_t i = 0; i < list->size(); i++) {
      const std::string path = rtnetlink::at(option, i);
      const Object& part = checked_object((*list)[i], path);
      const std::size_t begin = message.size();
      encode_object(*special.inside, part, encoder, path, family());
      if (special.shape == Shape::kRecords) message.close(begin);
    }
    message.close(all);
  }

  void put_nests(const Special& special, const List& list, Encoder encoder,
                 const std::string& option) {
    for (std::size_t i = 0; i < list.size(); i++) {
      const std::string path = rtnetlink::at(option, i);
      const std::size_t nest = encoder.message.open(special.attribute);
      encode_object(*special.inside, checked_object(list[i], path), encoder, path, family());
      encoder.message.close(nest);
    }
  }

  void put_choice(const Special& special, const Value& value, Encoder encoder,
                  const std::string& option) {
    const Choice* chosen = nullptr;
    const Value* content = nullptr;
    for (const auto& [name, each] : checked_object(value, option)) {
      if (each.absent()) continue;
      const Choice* choice = find_named(special.choices, name);
      if (choice == nullptr) refuse(join(option, name), expected_choice(special), each);
      if (chosen != nullptr) refuse(join(option, name), "only one of them", each);
      chosen = choice;
      content = &each;
    }
    if (chosen == nullptr) refuse(option, expected_choice(special), value);
    encoder.message.put_number(special.chooser, chosen->type);
    const std::string path = join(option, chosen->name);
    const std::size_t nest = encoder.message.open(special.attribute);
    if (chosen->put != nullptr) {
      chosen->put(*content, encoder, path);
    } else {
      encode_object(*chosen->inside, checked_object(*content, path), encoder, path, family());
    }
    encoder.message.close(nest);
  }

  // What is no sequence of attributes must not say that it is one: the kernel's strict validation
  // refuses it.
  static std::size_t open(const Special& special, netlink::MessageWriter& message) {
    const bool nest = special.shape == Shape::kNest || special.shape == Shape::kNests;
    return nest ? message.open(special.attribute) : message.put(special.attribute, {}) - NLA_HDRLEN;
  }

  const Layout& layout_;
  std::string_view path_;
  std::uint8_t family_;
  Bytes head_;
  std::array<std::uint32_t, kWords> words_{};
  std::array<std::uint32_t, kWords> given_{};  // the bits of each that were told, true or false
  struct {
    const Field* field;
    std::uint32_t index;
    std::string option;
  } expected_{};
  std::vector<Hole> holes_;
  std::vector<Mention> mentions_;
  std::vector<ParsedPrefix> prefixes_;
  std::vector<std::pair<std::uint16_t, std::uint32_t>> wide_;
  std::vector<std::pair<const Special*, const Value*>> specials_;
  Object rest_;
};

Value name_or_number(std::span<const Name> names, std::uint32_t number) {
  for (const Name& name : names) {
    if (name.value == number) return name.name;
  }
  return number;
}

void decode_field(const Field& field, View head, View attributes, Object& into) {
  if (field.take != nullptr) {
    Value value = field.take(head);
    if (!value.absent()) into.set(field.name, std::move(value));
    return;
  }
  std::uint32_t number = ordered(field, load(head, field.offset, field.width));
  if (field.attribute != 0) {
    if (const auto wide = Attributes(attributes).find(field.attribute)) {
      number = wide->number<std::uint32_t>().value_or(number);
    }
  }
  if (number == 0 && (field.link || field.quiet)) return;
  into.set(field.name,
           field.link ? Value(number) : name_or_number(field.names, number + field.less));
}

void decode_flags(const Layout& layout, View head, View attributes, Object& into) {
  for (const Flag& flag : layout.flags) {
    if (flag.access == Access::kWrite) continue;
    const Word& word = layout.words[flag.word];
    std::uint32_t bits = load(head, word.offset, word.width);
    if (word.attribute != 0) {
      const auto wide = Attributes(attributes).find(word.attribute);
      if (wide) bits = wide->number<std::uint32_t>().value_or(bits);
    }
    into.set(flag.name, (bits & flag.bit) != 0);
  }
}

void clear_host_bits(Bytes& address, std::size_t length) {
  for (std::size_t at = 0; at < address.size(); at++) {
    const std::size_t kept = length > 8 * at ? std::min<std::size_t>(length - 8 * at, 8) : 0;
    address[at] &= static_cast<std::uint8_t>(0xff00U >> kept);
  }
}

void decode_prefix(const Prefix& prefix, View head, View attributes, Object& into) {
  const std::uint8_t length = head[prefix.length_at];
  if (length == 0 && prefix.quiet) return;
  const auto attribute = Attributes(attributes).find(prefix.attribute);
  if (length == 0 && !prefix.all.empty()) return into.set(prefix.name, prefix.all);
  if (!attribute) return;
  Bytes address(attribute->payload.begin(), attribute->payload.end());
  if (prefix.masked) clear_host_bits(address, length);
  into.set(prefix.name, format_ip(address) + '/' + std::to_string(length));
}

// Calls `each` with every element's index, begin and bytes. Records tell their own lengths.
template <typename Each>
void for_each_element(const Special& special, View bytes, Each each) {
  std::size_t begin = 0;
  for (std::size_t index = 0; begin + sizeof(std::uint16_t) <= bytes.size(); index++) {
    const std::size_t length = special.shape == Shape::kArray
                                   ? special.inside->header
                                   : netlink::read_struct<std::uint16_t>(bytes.subspan(begin));
    if (length < sizeof(std::uint16_t) || begin + length > bytes.size()) return;
    each(index, begin, bytes.subspan(begin, length));
    begin += NLA_ALIGN(length);
  }
}

Object decoded(const Layout& layout, View bytes) {
  Object object;
  decode_object(layout, bytes, object);
  return object;
}

// The choice that the attributes beside a nest tell, or null.
const Choice* chosen(const Special& special, View attributes) {
  const auto type = Attributes(attributes).find(special.chooser);
  const std::uint16_t number = type ? type->number<std::uint16_t>().value_or(0) : 0;
  const auto choice = std::find_if(special.choices.begin(), special.choices.end(),
                                   [&](const Choice& each) { return each.type == number; });
  return choice == special.choices.end() ? nullptr : &*choice;
}

// An object of one member. What there is no choice of is kept as it is.
Value take_choice(const Special& special, View attributes, View nest) {
  Object object;
  if (const Choice* choice = chosen(special, attributes)) {
    object.set(choice->name,
               choice->take != nullptr ? choice->take(nest) : decoded(*choice->inside, nest));
    return object;
  }
  const auto type = Attributes(attributes).find(special.chooser);
  const std::uint16_t number = type ? type->number<std::uint16_t>().value_or(0) : 0;
  Object unknown;
  unknown.set(std::to_string(number), Raw(nest.begin(), nest.end()));
  object.set("unknown", std::move(unknown));
  return object;
}

Value take_special(const Special& special, View attributes) {
  List list;
  for (const Attribute& attribute : Attributes(attributes)) {
    if (attribute.type != special.attribute) continue;
    switch (special.shape) {
      case Shape::kOwn: return special.take(attribute);
      case Shape::kChoice: return take_choice(special, attributes, attribute.payload);
      case Shape::kNest:
      case Shape::kStruct: return decoded(*special.inside, attribute.payload);
      case Shape::kNests:
        if (special.take != nullptr) return special.take(attribute);
        list.emplace_back(decoded(*special.inside, attribute.payload));
        break;
      case Shape::kArray:
      case Shape::kRecords:
        for_each_element(special, attribute.payload, [&](std::size_t, std::size_t, View record) {
          list.emplace_back(decoded(*special.inside, record));
        });
        break;
    }
  }
  return list.empty() ? Value{} : Value(std::move(list));
}

bool is_own(const Special& special) {
  return special.shape == Shape::kOwn && special.take == nullptr;
}

std::vector<std::uint16_t> attributes_in(const Layout& layout) {
  std::vector<std::uint16_t> types;
  for (const Field& field : layout.fields) types.push_back(field.attribute);
  for (const Word& word : layout.words) types.push_back(word.attribute);
  for (const Prefix& prefix : layout.prefixes) types.push_back(prefix.attribute);
  for (const Special& special : layout.specials) {
    types.push_back(special.attribute);
    types.push_back(special.chooser);
  }
  types.erase(std::remove(types.begin(), types.end(), 0), types.end());
  return types;
}

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
  if (special.shape == Shape::kNests) option = at(option, index);
  if (special.shape != Shape::kRecords && special.shape != Shape::kArray) {
    return option_in(*special.inside, attribute.payload, nest, inside, fault, option);
  }
  std::string found = option;
  for_each_element(
      special, attribute.payload, [&](std::size_t number, std::size_t begin, View record) {
        const std::size_t here = inside + begin;
        if (fault.offset < here || fault.offset >= here + record.size()) return;
        found = option_in(*special.inside, record, nest, here, fault, at(option, number));
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
      if (special.attribute != attribute.type) continue;
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

// What is inside of an option that is an object, or a list of some.
template <typename Plain>
std::vector<Option> inside_of(const Plain&) {
  return {};
}
std::vector<Option> inside_of(const Row& row) {
  return row.nested == nullptr ? std::vector<Option>{} : options_of(*row.nested);
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

void encode_object(const Layout& layout, const Object& options, Encoder encoder,
                   std::string_view path, std::uint8_t family,
                   std::initializer_list<std::string_view> handled) {
  Draft draft(layout, path, family);
  for (const auto& [name, value] : options) {
    const bool own = std::find(handled.begin(), handled.end(), name) != handled.end();
    if (!value.absent() && !own) draft.take(name, value);
  }
  draft.write(encoder);
}

Request encode_request(const Layout& layout, const Operation& operation, const Object& options,
                       std::initializer_list<std::string_view> handled) {
  Request request;
  netlink::MessageWriter message(operation.type, operation.flags);
  encode_object(layout, options, {message, request.holes, request.mentions}, "", AF_UNSPEC,
                handled);
  request.bytes = std::move(message).finish();
  return request;
}

View attributes_of(const Layout& layout, View bytes) {
  return bytes.subspan(std::min<std::size_t>(NLMSG_ALIGN(layout.header), bytes.size()));
}

void decode_object(const Layout& layout, View bytes, Object& into) {
  Bytes head(bytes.begin(),
             bytes.begin() + static_cast<std::ptrdiff_t>(std::min(layout.header, bytes.size())));
  head.resize(layout.header);
  const View attributes = attributes_of(layout, bytes);
  for (const Field& field : layout.fields) {
    if (field.access != Access::kWrite) decode_field(field, head, attributes, into);
  }
  for (const Prefix& prefix : layout.prefixes) {
    if (prefix.access != Access::kWrite) decode_prefix(prefix, head, attributes, into);
  }
  decode_flags(layout, head, attributes, into);
  for (const Special& special : layout.specials) {
    if (special.access == Access::kWrite || is_own(special)) continue;
    Value value = take_special(special, attributes);
    if (!value.absent()) into.set(special.name, std::move(value));
  }
  decode(layout.table, attributes, into, attributes_in(layout));
}

Bytes settable_head(const Layout& layout, View bytes) {
  Bytes head(bytes.begin(),
             bytes.begin() + static_cast<std::ptrdiff_t>(std::min(layout.header, bytes.size())));
  head.resize(layout.header);
  for (const Field& field : layout.fields) {
    const bool sent =
        std::any_of(layout.fields.begin(), layout.fields.end(), [&](const Field& other) {
          return other.offset == field.offset && other.access != Access::kRead;
        });
    if (!sent) store(head, field.offset, field.width, 0);
  }
  for (const Flag& flag : layout.flags) {
    const Word& word = layout.words[flag.word];
    if (flag.access != Access::kRead || word.width == 0) continue;
    store(head, word.offset, word.width, load(head, word.offset, word.width) & ~flag.bit);
  }
  return head;
}

bool is_reported_only(const Layout& layout, std::uint16_t attribute) {
  const auto carries = [&](const auto& each) { return each.attribute == attribute; };
  const auto settable = [&](const auto& each) {
    return carries(each) && each.access != Access::kRead;
  };
  const auto any = [&](const auto& rows, const auto& is) {
    return std::any_of(rows.begin(), rows.end(), is);
  };
  if (any(layout.table, settable) || any(layout.specials, settable)) return false;
  return any(layout.table, carries) || any(layout.specials, carries);
}

bool is_nest(const Layout& layout, std::uint16_t attribute) {
  return std::any_of(
             layout.table.begin(), layout.table.end(),
             [&](const Row& row) { return row.attribute == attribute && row.nested != nullptr; }) ||
         std::any_of(layout.specials.begin(), layout.specials.end(), [&](const Special& special) {
           const bool nest = special.shape == Shape::kNest || special.shape == Shape::kNests ||
                             special.shape == Shape::kChoice;
           return special.attribute == attribute && nest;
         });
}

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
      options.push_back({row.name, row.access, inside_of(row), names_of(row)});
    }
  };
  add(layout.fields);
  add(layout.flags);
  add(layout.prefixes);
  add(layout.table);
  add(layout.specials);
  return options;
}

std::vector<Option> options_of(Table table) { return options_of(Layout{.table = table}); }

const Value* given(const Object& options, std::string_view name) {
  const Value* value = options.find(name);
  return value == nullptr || value->absent() ? nullptr : value;
}

const List& checked_list(const Value& value, std::string_view option, std::size_t most) {
  const auto* list = value.as<List>();
  if (list == nullptr) refuse_type(option, "an array", value);
  if (list->empty() || list->size() > most) {
    refuse(option, "1 to " + std::to_string(most) + " of them", value);
  }
  return *list;
}

}  // namespace rtnetlink
