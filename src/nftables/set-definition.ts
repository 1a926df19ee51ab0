/** Sets and maps as values: their elements, and what each has. */
import type { SharedKind } from './numbers.js'
import type { Stateful } from './stateful.js'
import type { TypeName } from './types.js'

/** A value of a verdict map. */
export type VerdictValue =
  | 'accept'
  | 'drop'
  | 'return'
  | 'continue'
  | { jump: string }
  | { goto: string }

/**
 * The key of an element: a value, a range or a prefix; in a set with a concatenated type a list of these. `'*'` stands for
 * every key that has no element: it is in the set, and a map has its value for it.
 */
export type ElementKey = unknown

/** An element of a set: its key, or the key with a timeout, a comment or statements of its own. */
export type Element =
  | ElementKey
  | {
      /** The key. */
      key: ElementKey
      /**
       * Milliseconds until the element expires. An element that is there with another timeout than this one is replaced;
       * how much of the time is left makes no difference.
       */
      timeout?: number | undefined
      /** A comment of up to 127 bytes, which nft shows. */
      comment?: string | undefined
      /**
       * What the element counts or limits by itself, one or two, of the kinds that the set's `statements` have. Reading
       * a table reports their current values.
       */
      statements?: readonly Stateful[] | undefined
    }

/** A named set, which rules look up and may add elements to. */
export interface SetDefinition {
  /** The type of the elements; a list of types for a concatenation. */
  type: TypeName | readonly TypeName[]
  /** Whether elements may be ranges and prefixes. Default: true when some of `elements` are. */
  ranges?: boolean | undefined
  /** Elements may expire. A number is the timeout, in milliseconds, of elements that have none of their own. */
  timeout?: number | boolean | undefined
  /** Rules may add and update elements. Default false. */
  dynamic?: boolean | undefined
  /** The largest number of elements. Default unlimited; 65,535 with `dynamic`, or where a rule changes the set. */
  size?: number | undefined
  /**
   * What each element counts or limits by itself, one or two: `['counter']`. An element without `statements` of its own
   * gets these.
   */
  statements?: readonly Stateful[] | undefined
  /** A comment of up to 127 bytes, which nft shows. */
  comment?: string | undefined
  /** The elements. Default none. A replacement keeps the elements that rules have added. */
  elements?: readonly Element[] | undefined
}

/** A named map: like a set, with a value for each key. */
export interface MapDefinition extends Omit<SetDefinition, 'elements'> {
  /**
   * The type of the values, or `verdict`; a list of types for values of several parts, such as an address and a port; or
   * the kind of the objects that it has, such as `counter`. A map of objects cannot be `dynamic`.
   */
  data: TypeName | 'verdict' | SharedKind | readonly TypeName[]
  /**
   * Pairs of a key and its value; of a verdict map a `VerdictValue`, of several types a list, of objects the name of one
   * of this table. Default none.
   */
  elements?: readonly (readonly [key: ElementKey, value: unknown])[] | undefined
}
