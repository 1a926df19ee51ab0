// Changes of links, taken apart and taken back.
#include "rtnetlink/link_change.h"

#include <linux/if.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include <algorithm>

#include "rtnetlink/link.h"
#include "rtnetlink/link_truth.h"
#include "testing/check.h"
#include "testing/values.h"

using namespace rtnetlink;
using netlink::Bytes;
using testing::object;

namespace {

constexpr std::int64_t kIndex = 7;

Bytes change(Object options) {
  options.set("index", kIndex);
  return kLink.encode(*find_operation("setLink"), options, 0).bytes;
}

struct State {
  std::uint32_t flags = 0;
  std::uint32_t mtu = 1500;
  std::string_view alias = {};
};

Bytes reported(const State& state) {
  netlink::MessageWriter message(RTM_NEWLINK, 0);
  ifinfomsg info{};
  info.ifi_index = kIndex;
  info.ifi_flags = state.flags;
  message.header(info);
  message.put_string(IFLA_IFNAME, "a");
  message.put_number(IFLA_MTU, state.mtu);
  if (!state.alias.empty()) message.put_string(IFLA_IFALIAS, state.alias);
  return std::move(message).finish();
}

std::vector<std::string> options_of(const std::vector<SingleChange>& changes) {
  std::vector<std::string> options;
  options.reserve(changes.size());
  for (const SingleChange& each : changes) options.push_back(each.option);
  std::sort(options.begin(), options.end());
  return options;
}

const Bytes& request_of(const std::vector<SingleChange>& changes, std::string_view option) {
  const auto found = std::find_if(changes.begin(), changes.end(),
                                  [&](const SingleChange& each) { return each.option == option; });
  CHECK(found != changes.end());
  return found->request;
}

}  // namespace

TEST("a change apart is a request for each option, of the same link, in the kernel's order") {
  const Bytes request = change(object({
      {"up", true},
      {"mtu", std::int64_t{1400}},
      {"alias", "hello"},
      {"kind", "bridge"},
      {"bridge", object({{"stp", true}, {"priority", std::int64_t{8}}})},
  }));
  const std::vector<SingleChange> changes = apart(request);
  CHECK(options_of(changes) ==
        (std::vector<std::string>{"alias", "bridge.priority", "bridge.stp", "mtu", "up"}));
  for (std::size_t at = 0; at < changes.size(); ++at) {
    const SingleChange& each = changes[at];
    CHECK_EQ(link_identity(each.request).index, std::uint32_t{kIndex});
    // What is left of it is that option alone.
    CHECK(options_of(apart(each.request)) == std::vector<std::string>{each.option});
    if (at > 0) CHECK(turn_of(changes[at - 1].option) <= turn_of(each.option));
  }
  const auto info = [&](std::string_view option) {
    return netlink::read_struct<ifinfomsg>(
        netlink::View(request_of(changes, option)).subspan(NLMSG_HDRLEN));
  };
  CHECK_EQ(info("up").ifi_change, std::uint32_t{IFF_UP});
  CHECK_EQ(info("up").ifi_flags, std::uint32_t{IFF_UP});
  CHECK_EQ(info("mtu").ifi_change, 0u);
  CHECK_EQ(info("mtu").ifi_flags, 0u);
}

TEST("a change is certain when it is of one option that no kernel leaves undone") {
  CHECK(is_certain(change(object({{"alias", "hello"}}))));
  CHECK(!is_certain(change(object({{"alias", "hello"}, {"group", std::int64_t{3}}}))));
  CHECK(!is_certain(
      change(object({{"kind", "bridge"}, {"bridge", object({{"priority", std::int64_t{8}}})}}))));
}

TEST(
    "taken back is what was asked for and is otherwise than it was, the last of the kernel's "
    "first") {
  const Bytes request =
      change(object({{"mtu", std::int64_t{1400}}, {"alias", "new"}, {"up", true}}));
  const State was = {.flags = 0, .mtu = 1500, .alias = "old"};
  const State now = {.flags = IFF_UP, .mtu = 1400, .alias = "old"};
  const std::vector<SingleChange> back = changes_back(request, reported(was), reported(now));
  CHECK(options_of(back) == (std::vector<std::string>{"mtu", "up"}));
  for (std::size_t at = 1; at < back.size(); ++at) {
    CHECK(turn_of(back[at - 1].option) >= turn_of(back[at].option));
  }
  CHECK(request_of(back, "mtu") == change(object({{"mtu", std::int64_t{1500}}})));
  CHECK(request_of(back, "up") == change(object({{"up", false}})));
}

TEST(
    "what was not there is taken back by the value that unsets it, and what was not asked for "
    "stays") {
  const Bytes request = change(object({{"alias", "new"}}));
  const std::vector<SingleChange> back =
      changes_back(request, reported({}), reported({.mtu = 1400, .alias = "new"}));
  CHECK(options_of(back) == std::vector<std::string>{"alias"});
  CHECK(request_of(back, "alias") == change(object({{"alias", ""}})));
  CHECK(changes_back(request, reported({}), reported({})).empty());
}
