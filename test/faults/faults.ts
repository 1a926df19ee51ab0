/**
 * System calls that fail: each one that an operation makes, one at a time, by a libc in front of libc
 * (cpp/testing/faults.cpp). The operation ends in the error of that call, by its name, and leaves
 * nothing; or it goes well all the same. No thread and no descriptor is left, and all works on.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { needsConntrack } from '../support/conntrack.js'
import {
  hasKind,
  needsFou,
  needsMpls,
  needsNftables,
  needsTun,
  needsVlans,
} from '../support/machine.js'
import { runtime } from '../support/runtime.js'
import { assert, skip, suite } from '../support/test.js'
import { groups, operationNamed } from './operations.js'
import { noPlan } from './plan.js'
import type { Row } from './sweep.js'

const library = fileURLToPath(
  new URL('../../build/tests/libovs_netlink_faults.so', import.meta.url),
)

/** Runs a program of this folder with that libc, and a plan to write to; what it printed. */
export function withFaults<Row>(program: string, ...args: string[]): Row[] {
  const plan = join(tmpdir(), 'plan')
  writeFileSync(plan, noPlan)
  const file = fileURLToPath(new URL(program, import.meta.url))
  const [command, ...argv] = runtime.file(file)
  const env = {
    ...process.env,
    ...{ LD_PRELOAD: library, OVS_NETLINK_FAULTS: plan },
    // A Node with the sanitizers insists that they are loaded before all others.
    ASAN_OPTIONS: `${process.env['ASAN_OPTIONS'] ?? ''}:verify_asan_link_order=0`,
  }
  const printed = execFileSync(command, [...argv, ...args], { env, encoding: 'utf8' })
  return printed
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/**
 * Where it can be only partly as it was: what failed, and why that is right.
 *
 * - an answer that is lost says nothing of whether the addition, deletion or move took effect: the error,
 *   ENOBUFS, says so
 * - a vxlan link whose answer is lost: the kernel tells of it in nothing but the verdict
 * - a name whose mount was taken away cannot have it back
 * - of many links those are deleted that can be
 * - a namespace's number that the kernel chose cannot be taken back when it cannot be read
 * - a link that was moved stays where it is when it cannot be read there
 */
const partly: Record<string, string[]> = {
  deleteNetns: ['unlink'],
  'createVxlan, in a bridge, with an address': ['answer'],
  moveLink: ['answer', 'sendmsg'],
  deleteLink: ['answer'],
  'deleteLinks, as one group': ['sendmsg'],
  addAddress: ['answer'],
  flushAddresses: ['sendmsg'],
}

/** Of a call of one request the answer alone can be lost, and it is read nowhere else how that went. */
const leftBy = (name: string): string[] =>
  partly[name] ?? (operationNamed(name).calls ? ['answer'] : [])

/** Declares and runs the tests of a group. */
export function testFaults(group: keyof typeof groups): void {
  const test = suite('system calls that fail')
  test.before(() => void mkdirSync('/run/netns', { recursive: true }))

  for (const name of Object.keys(groups[group])) {
    test(name, () => {
      const row = operationNamed(name)
      const { needsTun: tun, needsVlans: vlans, needsKind: kind } = row
      if (row.needsFou) needsFou()
      if (row.needsMpls) needsMpls()
      if (row.needsConntrack) needsConntrack()
      if (row.needsNftables) needsNftables()
      if (kind && !hasKind(kind)) skip(`this kernel has no links of kind ${kind}`)
      if (tun) needsTun()
      if (vlans) needsVlans()
      const rows = withFaults<Row>('sweep.ts', name)
      assert.ok(rows.length >= 2, `only ${rows.length} calls failed`)
      const wrong = rows.filter((row) => {
        const { rejected, call, error, isBefore, isAfter, strayThreads, openFiles } = row
        if (strayThreads > 0 || openFiles > 0) return true
        if (rejected === undefined) return !isAfter
        return rejected.code !== error || !(isBefore || leftBy(name).includes(call))
      })
      assert.equal(wrong, [])
    })
  }
  test.run()
}
