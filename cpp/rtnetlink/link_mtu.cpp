#include "rtnetlink/link_mtu.h"

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include "rtnetlink/link.h"
#include "rtnetlink/link_parts.h"

namespace rtnetlink {

using netlink::Attributes;
using netlink::View;

std::uint32_t mtu_limit_link(View message) {
  const LinkIdentity identity = link_identity(message);
  const Kind* kind = find_kind(identity.kind);
  const bool here = !Attributes(link_attributes(message)).find(IFLA_LINK_NETNSID);
  return kind != nullptr && kind->lower_mtu && here ? identity.link : 0;
}

std::optional<MtuRefusal> mtu_refused(View request, View reported, View lower) {
  const View asked = link_attributes(request);
  const View info = nest_in(asked, {IFLA_LINKINFO});
  const Kind* kind = kind_in(info, IFLA_INFO_KIND);
  const auto number = [](View attributes, std::uint16_t type) {
    const auto found = Attributes(attributes).find(type);
    return found ? found->number<std::uint32_t>().value_or(0) : 0;
  };
  MtuRange range = kind == nullptr ? MtuRange{} : kind->mtu;
  if (!reported.empty()) {
    const View its = link_attributes(reported);
    range = {number(its, IFLA_MIN_MTU), number(its, IFLA_MAX_MTU)};
  }
  if (!lower.empty()) range.max = number(link_attributes(lower), IFLA_MTU);
  const auto beyond = [&](View attributes) {
    if (!Attributes(attributes).find(IFLA_MTU)) return false;
    const std::uint32_t mtu = number(attributes, IFLA_MTU);
    return mtu < range.min || (range.max != 0 && mtu > range.max);
  };
  const auto refusal = [&](std::string option) {
    MtuRefusal found{.option = std::move(option), .limits = {}};
    found.limits.min_unsigned = range.min;
    if (range.max != 0) found.limits.max_unsigned = range.max;
    return found;
  };
  if (beyond(asked)) return refusal("mtu");
  if (kind == nullptr || kind->peer_attribute == 0) return std::nullopt;
  const View peer = nest_in(info, {IFLA_INFO_DATA, kind->peer_attribute});
  const std::size_t head = NLMSG_ALIGN(sizeof(ifinfomsg));
  if (peer.size() > head && beyond(peer.subspan(head))) return refusal("peer.mtu");
  return std::nullopt;
}

}  // namespace rtnetlink
