import { execFileSync } from 'node:child_process'
import * as assert from 'uvu/assert'
import type { OvsdbError } from '../../src/base/errors.js'
import type { OpenVswitch } from '../../src/testing/index.js'
import { datapathHere } from '../../src/testing/open-vswitch.js'
import { patience } from '../support/machine.js'

/** The kernel's datapath, where it has the module, else ovs-vswitchd's own. */
export const datapath = { datapathType: datapathHere() } as const

/** The error that a promise rejects with; fails when it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<OvsdbError> {
  let value: unknown
  try {
    value = await promise
  } catch (error) {
    return error as OvsdbError
  }
  assert.unreachable(`resolved with ${JSON.stringify(value)}`)
  throw new Error('unreachable')
}

/** Runs ovs-vsctl, the oracle; returns what it prints. */
export function vsctl(vswitch: OpenVswitch, ...args: string[]): string {
  return execFileSync(
    'ovs-vsctl',
    [`--db=${vswitch.remote}`, `--timeout=${10 * patience}`, ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  ).trim()
}

/** What ovs-vsctl finds in a table: rows by column, in OVSDB's JSON. */
export function find(
  vswitch: OpenVswitch,
  table: string,
  ...conditions: string[]
): Record<string, unknown>[] {
  const { headings, data } = JSON.parse(
    vsctl(vswitch, '--format=json', 'find', table, ...conditions),
  ) as { headings: string[]; data: unknown[][] }
  return data.map((row) => Object.fromEntries(headings.map((column, at) => [column, row[at]])))
}

/** Names of what ovs-vsctl lists. */
export function names(vswitch: OpenVswitch, ...args: string[]): string[] {
  return vsctl(vswitch, ...args)
    .split('\n')
    .filter((line) => line !== '')
}

/** The network devices there are, as `ip` shows them. */
export function devices(): string[] {
  const links = JSON.parse(execFileSync('ip', ['-j', 'link'], { encoding: 'utf8' }))
  return links.map(({ ifname }: { ifname: string }) => ifname)
}
