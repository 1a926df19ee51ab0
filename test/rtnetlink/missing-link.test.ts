/** A link that is not there: each function says which option named it, by a name or by an index. */
import {
  addAddress,
  addAltName,
  addFdb,
  addMdb,
  addNeighbor,
  addNexthop,
  addRoute,
  addVlan,
  addVni,
  appendFdb,
  createLink,
  createMacvlan,
  createVeth,
  createVxlan,
  deleteAddress,
  deleteAltName,
  deleteFdb,
  deleteLink,
  deleteLinks,
  deleteMdb,
  deleteNeighbor,
  deleteVlan,
  deleteVni,
  flushAddresses,
  flushFdb,
  flushMdb,
  flushRoutes,
  getLink,
  getRoute,
  type LinkRef,
  listAddresses,
  listFdb,
  listGlobalVlans,
  listRoutes,
  listVlans,
  listVnis,
  moveLink,
  NetlinkError,
  replaceAddress,
  replaceFdb,
  replaceMdb,
  replaceNeighbor,
  replaceNexthop,
  setGlobalVlan,
  setLink,
  setVlan,
  waitForAddress,
} from '../../src/index.js'
import { contains, ip, ipState } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test.before(() => {
  ip('link', 'add', 'name', 'br0', 'type', 'bridge')
  ip('link', 'add', 'name', 'a1', 'type', 'veth', 'peer', 'name', 'a2')
  ip('link', 'add', 'name', 'vx', 'type', 'vxlan', 'id', 42, 'dstport', 4789)
  ip('link', 'set', 'dev', 'a1', 'master', 'br0', 'up')
})

const mac = '02:00:00:00:00:01'
const dst = '192.0.2.1'
const mdb = { port: 'a1', group: '239.1.1.1' }
const destination = '198.51.100.0/24'

/** The call with a link that is not there, and what it calls that link. */
const calls: [call: (none: LinkRef) => Promise<unknown>, option: string][] = [
  [(none) => getLink(none), 'link'],
  [(none) => setLink(none, { up: true }), 'link'],
  [(none) => setLink(none, { name: 'x' }), 'link'],
  [(none) => setLink(none, { vxlan: { ttl: 3 } }), 'link'],
  [(none) => setLink(none, { gre: { ttl: 3 } }), 'link'],
  [(none) => setLink(none, { bridgePort: { cost: 3 } }), 'link'],
  [(none) => setLink('a2', { master: none }), 'master'],
  [(none) => setLink('vx', { vxlan: { dev: none } }), 'vxlan.dev'],
  [(none) => moveLink(none, { to: { pid: process.pid } }), 'link'],
  [(none) => deleteLink(none), 'link'],
  [(none) => deleteLinks(['x', none], { ifExists: false }), 'links[1]'],
  [(none) => addAltName(none, 'x'), 'link'],
  [(none) => deleteAltName(none, 'x'), 'link'],
  [(none) => createVeth({ name: 'x', master: none, peer: { name: 'y' } }), 'master'],
  [(none) => createVeth({ name: 'x', peer: { name: 'y', master: none } }), 'peer.master'],
  [(none) => createVxlan({ name: 'x', vni: 9, dev: none }), 'dev'],
  [(none) => createLink({ kind: 'vxlan', name: 'x', vxlan: { vni: 9, dev: none } }), 'vxlan.dev'],
  [(none) => createMacvlan({ name: 'x', link: none }), 'link'],
  [(none) => addAddress(none, '192.0.2.1/24'), 'link'],
  [(none) => replaceAddress(none, '2001:db8::1/64'), 'link'],
  [(none) => deleteAddress(none, '192.0.2.1/24'), 'link'],
  [(none) => listAddresses({ link: none }), 'link'],
  [(none) => flushAddresses(none), 'link'],
  [(none) => waitForAddress(none, dst), 'link'],
  [(none) => addNeighbor(none, { dst, mac }), 'link'],
  [(none) => replaceNeighbor(none, { dst, mac }), 'link'],
  [(none) => deleteNeighbor(none, { dst }), 'link'],
  [(none) => addFdb(none, { mac }), 'link'],
  [(none) => addFdb('vx', { mac, dst, via: none }), 'via'],
  [(none) => appendFdb(none, { mac, dst }), 'link'],
  [(none) => replaceFdb(none, { mac, dst }), 'link'],
  [(none) => deleteFdb(none, { mac }), 'link'],
  [(none) => listFdb(undefined, { bridge: none }), 'bridge'],
  [(none) => flushFdb(none), 'link'],
  [(none) => flushFdb('br0', { bridgePort: none }), 'bridgePort'],
  [(none) => addMdb(none, mdb), 'link'],
  [(none) => addMdb('br0', { ...mdb, port: none }), 'port'],
  [(none) => replaceMdb(none, mdb), 'link'],
  [(none) => deleteMdb(none, mdb), 'link'],
  [(none) => flushMdb(none), 'link'],
  [(none) => addVni(none, { vni: 5 }), 'link'],
  [(none) => deleteVni(none, { vni: 5 }), 'link'],
  [(none) => listVnis(none), 'link'],
  [(none) => addVlan(none, { vid: 5 }), 'link'],
  [(none) => setVlan(none, { vid: 5, state: 'blocking' }), 'link'],
  [(none) => deleteVlan(none, { vid: 5 }), 'link'],
  [(none) => listVlans(none), 'link'],
  [(none) => setGlobalVlan(none, { vid: 5, mcastSnooping: true }), 'bridge'],
  [(none) => listGlobalVlans(none), 'bridge'],
  [(none) => addRoute({ destination, dev: none }), 'dev'],
  [(none) => addRoute({ destination: '2001:db8:1::/64', dev: none }), 'dev'],
  [
    (none) => addRoute({ destination, multipath: [{ dev: 'lo' }, { dev: none }] }),
    'multipath[1].dev',
  ],
  [(none) => getRoute('198.51.100.1', { iif: none }), 'iif'],
  [(none) => listRoutes({ dev: none }), 'dev'],
  [(none) => flushRoutes({ table: 'main', dev: none }), 'dev'],
  [(none) => addNexthop({ id: 5, dev: none }), 'dev'],
  [(none) => replaceNexthop({ id: 5, dev: none }), 'dev'],
]

for (const [call, option] of calls) {
  const [text = ''] = /\w+\(.*/s.exec(String(call).replace(/^.*?=>\s*/s, '')) ?? []
  const operation = text.slice(0, text.indexOf('('))
  test(`${text}: ${option}`, async () => {
    const before = ipState()
    for (const none of ['none', 54321]) {
      const thrown = await rejected(call(none), Error)
      const error = thrown instanceof AggregateError ? thrown.errors.at(-1) : thrown
      assert.instance(error, NetlinkError)
      contains(error, { option, operation, link: String(none) })
      assert.match(error.message, `option ${option}`)
      // By an index each part of the kernel has an error of its own.
      if (none === 'none') assert.is(error.code, 'ENODEV')
    }
    assert.is(ipState(), before)
  })
}

test('a refusal of another reason is not laid to a link that is there', async () => {
  const master = (await getLink('br0')).index
  const peer = { name: 'y' }
  const error = await rejected(createVeth({ name: 'x', master, mtu: 67, peer }), NetlinkError)
  contains(error, { code: 'EINVAL', link: 'x' })
  assert.is.not(error.option, 'master')
})

test.run()
