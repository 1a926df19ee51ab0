// Actions of filters: the functions that tables/objects/action.ts names, but for police
// (police.cpp).
#include <endian.h>

#include <algorithm>
#include <charconv>

#include "rtnetlink/control.h"
#include "rtnetlink/generated/filter.h"
#include "rtnetlink/geneve.h"
#include "rtnetlink/traffic.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

// The first word of a number is the one that is reported.
constexpr struct {
  std::string_view word;
  std::int32_t control;
} kControls[] = {{"pass", TC_ACT_OK},
                 {"ok", TC_ACT_OK},
                 {"drop", TC_ACT_SHOT},
                 {"shot", TC_ACT_SHOT},
                 {"pipe", TC_ACT_PIPE},
                 {"continue", TC_ACT_UNSPEC},
                 {"reclassify", TC_ACT_RECLASSIFY},
                 {"trap", TC_ACT_TRAP},
                 {"stolen", TC_ACT_STOLEN}};

// Those with a number.
constexpr struct {
  std::string_view words;
  std::uint32_t opcode;
} kNumbered[] = {{"goto chain ", TC_ACT_GOTO_CHAIN}, {"jump ", TC_ACT_JUMP}};

// Where every struct of an action but police's has it.
constexpr std::size_t kControlAt = offsetof(tc_gact, action);
static_assert(offsetof(tc_mirred, action) == kControlAt && offsetof(tc_vlan, action) == kControlAt);

void store_control(std::uint32_t control, std::span<std::uint8_t> head, std::size_t at) {
  std::memcpy(head.data() + at, &control, sizeof control);
}

Value take_bytes_of(const Attribute& attribute) {
  return Raw(attribute.payload.begin(), attribute.payload.end());
}

// pedit: 32-bit words of a packet.

constexpr std::size_t kMostKeys = 128;
constexpr std::int64_t kAligned = sizeof(std::uint32_t);
constexpr Name kHeaders[] = {
    {"network", TCA_PEDIT_KEY_EX_HDR_TYPE_NETWORK}, {"eth", TCA_PEDIT_KEY_EX_HDR_TYPE_ETH},
    {"ip4", TCA_PEDIT_KEY_EX_HDR_TYPE_IP4},         {"ip6", TCA_PEDIT_KEY_EX_HDR_TYPE_IP6},
    {"tcp", TCA_PEDIT_KEY_EX_HDR_TYPE_TCP},         {"udp", TCA_PEDIT_KEY_EX_HDR_TYPE_UDP}};
constexpr Name kCommands[] = {{"set", TCA_PEDIT_KEY_EX_CMD_SET}, {"add", TCA_PEDIT_KEY_EX_CMD_ADD}};

struct Edit {
  tc_pedit_key key;
  std::uint16_t header;
  std::uint16_t command;
};

Edit edit_of(const Value& value, const std::string& option) {
  Edit edit{};
  std::uint32_t bits = 0;
  std::uint32_t mask = UINT32_MAX;
  const Object& given_key = checked_object(value, option);
  for (const std::string_view name : {"header", "offset", "value"}) {
    need_given(given_key, name, option);
  }
  for (const auto& [name, member] : given_key) {
    if (member.absent()) continue;
    const std::string its = join(option, name);
    const auto word = [&, &value = member] {
      return static_cast<std::uint32_t>(checked_integer(value, 0, UINT32_MAX, its));
    };
    if (name == "header") {
      edit.header = static_cast<std::uint16_t>(named(kHeaders, false, member, its)->value);
    } else if (name == "command") {
      edit.command = static_cast<std::uint16_t>(named(kCommands, false, member, its)->value);
    } else if (name == "offset") {
      const std::int64_t offset = checked_integer(member, INT32_MIN, INT32_MAX, its);
      if (offset % kAligned != 0) refuse(its, "a multiple of 4", member);
      edit.key.off = static_cast<std::uint32_t>(offset);
    } else if (name == "value") {
      bits = word();
    } else if (name == "mask") {
      mask = word();
    } else {
      refuse_unknown(its);
    }
  }
  // The kernel would flip bits that stay.
  if ((bits & ~mask) != 0) {
    refuse(join(option, "value"), "no bits outside of the mask", *given_key.find("value"));
  }
  edit.key.val = htobe32(bits);
  edit.key.mask = htobe32(~mask);  // the bits that stay
  return edit;
}

