// Values with masks: what is written is read again, and what cannot be meant is refused.
#include "rtnetlink/pair.h"

#include "testing/check.h"

namespace rtnetlink {
namespace {

constexpr Name kBits[] = {{"low", 1}, {"high", 4}};
constexpr Name kNames[] = {{"one", 1}};

constexpr Pair kIp = {
    .name = "ip", .attribute = 1, .other = 2, .wire = Wire::kIp, .attribute6 = 3, .other6 = 4};
constexpr Pair kMac = {.name = "mac", .attribute = 5, .other = 6, .wire = Wire::kMac};
constexpr Pair kPort = {.name = "port", .attribute = 7, .other = 8, .wire = Wire::kBe16};
constexpr Pair kByte = {
    .name = "byte", .attribute = 7, .other = 8, .wire = Wire::kU8, .names = kNames};
constexpr Pair kFlags = {
    .name = "flags", .attribute = 9, .other = 10, .wire = Wire::kBe16, .max = 0xfff};
constexpr Pair kRange = {
    .name = "range", .attribute = 11, .other = 12, .wire = Wire::kBe16, .range = true};
constexpr Pair kState = {.name = "state",
                         .attribute = 13,
                         .other = 14,
                         .wire = Wire::kU16,
                         .bits = true,
                         .names = kBits};
constexpr Pair kDigits = {
    .name = "digits", .attribute = 15, .other = 16, .wire = Wire::kText, .max = 2};

// What is read of what is written; the words of the refusal where it is refused.
std::string again(const Pair& pair, const Value& value) {
  netlink::MessageWriter message(0, 0);
  std::vector<Hole> holes;
  std::vector<Mention> mentions;
  try {
    put_pair(pair, value, {message, holes, mentions}, std::string(pair.name));
  } catch (const BadOption& bad) {
    return "refused: " + bad.option;
  }
  const netlink::Bytes bytes = std::move(message).finish();
  return describe(take_pair(pair, netlink::View(bytes).subspan(NLMSG_HDRLEN)));
}

Value masked(std::int64_t value, std::int64_t mask) {
  Object object;
  object.set("value", value);
  object.set("mask", mask);
  return object;
}

TEST("addresses, with prefixes and with masks that are none") {
  for (const char* text : {"192.0.2.1", "192.0.2.0/24", "0.0.0.0/0", "192.0.0.1/255.0.255.255",
                           "2001:db8::1", "2001:db8::/32"}) {
    CHECK_EQ(again(kIp, text), describe(Value(text)));
  }
  CHECK_EQ(again(kIp, "192.0.2.1/32"), describe(Value("192.0.2.1")));
  CHECK_EQ(again(kIp, "192.0.2.1/255.255.0.0"), describe(Value("192.0.2.1/16")));
  for (const char* text : {"192.0.2.1/33", "192.0.2.1/", "192.0.2.1/ffff::", "x", "192.0.2.1/-1"}) {
    CHECK_EQ(again(kIp, text), "refused: ip");
  }
}

TEST("Ethernet addresses") {
  for (const char* text : {"02:00:00:00:00:01", "02:00:00:00:00:01/ff:ff:ff:00:00:00"}) {
    CHECK_EQ(again(kMac, text), describe(Value(text)));
  }
  for (const char* text : {"02:00:00:00:00:01/", "02:00:00:00:00:01/24", "x"}) {
    CHECK_EQ(again(kMac, text), "refused: mac");
  }
}

TEST("numbers, with and without a mask") {
  CHECK_EQ(again(kPort, std::int64_t{80}), "80");
  CHECK_EQ(again(kPort, masked(80, 0xffff)), "80");
  CHECK_EQ(again(kPort, masked(80, 0xff00)), describe(masked(80, 0xff00)));
  CHECK_EQ(again(kByte, "one"), describe(Value("one")));
  CHECK_EQ(again(kFlags, masked(2, 0xfff)), "2");
  CHECK_EQ(again(kPort, std::int64_t{65536}), "refused: port");
  CHECK_EQ(again(kFlags, std::int64_t{4096}), "refused: flags");
  CHECK_EQ(again(kPort, masked(80, 65536)), "refused: port.mask");
}

TEST("ranges, bits and digits") {
  const List range{std::int64_t{80}, std::int64_t{90}};
  CHECK_EQ(again(kRange, range), describe(range));
  CHECK_EQ(again(kRange, List{std::int64_t{80}, std::int64_t{80}}), "refused: range");
  CHECK_EQ(again(kRange, List{std::int64_t{80}}), "refused: range");
  Object bits;
  bits.set("low", false);
  bits.set("high", true);
  CHECK_EQ(again(kState, bits), describe(bits));
  CHECK_EQ(again(kState, Object()), "refused: state");
  CHECK_EQ(again(kDigits, "0aff"), describe(Value("0aff")));
  CHECK_EQ(again(kDigits, "0aff/ffff"), describe(Value("0aff")));
  CHECK_EQ(again(kDigits, "0aff/0f0f"), describe(Value("0aff/0f0f")));
  CHECK_EQ(again(kDigits, "0af"), "refused: digits");
}

}  // namespace
}  // namespace rtnetlink
