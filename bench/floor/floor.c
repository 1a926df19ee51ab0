/* The floor under any rtnetlink client: each workload as the requests that the library sends for
 * it, written in plain C on one socket a namespace, and nothing else.
 *
 *   floor WORKLOAD COUNT [REQUESTS_A_SEND]
 *
 * Works in the namespace it is started in and, where a workload needs another one, in the one
 * named `far`. Prints {"seconds": ...}. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_addr.h>
#include <linux/veth.h>
#include <net/if.h>
#include <sched.h>
#include <sys/mount.h>
#include <time.h>

#include "netlink.h"

enum { CREATE = NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL, SKIP_STATISTICS = 8, GROUP = 0x7fff0001 };

static struct port near, far;

static const char* name_of(const char* prefix, int number) {
  static char name[IFNAMSIZ];
  snprintf(name, sizeof name, "%s%d", prefix, number);
  return name;
}

/* --- Requests ----------------------------------------------------------------------------------
 */

static void get_link(struct port* port, int index, const char* name) {
  const struct ifinfomsg head = {.ifi_index = index};
  struct nlmsghdr* message = request(port, RTM_GETLINK, NLM_F_ACK, &head, sizeof head);
  if (name != NULL) put_text(message, IFLA_IFNAME, name);
  put_u32(message, IFLA_EXT_MASK, SKIP_STATISTICS);
  end(port, message);
}

static void create_veth(int number, int peer_netns, int up) {
  const struct ifinfomsg head = {.ifi_flags = up ? IFF_UP : 0, .ifi_change = up ? IFF_UP : 0};
  const struct ifinfomsg peer_head = {0};
  struct nlmsghdr* message = request(&near, RTM_NEWLINK, CREATE | NLM_F_ECHO, &head, sizeof head);
  put_text(message, IFLA_IFNAME, name_of("a", number));
  struct rtattr* info = nest(message, IFLA_LINKINFO);
  put_text(message, IFLA_INFO_KIND, "veth");
  struct rtattr* data = nest(message, IFLA_INFO_DATA);
  struct rtattr* peer = put(message, VETH_INFO_PEER | NLA_F_NESTED, &peer_head, sizeof peer_head);
  put_text(message, IFLA_IFNAME, name_of("b", number));
  if (peer_netns >= 0) put_u32(message, IFLA_NET_NS_FD, peer_netns);
  end_nest(message, peer), end_nest(message, data), end_nest(message, info);
  end(&near, message);
}

static void create_vxlan(int number) {
  const struct ifinfomsg head = {0};
  const unsigned remote = htonl(0x0a000001);
  const unsigned short port = htons(4789);
  struct nlmsghdr* message = request(&near, RTM_NEWLINK, CREATE | NLM_F_ECHO, &head, sizeof head);
  put_text(message, IFLA_IFNAME, name_of("vx", number));
  struct rtattr* info = nest(message, IFLA_LINKINFO);
  put_text(message, IFLA_INFO_KIND, "vxlan");
  struct rtattr* data = nest(message, IFLA_INFO_DATA);
  put_u32(message, IFLA_VXLAN_ID, number + 1);
  put(message, IFLA_VXLAN_GROUP, &remote, sizeof remote);
  put(message, IFLA_VXLAN_PORT, &port, sizeof port);
  end_nest(message, data), end_nest(message, info);
  end(&near, message);
}

static void set_up(struct port* port, int index, const char* name) {
  const struct ifinfomsg head = {.ifi_index = index, .ifi_flags = IFF_UP, .ifi_change = IFF_UP};
  struct nlmsghdr* message = request(port, RTM_NEWLINK, NLM_F_ACK, &head, sizeof head);
  if (name != NULL) put_text(message, IFLA_IFNAME, name);
  end(port, message);
}

static void set_group(int index, unsigned group) {
  const struct ifinfomsg head = {.ifi_index = index};
  struct nlmsghdr* message = request(&near, RTM_NEWLINK, NLM_F_ACK, &head, sizeof head);
  put_u32(message, IFLA_GROUP, group);
  end(&near, message);
}

static void delete_link(const char* name, unsigned group) {
  const struct ifinfomsg head = {0};
  struct nlmsghdr* message = request(&near, RTM_DELLINK, NLM_F_ACK, &head, sizeof head);
  if (name != NULL) put_text(message, IFLA_IFNAME, name);
  if (group != 0) put_u32(message, IFLA_GROUP, group);
  end(&near, message);
}

