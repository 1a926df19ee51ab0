// Changes that the kernel makes in part, or otherwise than they were asked for, without a word:
// what there is is read before they are sent, and afterwards (Operation::look).
#pragma once

#include "rtnetlink/program_runner.h"

namespace rtnetlink {

// Reads what there is, and makes of the step's request what is to be asked for: nothing, perhaps,
// and then no bytes. From then on the step can be undone.
bool settle(Runner& runner, Step& step, Outcome& outcome);

// Whether a step that was done made what it asked for. `reply` is what the kernel reported of it.
bool is_whole(Runner& runner, const Step& step, const netlink::Bytes& reply, Outcome& outcome);

}  // namespace rtnetlink
