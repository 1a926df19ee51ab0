// Objects by their layouts: what is written is read, what is wrong is named, at any depth, and
// bytes that no kernel sends are survived.
#include "rtnetlink/object.h"

#include <endian.h>
#include <linux/if_bridge.h>
#include <linux/if_ether.h>
#include <linux/rtnetlink.h>

#include <algorithm>

#include "testing/check.h"
#include "testing/values.h"

using namespace rtnetlink;
using netlink::Bytes;
using netlink::View;
using testing::object;

namespace {

struct Case {
  const char* operation;
  Object options;
};

std::vector<Case> cases() {
  const std::int64_t one = 1;
  const std::int64_t mark = 0x11223344;
  return {
      {"newNeighbor", object({{"link", one},
                              {"dst", "2001:db8::5"},
                              {"mac", "02:00:00:00:00:05"},
                              {"managed", true},
                              {"router", true},
                              {"state", "stale"}})},
      {"newFdb", object({{"link", one},
                         {"mac", "02:00:00:00:00:05"},
                         {"dst", "192.0.2.5"},
                         {"vni", std::int64_t{7}},
                         {"port", std::int64_t{4789}},
                         {"self", true},
                         {"state", "static"}})},
      {"newRoute",
       object(
           {{"destination", "198.51.100.0/24"},
            {"table", std::int64_t{100000}},
            {"metrics", object({{"mtu", mark}, {"lock", List{"mtu"}}})},
            {"multipath",
             List{object({{"via", "192.0.2.5"}, {"dev", one}}),
                  object({{"via", "2001:db8::6"}, {"dev", one}, {"weight", std::int64_t{9}}})}}})},
      {"newRule", object({{"from", "192.0.2.0/24"},
                          {"fwmark", mark},
                          {"invert", true},
                          {"sport", List{std::int64_t{1}, std::int64_t{2}}},
                          {"tunId", Counter{42}},
                          {"action", "blackhole"}})},
      {"newNexthop", object({{"id", std::int64_t{10}},
                             {"group", List{object({{"id", mark}, {"weight", std::int64_t{3}}})}},
                             {"resilient", object({{"buckets", std::int64_t{32}}})}})},
      {"replaceNexthop", object({{"id", std::int64_t{10}},
                                 {"dev", one},
                                 {"encap", object({{"ip6", object({{"id", Counter{9}},
                                                                   {"dst", "2001:db8::5"},
                                                                   {"hopLimit", std::int64_t{3}},
                                                                   {"key", true},
                                                                   {"seq", false}})}})}})},
      {"appendRoute",
       object(
           {{"destination", "198.51.100.0/24"},
            {"multipath",
             List{
                 object({{"dev", one},
                         {"encap", object({{"mpls", object({{"labels", List{std::int64_t{16},
                                                                            std::int64_t{77}}},
                                                            {"ttl", std::int64_t{9}}})}})}}),
                 object({{"dev", one},
                         {"encap",
                          object({{"ip", object({{"dst", "192.0.2.5"},
                                                 {"options",
                                                  object({{"vxlan",
                                                           object({{"gbp", mark}})}})}})}})}})}}})},
      {"replaceRoute",
       object({{"destination", "2001:db8:1::/48"},
               {"encap", object({{"seg6", object({{"mode", "inline"},
                                                  {"segments", List{"2001:db8::5", "2001:db8::6"}},
                                                  {"hmac", mark}})}})}})},
      {"deleteRoute",
       object({{"destination", "2001:db8:1::/48"},
               {"encap",
                object({{"seg6local",
                         object({{"action", "End.B6.Encaps"},
                                 {"oif", mark},
                                 {"flavors", object({{"psp", true}, {"usd", false}})},
                                 {"srh", object({{"segments", List{"2001:db8::7"}}})}})}})}})},
      {"newVni",
       object({{"link", one}, {"vni", one}, {"end", std::int64_t{9}}, {"remote", "192.0.2.5"}})},
      {"newVlan",
       object(
           {{"link", one}, {"vid", std::int64_t{10}}, {"pvid", true}, {"vni", std::int64_t{77}}})},
      {"newGlobalVlan",
       object({{"bridge", one}, {"vid", std::int64_t{10}}, {"mcastQuerier", true}})},
      {"newMdb", object({{"link", one},
                         {"group", "239.1.1.1"},
                         {"port", one},
                         {"source", "192.0.2.5"},
                         {"sourceList", List{"192.0.2.6"}}})},
      {"newNsid", object({{"nsid", std::int64_t{-1}}})},
  };
}

Request encoded(const Case& each) {
  const Operation& operation = *find_operation(each.operation);
  return operation.object->encode(operation, each.options, 0);
}

Object decoded(const Case& each, View bytes) {
  return find_operation(each.operation)->object->decode(bytes, false);
}

// Values as text, members in their order: enough to compare.
std::string text(const Value& value) {
  if (const auto* list = value.as<List>()) {
    std::string all = "[";
    for (const Value& each : *list) all += text(each) + ' ';
    return all + ']';
  }
  if (const auto* members = value.as<Object>()) {
    std::string all = "{";
    for (const auto& [name, each] : *members) all += name + '=' + text(each) + ' ';
    return all + '}';
  }
  return describe(value);
}

// What is asked for is there, whatever else is reported besides.
std::string missing_in(const Value& wanted, const Value& found, const std::string& path) {
  if (const auto* members = wanted.as<Object>()) {
    for (const auto& [name, value] : *members) {
      const Value* other = found.as<Object>() == nullptr ? nullptr : found.as<Object>()->find(name);
      // Reported as `index`.
      if (other == nullptr && (name == "link" || name == "bridge")) continue;
      if (other == nullptr) return path + '.' + name;
      std::string deeper = missing_in(value, *other, path + '.' + name);
      if (!deeper.empty()) return deeper;
    }
    return {};
  }
  if (const auto* list = wanted.as<List>()) {
    const auto* other = found.as<List>();
    if (other == nullptr || other->size() != list->size()) return path;
    for (std::size_t i = 0; i < list->size(); i++) {
      std::string deeper =
          missing_in((*list)[i], (*other)[i], path + '[' + std::to_string(i) + ']');
      if (!deeper.empty()) return deeper;
    }
    return {};
  }
  return text(wanted) == text(found) ? std::string() : path + ' ' + text(found);
}

// Where these bytes are in a request, or past its end.
std::size_t place_of(const Bytes& request, const Bytes& part) {
  const auto found = std::search(request.begin(), request.end(), part.begin(), part.end());
  return static_cast<std::size_t>(found - request.begin());
}

std::string option_at(const Case& each, const Bytes& part) {
  const Request request = encoded(each);
  return find_operation(each.operation)
      ->object->option_at(request.bytes, place_of(request.bytes, part));
}

const Case& case_of(const std::vector<Case>& all, std::string_view operation) {
  return *std::find_if(all.begin(), all.end(),
                       [&](const Case& each) { return operation == each.operation; });
}

std::string refusal(const char* operation, const Object& options) {
  try {
    (void)encoded({operation, options});
  } catch (const BadOption& bad) {
    return bad.option;
  }
  return {};
}

}  // namespace

