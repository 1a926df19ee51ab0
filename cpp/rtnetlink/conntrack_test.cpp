// Tracked connections: messages of Linux 6.18, and requests, which a kernel without them can read,
// too.
#include "rtnetlink/generated/conntrack.h"

#include <charconv>

#include "rtnetlink/event_type.h"
#include "rtnetlink/json.h"
#include "testing/check.h"

using namespace rtnetlink;
using netlink::Bytes;
using netlink::View;

namespace {

constexpr std::string_view kTcp =
    "380100000001020001000000ee5206a1020000003400018014000180080001000a000001080002000a00"
    "00021c000280050001000600000006000200000a00000600030000140000340002801400018008000100"
    "0a000002080002000a0000011c0002800500010006000000060002000014000006000300000a00000800"
    "03000000000e080008000000000508000c0083ef9bf108000b0000000001080007000000038330000480"
    "2c000180050001000300000005000200000000000500030000000000060004000a000000060005000a00"
    "00001c0009800c00010000000000000000000c00020000000000000000001c000a800c00010000000000"
    "000000000c0002000000000000000000100014800c00010018eca3321679af521c001880080001000000"
    "000008000200000000000800030000000000";
constexpr std::string_view kIcmpv6 =
    "480100000001020001000000ee5206a10a000000540001802c0001801400030020010db8000000000000"
    "0000000000011400040020010db800000000000000000000000224000280050001003a00000006000700"
    "004d000005000800800000000500090000000000540002802c0001801400030020010db8000000000000"
    "0000000000021400040020010db800000000000000000000000124000280050001003a00000006000700"
    "004d0000050008008100000005000900000000000800030000000008080008000000000008000c00e0d2"
    "7c8208000b000000000108000700000003831c0009800c00010000000000000000000c00020000000000"
    "000000001c000a800c00010000000000000000000c0002000000000000000000100014800c00010018ec"
    "a33216970aca1c001880080001000000000008000200000000000800030000000000";
constexpr std::string_view kGone =
    "340100000201000000000000115800000a000000540001802c0001801400030020010db8000000000000"
    "0000000000011400040020010db800000000000000000000000224000280050001003a00000006000700"
    "004d000005000800800000000500090000000000540002802c0001801400030020010db8000000000000"
    "0000000000021400040020010db800000000000000000000000124000280050001003a00000006000700"
    "004d00000500080081000000050009000000000008000c00e0d27c820800030000000208080007000000"
    "03831c0009800c00010000000000000000000c00020000000000000000001c000a800c00010000000000"
    "000000000c00020000000000000000001c0014800c00010018eca33216970aca0c00020018eca3321754"
    "304e0c001b0018eca3321754306c";
constexpr std::string_view kCount =
    "240000000501020002000000ee5206a10000000008000100000000040800020000040000";

Bytes bytes_of(std::string_view digits) {
  Bytes bytes;
  for (std::size_t at = 0; at + 2 <= digits.size(); at += 2) {
    std::uint8_t byte = 0;
    (void)std::from_chars(digits.data() + at, digits.data() + at + 2, byte, 16);
    bytes.push_back(byte);
  }
  return bytes;
}

// Without counters, which JSON has no numbers for.
std::string shown(std::string_view operation, const Bytes& message) {
  Object rest;
  for (const Object& object : find_operation(operation)->object->objects_of(message)) {
    for (const auto& [name, value] : object) {
      if (!name.ends_with("Counters")) rest.set(name, value);
    }
  }
  std::string text;
  CHECK(write_json(rest, text));
  return text;
}

Bytes request(std::string_view operation, std::string_view options) {
  const auto value = read_json(options);
  return request_of(operation, *value->as<Object>()).bytes;
}

netlink::Message message_of(const Bytes& bytes) {
  netlink::Message message{};
  netlink::for_each_message(bytes, [&](const netlink::Message& each) { message = each; });
  return message;
}

bool is(std::string_view name, const Bytes& bytes) {
  bool went = false;
  return find_event(name)->is(message_of(bytes), went);
}

}  // namespace

