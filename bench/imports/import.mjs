/**
 * `import.mjs PACKAGE ... COUNT`: so many fresh processes, one after another, that import a package,
 * or with `node` nothing. Prints { seconds } of the processor's.
 */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))

/** @type {Record<string, string | undefined>} */
const ours = {
  'ovs-netlink': here('../../lib/index.js'),
  'ovs-netlink/ovsdb-client': here('../../lib/ovsdb-client.js'),
}
const name = process.argv[2] ?? ''
const count = Number(process.argv.at(-1))
const file = name === 'node' ? [] : [ours[name] ?? createRequire(import.meta.url).resolve(name)]
const argv = [here('imported.mjs'), ...file.map((path) => pathToFileURL(path).href)]

let microseconds = 0
for (let at = 0; at < count; at++) {
  microseconds += Number(execFileSync(process.execPath, argv, { encoding: 'utf8' }))
}
console.log(JSON.stringify({ seconds: microseconds / 1e6 }))
