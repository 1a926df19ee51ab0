// The exchange with the running kernel, in the namespace the test runner made.
#include "netlink/socket.h"

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include <cerrno>

#include "testing/check.h"

using netlink::Attributes;
using netlink::Bytes;
using netlink::Message;
using netlink::MessageWriter;
using netlink::Socket;
using netlink::Verdict;
using netlink::View;

namespace {

Socket opened() {
  Socket socket;
  CHECK_EQ(socket.open(), 0);
  return socket;
}

Bytes link_request(std::uint16_t type, std::uint16_t flags, const char* name) {
  MessageWriter writer(type, flags);
  writer.header(ifinfomsg{});
  if (name != nullptr) writer.put_string(IFLA_IFNAME, name);
  return std::move(writer).finish();
}

// The names of the links in `replies`.
std::string names(const Bytes& replies) {
  std::string found;
  netlink::for_each_message(replies, [&](const Message& message) {
    const View attributes = message.payload.subspan(NLMSG_ALIGN(sizeof(ifinfomsg)));
    found += std::string(Attributes(attributes).find(IFLA_IFNAME)->text()) + ' ';
  });
  return found;
}

}  // namespace

TEST("a question is answered by the object") {
  Socket socket = opened();
  Bytes request = link_request(RTM_GETLINK, NLM_F_ACK, "lo");
  Bytes replies;
  const Verdict verdict = socket.exchange(request, replies);
  CHECK_EQ(verdict.error, 0);
  CHECK_EQ(names(replies), "lo ");
}

TEST("a dump is answered by every object, and the socket can be used again") {
  Socket socket = opened();
  for (int round = 0; round < 2; ++round) {
    Bytes request = link_request(RTM_GETLINK, NLM_F_DUMP, nullptr);
    Bytes replies;
    CHECK_EQ(socket.exchange(request, replies).error, 0);
    CHECK(names(replies).starts_with("lo "));
  }
}

TEST("a refusal carries its errno, and what it was about does not exist afterwards") {
  Socket socket = opened();
  Bytes request = link_request(RTM_GETLINK, NLM_F_ACK, "absent");
  Bytes replies;
  CHECK_EQ(socket.exchange(request, replies).error, ENODEV);
  CHECK(replies.empty());
}

TEST("a refused attribute is told by its offset and the policy it broke") {
  Socket socket = opened();
  // 16 characters: one more than a name may have.
  Bytes request = link_request(RTM_GETLINK, NLM_F_ACK, "0123456789abcdef");
  Bytes replies;
  const Verdict verdict = socket.exchange(request, replies);
  CHECK_EQ(verdict.error, ERANGE);
  CHECK(verdict.offset.has_value());
  CHECK_EQ(*verdict.offset, NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(ifinfomsg)));
  CHECK(verdict.policy && verdict.policy->max_length);
  CHECK_EQ(*verdict.policy->max_length, 15u);
}

TEST("a socket that was moved from is closed, the other goes on") {
  Socket first = opened();
  const Socket second = std::move(first);
  CHECK(second.is_open());
  CHECK(!first.is_open());  // NOLINT(bugprone-use-after-move,clang-analyzer-cplusplus.Move): that
                            // is the promise
}

TEST("requests of one send have a verdict each, in their order, and what they reply") {
  using Names = std::vector<const char*>;
  Socket socket = opened();
  // A few, and many; some that want an acknowledgement, and some that want none.
  for (const Names& asked : {Names{"lo", "absent", "lo"}, Names{"lo", "lo", "absent"},
                             Names{"absent", "lo", "absent", "lo", "lo", "absent", "lo"},
                             Names{"lo", "lo", "lo", "lo", "absent"}}) {
    std::vector<Bytes> requests;
    for (const char* name : asked) {
      const std::uint16_t flags = requests.size() % 2 == 0 ? NLM_F_ACK : 0;
      requests.push_back(link_request(RTM_GETLINK, flags, name));
    }
    std::vector<Bytes*> order;
    order.reserve(requests.size());
    for (Bytes& request : requests) order.push_back(&request);
    std::vector<Bytes> replies;
    const std::vector<Verdict> verdicts = socket.exchange_all(order, replies);
    for (std::size_t at = 0; at < asked.size(); at++) {
      const bool there = std::string(asked[at]) == "lo";
      CHECK_EQ(verdicts[at].error, there ? 0 : ENODEV);
      CHECK_EQ(names(replies[at]), there ? "lo " : "");
      // A request that is sent again asks for what it asked for.
      const int flags = at % 2 == 0 ? NLM_F_REQUEST | NLM_F_ACK : NLM_F_REQUEST;
      CHECK_EQ(netlink::read_struct<nlmsghdr>(View(requests[at])).nlmsg_flags, flags);
    }
    // Nothing is left over for the next one.
    Bytes single;
    CHECK_EQ(socket.exchange(requests.back(), single).error, verdicts.back().error);
  }
}

TEST("what wants no acknowledgement is answered by the object, or by why there is none") {
  Socket socket = opened();
  for (const char* name : {"lo", "absent", "lo"}) {
    Bytes request = link_request(RTM_GETLINK, 0, name);
    Bytes replies;
    const bool there = std::string(name) == "lo";
    CHECK_EQ(socket.exchange(request, replies).error, there ? 0 : ENODEV);
    CHECK_EQ(names(replies), there ? "lo " : "");
  }
}
