/** `npm run tables`: writes what is generated from the descriptions, and then what is from the sources. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generated } from './index.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(root + path), { recursive: true })
    writeFileSync(root + path, text)
  }
}

write(generated)
// Loaded only now: it reads the sources, some of which have just been written.
const { functionsReference } = await import('./functions.js')
write({ 'docs/reference.md': functionsReference })