template <typename Part>
void append(Bytes& bytes, const Part& part) {
  const auto* begin = reinterpret_cast<const std::uint8_t*>(&part);
  bytes.insert(bytes.end(), begin, begin + sizeof part);
}

std::string_view name_of(std::span<const Name> names, const std::optional<Attribute>& attribute) {
  const std::uint16_t number = attribute ? attribute->number<std::uint16_t>().value_or(0) : 0;
  const auto name = std::find_if(names.begin(), names.end(),
                                 [&](const Name& each) { return each.value == number; });
  return name == names.end() ? std::string_view{} : name->name;
}

}  // namespace

std::uint32_t checked_control(const Value& value, std::string_view option) {
  constexpr const char* kExpected =
      "pass, drop, pipe, continue, reclassify, trap, stolen, 'goto chain N' or 'jump N'";
  const std::string& text = checked_text(value, option, kExpected);
  for (const auto& [word, control] : kControls) {
    if (word == text) return static_cast<std::uint32_t>(control);
  }
  for (const auto& [words, opcode] : kNumbered) {
    if (!text.starts_with(words)) continue;
    std::uint32_t number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + words.size(), end, number);
    if (read.ec == std::errc() && read.ptr == end && number <= TC_ACT_EXT_VAL_MASK) {
      return opcode | number;
    }
  }
  refuse(option, kExpected, value);
}

Value control_value(std::uint32_t control) {
  for (const auto& [word, number] : kControls) {
    if (number == static_cast<std::int32_t>(control)) return word;
  }
  for (const auto& [words, opcode] : kNumbered) {
    if (TC_ACT_EXT_CMP(control, opcode)) {
      return std::string(words) + std::to_string(control & TC_ACT_EXT_VAL_MASK);
    }
  }
  return static_cast<std::int32_t>(control);
}

void put_control(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  store_control(checked_control(value, option), head, kControlAt);
}

Value take_control(View head) {
  return control_value(netlink::read_struct<std::uint32_t>(head.subspan(kControlAt)));
}

void put_chance_control(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  store_control(checked_control(value, option), head, offsetof(tc_gact_p, paction));
}

Value take_chance_control(View head) {
  return control_value(
      netlink::read_struct<std::uint32_t>(head.subspan(offsetof(tc_gact_p, paction))));
}

// Nobody else gets what was redirected; of what was mirrored there is the packet itself.
void settle_mirred(const Object&, std::span<std::uint8_t> head, std::string_view) {
  auto header = netlink::read_struct<tc_mirred>(head);
  const bool redirects = header.eaction == TCA_EGRESS_REDIR || header.eaction == TCA_INGRESS_REDIR;
  if (header.action != INT32_MAX) return;
  header.action = redirects ? TC_ACT_STOLEN : TC_ACT_PIPE;
  std::memcpy(head.data(), &header, sizeof header);
}

void put_geneve_data(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  constexpr std::size_t kMost = 128;
  const Raw* data = value.as<Raw>();
  if (data == nullptr) refuse_type(option, "a Uint8Array", value);
  if (data->empty() || data->size() > kMost || data->size() % kAligned != 0) {
    refuse(option, "4 to 128 bytes, a multiple of 4", value);
  }
  encoder.message.put(TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA, *data);
}

Value take_geneve_data(const Attribute& attribute) { return take_bytes_of(attribute); }

static_assert(int{TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS} ==
                  int{TCA_TUNNEL_KEY_ENC_OPT_GENEVE_CLASS} &&
              int{TCA_FLOWER_KEY_ENC_OPTS_GENEVE} == int{TCA_TUNNEL_KEY_ENC_OPTS_GENEVE} &&
              int{TCA_FLOWER_KEY_ENC_OPTS_VXLAN} == int{TCA_TUNNEL_KEY_ENC_OPTS_VXLAN} &&
              int{TCA_FLOWER_KEY_ENC_OPTS_ERSPAN} == int{TCA_TUNNEL_KEY_ENC_OPTS_ERSPAN});

Value take_enc_geneve(const Attribute& attribute) {
  return geneve_options(kEncGeneveLayout, attribute);
}

