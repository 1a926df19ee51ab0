// Ranges of VLANs that are changed in part, put back against a model of what the kernel does to
// them: one VLAN after another, and of each one option after another.
#include "rtnetlink/ranges.h"

#include <linux/if_bridge.h>
#include <linux/rtnetlink.h>

#include <map>
#include <random>

#include "rtnetlink/bridge_vlan.h"
#include "testing/check.h"
#include "testing/values.h"

using namespace rtnetlink;
using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;
using testing::object;

namespace {

struct Vlan {
  bool pvid = false;
  bool untagged = false;
  std::uint8_t state = BR_STATE_FORWARDING;
  std::uint8_t router = 1;
  std::uint32_t vni = 0;
  bool operator==(const Vlan&) const = default;
};

// The VLANs of a port.
struct Port {
  std::map<std::uint16_t, Vlan> vlans{};

  // Does what a request asks for, `most` changes at most. False when the kernel refuses it.
  bool take(const Bytes& request, int most) {
    const auto head = netlink::read_struct<nlmsghdr>(View(request));
    const View body = View(request).subspan(NLMSG_HDRLEN + sizeof(br_vlan_msg));
    for (const Attribute& entry : Attributes(body)) {
      const Attributes its(entry.payload);
      const auto info =
          netlink::read_struct<bridge_vlan_info>(its.find(BRIDGE_VLANDB_ENTRY_INFO)->payload);
      const auto range = its.find(BRIDGE_VLANDB_ENTRY_RANGE);
      const std::uint16_t last = range ? *range->number<std::uint16_t>() : info.vid;
      const bool only = (info.flags & BRIDGE_VLAN_INFO_ONLY_OPTS) != 0;
      for (std::uint16_t vid = info.vid; vid <= last && !only; vid++) {
        if (most-- <= 0) return false;
        if (head.nlmsg_type == RTM_DELVLAN) {
          vlans.erase(vid);
        } else {
          make(vid, info.flags);
        }
      }
      bool any = !only;
      for (const Attribute& option : its) {
        any = any || !is_range(option.type);
        for (std::uint16_t vid = info.vid; vid <= last; vid++) {
          if (is_range(option.type)) break;
          if (most-- <= 0 || vlans.count(vid) == 0) return false;
          if (!set(vlans[vid], option, vid - info.vid)) return false;
        }
      }
      if (!any) return false;
    }
    return true;
  }

  // As the kernel lists them: neighbours that are alike as one.
  std::vector<Object> listed() const {
    static const char* const kStates[] = {"disabled", "listening", "learning", "forwarding",
                                          "blocking"};
    std::vector<Object> entries;
    for (auto first = vlans.begin(); first != vlans.end();) {
      auto last = first;
      for (auto next = std::next(first); next != vlans.end(); ++next) {
        Vlan wanted = first->second;
        const auto more = static_cast<std::uint32_t>(next->first - first->first);
        if (wanted.vni != 0) wanted.vni += more;
        if (next->first != last->first + 1 || wanted.pvid || !(next->second == wanted)) break;
        last = next;
      }
      const auto& [vid, vlan] = *first;
      Object entry = object({{"index", std::int64_t{7}},
                             {"vid", std::int64_t{vid}},
                             {"pvid", vlan.pvid},
                             {"untagged", vlan.untagged},
                             {"state", kStates[vlan.state]},
                             {"mcastRouter", std::int64_t{vlan.router}}});
      if (last != first) entry.set("end", std::int64_t{last->first});
      if (vlan.vni != 0) entry.set("vni", std::int64_t{vlan.vni});
      entries.push_back(std::move(entry));
      first = std::next(last);
    }
    return entries;
  }

 private:
  static bool is_range(std::uint16_t type) {
    return type == BRIDGE_VLANDB_ENTRY_INFO || type == BRIDGE_VLANDB_ENTRY_RANGE;
  }

  void make(std::uint16_t vid, std::uint16_t flags) {
    const bool pvid = (flags & BRIDGE_VLAN_INFO_PVID) != 0;
    for (auto& [each, vlan] : vlans) vlan.pvid = vlan.pvid && !pvid;
    vlans[vid].pvid = pvid;
    vlans[vid].untagged = (flags & BRIDGE_VLAN_INFO_UNTAGGED) != 0;
  }

