// Objects of other families than rtnetlink's: generated from tables/families/.
#pragma once

#include "rtnetlink/event_type.h"

namespace rtnetlink {

std::span<const Operation> family_operations();
std::span<const ObjectType* const> family_objects();
std::span<const EventType> family_events();

}  // namespace rtnetlink
