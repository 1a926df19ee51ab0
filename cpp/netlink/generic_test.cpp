// Families of generic netlink, as the running kernel numbers them.
#include "netlink/generic.h"

#include <linux/genetlink.h>

#include <cerrno>

#include "testing/check.h"

using netlink::Bytes;
using netlink::GenericFamily;
using netlink::MessageWriter;
using netlink::Protocol;
using netlink::Socket;
using netlink::Verdict;

namespace {

Socket opened() {
  Socket socket;
  CHECK_EQ(socket.open(Protocol::kGeneric), 0);
  return socket;
}

// All families that there are. Its type is to be filled in.
Bytes listing() {
  MessageWriter writer(0, NLM_F_DUMP);
  writer.header(genlmsghdr{.cmd = CTRL_CMD_GETFAMILY, .version = 1, .reserved = 0});
  return std::move(writer).finish();
}

}  // namespace

TEST("a family has a number, and groups by their names") {
  Socket socket = opened();
  GenericFamily found;
  CHECK_EQ(find_family("nlctrl", socket, found).error, 0);
  CHECK_EQ(found.id, GENL_ID_CTRL);
  CHECK_EQ(found.groups.size(), 1u);
  CHECK_EQ(found.groups.front().first, "notify");
  CHECK_EQ(found.groups.front().second, static_cast<std::uint32_t>(GENL_ID_CTRL));
}

TEST("a family that the kernel told of is not asked for again") {
  Socket socket = opened();
  GenericFamily found;
  CHECK_EQ(find_family("nlctrl", socket, found).error, 0);
  Socket none;  // asking would fail
  GenericFamily again;
  CHECK_EQ(find_family("nlctrl", none, again).error, 0);
  CHECK_EQ(again.id, found.id);
}

TEST("a family that there is not is named, each time") {
  Socket socket = opened();
  for (int round = 0; round < 2; ++round) {
    GenericFamily found;
    const Verdict verdict = find_family("no-such", socket, found);
    CHECK_EQ(verdict.error, ENOTSUP);
    CHECK_EQ(verdict.reason, "the running kernel has no generic netlink family 'no-such'");
  }
}

TEST("a request of a family's is answered") {
  Socket socket = opened();
  Bytes request = listing();
  Bytes replies;
  CHECK_EQ(exchange_generic("nlctrl", socket, request, replies).error, 0);
  std::size_t families = 0;
  netlink::for_each_message(replies, [&](const netlink::Message&) { families++; });
  CHECK(families > 0);
}

TEST("a request of a family that there is not is not sent") {
  Socket socket = opened();
  Bytes request = listing();
  Bytes replies;
  const Verdict verdict = exchange_generic("no-such", socket, request, replies);
  CHECK_EQ(verdict.error, ENOTSUP);
  CHECK(!verdict.reason.empty());
  CHECK(replies.empty());
}
