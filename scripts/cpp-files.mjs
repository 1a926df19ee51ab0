import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/** All C++ sources and headers, relative to the checkout. */
export const cppFiles = () =>
  readdirSync(join(root, 'cpp'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(cpp|h)$/.test(file))
    .sort()
    .map((file) => join('cpp', file))
