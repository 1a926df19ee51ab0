import { createBridge, deleteLink } from '../../src/index.js'

/** Not every kernel's bridges have VLANs (CONFIG_BRIDGE_VLAN_FILTERING). */
export const hasVlans = await createBridge({ name: 'probe', vlanFiltering: true }).then(
  () => true,
  () => false,
)
await deleteLink('probe', { ifExists: true })
