/** The functions that create links, one for each kind. */
import type { Kind } from '../language.js'
import { capital, origin } from './sets.js'
import { block } from './words.js'

function creator({ kind, create, taken, permissions, errors, peer, made }: Kind): string {
  const name = `create${capital(kind)}`
  const where = peer === undefined ? '' : ' in both namespaces'
  const also = permissions ? `, and ${permissions}` : ''
  const thrown = [...(taken ? [`\`EEXIST\` when ${taken} taken`] : []), ...(errors ? [errors] : [])]
  const text = `${create}. Needs CAP_NET_ADMIN${where}${also}.`
  const throws = thrown.length > 0 ? `\n\n@throws NetlinkError ${thrown.join('; ')}.` : ''
  const result = peer === undefined ? made && `${made} & Created` : `Pair<'${kind}'>`
  const types = result ? `<'${kind}', ${result}>` : ''
  return `${block(text + throws, '')}\nexport const ${name} = creator${types}('${name}', '${kind}')`
}

/** The whole module. */
export function creators(kinds: readonly Kind[]): string {
  const made = kinds.flatMap(({ made }) => made ?? [])
  return [
    `// ${origin('tables/links/')}
import type { Created } from '../engine/existing.js'
import { creator, type Pair } from '../links/create.js'
import type { ${made.join(', ')} } from '../links/link.js'`,
    ...kinds.filter(({ byHand }) => !byHand).map(creator),
    '',
  ].join('\n\n')
}
