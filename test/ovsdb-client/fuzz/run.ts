/**
 * Fuzzes one target, for `npm run fuzz`: run.ts TARGET SECONDS RUNS FOLDER, of which SECONDS or RUNS
 * may be 0 for no limit. An input that broke it is written into FOLDER. Without arguments it prints
 * the targets' names.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mutated, Random } from './mutate.js'
import { targets } from './targets.js'

const [, , name, seconds, runs, folder = '.'] = process.argv
if (name === undefined) console.log(Object.keys(targets).join('\n'))
else
  fuzz(name, Number(seconds) || Number.POSITIVE_INFINITY, Number(runs) || Number.POSITIVE_INFINITY)

function fuzz(name: string, seconds: number, runs: number): void {
  const target = targets[name]
  if (!target) throw new Error(`no such target: ${name}`)
  const seed = process.hrtime()[1]
  const random = new Random(seed)
  const end = performance.now() + seconds * 1000
  console.log(`seed ${seed}`)
  let executed = 0
  // The clock is looked at now and then: that takes as long as a short run.
  while (executed < runs && (executed % 256 !== 0 || performance.now() < end)) {
    const input =
      executed < target.seeds.length ? target.seeds[executed] : mutated(target.seeds, random)
    executed++
    try {
      target.run(input as Buffer)
    } catch (error) {
      const file = join(folder, `${name}-crash`)
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, input as Buffer)
      console.log(`${String(input)}\nis in ${file}`)
      console.error(error)
      process.exitCode = 1
      break
    }
  }
  console.log(`number_of_executed_units: ${executed}`)
}
