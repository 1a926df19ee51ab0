/** A client of DHCP (RFC 2131), as small as a virtual machine of an experiment needs it. */
import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:dgram'
import { once } from 'node:events'
import { addAddress, addRoute, bindUdp } from 'ovs-netlink'

/** What the server gives. */
export interface Lease {
  /** With the length of its prefix. */
  address: string
  gateway: string | undefined
}

/** Kinds of messages, the value of option 53. */
const DISCOVER = 1
const OFFER = 2
const REQUEST = 3
const ACK = 5

const SUBNET_MASK = 1
const ROUTER = 3
const REQUESTED_ADDRESS = 50
const MESSAGE_TYPE = 53
const SERVER = 54
const PARAMETERS = 55
const END = 255

const COOKIE = Buffer.from([0x63, 0x82, 0x53, 0x63])
const OPTIONS_AT = 240
/** Milliseconds after which a message is sent again. */
const RETRY = 500

/** Asks on a link that is up and has no address, until the signal, and gives the link what it gets. */
export async function configureByDhcp(
  dev: string,
  { mac, netns, signal }: { mac: string; netns: string; signal: AbortSignal },
): Promise<Lease> {
  const socket = await bindUdp({ address: '0.0.0.0', port: 68, dev, netns, signal })
  try {
    socket.setBroadcast(true)
    const client = { socket, mac, transaction: randomBytes(4), signal }
    const offer = await ask(client, DISCOVER, OFFER, new Map())
    const wanted = new Map([[REQUESTED_ADDRESS, offer.address]])
    const server = offer.options.get(SERVER)
    if (server !== undefined) wanted.set(SERVER, server)
    const { address, options } = await ask(client, REQUEST, ACK, wanted)
    const router = options.get(ROUTER)
    const lease = {
      address: `${dotted(address)}/${lengthOf(options.get(SUBNET_MASK))}`,
      gateway: router && dotted(router),
    }
    await addAddress(dev, lease.address, { netns, signal })
    if (lease.gateway !== undefined) {
      await addRoute({ destination: 'default', via: lease.gateway, netns, signal })
    }
    return lease
  } finally {
    socket.close()
  }
}

interface Client {
  socket: Socket
  mac: string
  transaction: Buffer
  signal: AbortSignal
}

interface Answer {
  /** The address that the client gets. */
  address: Buffer
  options: Map<number, Buffer>
}

/** Sends a message, again and again, until an answer of the kind that is wanted comes. */
async function ask(
  client: Client,
  kind: number,
  wanted: number,
  options: ReadonlyMap<number, Buffer>,
): Promise<Answer> {
  const { socket, signal } = client
  const message = messageOf(client, kind, options)
  const send = () => socket.send(message, 67, '255.255.255.255')
  const again = setInterval(send, RETRY)
  try {
    send()
    for (;;) {
      const [bytes] = (await once(socket, 'message', { signal })) as [Buffer]
      const answer = answerIn(bytes, client.transaction)
      if (answer?.options.get(MESSAGE_TYPE)?.[0] === wanted) return answer
    }
  } catch (error) {
    // Node's own error says no more than that it was aborted: why, the signal knows.
    signal.throwIfAborted()
    throw error
  } finally {
    clearInterval(again)
  }
}

function messageOf(
  { mac, transaction }: Client,
  kind: number,
  options: ReadonlyMap<number, Buffer>,
): Buffer {
  const header = Buffer.alloc(OPTIONS_AT)
  header.set([1, 1, 6]) // a request, by Ethernet, whose addresses have six bytes
  transaction.copy(header, 4)
  header[10] = 0x80 // the answer by broadcast, for there is no address yet
  Buffer.from(mac.replaceAll(':', ''), 'hex').copy(header, 28)
  COOKIE.copy(header, 236)
  const all = new Map([
    [MESSAGE_TYPE, Buffer.from([kind])],
    ...options,
    [PARAMETERS, Buffer.from([SUBNET_MASK, ROUTER])],
  ])
  const written = [...all].map(([code, value]) =>
    Buffer.concat([Buffer.from([code, value.length]), value]),
  )
  return Buffer.concat([header, ...written, Buffer.from([END])])
}

function answerIn(bytes: Buffer, transaction: Buffer): Answer | undefined {
  if (bytes.length < OPTIONS_AT || bytes[0] !== 2) return undefined
  if (!bytes.subarray(4, 8).equals(transaction)) return undefined
  const options = new Map<number, Buffer>()
  for (let at = OPTIONS_AT; at < bytes.length; ) {
    const code = bytes[at] as number
    if (code === END) break
    // Padding, which has no length.
    const length = code === 0 ? -1 : (bytes[at + 1] ?? 0)
    if (length >= 0) options.set(code, bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  return { address: bytes.subarray(16, 20), options }
}

const dotted = (address: Buffer) => [...address].join('.')

/** The prefix length of a mask. */
function lengthOf(mask: Buffer = Buffer.alloc(4, 0xff)): number {
  return mask.readUInt32BE(0).toString(2).replaceAll('0', '').length
}
