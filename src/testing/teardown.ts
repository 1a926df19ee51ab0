import type { Daemon } from './daemon.js'
import { removeFolder, removeFolderNow } from './folder.js'

/** Everything that must go when this process exits, even without a word. */
const standing = new Set<Teardown>()

function tearDownNow(): void {
  for (const each of standing) each.runNow()
}

/** What must not stay behind: a folder and the daemons that were started in it. */
export class Teardown {
  readonly dir: string
  readonly #daemons: Daemon[] = []

  /** @param detached whether it may stay when this process exits */
  constructor(dir: string, detached: boolean) {
    this.dir = dir
    if (detached) return
    if (standing.size === 0) process.on('exit', tearDownNow)
    standing.add(this)
  }

  add(daemon: Daemon): Daemon {
    this.#daemons.push(daemon)
    return daemon
  }

  /** Ends the daemons, the last one first, and removes the folder. */
  async run(): Promise<void> {
    for (const daemon of this.#daemons.toReversed()) await daemon.stop()
    await removeFolder(this.dir)
    if (standing.delete(this) && standing.size === 0) process.off('exit', tearDownNow)
  }

  /** The same by force, for when nothing can be awaited any more. */
  runNow(): void {
    for (const daemon of this.#daemons) daemon.kill()
    removeFolderNow(this.dir)
  }
}
