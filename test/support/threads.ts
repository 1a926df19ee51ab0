/** Where this process's threads are. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const home = readlinkSync('/proc/self/ns/net')

/** The threads that are in another network namespace than the process was when this was loaded. */
export const strayThreads = (): string[] =>
  readdirSync('/proc/self/task').flatMap((task) => {
    try {
      const folder = `/proc/self/task/${task}`
      const netns = readlinkSync(`${folder}/ns/net`)
      const name = readFileSync(`${folder}/comm`, 'utf8').trim()
      return netns === home ? [] : [`thread ${task} (${name}) is in ${netns}, not in ${home}`]
    } catch {
      return [] // it ended meanwhile
    }
  })
