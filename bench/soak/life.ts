/** What a soak does over and over: a virtual machine comes, is used, and goes, errors and all. */
import {
  addAddress,
  addRoute,
  appendFdb,
  createNetns,
  createVeth,
  createVxlan,
  deleteLinks,
  getLink,
  listAddresses,
  listFdb,
  listLinks,
  NetlinkError,
  type Netns,
  ping,
  setLink,
  watch,
} from 'ovs-netlink'
import type { Ovs } from 'ovs-netlink/openvswitch'

export interface Host {
  netns: Netns
  ovs: Ovs
}

/** The bridge of Open vSwitch that must be there. */
export const bridge = 'br0'

/** One virtual machine's life. Rejects when anything in it is not as it should be. */
export async function live({ netns, ovs }: Host, number: number): Promise<void> {
  const [port, tunnel] = [`p${number}`, `v${number}`]
  const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
  await using vm = await createNetns(undefined, { loopback: true })
  await using events = watch({ netns: vm, types: ['link', 'address'] })
  await createVeth({
    name: port,
    netns,
    up: true,
    peer: { name: 'eth0', netns: vm, up: true, addresses: [`${address}/8`] },
  })
  const vxlan = { netns, vni: (number % 0xffffff) + 1, dstPort: 4789 }
  await createVxlan({ ...vxlan, name: tunnel })

  // Much at a time, as a program has it that does not wait for each.
  const entries = Array.from({ length: 8 }, (_, at) => `02:00:00:00:00:0${at}`)
  await Promise.all([
    ovs.addPort(bridge, port),
    ...entries.map((mac) => appendFdb(tunnel, { mac, dst: '192.0.2.1', netns })),
    addRoute({ destination: '203.0.113.0/24', dev: 'eth0', netns: vm }),
    addAddress('eth0', '2001:db8::1/64', { noDad: true, netns: vm }),
    setLink('eth0', { mtu: 1400, netns: vm }),
    cancelled(netns),
    refused(() => createVxlan({ ...vxlan, name: `${tunnel}x` }), 'EEXIST'),
    refused(() => getLink('no-such-link', { netns }), 'ENODEV'),
    refused(() => createVeth({ name: 'x', netns, peer: { name: 'eth0', netns: vm } }), 'EEXIST'),
  ])
  const [links, addresses, fdb, answer] = await Promise.all([
    listLinks({ netns: vm }),
    listAddresses({ netns: vm }),
    listFdb(tunnel, { netns }),
    ping('127.0.0.1', { netns: vm, count: 1, timeout: 60_000 }),
  ])
  expect(links.length === 2, `${links.length} links`)
  expect(addresses.length >= 4, `${addresses.length} addresses`)
  expect(fdb.length === entries.length, `${fdb.length} entries`)
  expect(answer.received === 1, `no answer from the loopback: ${JSON.stringify(answer)}`)
  for await (const event of events) if (event.type === 'link') break

  await ovs.deletePort(bridge, port)
  await deleteLinks([port, tunnel], { netns })
}

/** A call that a signal stops before it begins, or that had begun already. */
async function cancelled(netns: Netns): Promise<void> {
  const controller = new AbortController()
  const call = getLink('lo', { netns, signal: controller.signal })
  controller.abort()
  await call.catch((error: unknown) => expect(error === controller.signal.reason, String(error)))
}

async function refused(call: () => Promise<unknown>, code: string): Promise<void> {
  const outcome = await call().catch((error: unknown) => error)
  expect(outcome instanceof NetlinkError && outcome.code === code, `not ${code}: ${outcome}`)
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}
