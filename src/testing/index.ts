/** `ovs-netlink/testing`: for tests and examples, a private Open vSwitch or OVN, and a fake of the kernel's nftables. */
export { createFakeNftables, type FakeNftables } from './nftables/fake-nftables.js'
export type { OpenVswitch } from './open-vswitch.js'
export type { OvnChassis, OvnChassisOptions, PrivateOvn } from './ovn.js'
export type { OvnPrograms, Programs } from './programs.js'
export type { ProgramOptions, RunningProgram } from './running-program.js'
export { findOpenVswitch, type StartOptions, startOpenVswitch } from './start.js'
export { type StartOvnOptions, startOvn } from './start-ovn.js'
