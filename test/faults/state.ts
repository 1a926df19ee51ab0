/** The namespaces `one` and `two`: as an operation finds them, and as it leaves them. */
import { readdirSync } from 'node:fs'
import { ip } from '../support/ip.js'
import { kernelState } from '../support/kernel-state.js'

/** Makes both anew, with what `given` tells `ip` to make there. */
export function setUp(given: readonly string[] = []): void {
  for (const netns of readdirSync('/run/netns')) ip('netns', 'delete', netns)
  for (const netns of ['one', 'two']) ip('netns', 'add', netns)
  for (const args of given) ip(...args.split(' '))
}

/** All that somebody made, in words that are the same when it is made again. */
export function state(): string {
  return readdirSync('/run/netns')
    .sort()
    .map((netns) => {
      try {
        return `${netns}\n${made(kernelState(netns))}`
      } catch {
        return `${netns} is stale`
      }
    })
    .join('\n')
}

/** Without Ethernet addresses that the kernel made up, and what it makes of them. */
const made = (all: string) =>
  all
    .replace(/(?!02:00:)([\da-f]{2}:){5}[\da-f]{2}/g, 'MAC')
    .replace(/{[^{}]*"local":"fe80:[^{}]*},?/g, '')
    .split('\n')
    .filter((line) => !/^MAC dev \S+ .*permanent$/.test(line))
    .sort()
    .join('\n')

export const openFiles = (): number => readdirSync('/proc/self/fd').length
