#include "netlink/verdict.h"

#include <algorithm>

namespace netlink {
namespace {

constexpr int kMaxErrno = 4095;  // the kernel's MAX_ERRNO

Policy parse_policy(View nest) {
  Policy policy;
  for (const Attribute& attribute : Attributes(nest)) {
    switch (attribute.type) {
      case NL_POLICY_TYPE_ATTR_TYPE: policy.type = attribute.number<std::uint32_t>(); break;
      case NL_POLICY_TYPE_ATTR_MIN_VALUE_S:
        policy.min_signed = attribute.number<std::int64_t>();
        break;
      case NL_POLICY_TYPE_ATTR_MAX_VALUE_S:
        policy.max_signed = attribute.number<std::int64_t>();
        break;
      case NL_POLICY_TYPE_ATTR_MIN_VALUE_U:
        policy.min_unsigned = attribute.number<std::uint64_t>();
        break;
      case NL_POLICY_TYPE_ATTR_MAX_VALUE_U:
        policy.max_unsigned = attribute.number<std::uint64_t>();
        break;
      case NL_POLICY_TYPE_ATTR_MIN_LENGTH:
        policy.min_length = attribute.number<std::uint32_t>();
        break;
      case NL_POLICY_TYPE_ATTR_MAX_LENGTH:
        policy.max_length = attribute.number<std::uint32_t>();
        break;
      case NL_POLICY_TYPE_ATTR_MASK: policy.mask = attribute.number<std::uint64_t>(); break;
      case NL_POLICY_TYPE_ATTR_BITFIELD32_MASK:
        policy.mask = attribute.number<std::uint32_t>();
        break;
      default: break;
    }
  }
  return policy;
}

// Where the extended attributes begin. Both messages start with an int; an
// NLMSG_ERROR then repeats the request, only its header when that was capped.
std::size_t attributes_offset(const Message& answer) {
  if (answer.head.nlmsg_type == NLMSG_DONE) return sizeof(int);
  const auto error = read_struct<nlmsgerr>(answer.payload);
  if ((answer.head.nlmsg_flags & NLM_F_CAPPED) != 0 || error.error == 0) return sizeof(nlmsgerr);
  return sizeof(int) + NLMSG_ALIGN(error.msg.nlmsg_len);
}

}  // namespace

Verdict parse_verdict(const Message& answer) {
  Verdict verdict;
  // A DONE that ends a dump well carries a positive count on some kernels.
  verdict.error = -std::clamp(read_struct<int>(answer.payload), -kMaxErrno, 0);
  if ((answer.head.nlmsg_flags & NLM_F_ACK_TLVS) == 0) return verdict;
  const std::size_t at = attributes_offset(answer);
  if (at > answer.payload.size()) return verdict;
  for (const Attribute& attribute : Attributes(answer.payload.subspan(at))) {
    switch (attribute.type) {
      case NLMSGERR_ATTR_MSG: verdict.message = attribute.text(); break;
      case NLMSGERR_ATTR_OFFS: verdict.offset = attribute.number<std::uint32_t>(); break;
      case NLMSGERR_ATTR_MISS_TYPE: verdict.missing_type = attribute.number<std::uint32_t>(); break;
      case NLMSGERR_ATTR_MISS_NEST: verdict.missing_nest = attribute.number<std::uint32_t>(); break;
      case NLMSGERR_ATTR_POLICY: verdict.policy = parse_policy(attribute.payload); break;
      default: break;
    }
  }
  return verdict;
}

}  // namespace netlink
