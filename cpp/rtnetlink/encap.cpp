#include "rtnetlink/encap.h"

#include <endian.h>
#include <linux/lwtunnel.h>
#include <linux/mpls.h>
#include <linux/mpls_iptunnel.h>

#include <algorithm>

#include "rtnetlink/encap_ipv6.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Bytes;
using netlink::View;

// Newer than the headers of older distributions.
constexpr std::uint16_t kEncapXfrm = 10;  // LWTUNNEL_ENCAP_XFRM, since 6.1
constexpr std::uint16_t kXfrmIfId = 1;    // LWT_XFRM_IF_ID
constexpr std::uint16_t kXfrmLink = 2;    // LWT_XFRM_LINK

// IP in a tunnel whose link takes the rest from the route (`external`).

// Options of the tunnel's header, of one kind. Geneve's are read and never sent: kernels from 6.15
// on (6.18.44 does) die in ip_tun_parse_opts() of a fortified memcpy() to room that is not counted
// yet, and leave the lock behind that all of rtnetlink waits for. Erspan's are left out.

Value take_bytes(const Attribute& attribute) {
  return Raw(attribute.payload.begin(), attribute.payload.end());
}

constexpr Row kGeneveRows[] = {
    {.name = "class", .attribute = LWTUNNEL_IP_OPT_GENEVE_CLASS, .wire = Wire::kBe16},
    {.name = "type", .attribute = LWTUNNEL_IP_OPT_GENEVE_TYPE, .wire = Wire::kU8},
};
constexpr Special kGeneveSpecials[] = {
    {.name = "data", .attribute = LWTUNNEL_IP_OPT_GENEVE_DATA, .take = take_bytes}};
constexpr Layout kGeneve = {.table = kGeneveRows, .specials = kGeneveSpecials};

// The kernel takes each option in a nest of its own, and reports all in one, one behind the other.
Value take_geneve(const Attribute& attribute) {
  List options;
  Bytes one;
  const auto add = [&] {
    Object option;
    decode_object(kGeneve, one, option);
    if (!one.empty()) options.emplace_back(std::move(option));
    one.clear();
  };
  for (const Attribute& each : netlink::Attributes(attribute.payload)) {
    if (each.type == LWTUNNEL_IP_OPT_GENEVE_CLASS) add();
    const std::size_t end = each.offset + NLA_ALIGN(NLA_HDRLEN + each.payload.size());
    const View whole = attribute.payload.subspan(
        each.offset, std::min(end, attribute.payload.size()) - each.offset);
    one.insert(one.end(), whole.begin(), whole.end());
  }
  add();
  return options;
}

constexpr Row kVxlanRows[] = {
    {.name = "gbp", .attribute = LWTUNNEL_IP_OPT_VXLAN_GBP, .wire = Wire::kU32}};
constexpr Layout kVxlan = {.table = kVxlanRows};

// A tunnel without them would be another one.
void refuse_geneve(const Value&, Encoder, std::uint8_t, std::string_view option) {
  throw BadOption(std::string(option), BadOption::Why::kValue,
                  std::string(option) + ": is reported by the kernel and cannot be set");
}

constexpr Special kTunnelOptions[] = {
    {.name = "geneve",
     .attribute = LWTUNNEL_IP_OPTS_GENEVE,
     .access = Access::kRead,
     .shape = Shape::kNests,
     .inside = &kGeneve,
     .put = refuse_geneve,
     .take = take_geneve},
    {.name = "vxlan",
     .attribute = LWTUNNEL_IP_OPTS_VXLAN,
     .shape = Shape::kNest,
     .inside = &kVxlan},
};
constexpr Layout kOptions = {.specials = kTunnelOptions};

// The bits of the flags that a route can tell: TUNNEL_CSUM, TUNNEL_KEY, TUNNEL_SEQ.
constexpr std::uint32_t kCsum = 0x01;
constexpr std::uint32_t kKey = 0x04;
constexpr std::uint32_t kSeq = 0x08;

