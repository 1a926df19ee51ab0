// Every target with what it starts from: what kernels sent, and what once broke it.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/target.h"
#include "testing/check.h"

TEST("fuzz targets hold with their corpus") {
  for (const fuzz::Target& target : fuzz::targets()) {
    std::size_t inputs = 0;
    const auto folder = std::filesystem::path(OVS_NETLINK_CORPUS) / target.name;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::ifstream file(entry.path(), std::ios::binary);
      const netlink::Bytes input{std::istreambuf_iterator<char>(file), {}};
      target.run(input);
      inputs++;
    }
    CHECK(inputs > 0);
  }
}
