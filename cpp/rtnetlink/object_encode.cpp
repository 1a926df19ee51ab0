// Writing objects, by their layouts.
#include <linux/genetlink.h>

#include <endian.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "rtnetlink/object_parts.h"
#include "rtnetlink/pair.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;
using netlink::View;

constexpr std::size_t kWords = 3;  // as many as any layout has

std::string expected_choice(const Special& special) {
  std::string all;
  for (const Choice& choice : special.choices) {
    all += all.empty() ? "one of " : ", ";
    all += choice.name;
  }
  return all;
}

std::uint64_t number_of(const Field& field, const Value& value, const std::string& option) {
  if (const Name* name = named(field.names, field.numbers, value, option)) {
    return static_cast<std::uint32_t>(name->value);
  }
  const std::uint8_t width = field.attribute == 0 ? field.width : std::uint8_t{4};
  const std::uint64_t widest_number = field.max != 0 ? field.max : widest(width);
  if (field.unit != Unit::kNone) return in_kernels(field.unit, value, widest_number, option);
  const std::int64_t max = static_cast<std::int64_t>(widest_number) + field.less;
  const std::int64_t min = field.min != 0 ? field.min : field.zero ? field.less : field.less + 1;
  return static_cast<std::uint64_t>(checked_integer(value, min, max, option) - field.less);
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
      : layout_(layout),
        path_(path),
        family_(family),
        head_(layout.header),
        parts_(layout.nests.size()) {
    for (std::size_t i = 0; i < layout.words.size(); i++) words_[i] = layout.words[i].always;
    for (const Field& field : layout.fields) {
      if (field.otherwise != 0) store(head_, field.offset, field.width, field.otherwise);
    }
  }

  void take(std::string_view name, const Value& value) {
    const std::string option = join(path_, name);
    if (const Field* field = find_named(layout_.fields, name)) {
      take_field(*field, value, option);
    } else if (const Flag* flag = find_named(layout_.flags, name)) {
      if (flag->access == Access::kRead) return;
      if (checked_bool(value, option)) words_[flag->word] |= flag->bit;
      if (flag->access != Access::kWrite) given_[flag->word] |= flag->bit;
    } else if (const Prefix* prefix = find_named(layout_.prefixes, name)) {
      if (prefix->access != Access::kRead) {
        prefixes_.push_back(parse_prefix(*prefix, value, option));
      }
    } else if (const Pair* pair = find_named(layout_.pairs, name)) {
      pairs_.emplace_back(pair, &value);
    } else if (const Special* special = find_named(layout_.specials, name)) {
      const bool passes = special->access == Access::kRead && special->put == nullptr;
      if (is_layouts(*special)) {
        own_.set(name, value);
      } else if (!passes) {
        specials_.emplace_back(special, &value);
      }
    } else if (const Nest* nest = find_named(layout_.table, name) == nullptr
                                      ? nest_with(layout_, name)
                                      : nullptr) {
      parts_[static_cast<std::size_t>(nest - layout_.nests.data())].set(name, value);
    } else {
      rest_.set(name, value);
    }
  }

  void write(Encoder encoder) {
    settle_prefixes();
    settle_family();
    settle_link();
    settle_kind();
    for (std::size_t i = 0; i < layout_.words.size(); i++) {
      const Word& word = layout_.words[i];
      store(head_, word.offset, word.width, words_[i] & widest(word.width));
      if (word.given_at != 0) store(head_, word.given_at, word.width, given_[i]);
    }
    if (layout_.settle != nullptr) layout_.settle(own_, head_, path_);
    const std::size_t begin = layout_.head_in == 0 ? encoder.message.header_bytes(head_)
                                                   : encoder.message.put(layout_.head_in, head_);
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
      const Word& word = layout_.words[i];
      const bool masked = word.mask != 0 && given_[i] != 0;
      const bool cleared = word.cleared && given_[i] != 0;
      const bool told = words_[i] != 0 || cleared || (masked && word.width == 0);
      if (word.attribute != 0 && told) put_word(word.attribute, word, words_[i], encoder);
      if (masked) put_mask(word, given_[i], encoder);
    }
    encode(layout_.table, rest_, encoder, path_, Phase::kChange);
    for (const auto& [pair, value] : pairs_) {
      put_pair(*pair, *value, encoder, join(path_, pair->name));
    }
    for (const auto& [special, value] : specials_) put_special(*special, *value, encoder);
    if (layout_.put != nullptr) layout_.put(own_, encoder, path_);
    for (std::size_t i = 0; i < parts_.size(); i++) {
      if (parts_[i].empty()) continue;
      const Nest& nest = layout_.nests[i];
      const std::size_t begin = open(nest, encoder.message);
      encode_object(*nest.inside, parts_[i], encoder, path_, family());
      encoder.message.close(begin);
    }
  }

 private:
  bool is_layouts(const Special& special) const {
    const bool own = layout_.settle != nullptr || layout_.put != nullptr;
    return own && special.shape == Shape::kOwn && special.put == nullptr &&
           special.access != Access::kRead;
  }

  static void put_word(std::uint16_t attribute, const Word& word, std::uint32_t bits,
                       Encoder encoder) {
    const std::uint64_t number = ordered(word.order, sizeof bits, bits);
    encoder.message.put_number(attribute, static_cast<std::uint32_t>(number));
  }

  static void put_mask(const Word& word, std::uint32_t bits, Encoder encoder) {
    const auto low = static_cast<std::uint16_t>(bits);
    if (word.width == 0) {
      put_word(word.mask, word, bits, encoder);
    } else if (word.width == 1) {
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
    const std::uint64_t number = number_of(field, value, option);
    if (field.min < 0 || number <= widest(field.width)) {
      return store(head_, field.offset, field.width, ordered(field.order, field.width, number));
    }
    wide_.emplace_back(field.attribute, static_cast<std::uint32_t>(number));
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
    const std::uint64_t given = load(head_, field.offset, field.width);
    if (given == 0 || given == expected_.index) return;
    refuse(expected_.option, "the link's own, " + std::to_string(given), expected_.index);
  }

  // What is of one kind goes with that one alone, and says which it is.
  void settle_kind() {
    constexpr std::string_view kKind = "kind";
    for (const auto& [special, value] : specials_) {
      if (!special->kind || special->kind->empty()) continue;
      const Value* kind = rest_.find(kKind);
      if (kind == nullptr || kind->absent()) {
        rest_.set(kKind, *special->kind);
        continue;
      }
      const auto* text = kind->as<std::string>();
      if (text != nullptr && *text == *special->kind) continue;
      throw BadOption(
          join(path_, special->name), BadOption::Why::kValue,
          join(path_, special->name) + ": cannot be combined with the kind " + describe(*kind));
    }
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
      return close(message, nest, option);
    }
    const auto* list = value.as<List>();
    if (list == nullptr) refuse_type(option, "an array", value);
    if (list->empty()) refuse(option, "at least one", value);
    if (special.numbered != 0 && list->size() > special.numbered) {
      refuse(option, "at most " + std::to_string(special.numbered), value);
    }
    if (special.shape == Shape::kNests) return put_nests(special, *list, encoder, option);
    const std::size_t all = open(special, message);
    for (std::size_t i = 0; i < list->size(); i++) {
      const std::string path = join(option, i);
      const Object& part = checked_object((*list)[i], path);
      const bool inside = special.shape == Shape::kList;
      const auto type = static_cast<std::uint16_t>(special.numbered == 0 ? special.element : i + 1);
      const std::size_t begin = inside ? message.open(type) : message.size();
      encode_object(*special.inside, part, encoder, path, family());
      if (inside || special.shape == Shape::kRecords) close(message, begin, path);
    }
    close(message, all, option);
  }

  void put_nests(const Special& special, const List& list, Encoder encoder,
                 const std::string& option) {
    for (std::size_t i = 0; i < list.size(); i++) {
      const std::string path = join(option, i);
      const std::size_t nest = encoder.message.open(special.attribute);
      encode_object(*special.inside, checked_object(list[i], path), encoder, path, family());
      close(encoder.message, nest, path);
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
    if (special.big_chooser) {
      encoder.message.put_number(special.chooser, htobe32(std::uint32_t{chosen->type}));
    } else {
      encoder.message.put_number(special.chooser, chosen->type);
    }
    const std::string path = join(option, chosen->name);
    const std::size_t nest = encoder.message.open(special.attribute);
    if (chosen->put != nullptr) {
      chosen->put(*content, encoder, path);
    } else {
      encode_object(*chosen->inside, checked_object(*content, path), encoder, path, family());
    }
    close(encoder.message, nest, path);
  }

  // The length of an attribute has 16 bits.
  static void close(netlink::MessageWriter& message, std::size_t begin, std::string_view option) {
    if (message.size() - begin > UINT16_MAX) {
      throw BadOption(std::string(option), BadOption::Why::kValue,
                      std::string(option) + ": takes more than the 65,535 bytes of an attribute");
    }
    message.close(begin);
  }

  // What is no sequence of attributes must not say that it is one: the kernel's strict validation
  // refuses it.
  template <typename Shaped>
  static std::size_t open(const Shaped& each, netlink::MessageWriter& message) {
    const bool nest =
        each.shape == Shape::kNest || each.shape == Shape::kNests || each.shape == Shape::kList;
    return nest ? message.open(each.attribute) : message.put(each.attribute, {}) - NLA_HDRLEN;
  }

  const Layout& layout_;
  std::string_view path_;
  std::uint8_t family_;
  Bytes head_;
  std::array<std::uint32_t, kWords> words_{};
  std::array<std::uint32_t, kWords> given_{};  // the bits of each that were given, true or false
  struct {
    const Field* field;
    std::uint32_t index;
    std::string option;
  } expected_{};
  std::vector<Hole> holes_;
  std::vector<Mention> mentions_;
  std::vector<ParsedPrefix> prefixes_;
  std::vector<std::pair<std::uint16_t, std::uint32_t>> wide_;
  std::vector<std::pair<const Pair*, const Value*>> pairs_;
  std::vector<std::pair<const Special*, const Value*>> specials_;
  Object own_;  // what the layout's own function writes
  Object rest_;
  std::vector<Object> parts_;  // what goes into each of the nests
};

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
  request.family = operation.family;
  if (operation.family != nullptr && operation.family->protocol == netlink::Protocol::kGeneric) {
    request.bytes[NLMSG_HDRLEN + offsetof(genlmsghdr, cmd)] = operation.command;
    request.bytes[NLMSG_HDRLEN + offsetof(genlmsghdr, version)] = operation.family->version;
  }
  return request;
}

}  // namespace rtnetlink
