/** `nft` in a namespace, and definitions as values that can be compared. */
import { spawnSync } from 'node:child_process'
import { isProtocol } from '../../src/nftables/paths.js'

/** In a namespace; with its input, perhaps. Not by `ip netns exec`, which puts another /sys in the place of this one. */
export function nft(netns: string, args: readonly string[], input = ''): string {
  const argv = [`--net=/run/netns/${netns}`, 'nft', ...args]
  const options = { encoding: 'utf8', input, maxBuffer: 2 ** 26 } as const
  const { stdout, stderr, status } = spawnSync('nsenter', argv, options)
  if (status !== 0) throw new Error(`${stderr}\n${input}`)
  return stdout
}

/** Members whose lists have no order, but where they are a key of several parts. */
const unordered = new Set(['elements', 'map', 'set', 'is', 'not', 'mask', 'value'])

/** Without bigints, and what has no order in one. */
export function plain(value: unknown, member = ''): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) {
    const all = value.map((each) => plain(each))
    return unordered.has(member) ? all.sort(byText) : all
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => [name, plain(each, isProtocol(member) ? 'is' : name)]),
  )
}

const byText = (one: unknown, other: unknown) =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
