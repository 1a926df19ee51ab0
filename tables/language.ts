/**
 * The language in which `tables/` describes the options of objects. From a description come, by
 * `npm run tables`, the addon's tables, the TypeScript interfaces with their comments, the functions that
 * create links, the reference in the documents and the JSON Schema.
 */

/**
 * The forms of attributes on the wire, as `Wire` of cpp/rtnetlink/table.h explains them; `headerFlag`: `bit` of
 * the flags in the object's header; `apart`: no row of a table, the object's own code reads and writes it.
 */
export type Wire =
  | 'apart'
  | 'be16'
  | 'be32'
  | 'be64'
  | 'beS32'
  | 'beBit16'
  | 'bePortRange'
  | 'bit16'
  | 'bit32'
  | 'bool'
  | 'bool32'
  | 'bridgeId'
  | 'flag'
  | 'flag32'
  | 'flagReadAsBool'
  | 'handle'
  | 'hardware'
  | 'headerFlag'
  | 'hex'
  | 'ip'
  | 'ips'
  | 'link'
  | 'mac'
  | 'macs'
  | 'maskedBit'
  | 'multicast'
  | 'name'
  | 'nested'
  | 'nestedIn'
  | 'netns'
  | 'numberMap'
  | 'own'
  | 's32'
  | 'text'
  | 'texts'
  | 'true'
  | 'u16'
  | 'u32'
  | 'u64'
  | 'u8'
  | 'unicast'

/** What the API counts in bits a second, milliseconds, or shares of one. */
export type Unit = 'share' | 'bits' | 'ticks' | 'microseconds' | 'codel' | 'nanoseconds'

/** A number, or a constant of the kernel's headers as C++ has it. */
export type Constant = number | string

/** One option: how it travels, what it can be, and what people read of it. */
export interface Option {
  /** What the API calls it. */
  name: string
  /** The kernel's attribute, without the prefix that its table has. Absent where only IPv6 has one. */
  attribute?: string
  /** Of an address: the attribute for IPv6, likewise. */
  attribute6?: string
  /** Their numbers, where the headers of the oldest system that we build on have no such constants. */
  number?: number
  number6?: number
  wire: Wire
  /**
   * `change` (default): at creation and later; `create`: at creation alone; `read`: reported, never sent;
   * `write`: sent, never reported.
   */
  access?: 'change' | 'create' | 'read' | 'write'
  /** It cannot be left out at creation, or not unless another one is on: given, and not false. */
  needed?: true | { unless: string }
  /** Others that must be on where it is. */
  needs?: string | readonly string[]
  /** Others that must not be on where it is. */
  notWith?: readonly string[]
  /** Limits: of a number its own, of a text its length's. Default: what the wire can carry. */
  min?: Constant
  max?: Constant
  /** What its numbers are called. */
  names?: Readonly<Record<string, Constant>>
  /** What has names can be a number besides that has none. */
  numbers?: true
  /** What the kernel counts in another unit than the API: `Unit` of cpp/rtnetlink/unit.h. */
  unit?: Unit
  /** Which bit of the attribute it is, by its name in the comment. */
  bit?: Readonly<Record<string, Constant>>
  /** It is true where the bit is not set. */
  inverted?: true
  /** Of lists: the attribute inside. Of `nestedIn` its whole constant. */
  item?: string
  /** Of `nested` and `nestedIn`: what is inside. */
  inside?: OptionSet
  /** What is zero, or an empty object, is not reported. */
  quiet?: true
  /** Of an address: zeros are one, and not that none is set. */
  zeros?: true
  /** It changes by itself, as a timer does: reported only with the counters. */
  moving?: true
  /** The kernel does not report it, or not always, although it took it. */
  silent?: true
  /** Of a link: every kernel changes it, or says that it does not. */
  certain?: true
  /** Of `own`: the addon's functions that write and read it. Of `nested`: what writes it, where it is not as it is read. */
  put?: string
  take?: string
  /** How the kernel keeps it, where that is not as it was given: `Kept` of cpp/rtnetlink/table.h. */
  kept?: Readonly<Record<string, Constant | true>>
  /** A reason that a reader of the table should know. */
  comment?: string
  /** Its TypeScript type, where the wire does not imply it. */
  type?: string
  /** As a member of what is reported, where it is another one than what is given. */
  reported?: Reported
  /** The library's requests have it, the API does not. */
  internal?: true
  /** What it is, with its unit and limits. No full stop at its end. */
  doc?: string
  /** What it is when it is not given, in words. */
  default?: string
  /** The first kernel that has it, where that is not the oldest one that is supported. */
  since?: string
  /** What else a reader has to know of its attribute. */
  note?: string
}