TEST("a connection of TCP is read, and written again as it was") {
  const Bytes message = bytes_of(kTcp);
  const std::string text = shown("getConntrack", message);
  for (const char* part :
       {R"("family":"inet")", R"("src":"10.0.0.1")", R"("ipProto":"tcp","sport":10,"dport":20)",
        R"("expires":899)", R"("mark":5)", R"("seenReply":true,"assured":true)", R"("tcp":{)",
        R"("state":"established")"}) {
    CHECK(text.find(part) != std::string::npos);
  }
  const Object whole = find_operation("getConntrack")->object->decode(message, false);
  const auto* counters = whole.get<Object>("originalCounters");
  CHECK(counters != nullptr && counters->get<Counter>("bytes")->value == 0);
  CHECK(text.find("unknown") == std::string::npos);
  CHECK(text.find("synproxy") == std::string::npos);
  const Bytes again = request("newConntrack", text);
  const std::string told = shown("getConntrack", again);
  CHECK(told.find(R"("dport":20)") != std::string::npos);
  CHECK(told.find(R"("assured":true)") != std::string::npos);
  CHECK(again[NLMSG_HDRLEN] == AF_INET);
}

TEST("ICMPv6 has numbers of its own for what ICMP has") {
  const std::string text = shown("getConntrack", bytes_of(kIcmpv6));
  CHECK(text.find(R"("icmpType":128,"icmpCode":0)") != std::string::npos);
  CHECK(text.find(R"("icmpId":77)") != std::string::npos);
  CHECK(shown("getConntrack", request("newConntrack", text)).find(R"("icmpId":77)") !=
        std::string::npos);
}

TEST("a filter tells which flags count, those that are off, too") {
  const Bytes bytes = request("listConntrack", R"({"assured":false,"seenReply":true})");
  const netlink::Attributes attributes(View(bytes).subspan(NLMSG_HDRLEN + sizeof(nfgenmsg)));
  CHECK(attributes.find(CTA_STATUS)->number<std::uint32_t>() == htobe32(IPS_SEEN_REPLY));
  CHECK(attributes.find(CTA_STATUS_MASK)->number<std::uint32_t>() ==
        htobe32(IPS_SEEN_REPLY | IPS_ASSURED));
  const Bytes off = request("listConntrack", R"({"assured":false})");
  const netlink::Attributes its(View(off).subspan(NLMSG_HDRLEN + sizeof(nfgenmsg)));
  CHECK(its.find(CTA_STATUS)->number<std::uint32_t>() == 0U);
}

TEST("flags of TCP go with those that are told") {
  const Bytes bytes = request(
      "setConntrack", R"({"tcp":{"originalFlags":{"beLiberal":true,"windowScale":false}}})");
  const netlink::Attributes all(View(bytes).subspan(NLMSG_HDRLEN + sizeof(nfgenmsg)));
  const netlink::Attributes info(all.find(CTA_PROTOINFO)->payload);
  const netlink::Attributes tcp(info.find(CTA_PROTOINFO_TCP)->payload);
  const auto flags =
      netlink::read_struct<nf_ct_tcp_flags>(tcp.find(CTA_PROTOINFO_TCP_FLAGS_ORIGINAL)->payload);
  CHECK(flags.flags == IP_CT_TCP_FLAG_BE_LIBERAL);
  CHECK(flags.mask == (IP_CT_TCP_FLAG_BE_LIBERAL | IP_CT_TCP_FLAG_WINDOW_SCALE));
}

TEST("events: new ones, those that changed, and those that went") {
  Bytes known = bytes_of(kTcp);
  known[offsetof(nlmsghdr, nlmsg_flags)] = 0;
  known[offsetof(nlmsghdr, nlmsg_flags) + 1] = 0;
  Bytes fresh = known;
  fresh[offsetof(nlmsghdr, nlmsg_flags) + 1] = NLM_F_CREATE >> 8;
  const Bytes gone = bytes_of(kGone);
  CHECK(is("conntrackAdded", fresh) && !is("conntrackChanged", fresh));
  CHECK(is("conntrackChanged", known) && !is("conntrackAdded", known));
  CHECK(is("conntrackDeleted", gone) && !is("conntrackAdded", gone));
  const std::string text = shown("getConntrack", gone);
  CHECK(text.find(R"("stopped":)") != std::string::npos);
  CHECK(text.find(R"("eventTime":)") != std::string::npos);
  CHECK(text.find(R"("dying":true)") != std::string::npos);
  CHECK(text.find("unknown") == std::string::npos);
}

TEST("how many there are") {
  CHECK(shown("countConntrack", bytes_of(kCount)) == R"({"entries":4,"max":262144})");
}
