/** `ovs-netlink/nftables`: nftables tables as plain values, each replaced in one atomic batch. */

export type {
  ElementsPart,
  NamedPart,
  NftablesChange,
  NftablesParts,
} from './change-event.js'
export type { Counts } from './changes.js'
export type * from './definition.js'
export type { TableFamily } from './family.js'
export type { FieldOf, FieldValue, Protocol } from './fields.js'
export type { Nftables } from './functions.js'
export type { Match, Path } from './match.js'
export type { HeaderBytes, HeaderProtocol, Headers, ReadFields, ReadValue } from './packet.js'
export {
  type Counted,
  type ListedTable,
  listNftTables,
  readCounters,
  readTable,
  type Table,
} from './read.js'
export {
  type ForwardPortOptions,
  forwardPort,
  type IsolateOptions,
  isolate,
  type MasqueradeOptions,
  masquerade,
  type SpoofGuardOptions,
  spoofGuard,
} from './ready.js'
export { type DeleteTableOptions, deleteTable, type Replaced, replaceTable } from './replace.js'
export type {
  Key,
  Log,
  NatFlags,
  NatTo,
  Ports,
  Rate,
  RawSet,
  SetUpdate,
  Statement,
} from './statements.js'
export {
  type PacketTrace,
  type TracedPacket,
  type TracePacketsOptions,
  tracePackets,
} from './trace.js'
export type { TypeName, ValueOf, Values } from './types.js'
export type { Item, Matched, Range } from './values.js'
export {
  type NftablesCommit,
  type NftablesEvent,
  type NftablesResync,
  type NftablesWatch,
  type WatchNftablesOptions,
  watchNftables,
} from './watch.js'
