#include "rtnetlink/link_truth.h"

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include <algorithm>

#include "rtnetlink/link.h"
#include "rtnetlink/link_parts.h"

namespace rtnetlink {
namespace {

using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

std::string_view text_of(const Object& object, std::string_view name) {
  const Value* value = object.find(name);
  const auto* text = value == nullptr ? nullptr : value->as<std::string>();
  return text == nullptr ? std::string_view{} : *text;
}

// The request for the other end as a message of its own; empty where there is none.
Bytes peer_request(View request) {
  const View info = nest_in(link_attributes(request), {IFLA_LINKINFO});
  const Kind* kind = kind_in(info, IFLA_INFO_KIND);
  if (kind == nullptr || kind->peer_attribute == 0) return {};
  const View peer = nest_in(info, {IFLA_INFO_DATA, kind->peer_attribute});
  if (peer.size() < sizeof(ifinfomsg)) return {};
  Bytes message(request.begin(), request.begin() + NLMSG_HDRLEN);
  message.insert(message.end(), peer.begin(), peer.end());
  return message;
}

// Of the options of a kind those that the request has. A word of bits has all of them: those that
// are off were perhaps not given, and the kernel may turn them on.
Object given_of(Table table, const Object& options) {
  Object given;
  for (const auto& [name, value] : options) {
    const auto row = std::find_if(table.begin(), table.end(),
                                  [&, &of = name](const Row& each) { return each.name == of; });
    const bool bit = row != table.end() && row->bit != 0 && row->wire != Wire::kMaskedBit;
    const auto* on = value.as<bool>();
    if (!bit || on == nullptr || *on) given.set(name, value);
  }
  return given;
}

// Whether there is nothing in it but what every kernel does as it is asked to, or refuses.
bool is_certain(const Object& asked) {
  return std::all_of(asked.begin(), asked.end(), [](const Object::Member& each) {
    const auto& [name, value] = each;
    const auto named = [&, &option = name](const auto& row) {
      return row.name == option && row.certain;
    };
    const auto* section = value.as<Object>();
    return name == "kind" || (section != nullptr && section->empty()) ||
           std::any_of(link_options().begin(), link_options().end(), named) ||
           std::any_of(link_flags().begin(), link_flags().end(), named);
  });
}

// What the kernel makes of attributes that no table describes cannot be known.
Object without_raw(const Object& asked) {
  Object rest;
  for (const auto& [name, value] : asked) {
    if (name != "raw") rest.set(name, value);
  }
  return rest;
}

// The reasons for which a link is held down, as far as the request is about them.
void leave_other_reasons(View request, Object& link) {
  const auto mask = Attributes(nest_in(link_attributes(request), {IFLA_PROTO_DOWN_REASON}))
                        .find(IFLA_PROTO_DOWN_REASON_MASK);
  const auto* reason = link.get<Object>("protoDownReason");
  const auto* bits = reason == nullptr ? nullptr : reason->get<std::int64_t>("value");
  if (!mask || bits == nullptr) return;
  Object within;
  within.set("value", *bits & std::int64_t{mask->number<std::uint32_t>().value_or(0)});
  Object rest;
  for (const auto& [name, member] : link) {
    if (name != "protoDownReason") rest.set(name, member);
  }
  rest.set("protoDownReason", std::move(within));
  link = std::move(rest);
}

// The order in which the kernel does what is no kind's and no port's (do_setlink).
constexpr std::string_view kOrder[] = {"mac",
                                       "mtu",
                                       "group",
                                       "name",
                                       "alias",
                                       "broadcast",
                                       "up",
                                       "arp",
                                       "promisc",
                                       "allMulticast",
                                       "multicast",
                                       "master",
                                       "carrier",
                                       "txQueueLength",
                                       "gsoMaxSize",
                                       "gsoMaxSegs",
                                       "groMaxSize",
                                       "gsoIpv4MaxSize",
                                       "groIpv4MaxSize",
                                       "linkMode",
                                       "vfs",
                                       "inet6",
                                       "protoDownReason",
                                       "protoDown",
                                       "xdp"};

}  // namespace

// By what the request finds the link is not part of it.
Object asked_of_link(View request) {
  const auto head = netlink::read_struct<nlmsghdr>(request);
  const auto info = netlink::read_struct<ifinfomsg>(request.subspan(NLMSG_HDRLEN));
  const bool named = (head.nlmsg_flags & NLM_F_CREATE) == 0 && info.ifi_index == 0;
  const Object all = kLink.decode(request, false);
  const std::string_view kind = text_of(all, "kind");
  Object asked;
  for (const auto& [name, value] : all) {
    if (name == "index" || name == "hardwareType" || name == "portKind") continue;
    if (name == "name" && named) continue;
    const auto flags = link_flags();
    const auto flag =
        std::find_if(flags.begin(), flags.end(),
                     [&, &of = name](const LinkFlag& each) { return each.name == of; });
    if (flag != flags.end() && (info.ifi_change & flag->bit) == 0) continue;
    const Kind* own = name == kind ? find_kind(kind) : nullptr;
    const auto* options = value.as<Object>();
    if (own != nullptr && options != nullptr) {
      asked.set(name, given_of(own->options, *options));
    } else {
      asked.set(name, value);
    }
  }
  return asked;
}

std::size_t turn_of(std::string_view option) {
  const std::string_view name = option.substr(0, option.find_first_of(".["));
  if (section_of(name)) return 0;
  return 1 + static_cast<std::size_t>(std::find(std::begin(kOrder), std::end(kOrder), name) -
                                      std::begin(kOrder));
}

std::vector<Difference> link_differences(View request, View reply, End end) {
  Bytes peer;
  if (end == End::kPeer) {
    peer = peer_request(request);
    if (peer.empty()) return {};
    request = peer;
  }
  Object asked = without_raw(asked_of_link(request));
  if (is_certain(asked)) return {};
  Object found = kLink.decode(reply, false);
  leave_other_reasons(request, asked);
  leave_other_reasons(request, found);
  Comparison comparison(false, [] { return std::nullopt; });
  kLink.compare(comparison, asked, asked, found);
  std::vector<Difference> all = comparison.take();
  if (end == End::kPeer) {
    for (Difference& each : all) each.option = join("peer", each.option);
  }
  std::stable_sort(all.begin(), all.end(), [](const Difference& one, const Difference& other) {
    return turn_of(one.option) < turn_of(other.option);
  });
  return all;
}

}  // namespace rtnetlink
