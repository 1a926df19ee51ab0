#include "rtnetlink/subscription.h"

#include <fcntl.h>
#include <linux/genetlink.h>
#include <linux/if_addr.h>
#include <linux/if_bridge.h>
#include <linux/neighbour.h>
#include <linux/net_namespace.h>
#include <linux/rtnetlink.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "netlink/generic.h"
#include "rtnetlink/address.h"
#include "rtnetlink/bridge_vlan.h"
#include "rtnetlink/families.h"
#include "rtnetlink/filter.h"
#include "rtnetlink/link.h"
#include "rtnetlink/mdb.h"
#include "rtnetlink/neighbor.h"
#include "rtnetlink/nexthop.h"
#include "rtnetlink/nsid.h"
#include "rtnetlink/qdisc.h"
#include "rtnetlink/route.h"
#include "rtnetlink/rule.h"
#include "rtnetlink/traffic_class.h"
#include "rtnetlink/tunnel.h"

namespace rtnetlink {
namespace {

constexpr std::uint32_t kLinkGroups[] = {RTNLGRP_LINK};
constexpr std::uint32_t kAddressGroups[] = {RTNLGRP_IPV4_IFADDR, RTNLGRP_IPV6_IFADDR};
constexpr std::uint32_t kNeighborGroups[] = {RTNLGRP_NEIGH};
constexpr std::uint32_t kMdbGroups[] = {RTNLGRP_MDB};
constexpr std::uint32_t kVlanGroups[] = {RTNLGRP_BRVLAN};
constexpr std::uint32_t kTunnelGroups[] = {RTNLGRP_TUNNEL};
constexpr std::uint32_t kRouteGroups[] = {RTNLGRP_IPV4_ROUTE, RTNLGRP_IPV6_ROUTE};
constexpr std::uint32_t kRuleGroups[] = {RTNLGRP_IPV4_RULE, RTNLGRP_IPV6_RULE};
constexpr std::uint32_t kNexthopGroups[] = {RTNLGRP_NEXTHOP};
constexpr std::uint32_t kTrafficGroups[] = {RTNLGRP_TC};
constexpr std::uint32_t kNsidGroups[] = {RTNLGRP_NSID};

// Newer than the headers of Debian 12 (Linux 6.1), numbers from Linux 6.18.
constexpr std::uint32_t kMembershipGroups[] = {37, 38};  // RTNLGRP_IPV4_MCADDR, _IPV6_MCADDR
constexpr std::uint16_t kNewMembership = 56;             // RTM_NEWMULTICAST
constexpr std::uint16_t kDeletedMembership = 57;         // RTM_DELMULTICAST

// A bridge announces what becomes of its ports by link messages of its own family, and by
// RTM_DELLINK that a port has left it: the link is still there.
bool is_bridge_news(netlink::View message) {
  return netlink::read_struct<ifinfomsg>(message.subspan(NLMSG_HDRLEN)).ifi_family == AF_BRIDGE;
}
bool is_link(netlink::View message) { return !is_bridge_news(message); }

// Neighbours and forwarding entries share a group.
bool is_forwarding(netlink::View message) {
  return netlink::read_struct<ndmsg>(message.subspan(NLMSG_HDRLEN)).ndm_family == AF_BRIDGE;
}
bool is_neighbor(netlink::View message) { return !is_forwarding(message); }

// VLANs of a link, not what VLANs have on a bridge whatever its ports.
bool has_vlans(netlink::View message) {
  const std::size_t head = NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(br_vlan_msg));
  if (message.size() < head) return false;
  return netlink::Attributes(message.subspan(head)).find(BRIDGE_VLANDB_ENTRY).has_value();
}

// Not what a lookup made.
bool is_installed(netlink::View message) {
  const auto route = netlink::read_struct<rtmsg>(message.subspan(NLMSG_HDRLEN));
  return (route.rtm_flags & RTM_F_CLONED) == 0;
}

// A link joined a multicast group or left one: of that only which link it is.
Object decode_membership(netlink::View message, bool) {
  const auto address = netlink::read_struct<ifaddrmsg>(message.subspan(NLMSG_HDRLEN));
  Object membership;
  membership.set("index", std::int64_t{address.ifa_index});
  return membership;
}

const ObjectType kMembership = {
    .encode = nullptr, .decode = decode_membership, .option_at = nullptr};

const EventType kEventTypes[] = {
    {"link", kLinkGroups, RTM_NEWLINK, RTM_DELLINK, &kLink, is_link},
    {"bridgeNews", kLinkGroups, RTM_NEWLINK, RTM_DELLINK, &kBridgeNews, is_bridge_news},
    {"address", kAddressGroups, RTM_NEWADDR, RTM_DELADDR, &kAddress, nullptr},
    {"neighbor", kNeighborGroups, RTM_NEWNEIGH, RTM_DELNEIGH, &kNeighbor, is_neighbor},
    {"fdb", kNeighborGroups, RTM_NEWNEIGH, RTM_DELNEIGH, &kFdb, is_forwarding},
    {"mdb", kMdbGroups, RTM_NEWMDB, RTM_DELMDB, &kMdb, nullptr},
    // Since Linux 5.6.
    {"vlan", kVlanGroups, RTM_NEWVLAN, RTM_DELVLAN, &kBridgeVlan, has_vlans, true},
    // Since Linux 5.18.
    {"vni", kTunnelGroups, RTM_NEWTUNNEL, RTM_DELTUNNEL, &kTunnel, nullptr, true},
    {"route", kRouteGroups, RTM_NEWROUTE, RTM_DELROUTE, &kRoute, is_installed},
    {"rule", kRuleGroups, RTM_NEWRULE, RTM_DELRULE, &kRule, nullptr},
    {"nexthop", kNexthopGroups, RTM_NEWNEXTHOP, RTM_DELNEXTHOP, &kNexthop, nullptr},
    {"qdisc", kTrafficGroups, RTM_NEWQDISC, RTM_DELQDISC, &kQdisc, nullptr},
    {"trafficClass", kTrafficGroups, RTM_NEWTCLASS, RTM_DELTCLASS, &kTrafficClass, nullptr},
    {"filter", kTrafficGroups, RTM_NEWTFILTER, RTM_DELTFILTER, &kFilter, nullptr},
    {"nsid", kNsidGroups, RTM_NEWNSID, RTM_DELNSID, &kNsid, nullptr},
    {"membership", kMembershipGroups, kNewMembership, kDeletedMembership, &kMembership, nullptr,
     true},
};

// A datagram of events is one message; the largest, a link's, stays far below this.
constexpr std::size_t kLargestDatagram = 64 * 1024;

std::uint64_t inode_at(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
}

// Where it leads, other names of the folder may decide.
bool is_link(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

// The process of /proc/PID/ns/net; 0 for any other path.
pid_t process_of(const std::string& path) {
  constexpr std::string_view kBegin = "/proc/";
  constexpr std::string_view kEnd = "/ns/net";
  const std::string_view view(path);
  if (!view.starts_with(kBegin) || !view.ends_with(kEnd)) return 0;
  const std::string_view number =
      view.substr(kBegin.size(), view.size() - kBegin.size() - kEnd.size());
  pid_t pid = 0;
  const auto parsed = std::from_chars(number.data(), number.data() + number.size(), pid);
  return parsed.ec == std::errc() && parsed.ptr == number.data() + number.size() ? pid : 0;
}

}  // namespace

const EventType* find_event(std::string_view name) {
  const std::span<const EventType> own = kEventTypes;
  for (const auto& types : {own, family_events()}) {
    for (const EventType& type : types) {
      if (type.name == name) return &type;
    }
  }
  return nullptr;
}

bool EventType::is(const netlink::Message& message, bool& went) const {
  const std::uint16_t type = message.head.nlmsg_type;
  if (protocol() == netlink::Protocol::kGeneric) {
    went = false;
    return message.whole.size() >= NLMSG_HDRLEN + GENL_HDRLEN &&
           message.whole[NLMSG_HDRLEN] == command;
  }
  went = type == deleted;
  if (!went && type != added) return false;
  return matters == nullptr || matters(message.whole);
}

int Subscription::open(std::span<const EventType* const> types, std::size_t buffer_bytes,
                       const std::string& path, const char*& syscall) {
  syscall = "socket";
  const auto protocol = static_cast<int>(types.front()->protocol());
  socket_ = netlink::Fd(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, protocol));
  if (!socket_) return errno;
  const auto bytes = static_cast<int>(buffer_bytes);
  // Beyond net.core.rmem_max with CAP_NET_ADMIN only; up to it for everybody.
  if (::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVBUFFORCE, &bytes, sizeof bytes) != 0) {
    (void)::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
  }
  sockaddr_nl own{};
  own.nl_family = AF_NETLINK;
  syscall = "bind";
  if (::bind(socket_.get(), reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0) return errno;
  for (const EventType* type : types) {
    if (const int error = join(*type, syscall)) return error;
  }
  syscall = "epoll_create1";
  epoll_ = netlink::Fd(::epoll_create1(EPOLL_CLOEXEC));
  if (!epoll_) return errno;
  syscall = "epoll_ctl";
  if (const int error = add_to_epoll(socket_.get())) return error;
  buffer_.resize(kLargestDatagram);
  return path.empty() ? 0 : watch_name(path, syscall);
}