constexpr Row kIpRows[] = {
    {.name = "id", .attribute = LWTUNNEL_IP_ID, .wire = Wire::kBe64},
    {.name = "dst", .attribute = LWTUNNEL_IP_DST, .wire = Wire::kIp},
    {.name = "src", .attribute = LWTUNNEL_IP_SRC, .wire = Wire::kIp},
    {.name = "ttl", .attribute = LWTUNNEL_IP_TTL, .wire = Wire::kU8},
    {.name = "tos", .attribute = LWTUNNEL_IP_TOS, .wire = Wire::kU8},
    {.name = "csum", .attribute = LWTUNNEL_IP_FLAGS, .wire = Wire::kBeBit16, .bit = kCsum},
    {.name = "key", .attribute = LWTUNNEL_IP_FLAGS, .wire = Wire::kBeBit16, .bit = kKey},
    {.name = "seq", .attribute = LWTUNNEL_IP_FLAGS, .wire = Wire::kBeBit16, .bit = kSeq},
};
constexpr Special kIpSpecials[] = {
    {.name = "options", .attribute = LWTUNNEL_IP_OPTS, .shape = Shape::kNest, .inside = &kOptions}};
constexpr Layout kIp = {.table = kIpRows, .specials = kIpSpecials};

constexpr Row kIp6Rows[] = {
    {.name = "id", .attribute = LWTUNNEL_IP6_ID, .wire = Wire::kBe64},
    {.name = "dst", .attribute = 0, .wire = Wire::kIp, .attribute6 = LWTUNNEL_IP6_DST},
    {.name = "src", .attribute = 0, .wire = Wire::kIp, .attribute6 = LWTUNNEL_IP6_SRC},
    {.name = "hopLimit", .attribute = LWTUNNEL_IP6_HOPLIMIT, .wire = Wire::kU8},
    {.name = "tc", .attribute = LWTUNNEL_IP6_TC, .wire = Wire::kU8},
    {.name = "csum", .attribute = LWTUNNEL_IP6_FLAGS, .wire = Wire::kBeBit16, .bit = kCsum},
    {.name = "key", .attribute = LWTUNNEL_IP6_FLAGS, .wire = Wire::kBeBit16, .bit = kKey},
    {.name = "seq", .attribute = LWTUNNEL_IP6_FLAGS, .wire = Wire::kBeBit16, .bit = kSeq},
};
constexpr Special kIp6Specials[] = {{.name = "options",
                                     .attribute = LWTUNNEL_IP6_OPTS,
                                     .shape = Shape::kNest,
                                     .inside = &kOptions}};
constexpr Layout kIp6 = {.table = kIp6Rows, .specials = kIp6Specials};

// MPLS: a stack of labels, the outermost first, each in 32 big-endian bits (RFC 3032).

constexpr std::int64_t kLargestLabel = 0xfffff;
constexpr std::size_t kMostLabels = 30;  // the kernel's MAX_NEW_LABELS

void put_labels(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const List& labels = checked_list(value, option, kMostLabels);
  std::vector<std::uint32_t> stack;
  for (std::size_t i = 0; i < labels.size(); i++) {
    const std::int64_t label = checked_integer(labels[i], 0, kLargestLabel, join(option, i));
    const std::uint32_t bottom = i + 1 == labels.size() ? 1 << MPLS_LS_S_SHIFT : 0;
    stack.push_back(htobe32(static_cast<std::uint32_t>(label) << MPLS_LS_LABEL_SHIFT | bottom));
  }
  encoder.message.put(MPLS_IPTUNNEL_DST, {reinterpret_cast<const std::uint8_t*>(stack.data()),
                                          stack.size() * sizeof(std::uint32_t)});
}

Value take_labels(const Attribute& attribute) {
  List labels;
  for (View rest = attribute.payload; rest.size() >= sizeof(std::uint32_t);
       rest = rest.subspan(sizeof(std::uint32_t))) {
    const std::uint32_t entry = be32toh(netlink::read_struct<std::uint32_t>(rest));
    labels.emplace_back(entry >> MPLS_LS_LABEL_SHIFT);
  }
  return labels;
}

