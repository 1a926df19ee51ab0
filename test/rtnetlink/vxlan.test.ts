/** Every option of a vxlan, made by the library and by `ip`, read by the library and by `ip`. */
import {
  createVxlan,
  deleteLink,
  getLink,
  NetlinkError,
  setLink,
  type Vxlan,
} from '../../src/index.js'
import { contains, ip, ipLink } from '../support/ip.js'
import { hasLinux, needsLinux } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, skip, test } from '../support/test.js'

/** The same tunnel end in our words, in `ip link add type vxlan`'s, and as `ip -d -j` shows it. */
interface Case {
  ours: Vxlan
  ip: string
  shown: Record<string, unknown>
}

const to4: Vxlan = { vni: 42, remote: '192.0.2.4' }
const to6: Vxlan = { vni: 42, remote: '2001:db8::4' }
const at4 = 'id 42 remote 192.0.2.4'
const at6 = 'id 42 remote 2001:db8::4'

const cases: Record<string, Case> = {
  vni: { ours: { vni: 42 }, ip: 'id 42', shown: { id: 42, port: 4789 } },
  'smallest vni': { ours: { vni: 0 }, ip: 'id 0', shown: { id: 0 } },
  'largest vni': { ours: { vni: 16777215 }, ip: 'id 16777215', shown: { id: 16777215 } },
  'remote v4': { ours: to4, ip: at4, shown: { remote: '192.0.2.4' } },
  'remote v6': { ours: to6, ip: at6, shown: { remote6: '2001:db8::4' } },
  'group v4': {
    ours: { vni: 42, group: '239.1.1.1', dev: 'under' },
    ip: 'id 42 group 239.1.1.1 dev under',
    shown: { group: '239.1.1.1', link: 'under' },
  },
  'group v6': {
    ours: { vni: 42, group: 'ff05::100', dev: 'under' },
    ip: 'id 42 group ff05::100 dev under',
    shown: { group6: 'ff05::100', link: 'under' },
  },
  'local v4': {
    ours: { ...to4, local: '192.0.2.3' },
    ip: `${at4} local 192.0.2.3`,
    shown: { local: '192.0.2.3' },
  },
  'local v6': {
    ours: { ...to6, local: '2001:db8::3' },
    ip: `${at6} local 2001:db8::3`,
    shown: { local6: '2001:db8::3' },
  },
  dev: { ours: { ...to4, dev: 'under' }, ip: `${at4} dev under`, shown: { link: 'under' } },
  dstPort: { ours: { ...to4, dstPort: 8472 }, ip: `${at4} dstport 8472`, shown: { port: 8472 } },
  srcPortRange: {
    ours: { ...to4, srcPortRange: [32768, 61000] },
    ip: `${at4} srcport 32768 61000`,
    shown: { port_range: { low: 32768, high: 61000 } },
  },
  ttl: { ours: { ...to4, ttl: 17 }, ip: `${at4} ttl 17`, shown: { ttl: 17 } },
  ttlInherit: { ours: { ...to4, ttlInherit: true }, ip: `${at4} ttl inherit`, shown: {} },
  tos: { ours: { ...to4, tos: 0x20 }, ip: `${at4} tos 0x20`, shown: { tos: '0x20' } },
  'df set': { ours: { ...to4, df: 'set' }, ip: `${at4} df set`, shown: { df: 'set' } },
  'df inherit': {
    ours: { ...to4, df: 'inherit' },
    ip: `${at4} df inherit`,
    shown: { df: 'inherit' },
  },
  flowLabel: {
    ours: { ...to6, flowLabel: 0x12345 },
    ip: `${at6} flowlabel 0x12345`,
    shown: { label: '0x12345' },
  },
  'learning off': {
    ours: { ...to4, learning: false },
    ip: `${at4} nolearning`,
    shown: { learning: false },
  },
  'learning on': { ours: { ...to4, learning: true }, ip: `${at4} learning`, shown: {} },
  ageing: { ours: { ...to4, ageing: 77 }, ip: `${at4} ageing 77`, shown: { ageing: 77 } },
  limit: { ours: { ...to4, limit: 99 }, ip: `${at4} maxaddress 99`, shown: { limit: 99 } },
  proxy: { ours: { ...to4, proxy: true }, ip: `${at4} proxy`, shown: { proxy: true } },
  rsc: { ours: { ...to4, rsc: true }, ip: `${at4} rsc`, shown: { rsc: true } },
  l2miss: { ours: { ...to4, l2miss: true }, ip: `${at4} l2miss`, shown: { l2miss: true } },
  l3miss: { ours: { ...to4, l3miss: true }, ip: `${at4} l3miss`, shown: { l3miss: true } },
  udpCsum: { ours: { ...to4, udpCsum: false }, ip: `${at4} noudpcsum`, shown: { udp_csum: false } },
  udpZeroCsum6Tx: {
    ours: { ...to6, udpZeroCsum6Tx: true },
    ip: `${at6} udp6zerocsumtx`,
    shown: { udp_zero_csum6_tx: true },
  },
  udpZeroCsum6Rx: {
    ours: { ...to6, udpZeroCsum6Rx: true },
    ip: `${at6} udp6zerocsumrx`,
    shown: { udp_zero_csum6_rx: true },
  },
  remCsumTx: {
    ours: { ...to4, remCsumTx: true },
    ip: `${at4} remcsumtx`,
    shown: { remcsum_tx: true },
  },
  remCsumRx: {
    ours: { ...to4, remCsumRx: true },
    ip: `${at4} remcsumrx`,
    shown: { remcsum_rx: true },
  },
  external: { ours: { external: true }, ip: 'external', shown: { external: true } },
  gbp: { ours: { ...to4, gbp: true }, ip: `${at4} gbp`, shown: { gbp: true } },
  gpe: { ours: { external: true, gpe: true }, ip: 'external gpe', shown: { gpe: true } },
  vniFilter: {
    ours: { external: true, vniFilter: true },
    ip: 'external vnifilter',
    shown: { vnifilter: true },
  },
}

