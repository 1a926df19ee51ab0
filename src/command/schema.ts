/** `schema`: the JSON Schema of files, which `npm run tables` writes. */
import { readFile } from 'node:fs/promises'
import { type Call, exits, type Outcome } from './call.js'

/** Prints it. */
export async function schema({ say }: Call): Promise<Outcome> {
  const file = new URL('../docs/network.schema.json', import.meta.url)
  say((await readFile(file, 'utf8')).trimEnd())
  return { exit: exits.done }
}
