/**
 * clang-tidy.mjs FOLDER [OPTION...]: runs clang-tidy over every C++ source, as many side by side as there
 * are cores.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { cppFiles } from './cpp-files.mjs'
import { root } from './paths.mjs'

/** The folder with compile_commands.json, and what clang-tidy is told besides. */
const [, , commands = 'build/lint', ...options] = process.argv
const queue = cppFiles().filter((file) => file.endsWith('.cpp'))

async function work() {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    // Its standard error only counts the warnings that are switched off.
    const argv = ['--quiet', ...options, '-p', commands, file]
    const child = spawn('clang-tidy', argv, { cwd: root, stdio: ['ignore', 'inherit', 'ignore'] })
    const status = await new Promise((resolve) => child.on('exit', resolve).on('error', resolve))
    if (status !== 0) process.exitCode = 1
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work))
