/** What is to be done in Open vSwitch, and for the devices that ovs-vswitchd makes of it. */
import type { Ovs } from '../openvswitch/ovs.js'
import { planSwitch } from './bridges.js'
import type { DeclaredSwitch } from './declare-switch.js'
import type { FoundLinks } from './find-links.js'
import { type DeviceSteps, planDevices } from './plan-devices.js'
import type { Removal } from './remains.js'
import type { World } from './world.js'

/** The steps, rows before devices, and what the definition no longer has. */
export async function planWhole(
  ovs: Ovs,
  declared: DeclaredSwitch,
  found: FoundLinks,
  world: World,
  isMeant: (path: string) => boolean,
): Promise<DeviceSteps & { removals: readonly Removal[] }> {
  const { steps, removals } = await planSwitch(ovs, declared, world, isMeant)
  return { ...(await planDevices(ovs, declared, steps, found, world)), removals }
}
