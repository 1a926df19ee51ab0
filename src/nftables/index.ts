/** `ovs-netlink/nftables`: nftables tables as plain values, each replaced in one atomic batch. */

export type {
  ElementsPart,
  NamedPart,
  NftablesChange,
  NftablesParts,
} from './change-event.js'
export type { Counts } from './changes.js'
export type {
  CtExpectation,
  CtFamily,
  CtHelper,
  CtTimeout,
  TcpTimeouts,
  UdpTimeouts,
} from './ct-objects.js'
export type * from './definition.js'
export type { TableFamily } from './family.js'
export type { FieldOf, FieldValue, Protocol } from './fields.js'
export type { Nftables } from './functions.js'
export type { Mapped } from './lookups.js'
export type { Match } from './match.js'
export type { NatFlags, NatTo, Ports } from './nat.js'
export type { SharedKind } from './numbers.js'
export type { HeaderBytes, HeaderProtocol, Headers, ReadFields, ReadValue } from './packet.js'
export type { Computed, Jhash, Key, Numgen, Part, Symhash } from './parts.js'
export type { Path } from './paths.js'
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
export {
  changeTable,
  type DeleteTableOptions,
  deleteTable,
  type Replaced,
  replaceTable,
} from './replace.js'
export type * from './set-definition.js'
export type { Source } from './sources.js'
export type { Rate, Stateful } from './stateful.js'
export type { Log, ObjectRef, RawSet, SetUpdate, Statement } from './statements.js'
export {
  type PacketTrace,
  type TracedPacket,
  type TracePacketsOptions,
  tracePackets,
} from './trace.js'
export type { TypeName, ValueOf, Values } from './types.js'
export type { Item, Masked, Matched, Range } from './values.js'
export {
  type NftablesCommit,
  type NftablesEvent,
  type NftablesResync,
  type NftablesWatch,
  type WatchNftablesOptions,
  watchNftables,
} from './watch.js'
export type {
  OwnWrites,
  Settable,
  SettableOf,
  Writes,
  Written,
  WrittenHeader,
} from './writes.js'
