#include "rtnetlink/filter.h"

#include <endian.h>

#include <algorithm>
#include <limits>

#include "rtnetlink/generated/filter.h"
#include "rtnetlink/traffic.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

constexpr std::uint32_t kIngress = TC_H_MAKE(TC_H_CLSACT, TC_H_MIN_INGRESS);
constexpr std::uint32_t kIngressQdisc = TC_H_MAJ(TC_H_INGRESS);  // all that it has arrives
constexpr std::uint32_t kEgress = TC_H_MAKE(TC_H_CLSACT, TC_H_MIN_EGRESS);

// Actions are counted, too.
static_assert(int{TCA_ACT_KIND} == int{TCA_KIND} && int{TCA_ACT_OPTIONS} == int{TCA_OPTIONS});

Value without_statistics(const Value& value) {
  if (const auto* list = value.as<List>()) {
    List rest;
    for (const Value& each : *list) rest.push_back(without_statistics(each));
    return rest;
  }
  const auto* object = value.as<Object>();
  if (object == nullptr) return value;
  Object rest;
  for (const auto& [name, member] : *object) {
    if (name != "statistics") rest.set(name, without_statistics(member));
  }
  return rest;
}

bool is_matchall(const Object& options) {
  const auto* kind = options.get<std::string>("kind");
  return given(options, "matchall") != nullptr || (kind != nullptr && *kind == "matchall");
}

// Of one of u32 that was replaced the kernel sends back what was there before, and of matchall
// neither its number nor its options (mall_change).
Truth filter_truth(const Operation& operation, const Object& options) {
  if (is_matchall(options)) {
    return {.echo = false, .looks = {look_by("listFilters", options, {"link", "parent"})}};
  }
  if (!operation.replaces() || given(options, "handle") == nullptr)
    return by_echo(operation, options);
  constexpr std::string_view kLook = "getFilter";
  return {.echo = false,
          .looks = {look_by(kLook, options,
                            {"link", "parent", "chain", "priority", "protocol", "handle"})}};
}

Object decode_filter(View message, bool statistics) {
  Object filter;
  decode_object(kFilterLayout, message.subspan(NLMSG_HDRLEN), filter);
  if (statistics) return filter;
  return *without_statistics(Value(std::move(filter))).as<Object>();
}

// u32: a selector, and the 32-bit words that it looks at.

constexpr std::size_t kMostMatches = 128;
constexpr std::int64_t kMostRows = 256;
constexpr std::uint32_t kFirstOwnTable = 0x800;  // the kernel makes these by itself
constexpr std::int64_t kAligned = sizeof(std::uint32_t);

std::int64_t member_of(const Object& object, std::string_view name, std::int64_t min,
                       std::int64_t max, std::string_view path) {
  const Value* value = given(object, name);
  return value == nullptr ? 0 : checked_integer(*value, min, max, join(path, name));
}

tc_u32_key key_of(const Value& value, const std::string& option) {
  const Object& match = checked_object(value, option);
  refuse_others(match, {"value", "mask", "offset", "fromNext"}, option);
  for (const std::string_view name : {"value", "mask", "offset"}) need_given(match, name, option);
  const auto word = [&](std::string_view name) {
    return htobe32(static_cast<std::uint32_t>(member_of(match, name, 0, UINT32_MAX, option)));
  };
  tc_u32_key key{};
  key.mask = word("mask");
  key.val = word("value") & key.mask;
  const std::int64_t offset = member_of(match, "offset", INT32_MIN, INT32_MAX, option);
  if (offset % kAligned != 0) {
    refuse(join(option, "offset"), "a multiple of 4", *given(match, "offset"));
  }
  key.off = static_cast<int>(offset);
  const Value* from_next = given(match, "fromNext");
  if (from_next != nullptr && checked_bool(*from_next, join(option, "fromNext"))) key.offmask = -1;
  return key;
}

void set_next(tc_u32_sel& selector, const Value& value, const std::string& option) {
  const Object& next = checked_object(value, option);
  refuse_others(next, {"plus", "at", "mask", "shift", "eat", "hashAt", "hashMask"}, option);
  const std::int64_t least = std::numeric_limits<std::int16_t>::min();
  const std::int64_t most = std::numeric_limits<std::int16_t>::max();
  selector.off = static_cast<std::uint16_t>(member_of(next, "plus", 0, UINT16_MAX, option));
  selector.offoff = static_cast<short>(member_of(next, "at", least, most, option));
  selector.offmask =
      htobe16(static_cast<std::uint16_t>(member_of(next, "mask", 0, UINT16_MAX, option)));
  selector.offshift = static_cast<std::uint8_t>(member_of(next, "shift", 0, 15, option));
  selector.hoff = static_cast<short>(member_of(next, "hashAt", least, most, option));
  selector.hmask =
      htobe32(static_cast<std::uint32_t>(member_of(next, "hashMask", 0, UINT32_MAX, option)));
  if (selector.off != 0) selector.flags |= TC_U32_OFFSET;
  if (selector.offmask != 0) selector.flags |= TC_U32_VAROFFSET;
  const Value* eat = given(next, "eat");
  if (eat != nullptr && checked_bool(*eat, join(option, "eat"))) selector.flags |= TC_U32_EAT;
}

template <typename Part>
void append(Bytes& bytes, const Part& part) {
  const auto* begin = reinterpret_cast<const std::uint8_t*>(&part);
  bytes.insert(bytes.end(), begin, begin + sizeof part);
}

