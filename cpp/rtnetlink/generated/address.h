// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_addr.h>
#include <linux/rtnetlink.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Field kAddressFields[] = {
    {.name = "link", .offset = offsetof(ifaddrmsg, ifa_index), .width = sizeof(ifaddrmsg::ifa_index), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(ifaddrmsg, ifa_index), .width = sizeof(ifaddrmsg::ifa_index), .access = Access::kRead, .link = true},
    {.name = "family", .offset = offsetof(ifaddrmsg, ifa_family), .width = sizeof(ifaddrmsg::ifa_family), .names = kIpFamiliesNames, .numbers = false},
    {.name = "scope", .offset = offsetof(ifaddrmsg, ifa_scope), .width = sizeof(ifaddrmsg::ifa_scope), .names = kAddressScopeNames, .kept = {.families = kInet | kInet6}},
};
inline constexpr Word kAddressWords[] = {
    {.offset = offsetof(ifaddrmsg, ifa_flags), .width = sizeof(ifaddrmsg::ifa_flags), .attribute = IFA_FLAGS},
};
inline constexpr Flag kAddressFlags[] = {
    {.name = "noDad", .bit = IFA_F_NODAD},
    {.name = "optimistic", .bit = IFA_F_OPTIMISTIC, .kept = {.passes = true, .families = kInet}},
    {.name = "home", .bit = IFA_F_HOMEADDRESS},
    {.name = "manageTempAddress", .bit = IFA_F_MANAGETEMPADDR},
    {.name = "noPrefixRoute", .bit = IFA_F_NOPREFIXROUTE, .kept = {.families = kInet}},
    {.name = "autoJoin", .bit = IFA_F_MCAUTOJOIN, .kept = {.families = kInet | kInet6}},
    {.name = "permanent", .bit = IFA_F_PERMANENT, .access = Access::kRead},
    {.name = "tentative", .bit = IFA_F_TENTATIVE, .access = Access::kRead},
    {.name = "dadFailed", .bit = IFA_F_DADFAILED, .access = Access::kRead},
    {.name = "deprecated", .bit = IFA_F_DEPRECATED, .access = Access::kRead},
    {.name = "secondary", .bit = IFA_F_SECONDARY, .access = Access::kRead},
};
inline constexpr Prefix kAddressPrefixes[] = {
    {.name = "address", .attribute = IFA_LOCAL, .length_at = offsetof(ifaddrmsg, ifa_prefixlen), .access = Access::kWrite, .kept = {.host = true, .families = kInet | kInet6}},
    {.name = "peer", .attribute = IFA_ADDRESS, .length_at = offsetof(ifaddrmsg, ifa_prefixlen), .access = Access::kWrite, .kept = {.families = kInet}},
};
inline constexpr Row kAddressRows[] = {
    {.name = "broadcast", .attribute = IFA_BROADCAST, .wire = Wire::kIp, .kept = {.families = kInet}},
    {.name = "label", .attribute = IFA_LABEL, .wire = Wire::kText, .min = 1, .max = 15, .kept = {.families = kInet}},
    {.name = "metric", .attribute = IFA_RT_PRIORITY, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "protocol", .attribute = 11 /* IFA_PROTO */, .wire = Wire::kU8, .kept = {.zero_absent = true}},
    {.name = "targetNsid", .attribute = IFA_TARGET_NETNSID, .wire = Wire::kS32, .access = Access::kWrite},
};
inline constexpr Special kAddressSpecials[] = {
    {.name = "validLifetime", .attribute = IFA_CACHEINFO, .kept = {.passes = true}},
    {.name = "preferredLifetime", .attribute = IFA_CACHEINFO, .kept = {.passes = true}},
};
inline constexpr std::string_view kAddressKey[] = {"index", "address"};
inline constexpr Layout kAddressLayout = {.header = sizeof(ifaddrmsg), .family_at = offsetof(ifaddrmsg, ifa_family), .fields = kAddressFields, .words = kAddressWords, .flags = kAddressFlags, .prefixes = kAddressPrefixes, .table = kAddressRows, .specials = kAddressSpecials, .key = kAddressKey};
inline constexpr Field kAddressLookupFields[] = {
    {.name = "link", .offset = offsetof(ifaddrmsg, ifa_index), .width = sizeof(ifaddrmsg::ifa_index), .access = Access::kWrite, .link = true},
};
inline constexpr Row kAddressLookupRows[] = {
    {.name = "address", .attribute = IFA_ADDRESS, .wire = Wire::kIp, .attribute6 = IFA_ADDRESS},
};
inline constexpr std::string_view kAddressLookupTelling[] = {"address"};
inline constexpr Layout kAddressLookupLayout = {.header = sizeof(ifaddrmsg), .family_at = offsetof(ifaddrmsg, ifa_family), .fields = kAddressLookupFields, .table = kAddressLookupRows, .telling = kAddressLookupTelling};

}  // namespace rtnetlink
