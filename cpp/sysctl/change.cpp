#include "sysctl/change.h"

#include <algorithm>
#include <cerrno>

namespace sysctl {
namespace {

constexpr std::string_view kIpForward = "net/ipv4/ip_forward";

// The folder that a path's last but one part is in, that part, and the last one.
struct Parts {
  std::string folder, of, leaf;
};

std::optional<Parts> parts_of(const std::string& path) {
  const std::size_t leaf = path.rfind('/');
  const std::size_t of = leaf == std::string::npos ? leaf : path.rfind('/', leaf - 1);
  if (of == std::string::npos) return std::nullopt;
  return Parts{path.substr(0, of), path.substr(of + 1, leaf - of - 1), path.substr(leaf + 1)};
}

// What the kernel changes, too, when this one is set: the same of each link where it is that of
// all, or of the links that have none of their own (addrconf_fixup_forwarding,
// devinet_copy_dflt_conf, neigh_copy_dflt_parms ...), and a more exact form of the same value.
std::vector<std::string> changed_by(const std::string& path) {
  if (path == kIpForward) return changed_by("net/ipv4/conf/all/forwarding");
  const auto parts = parts_of(path);
  if (!parts) return {};
  std::vector<std::string> changed;
  const bool all = parts->of == "all" || parts->of == "default";
  if (all) {
    for (const std::string& each : names_in(parts->folder)) {
      changed.push_back(parts->folder + '/' + each + '/' + parts->leaf);
    }
    // inet_forward_change
    if (parts->leaf == "forwarding") changed.push_back(parts->folder + "/all/accept_redirects");
  }
  for (const std::string_view exact : {"_ms", "_bytes"})
    changed.push_back(path + std::string(exact));
  return changed;
}

bool is_gone(const Failure& failure) { return failure.error == ENOENT; }

// Unless it is so already.
Failure put(const std::string& path, const std::string& text) {
  std::string now;
  if (const Failure failure = read(path, now)) return is_gone(failure) ? Failure{} : failure;
  if (now == text) return {};
  const Failure failure = write(path, text);
  return is_gone(failure) ? Failure{} : failure;
}

}  // namespace

Failure Change::set(const std::vector<Setting>& settings, bool lasts, std::size_t& at) {
  const bool alone = lasts && settings.size() == 1;
  for (at = 0; at < settings.size(); at++) {
    const auto& [path, text] = settings[at];
    if (!alone) {
      for (const std::string& each : changed_by(path)) {
        std::string former;
        if (!read(each, former)) besides_.push_back({each, std::move(former)});
      }
    }
    std::string former;
    const Failure unread = read(path, former);
    if (is_gone(unread)) return unread;
    const Failure refused = write(path, text);
    // What can only be written is an action, and none that could be taken back.
    if (!unread) {
      written_.push_back({path, std::move(former)});
    } else if (unread.error != EACCES && !refused) {
      unread_ = unread;
    }
    if (refused) return refused;
  }
  return {};
}

Failure Change::put_back() {
  Failure failure = unread_;
  const auto put_all = [&](const std::vector<Former>& all) {
    // The first ones are the oldest.
    for (std::size_t at = all.size(); at-- > 0;) {
      if (const Failure refused = put(all[at].path, all[at].text)) failure = refused;
    }
  };
  put_all(written_);
  put_all(besides_);
  return failure;
}

}  // namespace sysctl
