/** `graph FILE` */
import { type Call, exits, type Outcome } from '../call.js'
import { chartOf } from '../graph/chart.js'
import { dot } from '../graph/dot.js'
import { mermaid } from '../graph/mermaid.js'
import { svg } from '../graph/svg.js'

const formats = { mermaid, dot, svg }

/** Draws the network of a file. */
export async function graph({ operands, options, read, say }: Call): Promise<Outcome> {
  const chart = chartOf(await read(operands[0] as string))
  const draw = formats[(options['format'] ?? 'mermaid') as keyof typeof formats]
  say(...draw(chart))
  return { exit: exits.done }
}
