/** A user-mode Linux of Debian's source with what Debian leaves out of its own, built once. */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { output, runStep, SetUpError } from '../command.mjs'

/** The options that it has; all others are off. */
const config = fileURLToPath(new URL('kernel.config', import.meta.url))

/** @param {string} cache */
export function kernelIn(cache) {
  const options = createHash('sha256').update(readFileSync(config)).digest('hex')
  return join(cache, `linux-${options.slice(0, 8)}`)
}

/** Makes it unless it is there. @param {string} cache */
export async function makeKernel(cache) {
  const done = kernelIn(cache)
  if (existsSync(done)) return
  const making = `${done}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  copyFileSync(await build(making), `${done}.built`)
  renameSync(`${done}.built`, done)
  rmSync(making, { recursive: true })
}

/** @param {string} folder @returns {Promise<string>} the kernel */
async function build(folder) {
  const source = await unpackSource(folder)
  /** @param {string[]} targets @returns {[string, ...string[]]} */
  const make = (...targets) => ['make', '-s', '-C', source, 'ARCH=um', ...targets]
  await runStep('Configuring the kernel', make('allnoconfig'), { KCONFIG_ALLCONFIG: config })
  checkConfig(readFileSync(join(source, '.config'), 'utf8'))
  await runStep('Building the kernel', make(`-j${availableParallelism()}`, 'linux'))
  return join(source, 'linux')
}

/** @param {string} folder @returns {Promise<string>} the source's root */
async function unpackSource(folder) {
  const depends = output(['apt-cache', 'depends', 'linux-source'])
  const name = /Depends: (linux-source-\S+)/.exec(depends)?.[1]
  if (name === undefined) throw new SetUpError('apt knows no linux-source')
  const download = 'cd "$1" && apt-get download "$2"'
  await runStep("Downloading the kernel's source", ['sh', '-c', download, 'sh', folder, name])
  const archive = readdirSync(folder).find((entry) => entry.endsWith('.deb'))
  const unpack = 'cd "$1" && dpkg -x "$2" . && tar -xf usr/src/linux-source-*.tar.xz'
  await runStep('Unpacking it', ['sh', '-c', unpack, 'sh', folder, `${archive}`])
  const tree = readdirSync(folder).find((entry) => /^linux-source-[^_]*$/.test(entry))
  if (tree === undefined) throw new SetUpError(`no source in ${archive}`)
  return join(folder, tree)
}

/** Options that depend on others are dropped without a word. @param {string} made */
function checkConfig(made) {
  const has = new Set(made.split('\n'))
  const lost = readFileSync(config, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('CONFIG_') && !has.has(line))
  if (lost.length > 0) throw new SetUpError(`the kernel does not take ${lost.join(', ')}`)
}
