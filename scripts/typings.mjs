/** `npm run typings`: the declarations that tsc makes of src/, without those of modules that are gone. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

rmSync(join(root, 'typings'), { recursive: true, force: true })
const tsc = join(root, 'node_modules/typescript/bin/tsc')
const argv = [tsc, '-p', join(root, 'tsconfig.typings.json')]
const { status } = spawnSync(process.execPath, argv, { stdio: 'inherit' })
if (status !== 0) process.exitCode = 1
