// What no table says of ethtool's messages (linux/ethtool_netlink.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

// Features that are set by name. The kernel takes those that cannot be changed without a word, and
// says only afterwards which of the others the driver did not take. `checksums` is all by which a
// card fills in checksums of what it transmits.
extern const Settling kFeaturesSettling;

// Features asked for beside those that there are.
void compare_features(Comparison& comparison, const Object& given, const Object& asked,
                      const Object& found);

}  // namespace rtnetlink
