// Fuzz targets: what has to hold whatever bytes come in. `npm run fuzz` builds them with the
// address and undefined-behaviour sanitizers, so that no byte beyond the input may be looked at,
// either.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <span>

#include "netlink/message.h"

namespace fuzz {

struct Target {
  const char* name;
  void (*run)(netlink::View input);
};

// The readers of messages, attributes and verdicts.
void attributes(netlink::View input);
void verdict(netlink::View input);
// The reader of echo replies.
void echo(netlink::View input);
// The reader of what crosses from JavaScript, and the requests that are made of it.
void json(netlink::View input);
void request(netlink::View input);
void steps(netlink::View input);
// The decoders of what the kernel reports, one for each kind of object.
void address(netlink::View input);
void bridge_vlan(netlink::View input);
void families(netlink::View input);
void fdb(netlink::View input);
void filter(netlink::View input);
void link(netlink::View input);
void mdb(netlink::View input);
void neighbor(netlink::View input);
void nexthop(netlink::View input);
void nsid(netlink::View input);
void qdisc(netlink::View input);
void route(netlink::View input);
void rule(netlink::View input);
void traffic_class(netlink::View input);
void tunnel(netlink::View input);

// All of these.
std::span<const Target> targets();

}  // namespace fuzz

// What has to hold: libFuzzer keeps the input that broke it.
#define MUST(condition)                                                                     \
  do {                                                                                      \
    if (!(condition)) {                                                                     \
      (void)std::fprintf(stderr, "%s:%d: must hold: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                         \
    }                                                                                       \
  } while (false)
