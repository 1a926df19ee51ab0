/** `npm run tables`: writes what is generated from the descriptions. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generated } from './index.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
for (const [path, text] of Object.entries(generated)) {
  mkdirSync(dirname(root + path), { recursive: true })
  writeFileSync(root + path, text)
}
