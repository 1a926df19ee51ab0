/** npm's `netlink` as a second decoder: it reads of the kernel what we read. */
import { isIPv4 } from 'node:net'
import { createRtNetlink } from 'netlink'
import {
  addAddress,
  createBridge,
  createNetns,
  createVeth,
  createVxlan,
  type Link,
  listAddresses,
  listLinks,
} from '../../src/index.js'
import { assert, test } from '../support/test.js'

test.before(async () => {
  await createNetns('far')
  await createBridge({ name: 'bridge0', stp: true, ageingTime: 1234, up: true })
  await createVeth({
    name: 'a',
    master: 'bridge0',
    mtu: 1400,
    group: 9,
    alias: 'a link',
    txQueueLength: 77,
    up: true,
    addresses: ['192.0.2.1/24', { address: '2001:db8::1/64', noDad: true, metric: 7 }],
    peer: { name: 'b', netns: 'far', up: true },
  })
  await createVxlan({
    name: 'vx',
    vni: 4711,
    remote: '192.0.2.7',
    local: '192.0.2.1',
    dev: 'a',
    ttl: 9,
    srcPortRange: [1000, 2000],
    learning: false,
  })
  await addAddress('vx', '10.0.0.1/32', {
    peer: '10.0.0.2/32',
    label: 'vx:one',
    broadcast: '10.0.0.3',
  })
})

const mac = (bytes: Uint8Array | undefined) =>
  bytes && [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(':')

const ip = (bytes: Uint8Array | undefined) =>
  bytes?.length === 4
    ? [...bytes].join('.')
    : bytes &&
      new URL(
        `http://[${Buffer.from(bytes)
          .toString('hex')
          .replace(/(....)(?=.)/g, '$1:')}]`,
      ).hostname.slice(1, -1)

test('links', async () => {
  const socket = createRtNetlink()
  try {
    const theirs = await socket.getLinks()
    const ours = await listLinks()
    const seen = theirs.map(({ data, attrs }) => ({
      index: data.index,
      name: attrs.ifname,
      up: data.flags?.up === true,
      running: data.flags?.running === true,
      mac: mac(attrs.address),
      mtu: attrs.mtu,
      group: attrs.group,
      alias: attrs.ifalias,
      txQueueLength: attrs.txqlen,
      master: attrs.master,
      link: attrs.link?.readUInt32LE(),
      linkNetnsId: attrs.linkNetnsid,
      qdisc: attrs.qdisc,
      txQueues: attrs.numTxQueues,
      kind: attrs.linkinfo && kindIn(attrs.linkinfo),
      carrierChanges: attrs.carrierChanges,
    }))
    const pick = (link: Link) =>
      Object.fromEntries(Object.keys(seen[0] ?? {}).map((key) => [key, link[key as keyof Link]]))
    assert.ok(seen.length >= 4)
    assert.equal(plain(ours.map(pick)), plain(seen))
  } finally {
    socket.socket.close()
  }
})

/** IFLA_LINKINFO's first attribute, which it leaves as it is. */
const kindIn = (linkinfo: Buffer) => linkinfo.toString('utf8', 4, linkinfo.readUInt16LE() - 1)

/** Without the difference between absent and undefined. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

test('addresses', async () => {
  const socket = createRtNetlink()
  try {
    const theirs = (await socket.getAddresses()).map(({ data, attrs }) => {
      const own = ip(attrs.local ?? attrs.address) ?? ''
      const other = ip(attrs.address) ?? own
      const prefix = `/${data.prefixlen}`
      return {
        index: data.index,
        address: own === other ? own + prefix : own + (isIPv4(own) ? '/32' : '/128'),
        peer: own === other ? undefined : other + prefix,
        label: attrs.label,
        broadcast: ip(attrs.broadcast),
      }
    })
    const ours = (await listAddresses()).map(({ index, address, peer, label, broadcast }) => ({
      index,
      address,
      peer,
      label,
      broadcast,
    }))
    assert.ok(theirs.length >= 4)
    assert.equal(plain(ours), plain(theirs))
  } finally {
    socket.socket.close()
  }
})

test.run()
