/** Ctrl-C and its kin: the first ends what goes on and has it taken back, the second ends the process. */

/** What ends a command, and the exit code that says so, as a shell reports one that the signal killed. */
const exits = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
type Name = keyof typeof exits
const names = Object.keys(exits) as Name[]

/** A command that a signal of the system's can end. */
export interface Interrupt {
  /** Aborted by the signal. */
  signal: AbortSignal
  /** Which one came, and the exit code for it. */
  came(): { name: string; exit: number } | undefined
  /** The signals end the process again, as they usually do. */
  release(): void
}

/** Waits for them. `said` is called with the first. */
export function interrupts(said: (name: string) => void): Interrupt {
  const controller = new AbortController()
  let first: Name | undefined
  const release = () => {
    for (const name of names) process.removeListener(name, listener)
  }
  const listener = (name: NodeJS.Signals) => {
    first = name as Name
    release()
    said(name)
    controller.abort()
  }
  for (const name of names) process.on(name, listener)
  return {
    signal: controller.signal,
    came: () => first && { name: first, exit: exits[first] },
    release,
  }
}
