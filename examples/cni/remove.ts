/** DEL and GC: what ADD made goes, as much of it as is left. */
import { deleteLink } from 'ovs-netlink'
import type { Ovs } from 'ovs-netlink/openvswitch'
import type { NetworkConfig } from './config.js'
import { release, releaseOthers } from './leases.js'
import { masqueradeTable } from './masquerade.js'
import { attachmentsOf, connect, portOf } from './network.js'
import { type Attachment, keyOf } from './protocol.js'
import { removeOtherParts, removePart } from './shared-table.js'

/**
 * DEL. Nothing of it needs to be there: a runtime calls it again until it succeeds, and after a reboot. The far
 * end goes with the near one. The network stays, it may serve others.
 */
export async function remove(config: NetworkConfig, attachment: Attachment): Promise<void> {
  await all([
    withOvs(config, (ovs) => removePort(ovs, attachment)),
    deleteLink(portOf(attachment), { ifExists: true }),
    release(config, attachment),
    ...(config.ipMasq ? [removePart(masqueradeTable, config, attachment)] : []),
  ])
}

/** GC: what belongs to no attachment that there ought to be. */
export async function collect(config: NetworkConfig): Promise<void> {
  const valid = new Set(config.valid.map(keyOf))
  await all([
    withOvs(config, async (ovs) => {
      const stale = (await attachmentsOf(ovs, config)).filter((each) => !valid.has(keyOf(each)))
      await all(
        stale.flatMap((each) => [
          removePort(ovs, each),
          deleteLink(portOf(each), { ifExists: true }),
        ]),
      )
    }),
    releaseOthers(config, config.valid),
    ...(config.ipMasq ? [removeOtherParts(masqueradeTable, config)] : []),
  ])
}

const removePort = (ovs: Ovs, attachment: Attachment) =>
  ovs.deletePort(portOf(attachment), { ifExists: true })

async function withOvs(config: NetworkConfig, use: (ovs: Ovs) => Promise<void>): Promise<void> {
  await using ovs = await connect(config)
  await use(ovs)
}

/** All of them, whatever fails; then the first failure. */
async function all(steps: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(steps)) {
    if (outcome.status === 'rejected') throw outcome.reason
  }
}
