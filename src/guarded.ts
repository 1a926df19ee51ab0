/** Makes a call into the user's code: what it throws must surface, but not tear down who called. */
export function guarded(call: () => void): void {
  try {
    call()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
