/** Where the devices of a network's internal ports and bridges are. */
import type { NetnsRef } from '../netns/ref.js'
import type { Link } from '../rtnetlink/generated/link.js'
import type { DeclaredDevice } from './declare-device.js'
import type { FoundEnd } from './find-links.js'
import { linkAt } from './plan-link.js'

/** The device of a port, and what ovs-vswitchd has left of it. */
export interface Located {
  /** The one that ovs-vswitchd has open; undefined where it has lost it. */
  live: FoundEnd | undefined
  /** Earlier ones, which stay where they were when ovs-vswitchd is killed: nobody has them open. */
  stale: readonly FoundEnd[]
}

/**
 * Finds the device of a port. ovs-vswitchd makes it in its own namespace whenever it is started, whatever has become of
 * that before: the one there is the live one. `marked` are those that carry the mark.
 */
export async function locate(
  { name }: Pick<DeclaredDevice, 'name'>,
  marked: readonly FoundEnd[],
  target: NetnsRef | undefined,
): Promise<Located> {
  const home = await linkAt(undefined, name)
  const live: FoundEnd | undefined =
    home !== undefined && isSwitchs(home)
      ? { netns: undefined, link: home }
      : (marked.find(({ netns }) => netns === target) ?? marked[0])
  const isLive = ({ netns, link }: FoundEnd) =>
    netns === live?.netns && link.index === live?.link.index
  return { live, stale: marked.filter((each) => !isLive(each)) }
}

/** Whether it is of a kind that ovs-vswitchd makes: of its own datapath a tap, of the kernel's one of that. */
export const isSwitchs = ({ kind }: Link): boolean => kind === 'tun' || kind === 'openvswitch'
