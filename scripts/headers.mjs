/**
 * Makes include/: the headers of Node-API, and binding.gyp under a name that no package manager
 * builds by, so that the package can build its addon by itself.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

const folders = ['node_modules/node-addon-api', 'node_modules/node-api-headers/include']
const headers = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.h'))
    .map((file) => [join(folder, file), file]),
)

mkdirSync(join(root, 'include'), { recursive: true })
for (const [source, name] of [...headers, ['binding.gyp', 'addon.gyp']]) {
  const [from, to] = [join(root, `${source}`), join(root, 'include', `${name}`)]
  // What has not changed keeps its time, or all would be compiled again.
  if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) continue
  copyFileSync(from, to)
}
