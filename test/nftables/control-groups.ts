/** Control groups of version 2 where nft looks for them; a test file has a mount namespace of its own. */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmdirSync, statSync } from 'node:fs'

const root = '/sys/fs/cgroup'
/** As deep as there are fields for. */
const deepest = 8

/** Two groups at each level, the first of which has those of the next one. */
export interface ControlGroups {
  /** The ids of those at a level. */
  at(level: number): (number | bigint)[]
  /** The directory of the first one at a level. */
  path(level: number): string
  remove(): void
}

function idOf(path: string): number | bigint {
  const { ino } = statSync(path, { bigint: true })
  return ino <= Number.MAX_SAFE_INTEGER ? Number(ino) : ino
}

/** Undefined where the kernel has none of version 2. */
export function controlGroups(): ControlGroups | undefined {
  if (spawnSync('mount', ['-t', 'cgroup2', 'none', root]).status !== 0) return undefined
  // All of the machine's mounts have the same groups, and test files that run at once the same process ids.
  const own = randomUUID()
  const levels: string[][] = []
  let above = root
  for (let level = 1; level <= deepest; level++) {
    const both = ['a', 'b'].map((which) => `${above}/${which}-${own}`)
    for (const path of both) mkdirSync(path)
    levels.push(both)
    above = both[0] as string
  }
  return {
    at: (level) => (levels[level - 1] ?? []).map(idOf),
    path: (level) => levels[level - 1]?.[0] ?? root,
    remove() {
      for (const path of levels.reverse().flat()) rmdirSync(path)
    },
  }
}
