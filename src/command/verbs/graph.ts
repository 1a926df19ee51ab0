/** `graph FILE` */
import { type Call, exits, type Outcome } from '../call.js'
import { chartOf } from '../graph/chart.js'
import { dot } from '../graph/dot.js'
import { mermaid } from '../graph/mermaid.js'

/** Draws the network of a file. */
export async function graph({ operands, options, read, say }: Call): Promise<Outcome> {
  const chart = chartOf(await read(operands[0] as string))
  say(...(options['format'] === 'dot' ? dot(chart) : mermaid(chart)))
  return { exit: exits.done }
}
