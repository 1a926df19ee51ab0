/** A chart for Mermaid (https://mermaid.js.org), as Markdown of many sites draws it. */
import { mermaidLabel } from '../../base/drawing.js'
import { type Box, type Line, wordsOf } from './box.js'
import type { Chart } from './chart.js'

const shapes: Readonly<Record<Line['kind'], string>> = {
  pair: '---',
  port: '---',
  below: '-.->',
  tunnel: '==>',
}

/** Its lines. */
export function mermaid({ groups, strangers, lines }: Chart): string[] {
  return [
    'flowchart LR',
    ...groups.flatMap(({ id, title, boxes }) => [
      `  subgraph ${id}[${mermaidLabel([title])}]`,
      ...boxes.map((each) => `    ${box(each)}`),
      '  end',
    ]),
    ...strangers.map((each) => `  ${box(each)}`),
    ...lines.map(({ from, to, kind, word }) => {
      const said = word === undefined ? '' : `|${mermaidLabel([word])}|`
      return `  ${from} ${shapes[kind]}${said} ${to}`
    }),
  ]
}

const box = (each: Box) => `${each.id}[${mermaidLabel(wordsOf(each))}]`
