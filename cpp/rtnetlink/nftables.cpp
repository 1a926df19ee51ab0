#include "rtnetlink/generated/nftables.h"

namespace rtnetlink {

void put_nft_raw(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  encoder.message.put(NFTA_EXPR_DATA, checked_hex(value, option));
}

Value take_nft_raw(const netlink::Attribute& attribute) { return format_hex(attribute.payload); }

}  // namespace rtnetlink
