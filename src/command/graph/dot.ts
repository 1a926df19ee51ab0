/** A chart in the language of Graphviz, dot. */
import { plain } from '../../base/drawing.js'
import { type Box, type Line, wordsOf } from './box.js'
import type { Chart } from './chart.js'

const styles: Readonly<Record<Line['kind'], string>> = {
  pair: 'dir=none',
  port: 'dir=none',
  below: 'style=dashed',
  tunnel: 'style=bold',
}

/** Its lines. */
export function dot({ title, groups, strangers, lines }: Chart): string[] {
  return [
    `digraph ${label([title])} {`,
    '  rankdir=LR',
    '  node [shape=box]',
    ...groups.flatMap((group) => [
      `  subgraph cluster_${group.id} {`,
      `    label=${label([group.title])}`,
      ...group.boxes.map((each) => `    ${box(each)}`),
      '  }',
    ]),
    ...strangers.map((each) => `  ${box(each)}`),
    ...lines.map(({ from, to, kind, word }) => {
      const said = word === undefined ? '' : ` label=${label([word])}`
      return `  ${from} -> ${to} [${styles[kind]}${said}]`
    }),
    '}',
  ]
}

const box = (each: Box) => `${each.id} [label=${label(wordsOf(each))}]`

const label = (words: readonly string[]) =>
  `"${words.map((each) => plain(each).replaceAll(/["\\]/g, '\\$&')).join('\\n')}"`