static void add_address4(struct port* port, int index, unsigned address, int prefix) {
  const struct ifaddrmsg head = {
      .ifa_family = AF_INET, .ifa_prefixlen = prefix, .ifa_index = index};
  const unsigned wire = htonl(address);
  struct nlmsghdr* message = request(port, RTM_NEWADDR, CREATE, &head, sizeof head);
  put(message, IFA_LOCAL, &wire, sizeof wire);
  put(message, IFA_ADDRESS, &wire, sizeof wire);
  end(port, message);
}

static void add_address6(int index, int number) {
  const struct ifaddrmsg head = {.ifa_family = AF_INET6, .ifa_prefixlen = 128, .ifa_index = index};
  unsigned address[4] = {htonl(0xfd000000), 0, 0, htonl(number)};
  struct nlmsghdr* message = request(&near, RTM_NEWADDR, CREATE, &head, sizeof head);
  put(message, IFA_LOCAL, address, sizeof address);
  put(message, IFA_ADDRESS, address, sizeof address);
  put_u32(message, IFA_FLAGS, IFA_F_NODAD);
  end(&near, message);
}

static void append_fdb(int index, int number) {
  const struct ndmsg head = {.ndm_family = AF_BRIDGE,
                             .ndm_ifindex = index,
                             .ndm_state = NUD_NOARP | NUD_PERMANENT,
                             .ndm_flags = NTF_SELF};
  const unsigned char mac[6] = {2, 0, 0, number >> 16, number >> 8, number};
  const unsigned remote = htonl(0x0a000001);
  struct nlmsghdr* message =
      request(&near, RTM_NEWNEIGH, NLM_F_ACK | NLM_F_CREATE | NLM_F_APPEND, &head, sizeof head);
  put(message, NDA_LLADDR, mac, sizeof mac);
  put(message, NDA_DST, &remote, sizeof remote);
  end(&near, message);
}

/* --- What replies tell -------------------------------------------------------------------------
 */

/* Of the last link that a reply was about. */
static int index_of, peer_index_of;

static void note_index(const struct nlmsghdr* message) {
  const struct ifinfomsg* head = NLMSG_DATA(message);
  int left = IFLA_PAYLOAD(message);
  if (message->nlmsg_type != RTM_NEWLINK) return;
  index_of = head->ifi_index;
  for (const struct rtattr* at = IFLA_RTA(head); RTA_OK(at, left); at = RTA_NEXT(at, left))
    if (at->rta_type == IFLA_LINK) peer_index_of = *(int*)RTA_DATA(at);
}

static int links_seen;

static void count_link(const struct nlmsghdr* message) {
  links_seen += message->nlmsg_type == RTM_NEWLINK;
}

/* --- Workloads ---------------------------------------------------------------------------------
 */

static int batch = 1;

/* Sends when enough requests have gathered. */
static void gathered(int number, int count) {
  if ((number + 1) % batch == 0 || number + 1 == count) exchange(&near, NULL);
}

/* Read back by the indexes that the echo told, or, where requests share a send, by name. */
static void veth(int count) {
  for (int i = 0; i < count; i++) {
    create_veth(i, -1, 0);
    if (batch == 1) {
      exchange(&near, note_index);
      get_link(&near, index_of, NULL), exchange(&near, NULL);
      get_link(&near, peer_index_of, NULL), exchange(&near, NULL);
    } else {
      get_link(&near, 0, name_of("a", i));
      get_link(&near, 0, name_of("b", i));
      gathered(i, count);
    }
  }
}

static int enter(const char* path) {
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || setns(fd, CLONE_NEWNET) != 0) die(path);
  return fd;
}

static int far_netns;

static void open_far(void) {
  const int home = open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
  far_netns = enter("/run/netns/far");
  open_port(&far);
  if (home < 0 || setns(home, CLONE_NEWNET) != 0) die("setns");
}

