/** `view [FILE|PROJECT]` */
import { once } from 'node:events'
import { hostname } from 'node:os'
import { UsageError } from '../arguments.js'
import { type Call, exits, type Outcome } from '../call.js'
import { placesOf } from '../place.js'
import { connectionOf } from '../switch-option.js'
import { targetOf } from '../target.js'
import { withProgress } from '../terminal.js'
import { Live } from '../view/live.js'
import { serve } from '../view/server.js'
import { networkOf } from './drift.js'

/** Shows what there is of a project, or of the machine, on a page that follows it, until a signal ends it. */
export async function view(call: Call): Promise<Outcome> {
  const { operands, options, signal, say, report } = call
  const port = portOf(options['port'])
  const [operand] = operands
  const target = operand === undefined ? undefined : await targetOf(call, operand)
  const title = target?.project ?? hostname()
  await using connection = await connectionOf(call, target)
  const live = await withProgress(`${title}: reading`, async () => {
    const network = target && (target.network ?? (await networkOf(call, target)))
    const places = placesOf(network)
    const { ovs } = connection
    const shown = new Live({ title, project: target?.project, network, places, ovs }, signal)
    await shown.begin()
    return shown
  })
  await using serving = await serve(live, port)
  const { url } = serving
  say(`${title}: ${url}`, 'Whoever has this address can see it. Ctrl-C ends it.')
  report({ ...(target && { project: target.project }), url, port: serving.port })
  if (!signal.aborted) await once(signal, 'abort')
  return { exit: exits.done }
}

function portOf(given: string | boolean | undefined): number {
  if (given === undefined) return 0
  if (/^\d{1,5}$/.test(String(given)) && Number(given) <= 65535) return Number(given)
  throw new UsageError(`--port: expected a number of 0 to 65535, got ${given}`)
}
