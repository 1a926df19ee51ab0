import { type ChildProcess, type SpawnOptions, spawn as spawnHere } from 'node:child_process'
import { binding } from '../addon/binding.js'
import { checkOptions } from '../base/check.js'
import { type NetnsRef, placeOf } from './ref.js'
import { failure } from './submit.js'

/** How to start a program: as `child_process.spawn`, and where. */
export interface SpawnNetnsOptions extends SpawnOptions {
  /** The network namespace that the process is born in. Default: the process's own. */
  netns?: NetnsRef | undefined
}

/**
 * Runs `child_process.spawn` with the child in a network namespace from its start. It is given nothing but the
 * namespace: /sys still shows the devices of ours. Needs CAP_SYS_ADMIN for a namespace other than our own. A
 * command that cannot be found is reported by the child's 'error' event, as by `child_process.spawn`.
 *
 * @throws NetlinkError at once when the namespace cannot be entered: `ENOENT`, `EPERM`.
 */
export function spawn(
  command: string,
  args: readonly string[] = [],
  options?: SpawnNetnsOptions,
): ChildProcess {
  const { netns, ...rest } = checkOptions(options)
  const place = placeOf(netns)
  if (place === null) return spawnHere(command, args, rest)
  // A child inherits the namespace of the thread that forks it: this one. It is there for
  // the fork alone, nothing else of JavaScript runs meanwhile.
  try {
    return binding.callInNetns(place, () => spawnHere(command, args, rest))
  } catch (error) {
    throw failure(error, { operation: 'spawn', subject: command, places: [netns] })
  }
}
