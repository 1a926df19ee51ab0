// Kinds of links: what kernels report of each, read and written again to the same bytes.
#include "rtnetlink/kinds/kinds.h"

#include "testing/check.h"
#include "testing/link_captures.h"
#include "testing/values.h"

using namespace rtnetlink;
using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

namespace {

Bytes bytes_of(std::string_view hex) {
  Bytes bytes;
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
    bytes.push_back(
        static_cast<std::uint8_t>(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16)));
  }
  return bytes;
}

// The rows whose options can be written as they are reported, all as if they could be set.
std::vector<Row> writable(Table table) {
  std::vector<Row> rows;
  for (Row row : table) {
    const bool reported_otherwise =
        row.wire == Wire::kFlagReadAsBool || row.wire == Wire::kBridgeId;
    if (reported_otherwise || (row.nested != nullptr && row.access == Access::kRead)) continue;
    row.access = Access::kChange;
    rows.push_back(row);
  }
  return rows;
}

bool carried_by(const std::vector<Row>& rows, const Attribute& attribute) {
  for (const Row& row : rows) {
    if (row.attribute == attribute.type || row.attribute6 == attribute.type) return true;
  }
  return false;
}

// An address that is not set is reported as zeros, and read as absent.
bool is_zero(const Attribute& attribute) {
  for (const std::uint8_t byte : attribute.payload) {
    if (byte != 0) return false;
  }
  return true;
}

// Kernels set bits that have no name besides, in flags and in their masks.
bool is_bits(const std::vector<Row>& rows, const Attribute& attribute) {
  for (const Row& row : rows) {
    if (row.attribute == attribute.type && row.bit != 0) return true;
  }
  return false;
}

}  // namespace

TEST("what kernels report of each kind is known, and written again to the same bytes") {
  for (const Capture& capture : kCaptures) {
    const Kind* kind = find_kind(capture.kind);
    CHECK(kind != nullptr);
    const Table table = capture.port ? kind->port_options : kind->options;
    const Bytes reported = bytes_of(capture.hex);
    const std::string where = std::string(capture.kind) + (capture.port ? " port" : "") + " " +
                              std::string(capture.kernel);

    Object all;
    decode(table, reported, all);
    CHECK_EQ(where + (all.find("unknown") == nullptr ? "" : ": unknown"), where);

    const std::vector<Row> rows = writable(table);
    Object options;
    for (const auto& [name, value] : all) {
      for (const Row& row : rows) {
        if (row.name == name) options.set(name, value);
      }
    }
    netlink::MessageWriter message(0, 0);
    std::vector<Hole> holes;
    std::vector<Mention> mentions;
    encode(rows, options, {message, holes, mentions}, "", Phase::kCreate);
    const Bytes written = std::move(message).finish();
    const Attributes again(View(written).subspan(NLMSG_HDRLEN));
    for (const Attribute& attribute : Attributes(reported)) {
      if (!carried_by(rows, attribute) || is_bits(rows, attribute)) continue;
      const auto found = again.find(attribute.type);
      if (!found && is_zero(attribute)) continue;
      const std::string which = where + " attribute " + std::to_string(attribute.type) + " ";
      CHECK_EQ(which + (found ? testing::hex(found->payload) : "missing"),
               which + testing::hex(attribute.payload));
    }

    Object read_again;
    decode(rows, View(written).subspan(NLMSG_HDRLEN), read_again);
    for (const Row& row : rows) {
      const Value* bit = row.bit == 0 ? nullptr : all.find(row.name);
      if (bit == nullptr) continue;
      const Value* same = read_again.find(row.name);
      CHECK(same != nullptr);
      CHECK_EQ(*same->as<bool>(), *bit->as<bool>());
    }
  }
}
