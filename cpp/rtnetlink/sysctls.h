// Steps of a program that set sysctls, or compare them: those of a link that it makes or changes
// among them.
#pragma once

#include "rtnetlink/canonical.h"
#include "rtnetlink/link.h"
#include "sysctl/change.h"

namespace rtnetlink {

class Runner;
struct Outcome;
struct Place;

// The part of a path that stands for the name of the link that they are of.
inline constexpr std::string_view kLinkPart = "IFNAME";

struct Sysctls {
  std::optional<LinkRef> link;
  std::vector<sysctl::Setting> settings;  // as they were asked for
  bool compares = false;                  // they are read, and not set
  bool again = false;                     // set once more, where a step in between changed them
  sysctl::Change change{};
  std::vector<Difference> differences{};  // of what was read, by the paths
};

// { link?, values: [{ path, text }], again? }. Throws BadOption.
Sysctls sysctls_of(const Object& options, bool compares);

// Adds how what there is differs from what was asked for, by the name of the option; that there is
// no such sysctl, or that it has no value, is a difference, too.
sysctl::Failure compare(const sysctl::Setting& setting, const std::string& option,
                        std::vector<Difference>& differences);

// Sets or compares them; false, with the path as the option at fault, when that failed. `lasts`:
// nothing comes after it that would have it undone.
bool run(Sysctls& sysctls, std::size_t at, const Place& place, Runner& runner, bool lasts,
         Outcome& outcome);

// Makes what was set what it was before.
void put_back(Sysctls& sysctls, const Place& place, Outcome& outcome);

}  // namespace rtnetlink