int Subscription::join(const EventType& type, const char*& syscall) {
  const auto add = [&](std::uint32_t group) {
    // Who may listen to netfilter's events, the request says; of rtnetlink's everybody may.
    syscall = type.family == nullptr ? "setsockopt" : "NETLINK_ADD_MEMBERSHIP";
    const int failed =
        ::setsockopt(socket_.get(), SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, &group, sizeof group);
    return failed != 0 && !(type.newer && errno == EINVAL) ? errno : 0;
  };
  for (const std::uint32_t group : type.groups) {
    if (const int error = add(group)) return error;
  }
  if (type.group.empty()) return 0;
  syscall = "CTRL_CMD_GETFAMILY";
  netlink::Socket generic;
  if (const int error = generic.open(netlink::Protocol::kGeneric)) return error;
  netlink::GenericFamily family;
  if (const auto verdict = netlink::find_family(type.family->name, generic, family); !verdict) {
    return verdict.error;
  }
  const auto group = std::find_if(family.groups.begin(), family.groups.end(),
                                  [&](const auto& each) { return each.first == type.group; });
  return group == family.groups.end() ? ENOTSUP : add(group->second);
}

int Subscription::listen_all_nsid() {
  const int one = 1;
  return ::setsockopt(socket_.get(), SOL_NETLINK, NETLINK_LISTEN_ALL_NSID, &one, sizeof one) == 0
             ? 0
             : errno;
}

