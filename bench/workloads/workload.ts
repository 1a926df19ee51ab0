import type { Netns, NetnsRef } from 'ovs-netlink'

/** Who can be measured; contestants.ts says what each is. */
export type ContestantName =
  | 'library'
  | 'floor'
  | 'floor-64'
  | 'ip-batch'
  | 'ip'
  | 'bash'
  | 'pyroute2'
  | 'vishvananda'
  | 'npm-netlink'
  | 'ovs-vsctl'
  | 'ovs-vsctl-batch'
  | 'few-ports'
  | 'json-parse'
  | 'bare-socket'
  | 'python-idl'
  | 'bare-node'
  | 'node-start'
  | 'ovsdb-client'
  | 'sharp'
  | 'undici'
  | 'zeromq'

/** Other libraries: the library may be slower than none of them. */
export const peers: readonly ContestantName[] = [
  'pyroute2',
  'vishvananda',
  'npm-netlink',
  'python-idl',
]

/** Lines that a program like `ip` takes with `-batch`, or one by one as its arguments. */
export interface Commands {
  program: string
  lines: string[]
}

/** How the library's time for an operation must compare with another contestant's. */
export interface Bound {
  against: ContestantName
  /** The library's time divided by the other's. */
  atMost?: number
  /** The other's time divided by the library's. */
  atLeast?: number
  /** Milliseconds: the library's time less the other's. */
  atMostMore?: number
}

/** Operations `first` to `first + count - 1`; each has names and addresses of its own. */
export interface Range {
  first: number
  count: number
}

/** Something that runs while a workload is measured. */
export interface Beside extends AsyncDisposable {
  /** How contestants find it. */
  env: Readonly<Record<string, string>>
}

export interface Workload {
  /** As `--only` knows it, and floor.c and the peers' programs, unless these know it by another. */
  name: string
  /** By which floor.c and the peers' programs know it. */
  same?: string
  title: string
  /** Operations in one measurement. */
  count: number
  /** The same for contestants to whom that many would take minutes. */
  fewer?: Partial<Record<ContestantName, number>>
  contestants: readonly ContestantName[]
  bounds?: readonly Bound[]
  /** Starts what each run needs beside it, such as an Open vSwitch, in `netns`. */
  beside?(range: Range, netns: Netns): Promise<Beside>
  /**
   * It takes in one long message of a server. What counts is the processor's time, without the wait
   * for the server; meanwhile the event loop stands still for as long as JSON.parse does.
   */
  oneMessage?: boolean
  /**
   * What counts is this process's own processor time, for the server is slower by far. How long it holds
   * the event loop counts, too: the processor time of its longest turn.
   */
  ownPart?: boolean
  /** Seconds that the library may take for all of it. */
  atMost?: number
  /** It is the import of a package by a fresh process; what counts is the processor's time. */
  imports?: true
  /** Each operation is a process of its own: no event loop is held. */
  programs?: true
  /** What must be there before, in `netns`; not measured. */
  prepare?(range: Range, netns: NetnsRef | undefined): Promise<void>
  /**
   * The library's way, in the process's own namespace. What it returns is there while memory is
   * looked at, and disposed of afterwards.
   */
  library(range: Range): Promise<unknown>
  /** How often it is done before it is measured: see warm-up.ts. */
  warmUps?: number
  /** Takes away what `library` made, where the kernel takes the longer the more there is. */
  undo?(range: Range): Promise<unknown>
  /** The way of `ip` and its like. */
  commands?(range: Range): Commands[]
}

/** The namespace that workloads over two of them have the other half in. */
export const far = 'far'

/** A create must be this many times faster than a process an operation. */
export const eightTimesFasterThanProcesses: Bound = { against: 'ip', atLeast: 8 }

export function numbers({ first, count }: Range): number[] {
  return Array.from({ length: count }, (_, at) => first + at)
}

/** 10.0.0.0 and so many further. */
export function address4(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
}

/** fd00:: and so many further. */
export function address6(number: number): string {
  return `fd00::${(number >> 16).toString(16)}:${(number & 0xffff).toString(16)}`
}

/** 02:00:00:00:00:00 and so many further. */
export function mac(number: number): string {
  const low = number.toString(16).padStart(6, '0')
  return `02:00:00:${low.replace(/(..)(?=.)/g, '$1:')}`
}

/** The same as the first that a process does. */
export const cold = (
  workload: Workload,
  other: Pick<Workload, 'count' | 'contestants' | 'bounds'>,
): Workload => ({
  ...workload,
  ...other,
  name: `${workload.name}-cold`,
  same: workload.name,
  title: `${workload.title}, the first ${other.count} of a process`,
  warmUps: 0,
})

/**
 * Calls `operate` for every number with at most so many calls under way, as a program does that
 * has other things to do meanwhile.
 */
export async function together(
  range: Range,
  operate: (number: number) => Promise<unknown>,
  atOnce = 64,
): Promise<void> {
  const waiting = numbers(range).values()
  const worker = async () => {
    for (const number of waiting) await operate(number)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
