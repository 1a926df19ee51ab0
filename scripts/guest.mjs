/** Another kernel's machine as its console shows it: what it is told, and how it ended. */
import { createInterface } from 'node:readline'

/** A word of a shell's command. @param {string} word */
export const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`

/**
 * Prints what a machine prints, until it is off or has run for too long.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, any>} machine
 * @param {{ title: string, seconds: number, from?: string }} how `from`: the line before the first
 *   that is worth printing
 * @returns {Promise<number>} the status it said it ended with; 1 when it did not end
 */
export function ended(machine, { title, seconds, from }) {
  const late = setTimeout(() => {
    console.log(`${title} did not end within ${seconds} s.`)
    machine.kill('SIGKILL')
  }, seconds * 1000)
  let printing = from === undefined
  let status = 1
  createInterface({ input: machine.stdout }).on('line', (text) => {
    const line = text.trimEnd()
    const end = /^guest ended: (\d+)/.exec(line)
    if (end !== null) {
      status = Number(end[1])
      printing = false
    } else if (printing) console.log(line)
    else if (line === from) printing = true
  })
  return new Promise((resolve, reject) => {
    machine.on('error', reject)
    machine.on('close', () => {
      clearTimeout(late)
      resolve(status)
    })
  })
}
