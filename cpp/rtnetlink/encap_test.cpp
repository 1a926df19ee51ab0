// Tunnels that few kernels have: what iproute2 6.1 sends for the same words.
#include "rtnetlink/generated/encap.h"

#include <linux/rtnetlink.h>

#include "rtnetlink/route.h"
#include "testing/check.h"
#include "testing/values.h"

using namespace rtnetlink;
using netlink::Attributes;
using netlink::View;
using testing::hex;
using testing::object;

namespace {

struct Case {
  const char* words;  // of `ip route add DESTINATION encap ... dev lo`
  const char* destination;
  Object encap;
  std::string_view type, bytes;  // the payloads of RTA_ENCAP_TYPE and RTA_ENCAP
};

const Object kTrace = object(
    {{"type", std::int64_t{0x800000}}, {"namespace", std::int64_t{1}}, {"size", std::int64_t{12}}});

const Case kCases[] = {
    {"rpl segs 2001:db8::5,2001:db8::6", "2001:db8:1::/64",
     object({{"rpl", object({{"segments", List{"2001:db8::5", "2001:db8::6"}}})}}), "0800",
     "2c000100000403020000000020010db800000000000000000000000620010db80000000000000000"
     "00000005"},
    {"ioam6 freq 1/1 mode inline trace prealloc type 0x800000 ns 1 size 12", "2001:db8:1::/64",
     object({{"ioam6", object({{"freqK", std::int64_t{1}},
                               {"freqN", std::int64_t{1}},
                               {"mode", "inline"},
                               {"trace", kTrace}})}}),
     "0900",
     "080004000100000008000500010000000500010001000000"
     "0c0003000001000380000000"},
    {"ioam6 freq 2/5 mode encap tundst 2001:db8::9 trace prealloc type 0xd00000 ns 0xfff0 size 244",
     "2001:db8:1::/64",
     object({{"ioam6", object({{"freqK", std::int64_t{2}},
                               {"freqN", std::int64_t{5}},
                               {"mode", "encap"},
                               {"dst", "2001:db8::9"},
                               {"trace", object({{"type", std::int64_t{0xd00000}},
                                                 {"namespace", std::int64_t{0xfff0}},
                                                 {"size", std::int64_t{244}}})}})}}),
     "0900",
     "080004000200000008000500050000000500010002000000"
     "1400020020010db80000000000000000000000090c000300fff0003dd0000000"},
    {"xfrm if_id 7 link_dev lo", "198.51.100.0/24",
     object({{"xfrm", object({{"ifId", std::int64_t{7}}, {"link", std::int64_t{1}}})}}), "0a00",
     "08000100070000000800020001000000"},
};

}  // namespace

TEST("rpl, ioam6 and xfrm are the bytes that ip sends") {
  const Operation* add = find_operation("newRoute");
  for (const Case& each : kCases) {
    const Object route = object(
        {{"destination", each.destination}, {"dev", std::int64_t{1}}, {"encap", each.encap}});
    const Request made = add->object->encode(*add, route, 0);
    const Attributes attributes(View(made.bytes).subspan(NLMSG_HDRLEN + sizeof(rtmsg)));
    CHECK_EQ(hex(attributes.find(RTA_ENCAP_TYPE)->payload), each.type);
    CHECK_EQ(hex(attributes.find(RTA_ENCAP)->payload), each.bytes);
    const Object read = kRoute.decode(made.bytes, false);
    CHECK(read.find("encap") != nullptr);
    // What is read again makes the same bytes.
    const Object again = object({{"destination", each.destination},
                                 {"dev", std::int64_t{1}},
                                 {"encap", *read.find("encap")}});
    CHECK(add->object->encode(*add, again, 0).bytes == made.bytes);
  }
}