/** How an option is reported: its type, where that is another one; that it always is; what it is then. */
export interface Reported {
  type?: string
  always?: true
  doc?: string
}

/** A value, or one that is given where another option is on. */
export type Preset = number | string | boolean | { with: string; value: number | string | boolean }

/** A table of options, and the interface of the same name. */
export interface OptionSet {
  /** The interface's name. */
  name: string
  /** Not exported by the package: a part of others. */
  internal?: true
  /** Without an interface of its own: the type of an option is written out. */
  inline?: true
  doc: string
  /** What the constants of its attributes begin with. */
  prefix: string
  /** The header of the kernel's that has them. Default linux/if_link.h. */
  header?: string
  /** Tables of other objects in C++ refer to it, as `kNAME`. */
  shared?: true
  /** Tables whose options come first. */
  extends?: readonly OptionSet[]
  /** Other types that its interface has the members of. */
  also?: readonly string[]
  /** Comments have its attributes with the prefix. */
  whole?: true
  /** Options that are only ever reported are members that cannot be `undefined`. */
  reported?: true
  /** Attributes beside the options that are none: the rest is reported as unknown. */
  passed?: readonly (string | { name: string; number: number })[]
  /** What the library gives of an option that is not given: always, or where another one is on. */
  presets?: Readonly<Record<string, Preset>>
  /** Options with addresses of one family: the kernel would take no notice of one of another. */
  oneFamily?: readonly string[]
  options: readonly Option[]
}

/** Counters, by the kernel's numbers of them from 0, or one after another. */
export interface CounterSet {
  /** The type's name. */
  name: string
  doc: string
  /** How many of them every kernel has. 0: each may be absent, and there are no others. */
  certain: number
  /** Empty where there is none. */
  counters: readonly string[]
}

/** A kind of virtual link. */
export interface Kind {
  /** As the kernel calls it (IFLA_INFO_KIND). */
  kind: string
  /** Its options, inside IFLA_INFO_DATA. */
  options: OptionSet
  /** Headers that have its constants. */
  headers?: readonly string[]
  /** What a port of such a link has, inside IFLA_INFO_SLAVE_DATA; the option is `KINDPort`. */
  port?: OptionSet
  /** Links of this kind come in pairs: the attribute inside of IFLA_INFO_DATA with the other end. */
  peer?: Constant
  /** It is stacked on another link, `link`. */
  stacked?: true
  /** It sends what it carries by other links, which may be in another namespace. */
  tunnel?: true
  /** Its links have IP addresses for hardware addresses, or none, where others have Ethernet's. */
  notEthernet?: true
  /** At the creation the kernel refuses some options that can be set later, too. */
  later?: true
  /** The kernel passes over the size of packets that is given at the creation. */
  mtuLater?: true
  /** The kernel refuses the size of packets in a request that changes options of the kind, too. */
  mtuApart?: true
  /** The sizes of packets that a new link takes: those of any Ethernet device. */
  ethernetMtu?: true
  /** At most the size that the link below takes. */
  lowerMtu?: true
  /** The kernel takes what a change leaves out as unset. */
  changesWhole?: true
  /** Options of its own with which a link can be made, and a reader sees what it is about. */
  example?: Readonly<Record<string, unknown>>
  /** The option that no two links of the kind have alike, by which a refusal of another one is named. */
  identity?: string
  /** The comment of its creating function: its first sentences, without the last full stop. */
  create: string
  /** What no two such links have in common, at the end of `EEXIST` "when ... taken". */
  taken?: string
  /** What the function needs besides CAP_NET_ADMIN. */
  permissions?: string
  /** Errors besides EEXIST. */
  errors?: string
  /** Its function is written by hand: what it sets is more than a link has. */
  byHand?: true
  /** The type of what the function returns, where it is not `LinkOf` the kind. */
  made?: string
}