TEST("every object is read as it was written") {
  for (const Case& each : cases()) {
    const Request request = encoded(each);
    const Object found = decoded(each, request.bytes);
    CHECK_EQ(missing_in(each.options, found, each.operation), "");
    CHECK(found.find("unknown") == nullptr);
  }
}

TEST("the option that a verdict points at, at any depth") {
  const auto all = cases();
  const Bytes mark = {0x44, 0x33, 0x22, 0x11};
  CHECK_EQ(option_at(case_of(all, "newRoute"), mark), "metrics.mtu");
  CHECK_EQ(option_at(case_of(all, "newRoute"), {192, 0, 2, 5}), "multipath[0].via");
  CHECK_EQ(option_at(case_of(all, "newRoute"), {0x20, 0x01, 0x0d, 0xb8}), "multipath[1].via");
  CHECK_EQ(option_at(case_of(all, "newRoute"), {198, 51, 100, 0}), "destination");
  CHECK_EQ(option_at(case_of(all, "newRoute"), {0xa0, 0x86, 0x01, 0x00}), "table");
  CHECK_EQ(option_at(case_of(all, "newNexthop"), mark), "group[0]");
  CHECK_EQ(option_at(case_of(all, "replaceNexthop"), {3, 0, 0, 0}), "encap.ip6.hopLimit");
  CHECK_EQ(option_at(case_of(all, "appendRoute"), {0, 4, 0xd1, 0}),
           "multipath[0].encap.mpls.labels");
  CHECK_EQ(option_at(case_of(all, "appendRoute"), {192, 0, 2, 5}), "multipath[1].encap.ip.dst");
  CHECK_EQ(option_at(case_of(all, "appendRoute"), mark), "multipath[1].encap.ip.options.vxlan.gbp");
  CHECK_EQ(option_at(case_of(all, "replaceRoute"), {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0}),
           "encap.seg6");
  CHECK_EQ(option_at(case_of(all, "deleteRoute"), mark), "encap.seg6local.oif");
  CHECK_EQ(option_at(case_of(all, "newRule"), mark), "fwmark");
  CHECK_EQ(option_at(case_of(all, "newVni"), {192, 0, 2, 5}), "remote");
  CHECK_EQ(option_at(case_of(all, "newVlan"), {77, 0, 0, 0}), "vni");
  CHECK_EQ(option_at(case_of(all, "newFdb"), {2, 0, 0, 0, 0, 5}), "mac");
}

