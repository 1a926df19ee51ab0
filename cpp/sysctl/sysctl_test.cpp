#include "sysctl/sysctl.h"

#include <cerrno>

#include "sysctl/change.h"
#include "testing/check.h"

TEST("values are the same as numbers, whatever is between them") {
  CHECK(sysctl::is_same("1\n", "1"));
  CHECK(sysctl::is_same("4096 65536\t7", "4096\t65536\t7\n"));
  CHECK(sysctl::is_same("0x10", "16"));
  CHECK(sysctl::is_same("", "\n"));
  CHECK(sysctl::is_same("cubic", "cubic\n"));
  CHECK(!sysctl::is_same("1", "2"));
  CHECK(!sysctl::is_same("1", "1 2"));
  CHECK(!sysctl::is_same("cubic", "reno"));
  CHECK(!sysctl::is_same("", "0"));
}

TEST("no path of a sysctl leads elsewhere") {
  std::string text;
  for (const std::string path :
       {"", "net", "net/", "net/..", "net/../kernel/hostname", "kernel/hostname", "/net/core/x",
        "net//core", "net/./core/somaxconn", "../../etc/passwd"}) {
    const sysctl::Failure read = sysctl::read(path, text);
    CHECK(read.error == EINVAL || read.error == EISDIR);
    CHECK(sysctl::write(path, "1\n").error != 0);
  }
  CHECK(sysctl::read("net/ipv4/none", text).error == ENOENT);
}

TEST("what was set before one that is refused is what it was") {
  const std::string path = "net/ipv4/ip_default_ttl";
  std::string before, after;
  CHECK(!sysctl::read(path, before));
  sysctl::Change change;
  std::size_t at = 0;
  const std::vector<sysctl::Setting> settings{{path, "77\n"}, {"net/ipv4/none", "1\n"}};
  CHECK(change.set(settings, true, at).error == ENOENT);
  CHECK(at == 1);
  CHECK(!change.put_back());
  CHECK(!sysctl::read(path, after));
  CHECK(before == after);
}
