// The verdict: every attribute of the extended acknowledgement, and hostile answers.
#include "netlink/verdict.h"

#include <cerrno>
#include <limits>

#include "netlink/message.h"
#include "testing/check.h"

using netlink::Bytes;
using netlink::Message;
using netlink::MessageWriter;
using netlink::Verdict;
using netlink::View;

namespace {

struct Answer {
  int error = -EINVAL;
  std::uint16_t flags = NLM_F_ACK_TLVS | NLM_F_CAPPED;
  std::uint16_t type = NLMSG_ERROR;
  std::size_t echoed = 0;  // words of the request behind its header, when it is not capped
};

// NLMSG_ERROR as the kernel lays it out, then what `attributes` writes.
template <typename Write>
Bytes answer(const Answer& kind, Write attributes) {
  MessageWriter writer(kind.type, kind.flags);
  if (kind.type == NLMSG_DONE) {
    writer.header(kind.error);
  } else {
    nlmsgerr error{};
    error.error = kind.error;
    error.msg.nlmsg_len =
        static_cast<std::uint32_t>(sizeof(nlmsghdr) + kind.echoed * sizeof(std::uint32_t));
    writer.header(error);
    for (std::size_t i = 0; i < kind.echoed; ++i) writer.header(std::uint32_t{0});
  }
  attributes(writer);
  return std::move(writer).finish();
}

Verdict parsed(View bytes) {
  Verdict verdict;
  netlink::for_each_message(
      bytes, [&](const Message& message) { verdict = netlink::parse_verdict(message); });
  return verdict;
}

void write_all(MessageWriter& writer) {
  writer.put_string(NLMSGERR_ATTR_MSG, "in the kernel's words");
  writer.put_number(NLMSGERR_ATTR_OFFS, std::uint32_t{40});
  writer.put_number(NLMSGERR_ATTR_MISS_TYPE, std::uint32_t{3});
  writer.put_number(NLMSGERR_ATTR_MISS_NEST, std::uint32_t{32});
  const std::size_t policy = writer.open(NLMSGERR_ATTR_POLICY);
  writer.put_number(NL_POLICY_TYPE_ATTR_TYPE, std::uint32_t{2});
  writer.put_number(NL_POLICY_TYPE_ATTR_MIN_VALUE_S, std::int64_t{-5});
  writer.put_number(NL_POLICY_TYPE_ATTR_MAX_VALUE_S, std::int64_t{5});
  writer.put_number(NL_POLICY_TYPE_ATTR_MIN_VALUE_U, std::uint64_t{1});
  writer.put_number(NL_POLICY_TYPE_ATTR_MAX_VALUE_U, std::uint64_t{9});
  writer.put_number(NL_POLICY_TYPE_ATTR_MIN_LENGTH, std::uint32_t{4});
  writer.put_number(NL_POLICY_TYPE_ATTR_MAX_LENGTH, std::uint32_t{16});
  writer.put_number(NL_POLICY_TYPE_ATTR_MASK, std::uint64_t{0xff});
  writer.close(policy);
}

void check_all(const Verdict& verdict) {
  CHECK_EQ(verdict.error, EINVAL);
  CHECK_EQ(verdict.message, "in the kernel's words");
  CHECK_EQ(*verdict.offset, 40u);
  CHECK_EQ(*verdict.missing_type, 3u);
  CHECK_EQ(*verdict.missing_nest, 32u);
  CHECK_EQ(*verdict.policy->type, 2u);
  CHECK_EQ(*verdict.policy->min_signed, -5);
  CHECK_EQ(*verdict.policy->max_signed, 5);
  CHECK_EQ(*verdict.policy->min_unsigned, 1u);
  CHECK_EQ(*verdict.policy->max_unsigned, 9u);
  CHECK_EQ(*verdict.policy->min_length, 4u);
  CHECK_EQ(*verdict.policy->max_length, 16u);
  CHECK_EQ(*verdict.policy->mask, 0xffu);
}

}  // namespace

TEST("a refusal tells all that the kernel told, capped or with the request repeated") {
  check_all(parsed(answer({}, write_all)));
  check_all(parsed(answer({.flags = NLM_F_ACK_TLVS, .echoed = 4},
                          [](MessageWriter& writer) { write_all(writer); })));
}

TEST("the end of a dump may carry an errno and its words") {
  const Verdict verdict =
      parsed(answer({.error = -EBUSY, .flags = NLM_F_ACK_TLVS, .type = NLMSG_DONE},
                    [](MessageWriter& writer) { writer.put_string(NLMSGERR_ATTR_MSG, "busy"); }));
  CHECK_EQ(verdict.error, EBUSY);
  CHECK_EQ(verdict.message, "busy");
  CHECK_EQ(parsed(answer({.error = 7, .flags = 0, .type = NLMSG_DONE}, [](auto&) {})).error, 0);
}

TEST("success may have words of warning") {
  const Verdict verdict = parsed(answer({.error = 0}, [](MessageWriter& writer) {
    writer.put_string(NLMSGERR_ATTR_MSG, "a warning");
  }));
  CHECK(static_cast<bool>(verdict));
  CHECK_EQ(verdict.message, "a warning");
}

TEST("without the flag nothing is looked for behind the error") {
  CHECK_EQ(parsed(answer({.flags = NLM_F_CAPPED}, write_all)).message, "");
}

TEST("an answer cut anywhere, or with any byte another, is read without harm") {
  const Bytes bytes = answer({}, write_all);
  for (std::size_t size = sizeof(nlmsghdr); size < bytes.size(); ++size) {
    Bytes cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    const auto length = static_cast<std::uint32_t>(size);
    std::memcpy(cut.data(), &length, sizeof length);
    (void)parsed(cut);
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int wrong : {0x00, 0x01, 0x7f, 0x80, 0xff}) {
      Bytes another = bytes;
      another[at] = static_cast<std::uint8_t>(wrong);
      (void)parsed(another);
    }
  }
}

TEST("an error that is no errno is the largest there is") {
  for (const int wrong : {-4096, std::numeric_limits<int>::min()}) {
    CHECK_EQ(parsed(answer({.error = wrong}, [](auto&) {})).error, 4095);
  }
}
