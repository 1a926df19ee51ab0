// Writing netlink messages: one request, its header, its attributes, in the
// kernel's layout (man 7 netlink): host byte order, everything padded to 4.
#pragma once

#include <linux/netlink.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace netlink {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;

// What a request asks for: the last bits of its type, whatever the object (linux/rtnetlink.h).
enum class Verb : std::uint8_t { kNew, kDelete, kGet, kSet };
constexpr Verb verb_of(std::uint16_t type) { return static_cast<Verb>(type & 3); }

// Builds one message. Positions are offsets, not pointers, because the buffer
// moves when it grows; they stay valid in the finished bytes.
class MessageWriter {
 public:
  // NLM_F_REQUEST is always added. The sequence number is the socket's to set.
  MessageWriter(std::uint16_t type, std::uint16_t flags);

  // The fixed part that follows nlmsghdr (ifinfomsg, ifaddrmsg, ...), or one
  // that opens a nested attribute, as VETH_INFO_PEER has. Returns its offset.
  template <typename Header>
  std::size_t header(const Header& value) {
    static_assert(std::is_trivially_copyable_v<Header>);
    return header_bytes({reinterpret_cast<const std::uint8_t*>(&value), sizeof value});
  }
  std::size_t header_bytes(View bytes) { return append(bytes); }

  // An attribute with this payload. Returns the payload's offset.
  std::size_t put(std::uint16_t attribute, View payload);

  template <typename Number>
  std::size_t put_number(std::uint16_t attribute, Number value) {
    static_assert(std::is_integral_v<Number>);
    return put(attribute, {reinterpret_cast<const std::uint8_t*>(&value), sizeof value});
  }

  // A string with its terminating NUL.
  void put_string(std::uint16_t attribute, std::string_view text);

  // A nested attribute: what is written until close(offset) is inside it. The
  // kernel's strict validation wants the NLA_F_NESTED bit, older kinds ignore it.
  // close() also ends any other header that begins with its length in 16 bits,
  // as rtnexthop does.
  std::size_t open(std::uint16_t attribute);
  void close(std::size_t opened);

  std::size_t size() const { return bytes_.size(); }

  // The finished message. The writer is empty afterwards.
  Bytes finish() &&;

 private:
  std::size_t append(View bytes);

  Bytes bytes_;
};

}  // namespace netlink
