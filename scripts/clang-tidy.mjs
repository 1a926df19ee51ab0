/**
 * clang-tidy.mjs FOLDER [OPTION...]: runs clang-tidy over every C++ source, as they are compiled in the
 * folder, many as one or each by itself, as many side by side as there are cores.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { cppFiles } from './cpp-files.mjs'
import { root } from './paths.mjs'

/** The folder with compile_commands.json, and what clang-tidy is told besides. */
const [, , folder = 'build/lint', ...options] = process.argv
const configuration = join(root, '.clang-tidy')

/** What a list of sources consists of, and what several of them declare each for itself. */
const ofLists = '-bugprone-suspicious-include,-readability-redundant-declaration'

/** Lists of sources that are compiled as one there, if any. */
const units = new Set(
  commands()
    .map(({ file }) => relative(root, file))
    .filter(isUnity),
)
const within = new Set([...units].flatMap(sourcesOf))
const others = cppFiles().filter((file) => file.endsWith('.cpp') && !within.has(file))
const queue = [...units, ...others]

/** @returns {{ file: string }[]} */
function commands() {
  return JSON.parse(readFileSync(join(root, folder, 'compile_commands.json'), 'utf8'))
}

/** @param {string} file */
function isUnity(file) {
  return file.includes('/Unity/')
}

/** @param {string} unit */
function sourcesOf(unit) {
  const text = readFileSync(join(root, unit), 'utf8')
  return [...text.matchAll(/^#include "(.*)"/gm)].map(([, file = '']) => relative(root, file))
}

async function work() {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    // Its standard error only counts the warnings that are switched off.
    const argv = [
      ...['--quiet', `--config-file=${configuration}`, ...options],
      ...(isUnity(file) ? [`--checks=${ofLists}`] : []),
      ...['-p', folder, file],
    ]
    const child = spawn('clang-tidy', argv, { cwd: root, stdio: ['ignore', 'inherit', 'ignore'] })
    const status = await new Promise((resolve) => child.on('exit', resolve).on('error', resolve))
    if (status !== 0) process.exitCode = 1
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work))
