// Several sysctls set together: all of them, or none.
#pragma once

#include "sysctl/sysctl.h"

namespace sysctl {

struct Setting {
  std::string path;
  std::string text;
};

// Both in the calling thread's namespace, which is the same for both.
class Change {
 public:
  // `lasts`: nothing that follows may have this undone, so that what one value changes besides is
  // of no account. `at` becomes the one that failed.
  Failure set(const std::vector<Setting>& settings, bool lasts, std::size_t& at);

  // Makes all that set() changed what it was: also where it ended with a failure. What is gone by
  // now is passed over; what could not be read before is a failure.
  Failure put_back();

 private:
  struct Former {
    std::string path;
    std::string text;
  };

  Failure keep(const std::string& path);

  std::vector<Former> written_, besides_;
  Failure unread_;
};

}  // namespace sysctl
