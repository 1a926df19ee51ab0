/** What an experiment is: steps that each of its hosts takes, and what must then arrive. */
import type { NetnsRef } from 'ovs-netlink'
import type { Ovs } from 'ovs-netlink/openvswitch'
import type { Ovn } from 'ovs-netlink/ovn'
import type { Undo } from '../lab/undo.js'

/** One of the hosts, as its steps see it. */
export interface Host {
  number: number
  /** Where the host's own links are; undefined on a machine of its own. */
  netns: NetnsRef | undefined
  ovs: Ovs
  /** `system` with the kernel's openvswitch module, `netdev` without. */
  datapathType: 'system' | 'netdev'
  underlay: Underlay
  /** The OVN that it may join, of experiments that have one. */
  ovn?: HostOvn
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

export interface HostOvn {
  nb: Ovn
  /** The southbound database, as a remote. */
  southbound: string
}

export interface Step {
  title: string
  /** Resolves with a remark on what came of it, or with nothing. */
  run(host: Host): Promise<string | undefined>
}

/** A step of the whole network, which is no host's. */
export interface NetworkStep {
  title: string
  run(nb: Ovn, signal: AbortSignal): Promise<string | undefined>
}

/** A ping, or connections by TCP. */
export interface Check {
  host: number
  /** The virtual machine it is sent from; absent for the host itself. */
  vm?: string
  to: string
  /** Who has that address, and where that is. */
  target: string
  targetHost: number
  /** Nothing may arrive. */
  forbidden?: true
  /** By TCP instead. */
  tcp?: TcpCheck
}

export interface TcpCheck {
  /** The port that is connected to. */
  port: number
  /** The virtual machines that serve, each at its host and port: every one must answer some connection. */
  servers: readonly { vm: string; host: number; port: number }[]
}

/** Steps of the network, then of each host, then checks. */
export interface Phase {
  title: string
  network?: readonly NetworkStep[]
  steps(host: Host): Step[]
  checks: readonly Check[]
}

export interface Experiment {
  key: 'a' | 'b' | 'c' | 'd'
  title: string
  /** A drawing, one line an entry. */
  topology: readonly string[]
  /** How many hosts there are; default: two. */
  hosts?: number
  /** Each host has an ovn-controller, and there is an OVN for them to join. */
  ovn?: true
  phases: readonly Phase[]
}

/** A virtual machine's place in an experiment. */
export interface Vm {
  name: string
  /** The host that it is on, by its number. */
  host: number
  /** Its port: the link inside it. */
  port: string
  address: string
  mac?: string
}

/** Those of the virtual machines that are on a host. */
export const vmsOf = <V extends Vm>(vms: readonly V[], host: Host): V[] =>
  vms.filter((vm) => vm.host === host.number)
