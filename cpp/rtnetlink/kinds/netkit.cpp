
#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

// linux/if_link.h has them since 6.7, which is later than Debian 12's; numbers from Linux 7.3.
enum : std::uint16_t {
  kPeerInfo = 1,    // IFLA_NETKIT_PEER_INFO
  kPrimary = 2,     // IFLA_NETKIT_PRIMARY
  kPolicy = 3,      // IFLA_NETKIT_POLICY
  kPeerPolicy = 4,  // IFLA_NETKIT_PEER_POLICY
  kMode = 5,        // IFLA_NETKIT_MODE
  kScrub = 6,       // IFLA_NETKIT_SCRUB, since 6.13
  kPeerScrub = 7,   // IFLA_NETKIT_PEER_SCRUB, since 6.13
  kHeadroom = 8,    // IFLA_NETKIT_HEADROOM, since 6.14
  kTailroom = 9,    // IFLA_NETKIT_TAILROOM, since 6.14
  kPairing = 10,    // IFLA_NETKIT_PAIRING, since 7.1
};

constexpr Name kModes[] = {{"l2", 0}, {"l3", 1}};
constexpr Name kPolicies[] = {{"pass", 0}, {"blackhole", 2}};
constexpr Name kPairings[] = {{"pair", 0}, {"single", 1}};
constexpr Name kScrubs[] = {{"none", 0}, {"default", 1}};

constexpr Row kOptions[] = {
    {.name = "mode",
     .attribute = kMode,
     .wire = Wire::kU32,
     .access = Access::kCreate,
     .names = kModes},
    {.name = "policy", .attribute = kPolicy, .wire = Wire::kU32, .names = kPolicies},
    {.name = "peerPolicy", .attribute = kPeerPolicy, .wire = Wire::kU32, .names = kPolicies},
    {.name = "scrub",
     .attribute = kScrub,
     .wire = Wire::kU32,
     .access = Access::kCreate,
     .names = kScrubs},
    {.name = "peerScrub",
     .attribute = kPeerScrub,
     .wire = Wire::kU32,
     .access = Access::kCreate,
     .names = kScrubs},
    {.name = "headroom", .attribute = kHeadroom, .wire = Wire::kU16, .access = Access::kCreate},
    {.name = "tailroom", .attribute = kTailroom, .wire = Wire::kU16, .access = Access::kCreate},
    // One without a peer has queues of a card leased to it, by other means than rtnetlink.
    {.name = "pairing",
     .attribute = kPairing,
     .wire = Wire::kU32,
     .access = Access::kRead,
     .names = kPairings},
    {.name = "primary", .attribute = kPrimary, .wire = Wire::kBool, .access = Access::kRead},
};

}  // namespace

const Kind kNetkit = {.name = "netkit", .options = kOptions, .peer_attribute = kPeerInfo};

}  // namespace rtnetlink
