// What a caller gave, checked: shared by all that is encoded. Each function throws a BadOption for
// what cannot be meant. And the texts that addresses have.
#pragma once

#include <sys/socket.h>

#include <initializer_list>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "netlink/message.h"
#include "rtnetlink/value.h"

namespace rtnetlink {

// An option that cannot be meant. `option` is the path from the object encoded.
class BadOption : public std::runtime_error {
 public:
  enum class Why : std::uint8_t { kType, kValue };
  BadOption(std::string option, Why why, const std::string& text)
      : std::runtime_error(text), option(std::move(option)), why(why) {}

  std::string option;
  Why why;
};

[[noreturn]] void refuse_type(std::string_view option, const std::string& expected,
                              const Value& value);
[[noreturn]] void refuse(std::string_view option, const std::string& expected, const Value& value);
[[noreturn]] void refuse_unknown(const std::string& option);
// All that is given in the object besides these.
void refuse_others(const Object& object, std::initializer_list<std::string_view> known,
                   std::string_view path);

// "path.name", or the name alone at the top.
std::string join(std::string_view path, std::string_view name);
// "path[3]".
std::string join(std::string_view path, std::size_t index);

// One of the names that a number goes by, where it has names.
struct Name {
  std::string_view name;
  std::uint64_t value;
};

// The one that a value is the name or the number of. Null where there are no names, or where the
// value may be another number (`numbers`); else BadOption.
const Name* named(std::span<const Name> names, bool numbers, const Value& value,
                  std::string_view option);
std::int64_t checked_integer(const Value& value, std::int64_t min, std::int64_t max,
                             std::string_view option);
const std::string& checked_text(const Value& value, std::string_view option,
                                std::string_view expected = "a string");
bool checked_bool(const Value& value, std::string_view option);
const Object& checked_object(const Value& value, std::string_view option);
const std::string& checked_link_name(const Value& value, std::string_view option);
// The name of a link that there is: its own, or one of its alternative names, of up to 127 bytes.
const std::string& checked_link_ref(const Value& value, std::string_view option);

// An IPv4 or IPv6 address in network order.
struct Ip {
  int family;  // AF_INET or AF_INET6
  std::uint8_t bytes[16];
  netlink::View view() const {
    return {bytes, family == AF_INET ? std::size_t{4} : std::size_t{16}};
  }
  bool multicast() const {
    return family == AF_INET ? (bytes[0] & 0xf0) == 0xe0 : bytes[0] == 0xff;
  }
};
std::optional<Ip> parse_ip(const std::string& text);
Ip checked_ip(const Value& value, std::string_view option);
std::string format_ip(netlink::View bytes);  // 4 or 16 bytes; empty for any other length
std::string format_mac(netlink::View bytes);
// Two digits.
void append_hex(std::string& text, std::uint8_t byte);

// Bytes as hexadecimal digits, two each.
std::string format_hex(netlink::View bytes);
std::optional<netlink::Bytes> parse_hex(std::string_view digits);
netlink::Bytes checked_hex(const Value& value, std::string_view option);
// xx:xx:xx:xx:xx:xx, also with '-'.
std::optional<netlink::Bytes> parse_mac(const std::string& text);
// The address of a link: an Ethernet one, InfiniBand's of 20 bytes and the like, or an IP address,
// as links have that are IP tunnels.
std::optional<netlink::Bytes> parse_hardware(const std::string& text);
std::string format_hardware(netlink::View bytes);

}  // namespace rtnetlink
