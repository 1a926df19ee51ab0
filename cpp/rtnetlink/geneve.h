// Options of Geneve's header, as several of the kernel's interfaces report them.
#pragma once

#include "rtnetlink/object.h"

namespace rtnetlink {

// The kernel takes each option in a nest of its own, and reports all in one, one behind the other.
// Everywhere a class comes first, with the same number: what has none is no option.
Value geneve_options(const Layout& layout, const netlink::Attribute& attribute);

}  // namespace rtnetlink
