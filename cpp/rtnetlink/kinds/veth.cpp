#include <linux/veth.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {

// A veth has no options but its peer.
const Kind kVeth = {
    .name = "veth", .options = {}, .peer_attribute = VETH_INFO_PEER, .mtu = kEthernetMtu};

}  // namespace rtnetlink
