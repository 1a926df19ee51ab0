/** What an experiment is: steps that each of two hosts takes, and pings that must then arrive. */
import type { NetnsRef } from 'ovs-netlink'
import type { Ovs } from 'ovs-netlink/openvswitch'
import type { Undo } from '../lab/undo.js'

/** One of the two hosts, as its steps see it. */
export interface Host {
  number: 1 | 2
  /** Where the host's own links are; undefined on a machine of its own. */
  netns: NetnsRef | undefined
  ovs: Ovs
  /** `system` with the kernel's openvswitch module, `netdev` without. */
  datapathType: 'system' | 'netdev'
  underlay: Underlay
  /** The namespace that a virtual machine of the experiment lives in. */
  vm(name: string): string
  /** How what the steps make is removed again. */
  undo: Undo
  signal: AbortSignal
}

export interface Underlay {
  /** The device that leads to the other host. */
  dev: string
  /** This host's address on it, and the length of its prefix. */
  local: string
  prefixLength: number
  /** The other host's address. */
  remote: string
}

export interface Step {
  title: string
  /** Resolves with a remark on what came of it, or with nothing. */
  run(host: Host): Promise<string | undefined>
}

/** A ping. */
export interface Check {
  host: 1 | 2
  /** The virtual machine it is sent from; absent for the host itself. */
  vm?: string
  to: string
  /** Who has that address, and where that is. */
  target: string
  targetHost: 1 | 2
}

/** Steps of both hosts, then checks. */
export interface Phase {
  title: string
  steps(host: Host): Step[]
  checks: readonly Check[]
}

export interface Experiment {
  key: 'a' | 'b' | 'c'
  title: string
  /** A drawing, one line an entry. */
  topology: readonly string[]
  phases: readonly Phase[]
}

/** A virtual machine's place in an experiment. */
export interface Vm {
  name: string
  /** Its port: the link inside it. */
  port: string
  address: string
  mac?: string
}

/** What both hosts of an experiment have, by the host's number. */
export type PerHost<T> = Readonly<Record<1 | 2, T>>
