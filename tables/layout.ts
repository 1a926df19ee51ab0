/**
 * The language in which `tables/objects/` describes objects other than links: a message of the kernel's
 * is a header, a struct, and attributes behind it. Each option says where it lives; cpp/rtnetlink/object.h
 * has the C++ that comes of it.
 */
import type { Constant, CounterSet, Option, OptionSet, Wire } from './language.js'

/** What numbers are called: a type of the API. A number that has no name is reported as it is. */
export interface Enumeration {
  /** The type's name; in C++ `kNAMENames`. */
  name: string
  doc: string
  /** Several numbers may have one name: the first is the one that is sent. */
  names: Readonly<Record<string, Constant | readonly Constant[]>>
  /** What single names mean. */
  docs?: Readonly<Record<string, string>>
  /** A number that has no name can be given, too. */
  numbers?: true
  /** Declared elsewhere: part of no other's types. */
  inline?: true
}

/** How the attribute of an option is written that no `Wire` describes: `Shape` of object.h. */
export type Shape = 'own' | 'nest' | 'nests' | 'list' | 'struct' | 'array' | 'records' | 'choice'

/** One of several kinds of nest. */
export interface Choice {
  name: string
  /** Its number, and the constant of that. */
  type: Constant
  inside?: Layout
  put?: string
  take?: string
}

/** All of them. */
export interface Choices {
  /** In C++ `kNAMEChoices`. */
  name: string
  kinds: readonly Choice[]
}

/** An option, where it lives, and what becomes of it in the interfaces. */
export interface Place extends Omit<Option, 'wire' | 'names' | 'inside'> {
  /** A plain attribute of this form. */
  wire?: Wire
  /** A number in this member of the header. */
  field?: string
  /** A field that no member has: where it is, in bytes. */
  at?: number
  /** Its bytes there. Default: the member's. */
  width?: number
  /** Of a field: a link, by index or name. */
  link?: true
  /** Of a field: on the wire it is so much less. */
  less?: number
  /** Of a field: it cannot be 0. */
  nonzero?: true
  /** Of a field: what is sent where it is not given. */
  otherwise?: Constant
  order?: 'little' | 'big'
  /** A bit of one of the layout's words, and which of them. Default 0, the first. */
  flag?: string
  word?: number
  /** A prefix, whose length this member of the header has. */
  length?: string
  /** The word for a prefix of no length. */
  all?: string
  /** The kernel clears the bits behind the prefix. */
  masked?: true
  /**
   * Beside the attribute of the value one with its mask: `VALUE/MASK` of addresses, `{ value, mask }` of numbers.
   * Without a mask all of it counts.
   */
  mask?: string
  mask6?: string
  /** Beside the attribute of the lowest value that of the highest: `[lowest, highest]`. */
  range?: string
  /** Of a number with a mask: what its bits are called; it is an object of booleans. */
  bits?: Readonly<Record<string, Constant>>
  /** An attribute of a shape of its own. */
  shape?: Shape
  /** Of a list: its attributes are numbered from 1, to this at most. */
  numbered?: Constant
  /** Of a list whose attributes are all of one type: which. */
  element?: Constant
  /**
   * The text of the layout's option `kind` with which the attribute is this one: of several that share it. Empty:
   * with any text that none of them has.
   */
  kind?: string
  /** Of a choice: the attribute that selects one, and the kinds. */
  chooser?: string
  /** It is a big-endian number of 32 bits, and not one of 16. */
  bigChooser?: true
  choices?: Choices
  /** What is in a nest or a struct; of a row a table. */
  inside?: Layout | OptionSet
  /** Functions of the object's own C++, which the generated header declares. */
  put?: string
  take?: string
  /** What its numbers are called. */
  names?: Enumeration

  /** Of objects of this family alone: from one of another the kernel takes it without a word, and does not keep it. */
  only?: 'inet' | 'inet6'
  /** It stands in another object's interface, or is an argument of its own, or is only ours. */
  apart?: true
  /** An interface cannot do without it when it is given. */
  required?: true
  /** Its type as it is reported, where that is another one; false when it is not reported. */
  shown?: string | false
  /** It is always reported. Default: what is in the header and may be zero. */
  always?: boolean
  /** What it is when it is reported, where the words for what is given do not fit. */
  docShown?: string
  /** What comments refer to, where that is not what is sent. */
  constants?: string
}

/** Where flags live. */
export interface Word {
  /** The member of the header. */
  field?: string
  /** The attribute that has them, too, or alone. */
  attribute?: string
  number?: number
  /** How the bytes of the attribute lie. Default: as the machine has them. */
  order?: 'big'
  /** An attribute that says which of them were given. */
  mask?: string
  /** The member of the header that does, of as many bytes. */
  given?: string
  /** Bits that every request has. */
  always?: string
  /** The attribute is sent, too, where all that was given of it is false: left out, it changes nothing. */
  cleared?: true
}

/**
 * Attributes inside an attribute, or a struct, that the API does not know as an object: what is in there
 * belongs to the object around it. Of `nests` a message has as many objects as there are such attributes.
 */
export interface Nest {
  attribute: string
  number?: number
  shape: 'nest' | 'nests' | 'struct'
  inside: Layout
}