Object next_of(const tc_u32_sel& selector) {
  Object next;
  const auto add = [&](std::string_view name, std::int64_t number) {
    if (number != 0) next.set(name, number);
  };
  add("plus", selector.off);
  add("at", selector.offoff);
  add("mask", be16toh(selector.offmask));
  add("shift", selector.offshift);
  if ((selector.flags & TC_U32_EAT) != 0) next.set("eat", true);
  add("hashAt", selector.hoff);
  add("hashMask", be32toh(selector.hmask));
  return next;
}

}  // namespace

void put_filter_parent(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::string& text = checked_text(value, option, "'root', 'ingress', 'egress' or a handle");
  std::uint32_t parent = 0;  // the qdisc at the root, whatever it is called
  if (text == "ingress") {
    parent = kIngress;
  } else if (text == "egress") {
    parent = kEgress;
  } else if (text != "root") {
    parent = checked_handle(value, option);
  }
  std::memcpy(head.data() + offsetof(tcmsg, tcm_parent), &parent, sizeof parent);
}

Value take_filter_parent(View head) {
  const std::uint32_t parent = netlink::read_struct<tcmsg>(head).tcm_parent;
  if (parent == kIngress || parent == kIngressQdisc) return "ingress";
  if (parent == kEgress) return "egress";
  return parent == 0 ? Value{} : Value(format_handle(parent));
}

void put_u32(const Object& own, Encoder encoder, std::string_view path) {
  const Value* match = given(own, "match");
  const Value* next = given(own, "next");
  // What matches any packet needs a selector all the same; a table has none.
  tc_u32_sel selector{};
  Bytes keys;
  if (match != nullptr) {
    const std::string option = join(path, "match");
    const List& list = checked_list(*match, option, kMostMatches);
    for (std::size_t at = 0; at < list.size(); at++)
      append(keys, key_of(list[at], join(option, at)));
    selector.nkeys = static_cast<std::uint8_t>(list.size());
  }
  if (next != nullptr) set_next(selector, *next, join(path, "next"));
  if (const Value* table = given(own, "table")) {
    const std::int64_t row = checked_integer(*table, 1, UINT32_MAX, join(path, "table"));
    encoder.message.put_number(TCA_U32_HASH, static_cast<std::uint32_t>(row));
  }
  if (const Value* divisor = given(own, "divisor")) {
    const std::int64_t rows = checked_integer(*divisor, 1, kMostRows, join(path, "divisor"));
    encoder.message.put_number(TCA_U32_DIVISOR, static_cast<std::uint32_t>(rows));
    return;
  }
  selector.flags |= TC_U32_TERMINAL;
  Bytes bytes;
  append(bytes, selector);
  bytes.insert(bytes.end(), keys.begin(), keys.end());
  encoder.message.put(TCA_U32_SEL, bytes);
}

void take_u32(View, View attributes, Object& into) {
  const Attributes all(attributes);
  if (const auto rows = all.find(TCA_U32_DIVISOR)) {
    into.set("divisor", rows->number<std::uint32_t>().value_or(0));
  }
  const auto table = all.find(TCA_U32_HASH);
  const std::uint32_t row = table ? table->number<std::uint32_t>().value_or(0) : 0;
  if (row != 0 && TC_U32_USERHTID(row) < kFirstOwnTable) into.set("table", row);
  const auto attribute = all.find(TCA_U32_SEL);
  if (!attribute) return;
  const auto selector = netlink::read_struct<tc_u32_sel>(attribute->payload);
  List matches;
  for (std::size_t at = 0; at < selector.nkeys; at++) {
    const std::size_t begin = sizeof selector + at * sizeof(tc_u32_key);
    if (begin + sizeof(tc_u32_key) > attribute->payload.size()) break;
    const auto key = netlink::read_struct<tc_u32_key>(attribute->payload.subspan(begin));
    Object match;
    match.set("value", be32toh(key.val & key.mask));  // what else it has means nothing
    match.set("mask", be32toh(key.mask));
    match.set("offset", key.off);
    if (key.offmask != 0) match.set("fromNext", true);
    matches.emplace_back(std::move(match));
  }
  if (!matches.empty()) into.set("match", std::move(matches));
  Object next = next_of(selector);
  if (!next.empty()) into.set("next", std::move(next));
}

void put_bpf_name(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  constexpr std::size_t kLongest = 255;  // the kernel's CLS_BPF_NAME_LEN, without the NUL
  const std::string& name = checked_text(value, option);
  if (name.empty() || name.size() > kLongest || name.find('\0') != std::string::npos) {
    refuse(option, "1 to " + std::to_string(kLongest) + " bytes without NUL", value);
  }
  encoder.message.put_string(TCA_BPF_NAME, name);
}

Value take_bpf_name(const Attribute& attribute) { return attribute.text(); }

Value take_bpf_tag(const Attribute& attribute) {
  return Raw(attribute.payload.begin(), attribute.payload.end());
}

const ObjectType kFilter = [] {
  ObjectType type = object_type<kFilterLayout>("filter", filter_truth);
  type.decode = decode_filter;
  type.chooses = true;
  return type;
}();

// The kernel lists each priority before the filters that it has, as one without a handle.
const ObjectType kFilterListing = [] {
  ObjectType type = kFilter;
  type.is_listed = has_handle;
  return type;
}();

const ObjectType kChain = object_type<kChainLayout>("chain");

}  // namespace rtnetlink
