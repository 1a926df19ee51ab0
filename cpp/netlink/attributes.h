// Reading what the kernel sent: messages in a datagram, attributes in a
// message. Both stop at the first piece whose length does not fit, so a
// truncated or hostile buffer is never read past its end.
#pragma once

#include <linux/netlink.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <type_traits>

#include "netlink/message.h"

namespace netlink {

// A fixed-size struct at the start of `bytes`. The kernel may send a shorter
// one (older) or a longer one (newer) than these headers know: what is missing
// reads as zero, what is too much is ignored.
template <typename T>
T read_struct(View bytes) {
  static_assert(std::is_trivially_copyable_v<T>);
  T value{};
  std::memcpy(&value, bytes.data(), std::min(sizeof value, bytes.size()));
  return value;
}

struct Attribute {
  std::uint16_t type;  // without the NLA_F_NESTED and NLA_F_NET_BYTEORDER bits
  View payload;
  std::size_t offset;  // of the attribute's header, in the bytes iterated over

  // The payload as a number; nothing when it is shorter than that.
  template <typename Number>
  std::optional<Number> number() const {
    if (payload.size() < sizeof(Number)) return std::nullopt;
    return read_struct<Number>(payload);
  }

  // The payload as text, up to its NUL.
  std::string_view text() const {
    const auto end = std::find(payload.begin(), payload.end(), 0);
    return {reinterpret_cast<const char*>(payload.data()),
            static_cast<std::size_t>(end - payload.begin())};
  }
};

// for (const Attribute& attribute : Attributes(payload)) ...
class Attributes {
 public:
  explicit Attributes(View bytes) : bytes_(bytes) {}

  class Iterator {
   public:
    Iterator(View bytes, std::size_t at) : bytes_(bytes), at_(at) { read(); }
    const Attribute& operator*() const { return attribute_; }
    Iterator& operator++() {
      at_ = next_;
      read();
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    void read() {
      if (at_ + NLA_HDRLEN > bytes_.size()) return stop();
      const auto head = read_struct<nlattr>(bytes_.subspan(at_));
      if (head.nla_len < NLA_HDRLEN || at_ + head.nla_len > bytes_.size()) return stop();
      attribute_ = {static_cast<std::uint16_t>(head.nla_type & NLA_TYPE_MASK),
                    bytes_.subspan(at_ + NLA_HDRLEN, head.nla_len - std::size_t{NLA_HDRLEN}), at_};
      next_ = std::min(at_ + NLA_ALIGN(head.nla_len), bytes_.size());
    }
    void stop() { at_ = bytes_.size(); }

    View bytes_;
    std::size_t at_;
    std::size_t next_ = 0;
    Attribute attribute_{};
  };

  Iterator begin() const { return {bytes_, 0}; }
  Iterator end() const { return {bytes_, bytes_.size()}; }

  // The last attribute of this type, as the kernel's own parser takes it.
  std::optional<Attribute> find(std::uint16_t type) const {
    std::optional<Attribute> found;
    for (const Attribute& attribute : *this) {
      if (attribute.type == type) found = attribute;
    }
    return found;
  }

 private:
  View bytes_;
};

struct Message {
  nlmsghdr head;
  View payload;  // what follows nlmsghdr
  View whole;    // nlmsghdr and payload
};

// Calls `each` with every whole message in `bytes`.
template <typename Each>
void for_each_message(View bytes, Each each) {
  while (bytes.size() >= NLMSG_HDRLEN) {
    const auto head = read_struct<nlmsghdr>(bytes);
    if (head.nlmsg_len < NLMSG_HDRLEN || head.nlmsg_len > bytes.size()) return;
    const View whole = bytes.first(head.nlmsg_len);
    each(Message{head, whole.subspan(NLMSG_HDRLEN), whole});
    bytes = bytes.subspan(std::min<std::size_t>(NLMSG_ALIGN(head.nlmsg_len), bytes.size()));
  }
}

}  // namespace netlink
