/** What a promise was rejected with. Fails when it was not, or with something of another class. */
export async function rejected<E extends Error>(
  promise: Promise<unknown>,
  kind: abstract new (...args: never[]) => E,
): Promise<E> {
  const [outcome] = await Promise.allSettled([promise])
  if (outcome.status === 'fulfilled')
    throw new Error('resolved, where it should have been rejected')
  if (!(outcome.reason instanceof kind)) throw outcome.reason
  return outcome.reason
}