/** What ip of `vx` and the library report of it. */
async function reports(): Promise<{ ips: Record<string, unknown>; ours: Vxlan }> {
  const { linkinfo } = ipLink('vx')
  assert.is(linkinfo?.info_kind, 'vxlan')
  const { vxlan } = await getLink('vx')
  // Flags that are there without a value: an older ip prints true, a newer one null.
  const ips = Object.entries(linkinfo?.info_data ?? {}).map(([key, value]) => [key, value ?? true])
  return { ips: Object.fromEntries(ips), ours: vxlan ?? {} }
}

test.before(() => {
  ip('link', 'add', 'under', 'type', 'bridge')
})

for (const [name, { ours, ip: words, shown }] of Object.entries(cases)) {
  test(name, async () => {
    const created = await createVxlan({ name: 'vx', ...ours })
    const made = await reports()
    await deleteLink('vx')
    assert.equal(created.vxlan, made.ours, 'what createVxlan returns is what getLink reports')

    const port = words.includes('dstport') ? [] : ['dstport', '4789']
    ip('link', 'add', 'vx', 'type', 'vxlan', ...words.split(' '), ...port)
    const made2 = await reports()
    await deleteLink('vx')

    contains(made.ips, shown)
    assert.equal(made.ips, made2.ips, 'ip reports the same of both')
    assert.equal(made.ours, made2.ours, 'the library reports the same of both')
    const { dev, ...values } = ours
    contains(made.ours, values)
    if (dev !== undefined) assert.is(made.ours.dev, ipLink(String(dev)).ifindex)
    assert.is(made.ours.dstPort, ours.dstPort ?? 4789)
  })
}

test('an absent boolean is the default of the kernel, false is false', async () => {
  const { vxlan } = await createVxlan({ name: 'vx', ...to4 })
  contains(vxlan, { learning: true, udpCsum: true, proxy: false, external: false })
  await deleteLink('vx')
})

test('an option that is undefined is left out', async () => {
  const { vxlan } = await createVxlan({ name: 'vx', ...to4, dstPort: undefined, ttl: undefined })
  assert.is(vxlan.dstPort, 4789)
  await deleteLink('vx')
})

// ip of Debian 12 cannot show these: the library reads back what it wrote.
for (const [name, { since, ours }] of Object.entries({
  localBypass: { since: [6, 5], ours: { ...to4, localBypass: false } },
  labelPolicy: { since: [6, 8], ours: { ...to6, labelPolicy: 'inherit' } },
  reservedBits: { since: [6, 14], ours: { ...to4, reservedBits: 0xf7ffffff0000000fn } },
  remCsumNoPartial: { since: [4, 20], ours: { ...to4, remCsumNoPartial: true } },
} satisfies Record<string, { since: [major: number, minor: number]; ours: Vxlan }>)) {
  test(`${name}, which ip cannot show`, async () => {
    needsLinux(...since)
    const { vxlan } = await createVxlan({ name: 'vx', ...ours })
    await deleteLink('vx')
    contains(vxlan, ours)
  })
}

test('mcRoute is sent as the kernel wants it, which does not report it', async () => {
  await createVxlan({ name: 'vx', ...to4, mcRoute: true })
  await deleteLink('vx')
})

test('nothing that the kernel reports of a vxlan is unknown', async () => {
  const link = await createVxlan({ name: 'vx', ...to4 })
  await deleteLink('vx')
  assert.equal((link.vxlan as { unknown?: object }).unknown, undefined)
  assert.equal(link.unknown, undefined)
})

test('what can be changed is changed by setLink, the rest stays', async () => {
  await createVxlan({ name: 'vx', ...to4, limit: 7 })
  const changes: Vxlan = {
    remote: '192.0.2.9',
    local: '192.0.2.8',
    ttl: 9,
    tos: 4,
    df: 'set',
    learning: false,
    ageing: 12,
  }
  await setLink('vx', { vxlan: changes })
  const { ips, ours } = await reports()
  contains(ours, { ...changes, vni: 42, limit: 7 })
  contains(ips, { remote: '192.0.2.9', local: '192.0.2.8', ttl: 9, ageing: 12, learning: false })
  await deleteLink('vx')
})

test('what an older kernel ignores is said to be: the option, and nothing has changed', async () => {
  if (hasLinux(6, 5)) skip('this kernel knows localBypass')
  const given = { name: 'vx', ...to4, localBypass: false }
  const created = await rejected(createVxlan(given), NetlinkError)
  contains(created, { code: 'ENOTSUP', option: 'localBypass' })
  await rejected(getLink('vx'), NetlinkError)
  await createVxlan({ name: 'vx', ...to4 })
  const set = await rejected(setLink('vx', { vxlan: { localBypass: false } }), NetlinkError)
  contains(set, { code: 'ENOTSUP', option: 'vxlan.localBypass' })
  await deleteLink('vx')
})

test.run()
