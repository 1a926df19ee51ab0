/** Flushing forwarding entries by the kernel, with `bridge` as the oracle. */
import {
  addFdb,
  createBridge,
  createVxlan,
  type FlushFdbOptions,
  flushFdb,
  listFdb,
  NetlinkError,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, skip, test } from '../support/test.js'

const mac = (last: number) => `02:00:00:00:01:0${last}`

const entries = async (link?: string) =>
  [...new Set((await listFdb(link)).map((entry) => entry.mac))]
    .filter((each) => each.startsWith('02:00:00:00:01:'))
    .sort()

test.before(async () => {
  await createBridge({ name: 'br0', up: true })
  for (const link of ['p', 'q']) {
    ip('link', 'add', link, 'type', 'veth', 'peer', 'name', `${link}1`)
    ip('link', 'set', link, 'master', 'br0', 'up')
    ip('link', 'set', `${link}1`, 'up')
  }
  await createVxlan({ name: 'vx', vni: 42, dstPort: 4789, local: '192.0.2.1' })
})

/** On port p: a permanent, a static and a dynamic one; on port q a sticky one and an external one. */
async function fill(): Promise<void> {
  await addFdb('p', { mac: mac(1), master: true, state: 'permanent' })
  await addFdb('p', { mac: mac(2), master: true, state: 'static' })
  await addFdb('p', { mac: mac(3), master: true, state: 'dynamic' })
  await addFdb('q', { mac: mac(4), master: true, state: 'static', sticky: true })
  await addFdb('q', { mac: mac(5), master: true, state: 'dynamic', externLearn: true })
}

const cases: Record<string, { link: string; options?: FlushFdbOptions; left: number[] }> = {
  'all of a bridge': { link: 'br0', left: [] },
  permanent: { link: 'br0', options: { state: 'permanent' }, left: [2, 3, 4, 5] },
  static: { link: 'br0', options: { state: 'static' }, left: [1, 3, 5] },
  dynamic: { link: 'br0', options: { state: 'dynamic' }, left: [1, 2, 4] },
  sticky: { link: 'br0', options: { sticky: true }, left: [1, 2, 3, 5] },
  'not sticky': { link: 'br0', options: { sticky: false }, left: [4] },
  'learnt by a control plane': { link: 'br0', options: { externLearn: true }, left: [1, 2, 3, 4] },
  'a port, by the bridge': { link: 'br0', options: { bridgePort: 'p' }, left: [4, 5] },
  'a port, by itself': { link: 'p', options: { master: true }, left: [4, 5] },
  'a port, those that are static': {
    link: 'p',
    options: { master: true, state: 'static' },
    left: [1, 3, 4, 5],
  },
}

test('a bridge: each way to choose', async () => {
  for (const [name, { link, options, left }] of Object.entries(cases)) {
    await fill()
    await flushFdb(link, options)
    assert.equal(await entries(), left.map(mac), name)
    await flushFdb('br0')
  }
})

test('a vxlan link: by host, and all', async () => {
  await addFdb('vx', { mac: mac(1), dst: '192.0.2.5' })
  await addFdb('vx', { mac: mac(2), dst: '192.0.2.6', vni: 7 })
  await addFdb('vx', { mac: mac(3), dst: '192.0.2.6', port: 4790 })
  const refused = await flushFdb('vx', { dst: '192.0.2.5' }).catch((error: NetlinkError) => error)
  if (refused instanceof NetlinkError) {
    contains(refused, { operation: 'flushFdb', link: 'vx', option: 'dst' })
    contains(await rejected(flushFdb('vx'), NetlinkError), { code: 'ENOTSUP' })
    assert.equal(await entries('vx'), [1, 2, 3].map(mac), 'nothing was deleted')
    skip('this kernel does not flush vxlan links')
  }
  assert.equal(await entries('vx'), [2, 3].map(mac))
  await flushFdb('vx', { vni: 7 })
  assert.equal(await entries('vx'), [mac(3)])
  await flushFdb('vx', { port: 4789 })
  assert.equal(await entries('vx'), [mac(3)])
  await flushFdb('vx')
  assert.equal(await entries('vx'), [])
})

test('a link that cannot be flushed, and one that is not there', async () => {
  contains(await rejected(flushFdb('p1'), NetlinkError), { code: 'ENOTSUP', link: 'p1' })
  contains(await rejected(flushFdb('none'), NetlinkError), { code: 'ENODEV', option: 'link' })
})

test('bad input is refused by name', async () => {
  const refused: [options: unknown, option: string][] = [
    [{ state: 'stale' }, 'state'],
    [{ vlan: 0 }, 'vlan'],
    [{ vlan: 4095 }, 'vlan'],
    [{ dst: 'x' }, 'dst'],
    [{ sticky: 1 }, 'sticky'],
    [{ bridgePort: 'p', via: 'q' }, 'bridgePort'],
    [{ mac: mac(1) }, 'mac'],
    [{ noarp: true }, 'noarp'],
    [1, 'options'],
  ]
  for (const [options, option] of refused) {
    const error = await flushFdb('br0', options as FlushFdbOptions).then(
      () => undefined,
      (reason: NodeJS.ErrnoException & { option?: string }) => reason,
    )
    assert.match(error?.code ?? 'none', /^ERR_INVALID_ARG_/, option)
    assert.is(error?.option, option)
  }
  assert.is(await flushFdb(null as never).catch((error) => error.option), 'link')
})

test.run()
