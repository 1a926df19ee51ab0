/** Boxes of a drawing, and lines between them. */

/** An end of a link, a bridge, a port of one, a table or an address. Its id is made of numbers, not of names. */
export interface Box {
  id: string
  name: string
  /** What it is, and its options that are shown. */
  facts: readonly string[]
  addresses: readonly string[]
  /** It is a bridge, which others are ports of. */
  isBridge: boolean
  /** Of something that was seen: how it is. */
  state?: LinkState
  /** What it is in its project, such as `links.web-db`. */
  path?: string
  /** It is not as its definition has it. */
  isDrifted?: boolean
}

/** How a link is; `missing`: it is in the definition alone. */
export type LinkState = 'up' | 'down' | 'no carrier' | 'missing'

/** All that is written in it. */
export const wordsOf = ({ name, facts, addresses }: Box): readonly string[] => [
  name,
  ...facts,
  ...addresses,
]

/** `pair`: its two ends; `port`: to its bridge; `below`: to the lower link; `tunnel`: to the far end. */
export interface Line {
  from: string
  to: string
  kind: 'pair' | 'port' | 'below' | 'tunnel'
  word?: string
}

/** What is looked at of a link's options, and of an end's. */
export interface Options {
  netns?: string
  name?: string
  addresses?: readonly (string | { address: string })[]
  master?: unknown
  link?: unknown
  dev?: unknown
  vni?: number
  remote?: string
}

/** An end of a link, where it is drawn. */
export interface End {
  box: Box
  netns: string | undefined
  name: string
  options: Options
}

export const boxOf = (
  id: string,
  name: string,
  facts: readonly string[] = [],
  addresses: readonly string[] = [],
): Box => ({ id, name, facts, addresses, isBridge: false })
