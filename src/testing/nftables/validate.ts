/** What packets meet on their way from each base chain: no endless way, and nothing that cannot be there. */
import type { NftChain, NftData } from '../../rtnetlink/generated/objects.js'
import { fits } from './places.js'
import { Refusal } from './refusal.js'
import type { FakeTable } from './ruleset.js'

/** NFT_JUMP_STACK_SIZE. */
const deepest = 16

export function validate(table: FakeTable): void {
  for (const { chain } of table.chains.values()) {
    if (chain.hook !== undefined) follow(table, chain.name as string, chain, 0, new Map())
  }
}

/** `seen` has how deep chains were met, below which they need not be looked at again. */
function follow(
  table: FakeTable,
  name: string,
  base: NftChain,
  depth: number,
  seen: Map<string, number>,
): void {
  if (depth === deepest) throw new Refusal('EMLINK')
  if ((seen.get(name) ?? -1) >= depth) return
  seen.set(name, depth)
  const jump = ({ verdict }: NftData = {}) => {
    if (verdict?.chain !== undefined) follow(table, verdict.chain, base, depth + 1, seen)
  }
  for (const { expressions = [] } of table.chains.get(name)?.rules ?? []) {
    for (const expression of expressions) {
      if (!fits(expression, base)) throw new Refusal('EOPNOTSUPP')
      jump(expression.immediate?.data)
      const map =
        expression.lookup?.dreg === 0 ? table.sets.get(`${expression.lookup.set}`) : undefined
      for (const { data } of map?.elements.values() ?? []) jump(data)
    }
  }
}
