/** What tests ask of the kinds of links as a whole, from their descriptions. */
import type { LinkKind } from '../../src/index.js'
import { optionsOf } from '../../tables/generate/sets.js'
import type { Kind } from '../../tables/language.js'
import { kinds } from '../../tables/links/index.js'

const described = new Map<string, Kind>(kinds.map((kind) => [kind.kind, kind]))

export const isStacked = (kind: string) => described.get(kind)?.stacked === true
export const isPaired = (kind: string) => described.get(kind)?.peer !== undefined

/** Since which kernel an option is there, `vxlan.ttl` or `bridgePort.cost`: an older one ignores it. */
export function sinceOf(path: string): string | undefined {
  const [of = '', option] = path.split('.')
  const kind = described.get(of.replace(/Port$/, ''))
  const set = of.endsWith('Port') ? kind?.port : kind?.options
  return set && optionsOf(set).find(({ name }) => name === option)?.since
}

/** All kinds, by what they are on. */
export const families = {
  pairs: names(isPaired),
  stacked: names(isStacked),
  tunnels: names((kind) => described.get(kind)?.tunnel === true),
}

function names(isOne: (kind: string) => boolean): LinkKind[] {
  return [...described.keys()].filter(isOne) as LinkKind[]
}
