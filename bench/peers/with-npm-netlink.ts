/** The workloads with npm's `netlink`: `with-npm-netlink.ts WORKLOAD COUNT`. Prints { seconds }. */
import { createRtNetlink } from 'netlink'
import { warmUp } from '../warm-up.js'
import { workloads } from '../workloads/index.js'
import { address4, address6, type Range, together } from '../workloads/workload.js'

const socket = createRtNetlink()
const createOnly = { flags: 0x600 } // NLM_F_CREATE | NLM_F_EXCL

/** One attribute: it leaves nested ones to its user. */
function attribute(type: number, payload: Uint8Array): Buffer {
  const padded = Buffer.alloc((4 + payload.length + 3) & ~3)
  padded.writeUInt16LE(4 + payload.length, 0)
  padded.writeUInt16LE(type, 2)
  padded.set(payload, 4)
  return padded
}

const text = (string: string) => Buffer.from(`${string}\0`)

function vethInfo(peer: string): Buffer {
  const peerName = attribute(3 /* IFLA_IFNAME */, text(peer))
  const data = attribute(1 /* VETH_INFO_PEER */, Buffer.concat([Buffer.alloc(16), peerName]))
  return Buffer.concat([
    attribute(1 /* IFLA_INFO_KIND */, text('veth')),
    attribute(2 /* IFLA_INFO_DATA */, data),
  ])
}

/** A link bears a hundred addresses. */
const bearers = new Map<number, Promise<number>>()

function bearer(number: number): Promise<number> {
  const at = Math.floor(number / 100)
  const known = bearers.get(at) ?? indexOf(`a${at}`)
  bearers.set(at, known)
  return known
}

async function indexOf(ifname: string): Promise<number> {
  const [link] = await socket.getLink({}, { ifname })
  return link?.data.index ?? 0
}

async function add(number: number, address: Buffer, family: number, flags: object) {
  const head = { family, prefixlen: address.length * 8, index: await bearer(number) }
  await socket.newAddress(head, { local: address, address, flags }, createOnly)
}

const bytes4 = (number: number) => Buffer.from(address4(number).split('.').map(Number))

function bytes6(number: number): Buffer {
  const [high = '', low = ''] = address6(number).slice('fd00::'.length).split(':')
  const bytes = Buffer.alloc(16)
  bytes[0] = 0xfd
  bytes.writeUInt16BE(Number.parseInt(high, 16), 12)
  bytes.writeUInt16BE(Number.parseInt(low, 16), 14)
  return bytes
}

const ways: Record<string, (range: Range) => Promise<void>> = {
  veth: (range) =>
    together(range, (i) =>
      socket.newLink({}, { ifname: `a${i}`, linkinfo: vethInfo(`b${i}`) }, createOnly),
    ),
  address4: (range) => together(range, (i) => add(i, bytes4(i), 2 /* AF_INET */, {})),
  address6: (range) =>
    together(range, (i) => add(i, bytes6(i), 10 /* AF_INET6 */, { nodad: true })),
  set: (range) =>
    together(range, (i) =>
      socket.setLink({ change: { up: true }, flags: { up: true } }, { ifname: `a${i}` }),
    ),
  get: (range) => together(range, () => socket.getLink({}, { ifname: 'lo' }), 1),
  dump: (range) =>
    together(
      range,
      async () => {
        const links = await socket.getLinks()
        if (links.length < 5000) throw new Error(`only ${links.length} links`)
      },
      1,
    ),
  'delete-one': (range) => together(range, (i) => socket.delLink({}, { ifname: `a${i}` }), 1),
}

const [name = '', count] = process.argv.slice(2)
const common = workloads.find((each) => each.name === name)
const workload = ways[common?.same ?? name]
if (workload === undefined || common === undefined) throw new Error(`no workload ${name}`)
await warmUp(common, Number(count), workload)
const began = performance.now()
await workload({ first: 0, count: Number(count) })
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000 }))
process.exit()