constexpr Row kMplsRows[] = {{.name = "ttl", .attribute = MPLS_IPTUNNEL_TTL, .wire = Wire::kU8}};
constexpr Special kMplsSpecials[] = {
    {.name = "labels", .attribute = MPLS_IPTUNNEL_DST, .put = put_labels, .take = take_labels}};
constexpr Layout kMpls = {.table = kMplsRows, .specials = kMplsSpecials};

// IPsec by an xfrm link that takes the rest from the route (`external`).

constexpr Row kXfrmRows[] = {
    {.name = "ifId", .attribute = kXfrmIfId, .wire = Wire::kU32, .min = 1},
    {.name = "link", .attribute = kXfrmLink, .wire = Wire::kLink, .min = 1},
};
constexpr Layout kXfrm = {.table = kXfrmRows};

// Programs, told by descriptor and a name, which is all that is reported.

constexpr std::size_t kLongestName = 255;  // the kernel's MAX_PROG_NAME, without the NUL

void put_name(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const std::string& name = checked_text(value, option);
  if (name.empty() || name.size() > kLongestName || name.find('\0') != std::string::npos) {
    refuse(option, "1 to " + std::to_string(kLongestName) + " bytes without NUL", value);
  }
  encoder.message.put_string(LWT_BPF_PROG_NAME, name);
}

Value take_name(const Attribute& attribute) { return attribute.text(); }

constexpr Row kProgramRows[] = {{.name = "fd",
                                 .attribute = LWT_BPF_PROG_FD,
                                 .wire = Wire::kU32,
                                 .access = Access::kWrite,
                                 .max = INT32_MAX}};
constexpr Special kProgramSpecials[] = {
    {.name = "name", .attribute = LWT_BPF_PROG_NAME, .put = put_name, .take = take_name}};
constexpr Layout kProgram = {.table = kProgramRows, .specials = kProgramSpecials};

constexpr Row kBpfRows[] = {{.name = "headroom",
                             .attribute = LWT_BPF_XMIT_HEADROOM,
                             .wire = Wire::kU32,
                             .access = Access::kWrite,
                             .max = LWT_BPF_MAX_HEADROOM}};
constexpr Special kBpfSpecials[] = {
    {.name = "in", .attribute = LWT_BPF_IN, .shape = Shape::kNest, .inside = &kProgram},
    {.name = "out", .attribute = LWT_BPF_OUT, .shape = Shape::kNest, .inside = &kProgram},
    {.name = "xmit", .attribute = LWT_BPF_XMIT, .shape = Shape::kNest, .inside = &kProgram},
};
constexpr Layout kBpf = {.table = kBpfRows, .specials = kBpfSpecials};

}  // namespace

const Choice kEncaps[] = {
    {.name = "mpls", .type = LWTUNNEL_ENCAP_MPLS, .inside = &kMpls},
    {.name = "ip", .type = LWTUNNEL_ENCAP_IP, .inside = &kIp},
    {.name = "ip6", .type = LWTUNNEL_ENCAP_IP6, .inside = &kIp6},
    {.name = "seg6", .type = LWTUNNEL_ENCAP_SEG6, .put = put_seg6, .take = take_seg6},
    {.name = "seg6local", .type = LWTUNNEL_ENCAP_SEG6_LOCAL, .inside = &kSeg6Local},
    {.name = "bpf", .type = LWTUNNEL_ENCAP_BPF, .inside = &kBpf},
    {.name = "rpl", .type = LWTUNNEL_ENCAP_RPL, .inside = &kRpl},
    {.name = "ioam6", .type = LWTUNNEL_ENCAP_IOAM6, .inside = &kIoam6},
    {.name = "xfrm", .type = kEncapXfrm, .inside = &kXfrm},
};

}  // namespace rtnetlink
