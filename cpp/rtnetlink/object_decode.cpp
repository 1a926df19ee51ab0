// Reading objects, by their layouts.
#include <algorithm>

#include "rtnetlink/object_parts.h"
#include "rtnetlink/pair.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

Value name_or_number(std::span<const Name> names, std::uint64_t number) {
  for (const Name& name : names) {
    if (name.value == number) return name.name;
  }
  return static_cast<std::int64_t>(number);
}

void decode_field(const Field& field, View head, View attributes, Object& into) {
  if (field.take != nullptr) {
    Value value = field.take(head);
    if (!value.absent()) into.set(field.name, std::move(value));
    return;
  }
  std::uint64_t number = ordered(field.order, field.width, load(head, field.offset, field.width));
  if (field.attribute != 0) {
    if (const auto wide = Attributes(attributes).find(field.attribute)) {
      number = wide->number<std::uint32_t>().value_or(number);
    }
  }
  if (number == 0 && (field.link || field.quiet)) return;
  if (field.unit != Unit::kNone) return into.set(field.name, from_kernels(field.unit, number));
  if (field.min < 0) return into.set(field.name, static_cast<std::int32_t>(number));
  into.set(field.name, field.link ? Value(static_cast<std::int64_t>(number))
                                  : name_or_number(field.names, number + field.less));
}

std::uint32_t word_in(const Word& word, std::uint32_t bits) {
  return static_cast<std::uint32_t>(ordered(word.order, sizeof bits, bits));
}

void decode_flags(const Layout& layout, View head, View attributes, Object& into) {
  for (const Flag& flag : layout.flags) {
    if (flag.access == Access::kWrite) continue;
    const Word& word = layout.words[flag.word];
    auto bits = static_cast<std::uint32_t>(load(head, word.offset, word.width));
    if (word.attribute != 0) {
      const auto wide = Attributes(attributes).find(word.attribute);
      if (wide) bits = word_in(word, wide->number<std::uint32_t>().value_or(bits));
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

Object decoded(const Layout& layout, View bytes) {
  Object object;
  decode_object(layout, bytes, object);
  return object;
}

// An object of one member. What there is no choice of is kept as it is.
Value take_choice(const Special& special, View attributes, View nest) {
  Object object;
  if (const Choice* choice = chosen(special, attributes)) {
    object.set(choice->name,
               choice->take != nullptr ? choice->take(nest) : decoded(*choice->inside, nest));
    return object;
  }
  Object unknown;
  unknown.set(std::to_string(choice_number(special, attributes)), Raw(nest.begin(), nest.end()));
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
      case Shape::kList:
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
  for (const Pair& pair : layout.pairs) {
    types.insert(types.end(), {pair.attribute, pair.other, pair.attribute6, pair.other6});
  }
  types.push_back(layout.head_in);
  types.insert(types.end(), layout.passed.begin(), layout.passed.end());
  for (const Special& special : layout.specials) {
    types.push_back(special.attribute);
    if (!special.kind) types.push_back(special.chooser);
  }
  for (const Nest& nest : layout.nests) types.push_back(nest.attribute);
  types.erase(std::remove(types.begin(), types.end(), 0), types.end());
  return types;
}

// What stands beside the nests.
void decode_own(const Layout& layout, View bytes, Object& into) {
  const Bytes head = head_of(layout, bytes);
  const View attributes = attributes_of(layout, bytes);
  for (const Field& field : layout.fields) {
    if (field.access != Access::kWrite) decode_field(field, head, attributes, into);
  }
  for (const Prefix& prefix : layout.prefixes) {
    if (prefix.access != Access::kWrite) decode_prefix(prefix, head, attributes, into);
  }
  decode_flags(layout, head, attributes, into);
  for (const Pair& pair : layout.pairs) {
    Value value = take_pair(pair, attributes);
    if (!value.absent()) into.set(pair.name, std::move(value));
  }
  for (const Special& special : layout.specials) {
    if (special.access == Access::kWrite || is_own(special)) continue;
    if (!is_meant(layout, special, attributes)) continue;
    Value value = take_special(special, attributes);
    const auto* object = special.quiet ? value.as<Object>() : nullptr;
    const bool nothing = value.absent() || (object != nullptr && object->empty());
    if (!nothing) into.set(special.name, std::move(value));
  }
  if (layout.take != nullptr) layout.take(head, attributes, into);
  decode(layout.table, attributes, into, attributes_in(layout));
}

bool has_many(const Nest& nest) { return nest.shape == Shape::kNests || has_many(*nest.inside); }

// What is in nests of one sort: a part of the object, or of each of several.
std::vector<Object> parts_of(const Nest& nest, View attributes) {
  std::vector<Object> parts;
  for (const Attribute& attribute : Attributes(attributes)) {
    if (attribute.type != nest.attribute) continue;
    for (Object& part : decode_objects(*nest.inside, attribute.payload)) {
      parts.push_back(std::move(part));
    }
  }
  if (parts.empty() && !has_many(nest)) parts.emplace_back();
  return parts;
}

// Of attributes that no table knows the numbers of one nest alone say which they are.
Object joined(const Object& object, const Object& part) {
  Object all = object;
  for (const auto& [name, value] : part) {
    if (name != kUnknown || object.find(kUnknown) == nullptr) all.set(name, value);
  }
  return all;
}

}  // namespace

std::vector<Object> decode_objects(const Layout& layout, View bytes) {
  std::vector<Object> objects(1);
  decode_own(layout, bytes, objects.front());
  for (const Nest& nest : layout.nests) {
    const std::vector<Object> parts = parts_of(nest, attributes_of(layout, bytes));
    std::vector<Object> all;
    for (const Object& object : objects) {
      for (const Object& part : parts) all.push_back(joined(object, part));
    }
    objects = std::move(all);
  }
  return objects;
}

void decode_object(const Layout& layout, View bytes, Object& into) {
  if (layout.nests.empty()) return decode_own(layout, bytes, into);
  for (const Object& object : decode_objects(layout, bytes)) {
    into = joined(into, object);
    return;
  }
}

}  // namespace rtnetlink
