/** Makes a call into the user's code: what it throws must surface, but not tear down who called. */
export function guarded<T>(call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
    return undefined
  }
}
