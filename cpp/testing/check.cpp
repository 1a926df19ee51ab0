#include "testing/check.h"

#include <unistd.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <vector>

namespace testing {
namespace {

struct Entry {
  const char* name;
  void (*body)();
};

// A function's static: tests register before main, in no particular order of files.
std::vector<Entry>& registered() {
  static std::vector<Entry> entries;
  return entries;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') {
      out += '\\';
      out += character;
    } else if (static_cast<unsigned char>(character) < 0x20) {
      char escaped[7];
      (void)std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(character));
      out += escaped;
    } else {
      out += character;
    }
  }
  return out + "\"";
}

// Writes to the runner's pipe, when there is a runner: {"event":"...","id":N,"key":"text"}.
void report(const char* event, std::size_t id, const char* key, const std::string& text) {
  static const char* const channel = std::getenv("TEST_REPORT_FD");
  if (channel == nullptr) return;
  const std::string line = std::string(R"({"event":")") + event + R"(","id":)" +
                           std::to_string(id) + ",\"" + key + "\":" + quoted(text) + "}\n";
  if (write(std::stoi(channel), line.data(), line.size()) < 0) {
    std::perror("TEST_REPORT_FD");
    std::exit(EXIT_FAILURE);
  }
}

enum class Outcome { passed, failed, skipped };

Outcome run(std::size_t id, const Entry& entry) {
  const auto failed = [&](const std::string& what) {
    (void)std::printf("FAIL %s\n  %s\n", entry.name, what.c_str());
    report("failed", id, "error", what);
    return Outcome::failed;
  };
  try {
    entry.body();
  } catch (const Skipped& skipped) {
    (void)std::printf("skip %s\n  %s\n", entry.name, skipped.reason.c_str());
    report("skipped", id, "reason", skipped.reason);
    return Outcome::skipped;
  } catch (const Failed& failure) {
    return failed(failure.what);
  } catch (const std::exception& exception) {
    return failed(std::string("threw: ") + exception.what());
  } catch (...) {
    return failed("threw what is not a std::exception");
  }
  report("passed", id, "name", entry.name);
  return Outcome::passed;
}

}  // namespace

Test::Test(const char* name, void (*body)()) { registered().push_back({name, body}); }

void fail(const char* file, int line, const std::string& what) {
  throw Failed{std::string(file) + ":" + std::to_string(line) + ": " + what};
}

}  // namespace testing

int main() {
  using namespace testing;
  const auto& entries = registered();
  // All are announced first, so that a crash shows which never ran.
  for (std::size_t id = 0; id < entries.size(); ++id) {
    report("declared", id, "name", entries[id].name);
  }
  std::size_t counts[3] = {};  // by Outcome
  for (std::size_t id = 0; id < entries.size(); ++id) {
    ++counts[static_cast<std::size_t>(run(id, entries[id]))];
    (void)std::fflush(stdout);
  }
  (void)std::printf("%zu passed, %zu failed, %zu skipped\n", counts[0], counts[1], counts[2]);
  return entries.empty() || counts[1] > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
