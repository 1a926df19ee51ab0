/** Remembers from which sources something was built, so that it is built again only when they change. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder, root } from './paths.mjs'

/**
 * @param {object} build
 * @param {string} build.name
 * @param {string[]} build.sources files and folders, relative to the checkout
 * @param {string} build.output what must exist
 */
export function stampOf({ name, sources, output }) {
  const file = join(buildFolder, `${name}.stamp`)
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesOf).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  const digest = hash.digest('hex')
  return {
    fresh: () =>
      existsSync(join(root, output)) && existsSync(file) && readFileSync(file, 'utf8') === digest,
    write() {
      mkdirSync(buildFolder, { recursive: true })
      writeFileSync(file, digest)
    },
  }
}

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesOf(join(path, name)))
}
