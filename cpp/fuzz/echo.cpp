// Echo replies: any bytes are one or are not, and the reply to a request has its id and sequence.
#include <linux/icmp.h>
#include <netinet/icmp6.h>

#include "icmp/echo.h"
#include "netlink/attributes.h"

#include "fuzz/target.h"

namespace fuzz {
namespace {

void answered(int family, icmp::Echo echo, std::size_t size) {
  netlink::Bytes message = icmp::echo_request(family, echo, size);
  MUST(!icmp::read_reply(message, family, false));
  message.front() = family == AF_INET ? ICMP_ECHOREPLY : ICMP6_ECHO_REPLY;
  const auto reply = icmp::read_reply(message, family, false);
  MUST(reply && reply->id == echo.id && reply->sequence == echo.sequence);
}

}  // namespace

void echo(netlink::View input) {
  (void)icmp::read_reply(input, AF_INET, true);
  for (const int family : {AF_INET, AF_INET6}) {
    const auto reply = icmp::read_reply(input, family, false);
    if (!reply) continue;
    MUST(input.size() >= sizeof(icmphdr));
    answered(family, *reply, input.size() - sizeof(icmphdr));
    const auto sent = netlink::read_struct<std::uint32_t>(input);
    const std::uint32_t request = icmp::request_of(reply->sequence, sent);
    MUST(request <= sent);
    MUST(request == 0 || (request & 0xffff) == reply->sequence);
    MUST(request == 0 || sent - request <= 0xffff);
  }
}

}  // namespace fuzz