  static bool set(Vlan& vlan, const Attribute& option, int at) {
    if (option.type == BRIDGE_VLANDB_ENTRY_STATE) {
      vlan.state = *option.number<std::uint8_t>();
    } else if (option.type == BRIDGE_VLANDB_ENTRY_MCAST_ROUTER) {
      vlan.router = *option.number<std::uint8_t>();
    } else {
      const Attributes tunnel(option.payload);
      const bool sets =
          *tunnel.find(BRIDGE_VLANDB_TINFO_CMD)->number<std::uint32_t>() == RTM_SETLINK;
      if (sets && vlan.vni != 0) return false;
      const auto vni = *tunnel.find(BRIDGE_VLANDB_TINFO_ID)->number<std::uint32_t>();
      vlan.vni = sets ? vni + static_cast<std::uint32_t>(at) : 0;
    }
    return true;
  }
};

class Choices {
 public:
  explicit Choices(std::uint32_t seed) : random_(seed) {}

  int up_to(int most) { return static_cast<int>(random_() % (static_cast<unsigned>(most) + 1)); }
  bool maybe() { return up_to(1) == 1; }

  Port port() {
    Port port;
    for (std::uint16_t vid = 1; vid <= 8; vid++) {
      if (maybe()) continue;
      Vlan& vlan = port.vlans[vid];
      vlan.untagged = maybe();
      vlan.state = maybe() ? BR_STATE_BLOCKING : BR_STATE_FORWARDING;
      if (maybe()) vlan.vni = maybe() ? 1000u + vid : 2000u;
    }
    if (!port.vlans.empty() && maybe()) port.vlans.begin()->second.pvid = true;
    return port;
  }

  // One of a range.
  std::uint16_t in(const Object& range) {
    const auto vid = *range.find("vid")->as<std::int64_t>();
    const Value* end = range.find("end");
    const auto last = end == nullptr ? vid : *end->as<std::int64_t>();
    return static_cast<std::uint16_t>(vid + up_to(static_cast<int>(last - vid)));
  }

  // Options of a request, as the layer above makes them.
  Object request(bool only) {
    const int vid = 1 + up_to(7);
    const int end = vid + up_to(3);
    Object options =
        object({{"link", std::int64_t{7}}, {"vid", std::int64_t{vid}}, {"end", std::int64_t{end}}});
    if (!only && maybe()) options.set("untagged", true);
    if (!only && vid == end && maybe()) options.set("pvid", true);
    if (maybe()) options.set("state", maybe() ? "blocking" : "learning");
    if (maybe()) options.set("mcastRouter", std::int64_t{2});
    if (maybe()) {
      const bool sets = up_to(3) > 0;
      options.set("vni", sets ? Value(std::int64_t{1000 + (maybe() ? vid : 1)}) : Value(Null{}));
    }
    return options;
  }

 private:
  std::minstd_rand random_;
};

}  // namespace

TEST("whatever part of a range of VLANs was changed, it is made what it was") {
  const ObjectType& type = kBridgeVlan;
  Choices choices(20'261'129);
  int refused = 0;
  int done = 0;
  for (int round = 0; round < 20'000; round++) {
    const Port before = choices.port();
    const bool only = choices.maybe();
    Bytes request = request_of(only ? "setVlan" : "newVlan", choices.request(only)).bytes;
    const Object asked = type.objects_of(request).front();
    Object given;
    for (const auto& [name, value] : asked) {
      if (!only || (name != "pvid" && name != "untagged")) given.set(name, value);
    }
    type.ranged->prepare(request, asked, before.listed());
    Port now = before;
    const int most = choices.maybe() ? choices.up_to(12) : 1000;
    const bool took = request.empty() || now.take(request, most);
    took ? done++ : refused++;
    if (took) CHECK(!range_difference(type, given, asked, now.listed()));
    // Somebody else deletes one meanwhile.
    if (choices.maybe()) now.vlans.erase(choices.in(asked));
    for (const Bytes& back : back_to(type, asked, before.listed(), now.listed())) {
      CHECK(now.take(back, 1000));
    }
    CHECK(now.vlans == before.vlans);
  }
  CHECK(refused > 1000);
  CHECK(done > 1000);
}

TEST("a range that is there in part, or otherwise, is not what was asked for") {
  const ObjectType& type = kBridgeVlan;
  Port port;
  for (const std::uint16_t vid : std::initializer_list<std::uint16_t>{1, 2, 3, 5})
    port.vlans[vid] = {};
  const auto differs = [&](const Object& asked) {
    const auto difference = range_difference(type, asked, asked, port.listed());
    return difference ? difference->option : "";
  };
  const auto range = [](std::int64_t vid, std::int64_t end) {
    return object({{"vid", vid}, {"end", end}, {"state", "forwarding"}});
  };
  CHECK_EQ(differs(range(1, 3)), "");
  CHECK_EQ(differs(range(2, 2)), "");
  CHECK_EQ(differs(range(3, 5)), "vid");
  CHECK_EQ(differs(range(5, 6)), "vid");
  CHECK_EQ(differs(range(7, 8)), "vid");
  port.vlans[2].state = BR_STATE_BLOCKING;
  CHECK_EQ(differs(range(1, 3)), "state");
}
