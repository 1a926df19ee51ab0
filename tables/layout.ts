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
export type Shape = 'own' | 'nest' | 'nests' | 'struct' | 'array' | 'records' | 'choice'

/** One of several kinds of nest. */
export interface Choice {
  name: string
  /** The number that tells it, and its constant. */
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
  /** The struct that has it, where that is not the layout's. */
  of?: string
  /** A field that no member has: where it is, in bytes. */
  at?: number
  /** Of a layout that is no message's: a number that its words have, and no header. */
  nowhere?: true
  /** Its bytes there. Default: the member's. */
  width?: number
  /** Of a field: a link, by index or name. */
  link?: true
  /** Of a field: on the wire it is so much less. */
  less?: number
  /** Of a field: it cannot be 0. */
  nonzero?: true
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
  /** An attribute of a shape of its own. */
  shape?: Shape
  /** Of a choice: the attribute that tells which it is, and the kinds. */
  chooser?: string
  choices?: Choices
  /** What is in a nest or a struct; of a row a table. */
  inside?: Layout | OptionSet
  /** Functions of the object's own C++, which the generated header declares. */
  put?: string
  take?: string
  /** What its numbers are called. */
  names?: Enumeration

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
  /** An attribute that tells which of them were given. */
  mask?: string
}

/** What a message, a nest or a struct consists of. */
export interface Layout {
  /** In C++ `kNAMELayout`. */
  name: string
  /** The struct that it begins with. */
  header?: string
  /** It only has the words for what is in such a header: no message begins with it. */
  bare?: true
  /** The header's member with the address family, and the family where no option tells it. */
  familyAt?: string
  family?: string
  words?: readonly Word[]
  places: readonly Place[]
  /** The options whose address tells the family. */
  telling?: readonly string[]
  /** What tells one of these objects from another. */
  key?: readonly string[]
}

/** A member of an interface that no table has. */
export interface Member {
  name: string
  type: string
  doc?: string
}

/** An interface, made of the options of layouts. */
export interface Interface {
  name: string
  doc: string
  /** Not exported by the package. */
  internal?: true
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

/** What one file of `tables/objects/` describes. */
export interface Description {
  /** The name of its header in cpp/rtnetlink/generated/. */
  name: string
  /** Headers that have its constants, of the kernel's or of ours. */
  headers: readonly string[]
  layouts: readonly Layout[]
  choices?: readonly Choices[]
  interfaces: readonly Interface[]
  /** In C++ `kNAMENames`. */
  counters?: readonly CounterSet[]
}

/** The link that an object is of: given by index or name, as an argument of its own, and reported by its index. */
export const linkAt = (field: string, doc: string): readonly Place[] => [
  { name: 'link', field, link: true, access: 'write', apart: true },
  { name: 'index', field, link: true, access: 'read', always: true, doc },
]

/** What is reported of every object. */
export const unknown: Member = {
  name: 'unknown?',
  type: 'Record<string, Uint8Array>',
  doc: 'Attributes this library does not know, by number',
}
