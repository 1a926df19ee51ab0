// What qdiscs, classes and filters have in common: handles, and rates with the time that bytes take
// at them.
#pragma once

#include <linux/pkt_sched.h>
#include <linux/rtnetlink.h>

#include "rtnetlink/handle.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

// The option of these that is a rate, in bytes a second; 0 where it is not given.
std::uint64_t rate_given(const Object& own, std::string_view name, std::string_view path);
// The same of one that is not 0 where it is given.
std::uint64_t positive_rate(const Object& own, std::string_view name, std::string_view path);
// The option of these that is a number of bytes; 0 where it is not given.
std::uint32_t bytes_given(const Object& own, std::string_view name, std::string_view path);
// Refuses what the others cannot do without.
void need_given(const Object& own, std::string_view name, std::string_view path);

// What a packet takes besides its bytes.
struct Framing {
  std::uint16_t overhead = 0;
  bool cells = false;  // whole ones of ATM
};
Framing framing_of(const tc_ratespec& rate);

// The ticks that so many bytes take, rounded up; a BadOption for more than there can be.
std::uint32_t ticks_for(std::uint32_t bytes, std::uint64_t rate, std::string_view option,
                        Framing framing = {});
// The bytes that so many ticks are enough for.
std::uint32_t bytes_in(std::uint32_t ticks, std::uint64_t rate, Framing framing = {});

// A rate as its struct has it: of what is too large all ones, and an attribute has it all.
std::uint32_t narrow_rate(std::uint64_t rate);
void put_wide_rate(std::uint64_t rate, std::uint16_t attribute, Encoder encoder);
std::uint64_t rate_reported(std::uint32_t narrow, std::uint16_t attribute,
                            netlink::View attributes);
Value rate_value(std::uint64_t rate);

// What the kernel has by itself has none, nor what stands for others in a listing.
bool has_handle(netlink::View message);

// An object of which the kernel lists those of all links, and counts what goes through it.
template <const Layout& kLayout>
constexpr ObjectType traffic_type(std::string_view name) {
  ObjectType type = object_type<kLayout>(name, by_echo);
  type.decode = [](netlink::View message, bool statistics) {
    Object all;
    decode_object(kLayout, message.subspan(NLMSG_HDRLEN), all);
    if (statistics) return all;
    Object without;
    for (const auto& [member, value] : all) {
      if (member != "statistics") without.set(member, value);
    }
    return without;
  };
  type.link_at = offsetof(tcmsg, tcm_ifindex);
  return type;
}

}  // namespace rtnetlink
