#include "rtnetlink/group_delete.h"

#include <linux/rtnetlink.h>

#include <cerrno>
#include <random>
#include <set>

#include "rtnetlink/link.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;
using netlink::MessageWriter;
using netlink::Socket;
using netlink::Verdict;

// An answer that was lost is asked for again: each of these requests may be done twice.
Verdict exchange(Bytes& request, Bytes& replies, Socket& socket) {
  Verdict verdict = socket.exchange(request, replies);
  if (!verdict.lost) return verdict;
  replies.clear();
  return socket.exchange(request, replies);
}

Verdict send(MessageWriter&& message, Socket& socket) {
  Bytes request = std::move(message).finish();
  Bytes replies;
  return exchange(request, replies, socket);
}

ifinfomsg info_of(std::uint32_t index) {
  ifinfomsg info{};
  info.ifi_index = static_cast<int>(index);
  return info;
}

struct Found {
  std::uint32_t index;
  std::uint32_t group;
};

Verdict find(const LinkRef& link, Socket& socket, Found& found) {
  Request request = get_link(link.index, link.name);
  Bytes replies;
  Verdict verdict = exchange(request.bytes, replies, socket);
  if (verdict && replies.empty()) verdict.error = ENODEV;
  if (!verdict) return verdict;
  const LinkIdentity identity = link_identity(replies);
  found = {identity.index, identity.group};
  return verdict;
}

Verdict set_group(std::uint32_t index, std::uint32_t group, Socket& socket) {
  MessageWriter message(RTM_NEWLINK, NLM_F_ACK);
  message.header(info_of(index));
  message.put_number(IFLA_GROUP, group);
  return send(std::move(message), socket);
}

Verdict delete_one(std::uint32_t index, Socket& socket) {
  MessageWriter message(RTM_DELLINK, NLM_F_ACK);
  message.header(info_of(index));
  return send(std::move(message), socket);
}

Verdict delete_group(std::uint32_t group, Socket& socket) {
  MessageWriter message(RTM_DELLINK, NLM_F_ACK);
  message.header(ifinfomsg{});
  message.put_number(IFLA_GROUP, group);
  return send(std::move(message), socket);
}

// A group that no link bears: one of 2^31 that people, who count from 0, do not
// reach. A stranger's link in the group would go with it.
std::uint32_t fresh_group() {
  static thread_local std::mt19937 random{std::random_device{}()};
  return 0x80000000U | static_cast<std::uint32_t>(random());
}

}  // namespace

std::vector<Verdict> delete_links(const std::vector<LinkRef>& links, Socket& socket) {
  struct Member {
    std::size_t at;  // in `links`
    Found found;
  };
  std::vector<Verdict> verdicts(links.size());
  std::vector<Member> members;
  std::set<std::uint32_t> seen;
  const std::uint32_t group = fresh_group();
  for (std::size_t at = 0; at < links.size(); at++) {
    Found found{};
    verdicts[at] = find(links[at], socket, found);
    if (!verdicts[at]) continue;
    if (!seen.insert(found.index).second) {
      verdicts[at].error = ENODEV;
      continue;
    }
    if (links.size() > 1) verdicts[at] = set_group(found.index, group, socket);
    if (verdicts[at]) members.push_back({at, found});
  }
  if (members.empty()) return verdicts;
  if (links.size() > 1 && delete_group(group, socket)) return verdicts;

  for (const Member& member : members) {
    if (links.size() > 1) (void)set_group(member.found.index, member.found.group, socket);
  }
  for (const Member& member : members) {
    Verdict verdict = delete_one(member.found.index, socket);
    // Gone since it was found, with its peer or its lower link: what was asked for.
    if (verdict.error == ENODEV) verdict = {};
    verdicts[member.at] = std::move(verdict);
  }
  return verdicts;
}

}  // namespace rtnetlink
