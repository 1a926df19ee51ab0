/** A fake of the kernel's nftables for the tests of code that is given what it calls as an `Nftables`. */
import { checkOptions } from '../../base/check.js'
import { invalidValue } from '../../base/errors.js'
import type { CallOptions } from '../../netns/call.js'
import { placeOf } from '../../netns/ref.js'
import type { TableRef } from '../../nftables/definition.js'
import { type Nftables, nftablesOf } from '../../nftables/functions.js'
import type { Counted } from '../../nftables/read.js'
import { FakeKernel } from './fake-kernel.js'
import { tableKey } from './ruleset.js'

/** What `createFakeNftables` returns. */
export interface FakeNftables extends Nftables {
  /**
   * Adds to what a named counter has counted, as packets would.
   *
   * @throws RangeError when there is no such counter.
   */
  count(
    table: TableRef,
    counter: string,
    counted: Partial<Counted>,
    options?: Pick<CallOptions, 'netns'>,
  ): void
}

/**
 * Creates the functions of `ovs-netlink/nftables` on tables in memory, for unit tests without root and without a
 * kernel with nf_tables. Definitions are compiled, checked and encoded as for the kernel, changed in atomic
 * batches, and read back by the same decoder. What the kernel refuses is refused by the same code and `option`:
 * names that do not exist, chains and sets in use, statements in chains that cannot have them, jumps in a circle.
 * Each namespace that `netns` names exists, with every link, and has tables of its own; no packet ever comes. Two
 * fakes share nothing.
 */
export function createFakeNftables(): FakeNftables {
  const kernel = new FakeKernel()
  return {
    ...nftablesOf(kernel),
    count({ family = 'inet', name }, counter, counted, options) {
      const { netns } = checkOptions(options)
      if (!kernel.count(placeOf(netns), tableKey(family, name), counter, counted)) {
        throw invalidValue('counter', `there is no such counter in ${family} ${name}`, counter)
      }
    },
  }
}
