#include "rtnetlink/sysctls.h"

#include <cerrno>
#include <stdexcept>

#include "rtnetlink/program_runner.h"

namespace rtnetlink {
namespace {

const std::string& member(const Object& object, std::string_view name) {
  const auto* text = object.get<std::string>(name);
  if (text == nullptr) throw std::logic_error("a sysctl's " + std::string(name));
  return *text;
}

// The path with the link's name in it.
std::string of_link(const std::string& path, const std::string& link) {
  std::string made;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = std::string_view(path).substr(at, end - at);
    if (at > 0) made += '/';
    made += part == kLinkPart ? std::string_view(link) : part;
    at = end + 1;
  }
  return made;
}

// The line end is the file's.
std::string value_in(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

// Those that are as they were asked for.
void leave_out_same(std::vector<sysctl::Setting>& settings, std::vector<std::string>& options) {
  for (std::size_t at = settings.size(); at-- > 0;) {
    std::string now;
    const auto& [path, text] = settings[at];
    if (sysctl::read(path, now) || !sysctl::is_same(now, text)) continue;
    settings.erase(settings.begin() + static_cast<std::ptrdiff_t>(at));
    options.erase(options.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

// In place, as they are of this link.
bool resolve(Sysctls& sysctls, std::vector<sysctl::Setting>& settings, std::size_t place,
             Runner& runner, Outcome& outcome) {
  if (!sysctls.link) return true;
  std::string name;
  outcome.verdict = runner.name_of(*sysctls.link, place, name);
  if (!outcome.verdict) {
    const LinkRef& link = *sysctls.link;
    outcome.resolving = true;
    outcome.link = link.name.empty() ? std::to_string(link.index) : link.name;
    outcome.option = "link";
    return false;
  }
  for (sysctl::Setting& each : settings) each.path = of_link(each.path, name);
  return true;
}

}  // namespace

Sysctls sysctls_of(const Object& options, bool compares) {
  Sysctls sysctls;
  sysctls.compares = compares;
  sysctls.again = options.is("again");
  if (const Value* link = options.find("link")) sysctls.link = checked_link(*link, "link");
  const auto* values = options.get<List>("values");
  if (values == nullptr) throw std::logic_error("sysctls without values");
  for (const Value& each : *values) {
    const Object& setting = checked_object(each, "values");
    sysctls.settings.push_back({member(setting, "path"), member(setting, "text")});
  }
  return sysctls;
}

sysctl::Failure compare(const sysctl::Setting& setting, const std::string& asked,
                        std::vector<Difference>& differences) {
  std::string text;
  const sysctl::Failure failure = sysctl::read(setting.path, text);
  const bool none = failure.error == ENOENT || failure.error == EIO;
  if (failure && !none) return failure;
  if (none) {
    differences.push_back({asked, value_in(setting.text), {}});
  } else if (!sysctl::is_same(setting.text, text)) {
    differences.push_back({asked, value_in(setting.text), value_in(std::move(text))});
  }
  return {};
}

bool run(Sysctls& sysctls, std::size_t at, const Place& place, Runner& runner, bool lasts,
         Outcome& outcome) {
  std::vector<sysctl::Setting> settings = sysctls.settings;
  std::vector<std::string> options;  // what each is called
  options.reserve(settings.size());
  for (const sysctl::Setting& each : settings) options.push_back(each.path);
  if (!resolve(sysctls, settings, at, runner, outcome)) return false;
  sysctl::Failure failure;
  std::size_t failed = 0;
  const netns::Failure unvisited = place.visitor->visit(place, [&] {
    if (!sysctls.compares) {
      if (sysctls.again) leave_out_same(settings, options);
      failure = sysctls.change.set(settings, lasts, failed);
      return;
    }
    for (; failed < settings.size() && !failure; failed++) {
      failure = compare(settings[failed], options[failed], sysctls.differences);
      if (failure) return;
    }
  });
  if (unvisited) {
    outcome.verdict.error = unvisited.error;
    outcome.syscall = unvisited.syscall;
  } else if (failure) {
    outcome.verdict.error = failure.error;
    outcome.verdict.reason = failure.reason;
    outcome.syscall = failure.syscall;
    outcome.option = options[failed];
  }
  return static_cast<bool>(outcome.verdict);
}

void put_back(Sysctls& sysctls, const Place& place, Outcome& outcome) {
  if (sysctls.compares) return;
  sysctl::Failure failure;
  const netns::Failure unvisited =
      place.visitor->visit(place, [&] { failure = sysctls.change.put_back(); });
  const int error = unvisited ? unvisited.error : failure.error;
  if (error != 0) outcome.undo_failed = netlink::Verdict{.error = error};
}

}  // namespace rtnetlink
