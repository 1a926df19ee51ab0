/** Ctrl-C and its kin: everything is told to stop, and then cleaned up, once. */

/** 128 plus the signal's number, as shells have it. */
const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

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
  for (const signal of Object.keys(statuses) as (keyof typeof statuses)[]) {
    process.on(signal, () => {
      if (controller.signal.aborted) return
      process.stderr.write(`\n${signal}: cleaning up\n`)
      controller.abort(new Interrupted(signal))
    })
  }
  return controller.signal
}