void put_inherit_dsfield(const Value& value, Encoder encoder, std::uint8_t,
                         std::string_view option) {
  if (!checked_bool(value, option)) return;
  encoder.message.put_number(TCA_SKBEDIT_FLAGS, std::uint64_t{SKBEDIT_F_INHERITDSFIELD});
}

Value take_inherit_dsfield(const Attribute& attribute) {
  const std::uint64_t flags = attribute.number<std::uint64_t>().value_or(0);
  return (flags & SKBEDIT_F_INHERITDSFIELD) != 0;
}

void put_cookie(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const Raw* cookie = value.as<Raw>();
  if (cookie == nullptr) refuse_type(option, "a Uint8Array", value);
  if (cookie->empty() || cookie->size() > TC_COOKIE_MAX_SIZE) {
    refuse(option, "1 to " + std::to_string(TC_COOKIE_MAX_SIZE) + " bytes", value);
  }
  encoder.message.put(TCA_ACT_COOKIE, *cookie);
}

Value take_cookie(const Attribute& attribute) { return take_bytes_of(attribute); }

void put_pedit(const Object& own, Encoder encoder, std::string_view path) {
  need_given(own, "keys", path);
  const std::string option = join(path, "keys");
  const List& list = checked_list(*given(own, "keys"), option, kMostKeys);
  tc_pedit_sel selector{};
  const Value* control = given(own, "control");
  selector.action = control == nullptr
                        ? TC_ACT_PIPE
                        : static_cast<int>(checked_control(*control, join(path, "control")));
  selector.nkeys = static_cast<std::uint8_t>(list.size());
  std::vector<Edit> edits;
  for (std::size_t at = 0; at < list.size(); at++) {
    edits.push_back(edit_of(list[at], join(option, at)));
  }
  Bytes bytes;
  append(bytes, selector);
  for (const Edit& edit : edits) append(bytes, edit.key);
  encoder.message.put(TCA_PEDIT_PARMS_EX, bytes);
  const std::size_t all = encoder.message.open(TCA_PEDIT_KEYS_EX);
  for (const Edit& edit : edits) {
    const std::size_t one = encoder.message.open(TCA_PEDIT_KEY_EX);
    encoder.message.put_number(TCA_PEDIT_KEY_EX_HTYPE, edit.header);
    encoder.message.put_number(TCA_PEDIT_KEY_EX_CMD, edit.command);
    encoder.message.close(one);
  }
  encoder.message.close(all);
}

void take_pedit(View, View attributes, Object& into) {
  const Attributes all(attributes);
  auto parameters = all.find(TCA_PEDIT_PARMS_EX);
  if (!parameters) parameters = all.find(TCA_PEDIT_PARMS);
  if (!parameters) return;
  const View payload = parameters->payload;
  const auto selector = netlink::read_struct<tc_pedit_sel>(payload);
  const auto extended = all.find(TCA_PEDIT_KEYS_EX);
  std::vector<Attribute> kinds;
  for (const Attribute& kind : Attributes(extended ? extended->payload : View{})) {
    kinds.push_back(kind);
  }
  List keys;
  for (std::size_t at = 0; at < selector.nkeys; at++) {
    const std::size_t begin = sizeof selector + at * sizeof(tc_pedit_key);
    if (begin + sizeof(tc_pedit_key) > payload.size()) break;
    const auto key = netlink::read_struct<tc_pedit_key>(payload.subspan(begin));
    const Attributes its(at < kinds.size() ? kinds[at].payload : View{});
    Object edit;
    edit.set("header", name_of(kHeaders, its.find(TCA_PEDIT_KEY_EX_HTYPE)));
    edit.set("command", name_of(kCommands, its.find(TCA_PEDIT_KEY_EX_CMD)));
    edit.set("offset", static_cast<std::int32_t>(key.off));
    edit.set("value", be32toh(key.val));
    edit.set("mask", ~be32toh(key.mask));
    keys.emplace_back(std::move(edit));
  }
  into.set("control", control_value(static_cast<std::uint32_t>(selector.action)));
  into.set("id", selector.index);
  into.set("keys", std::move(keys));
}

}  // namespace rtnetlink
