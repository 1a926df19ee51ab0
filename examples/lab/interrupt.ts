/** Ctrl-C and its kin: everything is stopped, and then cleaned up, once. */

/** 128 plus the signal's number, as shells have it. SIGPIPE: whoever read our output is gone. */
const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGPIPE: 141 } as const

export class Interrupted extends Error {
  readonly exitStatus: number
  constructor(signal: keyof typeof statuses) {
    super(`interrupted by ${signal}`)
    this.exitStatus = statuses[signal]
  }
}

/** Aborted, with an `Interrupted`, by the first of the signals; later ones do nothing. */
export function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController()
  const abort = (signal: keyof typeof statuses) => {
    if (controller.signal.aborted) return
    if (signal !== 'SIGPIPE') process.stderr.write(`\n${signal}: cleaning up\n`)
    controller.abort(new Interrupted(signal))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => abort(signal))
  }
  // Node ignores SIGPIPE and has the write fail instead.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => abort('SIGPIPE'))
  return controller.signal
}
