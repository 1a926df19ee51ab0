/** All kinds of links, in the order of their names: each file of this folder describes some. */
import { readdirSync } from 'node:fs'
import type { Kind } from '../language.js'

const files = readdirSync(new URL('.', import.meta.url)).filter(
  (name) => name.endsWith('.ts') && name !== 'index.ts',
)

const described: Kind[][] = await Promise.all(
  files.map(async (name) => (await import(`./${name.replace(/ts$/, 'js')}`)).kinds),
)

export const kinds: readonly Kind[] = described
  .flat()
  .sort((one, other) => (one.kind < other.kind ? -1 : 1))
