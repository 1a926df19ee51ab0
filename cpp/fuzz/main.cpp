// libFuzzer's entry: FUZZ_TARGET says which of the targets it is. Without it their names are
// printed.
#include <cstdio>
#include <cstdlib>

#include "fuzz/target.h"

namespace {

const fuzz::Target* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  const char* name = std::getenv("FUZZ_TARGET");
  for (const fuzz::Target& target : fuzz::targets()) {
    if (name == nullptr) (void)std::puts(target.name);
    if (name != nullptr && std::string_view(name) == target.name) chosen = &target;
  }
  if (name == nullptr) std::exit(EXIT_SUCCESS);
  if (chosen != nullptr) return 0;
  (void)std::fprintf(stderr, "no such target: %s\n", name);
  std::exit(EXIT_FAILURE);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chosen->run({data, size});
  return 0;
}
