/** `graph FILE` */
import { type Call, exits, type Outcome } from '../call.js'
import { type Chart, chartOf } from '../graph/chart.js'
import { dot } from '../graph/dot.js'
import { chartOfHosts } from '../graph/hosts.js'
import { mermaid } from '../graph/mermaid.js'
import { svg } from '../graph/svg.js'
import { isOfHosts } from '../source.js'

const formats = { mermaid, dot, svg }

/** Draws the network of a file, or those of all its hosts. */
export async function graph(call: Call): Promise<Outcome> {
  const { options, say } = call
  const draw = formats[(options['format'] ?? 'mermaid') as keyof typeof formats]
  say(...draw(await chartIn(call)))
  return { exit: exits.done }
}

async function chartIn({ operands, options, read, readAll }: Call): Promise<Chart> {
  const file = operands[0] as string
  if (options['host'] !== undefined) return chartOf(await read(file))
  const source = await readAll(file)
  return isOfHosts(source)
    ? chartOfHosts(source.definition, source.networks)
    : chartOf(source.network)
}
