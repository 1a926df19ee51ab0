#include "netlink/generic.h"

#include <linux/genetlink.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <map>
#include <mutex>
#include <utility>

namespace netlink {
namespace {

// What the kernel reported, for all threads.
class Known {
 public:
  std::optional<GenericFamily> find(std::string_view name) {
    const std::lock_guard lock(mutex_);
    const auto known = families_.find(name);
    return known == families_.end() ? std::nullopt : std::optional(known->second);
  }
  void put(std::string_view name, const GenericFamily& family) {
    const std::lock_guard lock(mutex_);
    families_.insert_or_assign(std::string(name), family);
  }
  void forget(std::string_view name) {
    const std::lock_guard lock(mutex_);
    if (const auto known = families_.find(name); known != families_.end()) families_.erase(known);
  }

 private:
  std::mutex mutex_;
  std::map<std::string, GenericFamily, std::less<>> families_;
};

Known& known() {
  static Known families;
  return families;
}

GenericFamily parse_family(View message) {
  GenericFamily family;
  const std::size_t head = NLMSG_HDRLEN + GENL_HDRLEN;
  if (message.size() < head) return family;
  const Attributes attributes(message.subspan(head));
  if (const auto id = attributes.find(CTRL_ATTR_FAMILY_ID)) {
    family.id = id->number<std::uint16_t>().value_or(0);
  }
  const auto groups = attributes.find(CTRL_ATTR_MCAST_GROUPS);
  for (const Attribute& group : Attributes(groups ? groups->payload : View())) {
    const Attributes its(group.payload);
    const auto name = its.find(CTRL_ATTR_MCAST_GRP_NAME);
    const auto id = its.find(CTRL_ATTR_MCAST_GRP_ID);
    if (name && id)
      family.groups.emplace_back(name->text(), id->number<std::uint32_t>().value_or(0));
  }
  return family;
}

}  // namespace

Verdict find_family(std::string_view name, Socket& generic, GenericFamily& found) {
  if (auto family = known().find(name)) {
    found = *std::move(family);
    return {};
  }
  MessageWriter writer(GENL_ID_CTRL, NLM_F_ACK);
  writer.header(genlmsghdr{.cmd = CTRL_CMD_GETFAMILY, .version = 1, .reserved = 0});
  writer.put_string(CTRL_ATTR_FAMILY_NAME, name);
  Bytes request = std::move(writer).finish();
  Bytes replies;
  Verdict verdict = generic.exchange(request, replies);
  if (verdict.lost) verdict = generic.exchange(request, replies = {});
  if (verdict) found = parse_family(replies);
  if (verdict.error == ENOENT || (verdict && found.id == 0)) {
    verdict = {.error = ENOTSUP};
    verdict.reason = "the running kernel has no generic netlink family '" + std::string(name) + "'";
  }
  if (verdict) known().put(name, found);
  return verdict;
}

Verdict exchange_generic(std::string_view name, Socket& generic, Bytes& request, Bytes& replies) {
  GenericFamily family;
  const auto exchange = [&] {
    Verdict verdict = find_family(name, generic, family);
    if (!verdict) return verdict;
    std::memcpy(request.data() + offsetof(nlmsghdr, nlmsg_type), &family.id, sizeof family.id);
    return generic.exchange(request, replies);
  };
  Verdict verdict = exchange();
  if (verdict.error != ENOENT) return verdict;
  const std::uint16_t before = std::exchange(family, {}).id;
  known().forget(name);
  if (Verdict again = find_family(name, generic, family); !again) return again;
  return family.id == before ? verdict : exchange();
}

}  // namespace netlink