static void veth_netns(int count) {
  for (int i = 0; i < count; i++) {
    create_veth(i, far_netns, 1), exchange(&near, note_index);
    const int index = index_of, peer = peer_index_of;
    add_address4(&near, index, 0x0a000001 + 4 * i, 30), exchange(&near, NULL);
    set_up(&far, peer, NULL), exchange(&far, NULL);
    add_address4(&far, peer, 0x0a000002 + 4 * i, 30), exchange(&far, NULL);
    get_link(&near, index, NULL), exchange(&near, NULL);
    get_link(&far, peer, NULL), exchange(&far, NULL);
  }
}

/* The kernel sends no echo of a vxlan link: it is read back by name. */
static void vxlan(int count) {
  for (int i = 0; i < count; i++) {
    create_vxlan(i);
    if (batch == 1) exchange(&near, NULL);
    get_link(&near, 0, name_of("vx", i));
    gathered(i, count);
  }
}

/* A link bears a hundred addresses. */
static int bearer(int number) {
  static int index;
  if (number % 100 == 0) index = if_nametoindex(name_of("a", number / 100));
  return index;
}

static void address4(int count) {
  for (int i = 0; i < count; i++) {
    add_address4(&near, bearer(i), 0x0a000000 + i, 32);
    gathered(i, count);
  }
}

static void address6(int count) {
  for (int i = 0; i < count; i++) add_address6(bearer(i), i), gathered(i, count);
}

static void fdb(int count) {
  const int index = if_nametoindex("vx0");
  for (int i = 0; i < count; i++) append_fdb(index, i), gathered(i, count);
}

static void set(int count) {
  for (int i = 0; i < count; i++) set_up(&near, 0, name_of("a", i)), gathered(i, count);
}

static void get(int count) {
  for (int i = 0; i < count; i++) get_link(&near, 0, "lo"), exchange(&near, NULL);
}

static void dump(int count) {
  const struct ifinfomsg head = {0};
  for (int i = 0; i < count; i++) {
    struct nlmsghdr* message = request(&near, RTM_GETLINK, NLM_F_DUMP, &head, sizeof head);
    put_u32(message, IFLA_EXT_MASK, SKIP_STATISTICS);
    end(&near, message);
    links_seen = 0;
    exchange(&near, count_link);
    if (links_seen < 5000) die("dump");
  }
}

static void delete_one(int count) {
  for (int i = 0; i < count; i++) delete_link(name_of("a", i), 0), exchange(&near, NULL);
}

static void delete_all(int count) {
  for (int i = 0; i < count; i++) {
    get_link(&near, 0, name_of("a", i)), exchange(&near, note_index);
    set_group(index_of, GROUP), exchange(&near, NULL);
  }
  delete_link(NULL, GROUP), exchange(&near, NULL);
}

static void netns(int count) {
  char path[64];
  const int home = open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
  for (int i = 0; i < count; i++) {
    snprintf(path, sizeof path, "/run/netns/n%d", i);
    close(open(path, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444));
    if (unshare(CLONE_NEWNET) != 0) die("unshare");
    if (mount("/proc/thread-self/ns/net", path, "none", MS_BIND, NULL) != 0) die("mount");
    if (setns(home, CLONE_NEWNET) != 0) die("setns");
    if (umount2(path, MNT_DETACH) != 0 || unlink(path) != 0) die(path);
  }
}

static const struct {
  const char* name;
  void (*run)(int count);
} workloads[] = {
    {"veth", veth},
    {"veth-netns", veth_netns},
    {"vxlan", vxlan},
    {"address4", address4},
    {"address6", address6},
    {"fdb", fdb},
    {"set", set},
    {"get", get},
    {"dump", dump},
    {"delete-one", delete_one},
    {"delete-all", delete_all},
    {"netns", netns},
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char** argv) {
  if (argc < 3) return fprintf(stderr, "usage: floor WORKLOAD COUNT [REQUESTS_A_SEND]\n"), 2;
  if (argc > 3) batch = atoi(argv[3]);
  open_port(&near);
  if (strcmp(argv[1], "veth-netns") == 0) open_far();
  for (unsigned i = 0; i < sizeof workloads / sizeof *workloads; i++) {
    if (strcmp(workloads[i].name, argv[1]) != 0) continue;
    const double began = now();
    workloads[i].run(atoi(argv[2]));
    return printf("{\"seconds\":%.9f}\n", now() - began) < 0;
  }
  return fprintf(stderr, "floor: no workload %s\n", argv[1]), 2;
}