int Subscription::add_to_epoll(int fd) {
  epoll_event wanted{};
  wanted.events = EPOLLIN;
  wanted.data.fd = fd;
  return ::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, fd, &wanted) == 0 ? 0 : errno;
}

int Subscription::watch_name(const std::string& path, const char*& syscall) {
  path_ = path;
  inode_ = inode_at(path);
  if (const pid_t pid = process_of(path)) {
    syscall = "pidfd_open";
    process_ = netlink::Fd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    // Before Linux 5.3: its end goes unnoticed, as that of a namespace without a name does.
    if (!process_) return errno == ENOSYS ? 0 : errno;
    syscall = "epoll_ctl";
    return add_to_epoll(process_.get());
  }
  if (const int error = name_.open(syscall)) return error;
  // The folder, not the file: that one is mounted over, and its own events are another inode's.
  const std::size_t end = path.rfind('/') + 1;
  syscall = "inotify_add_watch";
  if (const int error = name_.follow(path.substr(0, end), is_link(path) ? "" : path.substr(end))) {
    return error;
  }
  syscall = "epoll_ctl";
  if (const int error = add_to_epoll(name_.shared_fd())) return error;
  return add_to_epoll(name_.own_fd());
}

// The name may have come and gone: what counts is whether it still leads here.
bool Subscription::name_is_gone() {
  if (process_) {
    pollfd ended{process_.get(), POLLIN, 0};
    return ::poll(&ended, 1, 0) == 1;
  }
  return name_.own_fd() >= 0 && name_.take() && inode_at(path_) != inode_;
}

ssize_t Subscription::receive(std::int32_t& nsid, sockaddr_nl& from) {
  alignas(cmsghdr) std::array<std::uint8_t, 256> control;
  iovec part{buffer_.data(), buffer_.size()};
  msghdr message{};
  message.msg_name = &from;
  message.msg_namelen = sizeof from;
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  const ssize_t got = ::recvmsg(socket_.get(), &message, 0);
  nsid = NETNSA_NSID_NOT_ASSIGNED;
  if (got < 0) return got;
  for (cmsghdr* each = CMSG_FIRSTHDR(&message); each != nullptr;
       each = CMSG_NXTHDR(&message, each)) {
    if (each->cmsg_level != SOL_NETLINK || each->cmsg_type != NETLINK_LISTEN_ALL_NSID) continue;
    std::memcpy(&nsid, CMSG_DATA(each), sizeof nsid);
  }
  return got;
}

Reading Subscription::read(std::size_t most) {
  Reading reading;
  std::size_t bytes = 0;
  while (bytes < most) {
    Datagram datagram{};
    sockaddr_nl from{};
    const ssize_t got = receive(datagram.nsid, from);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
      reading.drained = true;
      break;
    }
    if (got < 0 && errno == ENOBUFS) {
      // Reported once for all that was dropped; what arrived before is still there to be read.
      reading.overrun = true;
      continue;
    }
    if (got < 0) {
      reading.error = errno;
      return reading;
    }
    if (from.nl_pid != 0) continue;  // not the kernel
    datagram.messages.assign(buffer_.begin(), buffer_.begin() + got);
    bytes += datagram.messages.size();
    reading.datagrams.push_back(std::move(datagram));
  }
  if (reading.datagrams.empty()) reading.gone = name_is_gone();
  return reading;
}

}  // namespace rtnetlink