TEST("an offset anywhere in a request, or beyond it, is survived") {
  for (const Case& each : cases()) {
    const Request request = encoded(each);
    for (std::size_t offset = 0; offset < request.bytes.size() + 8; offset++) {
      (void)find_operation(each.operation)->object->option_at(request.bytes, offset);
    }
  }
}

TEST("a link by its name leaves a hole in the header, or in the record that has it") {
  const Request route = encoded(
      {"newRoute", object({{"destination", "default"},
                           {"multipath", List{object({{"dev", "a"}}), object({{"dev", "b"}})}}})});
  CHECK_EQ(route.holes.size(), std::size_t{2});
  CHECK_EQ(route.holes[1].option, "multipath[1].dev");
  CHECK(route.holes[1].offset + sizeof(std::uint32_t) <= route.bytes.size());
  const Request neighbor = encoded({"newNeighbor", object({{"link", "a"}, {"dst", "192.0.2.5"}})});
  CHECK_EQ(neighbor.holes.size(), std::size_t{1});
  CHECK_EQ(neighbor.holes[0].offset, std::size_t{NLMSG_HDRLEN + 4});
}

TEST("a multicast entry: the group in the header, of three kinds") {
  const struct {
    const char* group;
    Bytes wire;  // br_mdb_entry: port, state, flags, vid, group, protocol
  } kinds[] = {
      {"239.1.1.1",
       {9, 0, 0, 0, 1, 0, 7, 0, 239, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0}},
      {"ff0e::5", {9, 0, 0, 0, 1, 0, 7, 0, 0xff, 0x0e, 0,    0,    0, 0,
                   0, 0, 0, 0, 0, 0, 0, 0, 0,    5,    0x86, 0xdd, 0, 0}},
      {"01:00:5e:01:01:01",
       {9, 0, 0, 0, 1, 0, 7, 0, 1, 0, 0x5e, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
  };
  for (const auto& [group, wire] : kinds) {
    const Request request = encoded({"newMdb", object({{"link", std::int64_t{1}},
                                                       {"port", std::int64_t{9}},
                                                       {"state", "permanent"},
                                                       {"vid", std::int64_t{7}},
                                                       {"group", group}})});
    CHECK(place_of(request.bytes, wire) < request.bytes.size());
  }
  CHECK_EQ(refusal("newMdb", object({{"group", "239.1.1"}})), "group");
}

TEST("a message of several objects is read as each of them, with what they have in common") {
  const ObjectType& listed = *find_operation("listMdb")->object;
  netlink::MessageWriter writer(RTM_NEWMDB, 0);
  writer.header_bytes(Bytes{AF_BRIDGE, 0, 0, 0, 7, 0, 0, 0});
  const std::size_t database = writer.open(MDBA_MDB);
  for (const std::uint8_t group : {std::uint8_t{1}, std::uint8_t{2}}) {
    const std::size_t its = writer.open(MDBA_MDB_ENTRY);
    for (std::uint8_t port = 1; port <= group; port++) {
      const std::size_t entry = writer.open(MDBA_MDB_ENTRY_INFO);
      br_mdb_entry head{};
      head.ifindex = port;
      head.addr.u.ip4 = htobe32(0xef010100U + group);
      head.addr.proto = htobe16(ETH_P_IP);
      writer.header_bytes({reinterpret_cast<const std::uint8_t*>(&head), sizeof head});
      writer.close(entry);
    }
    writer.close(its);
  }
  writer.close(database);
  std::string all;
  listed.for_each_object(std::move(writer).finish(), false, [&](const Object& each) {
    for (const std::string_view name : {"index", "group", "port"})
      all += text(*each.find(name)) + ' ';
  });
  CHECK_EQ(all, "7 \"239.1.1.1\" 1 7 \"239.1.1.2\" 1 7 \"239.1.1.2\" 2 ");
  // A bridge without entries.
  netlink::MessageWriter none(RTM_NEWMDB, 0);
  none.header_bytes(Bytes{AF_BRIDGE, 0, 0, 0, 7, 0, 0, 0});
  CHECK(listed.objects_of(std::move(none).finish()).empty());
}

TEST("a flush of forwarding entries tells which flags and states count, and which way it goes") {
  const Request request = encoded({"flushFdb", object({{"link", std::int64_t{1}},
                                                       {"self", true},
                                                       {"sticky", true},
                                                       {"externLearn", false},
                                                       {"permanent", false},
                                                       {"noarp", true}})});
  const View bytes(request.bytes);
  const auto head = netlink::read_struct<nlmsghdr>(bytes);
  CHECK((head.nlmsg_flags & 0x200) != 0);  // NLM_F_BULK
  CHECK_EQ(int{bytes[NLMSG_HDRLEN + 8]}, 0x40);
  CHECK_EQ(int{bytes[NLMSG_HDRLEN + 10]}, 0x02 | 0x40);
  CHECK(place_of(request.bytes, {6, 0, 16, 0, 0xc0, 0}) < bytes.size());  // NDA_NDM_STATE_MASK
  CHECK(place_of(request.bytes, {5, 0, 17, 0, 0x50}) < bytes.size());     // NDA_NDM_FLAGS_MASK
}

TEST("a share of a group beyond a byte is little-endian on every machine") {
  const Request request = encoded(
      {"newNexthop", object({{"id", std::int64_t{10}},
                             {"group", List{object({{"id", std::int64_t{1}},
                                                    {"weight", std::int64_t{0x1235}}})}}})});
  CHECK(place_of(request.bytes, {1, 0, 0, 0, 0x34, 0x12, 0, 0}) < request.bytes.size());
}

TEST("a refusal names the option by its path") {
  CHECK_EQ(refusal("newRoute", object({{"destination", "192.0.2.0/33"}})), "destination");
  CHECK_EQ(refusal("newRoute", object({{"destination", "default"},
                                       {"multipath", List{object({{"weight", Null{}}})}}})),
           "multipath[0].weight");
  CHECK_EQ(refusal("newRoute",
                   object({{"destination", "default"}, {"metrics", object({{"mtu", "x"}})}})),
           "metrics.mtu");
  CHECK_EQ(refusal("newNexthop", object({{"group", List{object({{"di", std::int64_t{1}}})}}})),
           "group[0].di");
}

TEST("objects that are cut, or changed at any place, are survived") {
  for (const Case& each : cases()) {
    const Request request = encoded(each);
    for (std::size_t size = NLMSG_HDRLEN; size < request.bytes.size(); size++) {
      (void)decoded(each, View(request.bytes).first(size));
    }
    for (std::size_t at = NLMSG_HDRLEN; at < request.bytes.size(); at++) {
      for (const int value : {0, 1, 4, 127, 255}) {
        Bytes changed = request.bytes;
        changed[at] = static_cast<std::uint8_t>(value);
        (void)decoded(each, changed);
        (void)find_operation(each.operation)->object->option_at(changed, at);
      }
    }
  }
}
