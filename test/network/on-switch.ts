/** What tests of networks on one Open vSwitch have in common. */
import type { test as anyTest } from 'uvu'
import {
  apply,
  defineNetwork,
  destroy,
  type Network,
  type NetworkDefinition,
  plan,
} from '../../src/network/index.js'
import { deleteBridges, ovs } from '../openvswitch/one-switch.js'

/** Leaves nothing of a project, nor any bridge, after each test. */
export function clearedOf(project: string, test: Pick<typeof anyTest, 'after'>): void {
  test.after.each(async () => {
    await deleteBridges()
    if (ovs !== undefined) await destroy(project, { ovs })
  })
}

/** Plans and applies it. */
export async function made(
  definition: NetworkDefinition,
  options?: { recreate?: boolean },
): Promise<Network> {
  const network = defineNetwork(definition)
  await apply(await plan(network, { ovs }), { ...options, ovs })
  return network
}

/** What is to be done, a line each. */
export const linesOf = async (definition: NetworkDefinition): Promise<string[]> =>
  (await plan(defineNetwork(definition), { ovs })).operations.map(
    ({ path, action, changes = [] }) =>
      [action, path, ...changes.map(({ option }) => option)].join(' '),
  )
