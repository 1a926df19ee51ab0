// The kernel's answer to a request: NLMSG_ERROR or NLMSG_DONE, with what the
// extended acknowledgement adds (include/uapi/linux/netlink.h, NLMSGERR_ATTR_*).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "netlink/attributes.h"

namespace netlink {

// The limits that a refused attribute broke (NLMSGERR_ATTR_POLICY).
struct Policy {
  std::optional<std::uint32_t> type;  // NL_ATTR_TYPE_*
  std::optional<std::int64_t> min_signed, max_signed;
  std::optional<std::uint64_t> min_unsigned, max_unsigned;
  std::optional<std::uint32_t> min_length, max_length;
  std::optional<std::uint64_t> mask;  // the bits there are, of a bitfield32 too
};

struct Verdict {
  int error = 0;  // an errno, positive; 0 is success
  // The request was sent, and of its answer something was lost: with ENOBUFS the verdict itself,
  // otherwise objects before it, perhaps.
  bool lost = false;
  std::string message{};                  // the kernel's own words; often empty
  std::string reason{};                   // ours, of what the kernel did not refuse itself
  std::optional<std::uint32_t> offset{};  // of the bad attribute, from the request's nlmsghdr on
  std::optional<std::uint32_t> missing_type{};  // the attribute that should have been there,
  std::optional<std::uint32_t> missing_nest{};  // and the offset of the nest that lacks it
  std::optional<Policy> policy{};

  explicit operator bool() const { return error == 0; }
};

// `answer` is an NLMSG_ERROR or NLMSG_DONE message.
Verdict parse_verdict(const Message& answer);

}  // namespace netlink
