// What is missing: from the attribute that a verdict tells to the option, at any depth.
#include "rtnetlink/object.h"

#include <linux/fib_rules.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include "rtnetlink/route.h"
#include "rtnetlink/rule.h"
#include "rtnetlink/tunnel.h"
#include "testing/check.h"
#include "testing/values.h"

using namespace rtnetlink;
using netlink::Attributes;
using netlink::View;
using testing::object;

namespace {

Request encoded(std::string_view name, const Object& options) {
  const Operation& operation = *find_operation(name);
  return operation.object->encode(operation, options, 0);
}

// Where a request's attributes of this type begin, beside its header.
std::vector<std::size_t> places(const ObjectType& type, const Request& request,
                                std::uint16_t attribute) {
  const std::size_t head = NLMSG_HDRLEN + NLMSG_ALIGN(type.layout->header);
  std::vector<std::size_t> found;
  for (const netlink::Attribute& each : Attributes(View(request.bytes).subspan(head))) {
    if (each.type == attribute) found.push_back(head + each.offset);
  }
  return found;
}

}  // namespace

TEST("a missing attribute is an option's: in a table, a prefix, a header, a shape of its own") {
  const Request rule = encoded("newRule", object({{"family", "inet6"}}));
  const auto missing = [&](std::uint16_t type) {
    return option_missing(*kRule.layout, rule.bytes, type);
  };
  constexpr std::uint16_t kFlowLabelMask = 27;  // FRA_FLOWLABEL_MASK
  CHECK_EQ(missing(kFlowLabelMask), "flowLabelMask");
  CHECK_EQ(missing(FRA_DST), "to");
  CHECK_EQ(missing(FRA_TABLE), "table");
  CHECK_EQ(missing(FRA_UID_RANGE), "uidRange");
  CHECK_EQ(missing(4711), "");
}

TEST(
    "in a nest that the API does not know, what is wrong and what is missing is the object's own") {
  const Request request = encoded(
      "newVni",
      object({{"link", std::int64_t{7}}, {"vni", std::int64_t{2}}, {"end", std::int64_t{3}}}));
  const auto nests = places(kTunnel, request, VXLAN_VNIFILTER_ENTRY);
  CHECK_EQ(nests.size(), 1u);
  const auto missing = [&](std::uint16_t type, std::size_t nest) {
    return option_missing(*kTunnel.layout, request.bytes, type, nest);
  };
  CHECK_EQ(missing(VXLAN_VNIFILTER_ENTRY_START, nests[0]), "vni");
  CHECK_EQ(missing(VXLAN_VNIFILTER_ENTRY_END, nests[0]), "end");
  CHECK_EQ(missing(VXLAN_VNIFILTER_ENTRY_GROUP6, nests[0]), "remote");
  CHECK_EQ(missing(VXLAN_VNIFILTER_ENTRY, 0), "");
  // Only reported, so nothing that a caller could add.
  CHECK_EQ(missing(VXLAN_VNIFILTER_ENTRY_STATS, nests[0]), "");
  CHECK_EQ(missing(VXLAN_VNIFILTER_ENTRY_START, request.bytes.size() + 100), "");

  CHECK_EQ(kTunnel.option_at(request.bytes, nests[0]), "");
  CHECK_EQ(kTunnel.option_at(request.bytes, nests[0] + NLA_HDRLEN), "vni");
  CHECK_EQ(kTunnel.option_at(request.bytes, request.bytes.size() - 4), "end");
}

TEST("in a list of records, what is missing is missing in the list") {
  const Request request = encoded(
      "newRoute",
      object({{"destination", "192.0.2.0/24"},
              {"multipath", List{object({{"via", "198.51.100.1"}, {"dev", std::int64_t{3}}}),
                                 object({{"via", "198.51.100.2"}, {"dev", std::int64_t{4}}})}}}));
  const auto lists = places(kRoute, request, RTA_MULTIPATH);
  CHECK_EQ(lists.size(), 1u);
  CHECK_EQ(option_missing(*kRoute.layout, request.bytes, RTA_GATEWAY, lists[0]), "multipath");
  CHECK_EQ(kRoute.option_at(request.bytes, request.bytes.size() - 4), "multipath[1].via");
}

TEST("a request cut anywhere is asked without harm") {
  const Request request =
      encoded("newVni", object({{"link", std::int64_t{7}}, {"vni", std::int64_t{1}}}));
  for (std::size_t size = 0; size <= request.bytes.size(); ++size) {
    const View cut = View(request.bytes).first(size);
    for (std::size_t nest = 0; nest <= request.bytes.size(); ++nest) {
      (void)option_missing(*kTunnel.layout, cut, VXLAN_VNIFILTER_ENTRY_START, nest);
    }
  }
}