/** What a message, a nest or a struct consists of. */
export interface Layout {
  /** In C++ `kNAMELayout`. */
  name: string
  /** The struct that it begins with. */
  header?: string
  /** The attribute that has it, of what does not begin with it. */
  headerIn?: string
  /** The header's member with the address family, and the family if no option decides it. */
  familyAt?: string
  family?: string
  words?: readonly Word[]
  places: readonly Place[]
  nests?: readonly Nest[]
  /** The options whose address decides the family. */
  telling?: readonly string[]
  /** The options that identify one of these objects. */
  key?: readonly string[]
  /** Attributes that are no options: the rest is reported as unknown. */
  passed?: readonly string[]
  /** Functions of its own C++ for the options of the shape `own` that have none: `Layout` of object.h. */
  settle?: string
  put?: string
  take?: string
}

/** A member of an interface that no table has. */
export interface Member {
  name: string
  type: string
  doc?: string
}

/** A type of the API that no table has the values of. */
export interface Alias {
  name: string
  doc: string
  type: string
}

/** An interface, made of the options of layouts. */
export interface Interface {
  name: string
  doc: string
  /** Not exported by the package. */
  internal?: true
  /** A function knows by its names what it can be given. */
  checked?: true
  /** What can be given, or what is reported. */
  of: 'given' | 'reported'
  layouts: readonly Layout[]
  /** Just these, in this order, those that stand apart among them. */
  only?: readonly string[]
  without?: readonly string[]
  /** What it extends: of what is reported, the interface of what can be given. */
  base?: Interface
  /** Other interfaces that it extends, as TypeScript has them. */
  extends?: readonly string[]
  more?: readonly Member[]
}

/** What can be given of these. */
export const givenIn = (name: string, doc: string, ...layouts: readonly Layout[]): Interface => ({
  ...{ name, doc, of: 'given', layouts },
})

/** What is reported of what can be given as `NAMEOptions`. */
export const reportedOf = (name: string, ...layouts: readonly Layout[]): Interface => ({
  name,
  doc: `What \`${name}Options\` were given, as the kernel reports it.`,
  of: 'reported',
  base: givenIn(`${name}Options`, '', ...layouts),
  layouts,
})

/** Whose requests they are, where that is not rtnetlink. */
export interface Family {
  /** A family of generic netlink, by the name that the kernel has for it; or a subsystem of netfilter's. */
  protocol: 'generic' | 'netfilter'
  name: string
  /** Of generic netlink: its version, in every header. */
  version?: Constant
  /** Of netfilter: its number there. */
  subsystem?: Constant
}

/** A request of a family's. */
export interface Request {
  /** The addon's operation. */
  name: string
  /** The constant of its command. */
  command: string
  /** Its number, where the headers of the oldest system that we build on have no such constant. */
  number?: number
  layout: Layout
  /** What it replies with, and how many of them; `many` is a dump. Default: nothing. */
  reply?: 'one' | 'many'
  /** The layout of the replies, where that is another one. */
  replies?: Layout
  /** Flags besides NLM_F_ACK, as `NLM_F_CREATE | NLM_F_EXCL`. */
  flags?: string
  /** Sent twice, it may meet another object. */
  deletes?: true
  /**
   * The request that reads what this one changes, of the same `link`: what the kernel made is compared with what
   * was asked for, and set back where it is not so.
   */
  look?: string
  /** Of the family's own C++: how, where that takes more (`Settling` of cpp/rtnetlink/operation.h). */
  settling?: string
  /** Likewise: how what was asked for is compared with what there is. */
  compare?: string
}

/** Notifications of a family. */
export interface Event {
  /** What `openWatch` of the addon knows it by, and what it is called when it comes. */
  name: string
  /** Of netfilter: the constants of its groups. */
  groups?: readonly string[]
  /** Of generic netlink: the constant of its group's name. */
  group?: string
  /** The constant of the command that it comes with. */
  command: string
  layout: Layout
  /** Of the family's own C++: whether such a message is one. */
  matters?: string
}

/** What one file of `tables/objects/`, or of `tables/families/`, describes. */
export interface Description {
  /** The name of its header in cpp/rtnetlink/generated/. */
  name: string
  /** Headers that have its constants, of the kernel's or of ours. */
  headers: readonly string[]
  layouts: readonly Layout[]
  choices?: readonly Choices[]
  interfaces: readonly Interface[]
  aliases?: readonly Alias[]
  /** In C++ `kNAMENames`. */
  counters?: readonly CounterSet[]
  /** Of a family: which one, its requests, and its notifications. */
  family?: Family
  requests?: readonly Request[]
  events?: readonly Event[]
}

/** The link that an object is of: given by index or name, as an argument of its own, and reported by its index. */
export const linkAt = (field: string, doc: string, name = 'link'): readonly Place[] => [
  { name, field, link: true, access: 'write', apart: true },
  { name: 'index', field, link: true, access: 'read', always: true, doc },
]

/** What is reported of every object. */
export const unknown: Member = {
  name: 'unknown?',
  type: 'Record<string, Uint8Array>',
  doc: 'Attributes this library does not know, by number',
}
