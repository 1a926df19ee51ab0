// Generated from tables/families/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/fou.h>
#include <linux/genetlink.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kFouTypesNames[] = {{"fou", FOU_ENCAP_DIRECT}, {"gue", FOU_ENCAP_GUE}};
inline constexpr Row kFouPortRows[] = {
    {.name = "port", .attribute = FOU_ATTR_PORT, .wire = Wire::kBe16, .min = 1},
    {.name = "family", .attribute = FOU_ATTR_AF, .wire = Wire::kU8, .names = kIpFamiliesNames},
    {.name = "type", .attribute = FOU_ATTR_TYPE, .wire = Wire::kU8, .names = kFouTypesNames},
    {.name = "ipProto", .attribute = FOU_ATTR_IPPROTO, .wire = Wire::kU8, .quiet = true, .names = kIpProtocolNames, .numbers = true},
    {.name = "remCsumNoPartial", .attribute = FOU_ATTR_REMCSUM_NOPARTIAL, .wire = Wire::kFlag},
    {.name = "local", .attribute = FOU_ATTR_LOCAL_V4, .wire = Wire::kUnicast, .attribute6 = FOU_ATTR_LOCAL_V6},
    {.name = "peer", .attribute = FOU_ATTR_PEER_V4, .wire = Wire::kUnicast, .attribute6 = FOU_ATTR_PEER_V6},
    {.name = "peerPort", .attribute = FOU_ATTR_PEER_PORT, .wire = Wire::kBe16, .quiet = true},
    {.name = "dev", .attribute = FOU_ATTR_IFINDEX, .wire = Wire::kLink, .quiet = true},
};
inline constexpr Layout kFouPortLayout = {.header = sizeof(genlmsghdr), .table = kFouPortRows};

}  // namespace rtnetlink
