#include "netlink/message.h"

#include <cassert>
#include <cstring>

namespace netlink {

MessageWriter::MessageWriter(std::uint16_t type, std::uint16_t flags) {
  bytes_.reserve(256);
  nlmsghdr head{};
  head.nlmsg_type = type;
  head.nlmsg_flags = static_cast<std::uint16_t>(flags | NLM_F_REQUEST);
  header(head);
}

std::size_t MessageWriter::append(View bytes) {
  const std::size_t at = bytes_.size();
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
  bytes_.resize(NLMSG_ALIGN(bytes_.size()));
  return at;
}

std::size_t MessageWriter::put(std::uint16_t attribute, View payload) {
  // The length field has 16 bits; whoever encodes options bounds them below that.
  assert(payload.size() + NLA_HDRLEN <= UINT16_MAX);
  nlattr head{};
  head.nla_len = static_cast<std::uint16_t>(NLA_HDRLEN + payload.size());
  head.nla_type = attribute;
  header(head);
  return append(payload);
}

void MessageWriter::put_string(std::uint16_t attribute, std::string_view text) {
  Bytes terminated(text.begin(), text.end());
  terminated.push_back(0);
  put(attribute, terminated);
}

std::size_t MessageWriter::open(std::uint16_t attribute) {
  nlattr head{};
  head.nla_type = attribute | NLA_F_NESTED;
  return header(head);
}

void MessageWriter::close(std::size_t opened) {
  const std::size_t length = bytes_.size() - opened;
  assert(length <= UINT16_MAX);
  const auto value = static_cast<std::uint16_t>(length);
  std::memcpy(bytes_.data() + opened + offsetof(nlattr, nla_len), &value, sizeof value);
}

Bytes MessageWriter::finish() && {
  const auto length = static_cast<std::uint32_t>(bytes_.size());
  std::memcpy(bytes_.data() + offsetof(nlmsghdr, nlmsg_len), &length, sizeof length);
  return std::move(bytes_);
}

}  // namespace netlink
