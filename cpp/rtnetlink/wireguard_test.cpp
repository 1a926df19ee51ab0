// WireGuard's messages, which this kernel may not have: written and read again.
#include "rtnetlink/generated/wireguard.h"

#include "netlink/attributes.h"
#include "testing/check.h"
#include "testing/values.h"

using namespace rtnetlink;
using netlink::Bytes;
using netlink::View;

namespace {

constexpr const char* kKey = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
constexpr const char* kOther = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

Object peer(const char* key) {
  Object object;
  object.set("publicKey", key);
  return object;
}

Object device(List peers) {
  Object object;
  object.set("link", 7);
  object.set("peers", std::move(peers));
  return object;
}

Bytes written(const Object& options) {
  const Operation& operation = *find_operation("setWireguard");
  return operation.object->encode(operation, options, 0).bytes;
}

Object read(const Bytes& request) {
  Object object;
  decode_object(kWireguardLayout, View(request).subspan(NLMSG_HDRLEN), object);
  return object;
}

std::string refusal(const Object& options) {
  try {
    written(options);
    return "taken";
  } catch (const BadOption& error) {
    return error.what();
  }
}

const Object& peer_at(const Object& object, std::size_t at) {
  return *(*object.find("peers")->as<List>())[at].as<Object>();
}

std::string text(const Object& object, std::string_view name) {
  const Value* value = object.find(name);
  return value == nullptr ? "none" : describe(*value);
}

// The nth attribute of that type, at any depth, by where it begins in the request.
std::size_t offset_of(const Bytes& request, std::initializer_list<std::size_t> path) {
  std::size_t base = NLMSG_HDRLEN + GENL_HDRLEN;
  View inside = View(request).subspan(base);
  std::size_t found = 0;
  for (const std::size_t step : path) {
    std::size_t at = 0;
    for (const netlink::Attribute& attribute : netlink::Attributes(inside)) {
      if (at++ != step) continue;
      found = base + attribute.offset;
      base = found + NLA_HDRLEN;
      inside = attribute.payload;
      break;
    }
  }
  return found;
}

}  // namespace

TEST("keys, peers, endpoints and prefixes are read as they were written") {
  Object one = peer(kOther);
  one.set("presharedKey", kKey);
  one.set("endpoint", "192.0.2.1:51820");
  one.set("persistentKeepalive", 25);
  one.set("allowedIps", List{"198.51.100.0/24", "2001:db8::/64", "192.0.2.9"});
  one.set("remove", false);
  Object two = peer(kKey);
  two.set("endpoint", "[2001:db8::1]:9");
  two.set("updateOnly", true);
  Object options = device({one, two});
  options.set("privateKey", kKey);
  options.set("listenPort", 51820);
  options.set("fwMark", 77);
  options.set("replacePeers", true);
  const Object all = read(written(options));
  CHECK(all.find("unknown") == nullptr);
  CHECK_EQ(text(all, "privateKey"), describe(kKey));
  CHECK_EQ(text(all, "listenPort"), "51820");
  CHECK_EQ(text(all, "fwMark"), "77");
  CHECK_EQ(all.find("peers")->as<List>()->size(), 2U);
  CHECK_EQ(text(peer_at(all, 0), "publicKey"), describe(kOther));
  CHECK_EQ(text(peer_at(all, 0), "presharedKey"), describe(kKey));
  CHECK_EQ(text(peer_at(all, 0), "endpoint"), describe("192.0.2.1:51820"));
  CHECK_EQ(text(peer_at(all, 0), "persistentKeepalive"), "25");
  CHECK_EQ(text(peer_at(all, 1), "endpoint"), describe("[2001:db8::1]:9"));
  const auto* prefixes = peer_at(all, 0).find("allowedIps")->as<List>();
  CHECK_EQ(prefixes->size(), 3U);
  CHECK_EQ(describe((*prefixes)[1]), describe("2001:db8::/64"));
  CHECK_EQ(describe((*prefixes)[2]), describe("192.0.2.9/32"));
}

TEST("what is no key, endpoint or prefix is refused by its name, a key without its value") {
  const auto with = [](const char* name, Value value) {
    Object one = peer(kKey);
    one.set(name, std::move(value));
    return refusal(device({one}));
  };
  CHECK_EQ(refusal(device({peer("secret")})),
           "peers[0].publicKey: expected a key, 32 bytes in base64");
  CHECK_EQ(with("presharedKey", "secret"),
           "peers[0].presharedKey: expected a key, 32 bytes in base64");
  CHECK_EQ(with("presharedKey", 5), "peers[0].presharedKey: expected a key, 32 bytes in base64");
  // Two bits that no byte has.
  CHECK_EQ(with("presharedKey", "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyB="),
           "peers[0].presharedKey: expected a key, 32 bytes in base64");
  for (const char* bad : {"192.0.2.1", "192.0.2.1:0", "192.0.2.1:65536", "2001:db8::1:5",
                          "[192.0.2.1]:5", "[2001:db8::1]5", "host:5", ":5", ""}) {
    CHECK(with("endpoint", bad).starts_with("peers[0].endpoint: expected"));
  }
  for (const char* bad : {"192.0.2.0/33", "2001:db8::/129", "192.0.2.0/", "x/24", "/24", ""}) {
    CHECK(with("allowedIps", List{bad}).starts_with("peers[0].allowedIps[0]: expected"));
  }
  CHECK(with("allowedIps", "192.0.2.0/24").starts_with("peers[0].allowedIps: expected"));
  CHECK_EQ(with("other", 1), "peers[0].other: there is no such option");
}

TEST("a verdict that points into a list of attributes names the option") {
  Object one = peer(kOther);
  one.set("endpoint", "192.0.2.1:51820");
  const Bytes request = written(device({peer(kKey), one}));
  const auto named = [&](std::initializer_list<std::size_t> path) {
    return option_of(kWireguardLayout, request, offset_of(request, path));
  };
  CHECK_EQ(named({0}), "link");
  CHECK_EQ(named({1, 0, 0}), "peers[0].publicKey");
  CHECK_EQ(named({1, 1, 0}), "peers[1].publicKey");
  CHECK_EQ(named({1, 1, 1}), "peers[1].endpoint");
  CHECK_EQ(
      option_missing(kWireguardLayout, request, WGPEER_A_PUBLIC_KEY, offset_of(request, {1, 1})),
      "peers[1].publicKey");
}
