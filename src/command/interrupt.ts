/** Ctrl-C and its kin: the first ends what goes on and has it taken back, the second ends the process. */

/** What ends a command, and the exit code that says so, as a shell reports one that the signal killed. */
const exits = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
type Name = keyof typeof exits
const names = Object.keys(exits) as Name[]

/** Not all could be taken back: that is said, whatever it comes of. */
const remains = 'NETWORK_ROLLBACK_FAILED'

/** Whether an error comes of another. */
const isOf = (error: unknown, origin: unknown): boolean =>
  error === origin || (error instanceof Error && isOf(error.cause, origin))

/** A command that a signal of the system's can end. */
export interface Interrupt {
  /** Aborted by the signal. */
  signal: AbortSignal
  /** What is said, and the exit code, when such a signal is what an error comes of. */
  ended(error: unknown): { exit: number; lines: string[] } | undefined
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
    ended: (error) => {
      const { code } = Object(error) as { code?: unknown }
      const { reason } = controller.signal
      if (first === undefined || !isOf(error, reason) || code === remains) return undefined
      return { exit: exits[first], lines: [`ovs-netlink: ended by ${first}; nothing has changed`] }
    },
    release,
  }
}
