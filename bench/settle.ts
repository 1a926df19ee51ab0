import { setTimeout as delay } from 'node:timers/promises'
import { createNetns, createVeth, listLinks } from 'ovs-netlink'

/** Milliseconds the kernel may take to clean up. */
const patience = 60_000

/**
 * Waits until the kernel has freed the namespaces that ended before. It does so behind our back
 * and under the lock that every change needs, so that whatever is measured meanwhile is slow. It
 * frees them in the order they ended, many at once: two of our own that end one after the other
 * cannot share that with all earlier ones, and the link of the second goes when its turn has come.
 */
export async function settle(): Promise<void> {
  await freedOneAfterAnother('settle0')
  await freedOneAfterAnother('settle1')
}

async function freedOneAfterAnother(name: string): Promise<void> {
  const netns = await createNetns()
  await createVeth({ name, peer: { name, netns } })
  netns.close()
  const end = performance.now() + patience
  while ((await listLinks()).some((link) => link.name === name)) {
    if (performance.now() > end) throw new Error('the kernel does not free namespaces')
    await delay(2)
  }
}
