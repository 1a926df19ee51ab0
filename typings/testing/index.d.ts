/** `ovs-netlink/testing`: a private Open vSwitch for tests and examples. */
export type { OpenVswitch } from './open-vswitch.js';
export type { Programs } from './programs.js';
export type { ProgramOptions, RunningProgram } from './running-program.js';
export { findOpenVswitch, type StartOptions, startOpenVswitch } from './start.js';
