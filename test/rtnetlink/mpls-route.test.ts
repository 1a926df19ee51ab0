/** Routes of packets with an MPLS label, as `ip -f mpls route` has them. */
import { existsSync, writeFileSync } from 'node:fs'
import {
  addMplsRoute,
  createVeth,
  deleteMplsRoute,
  getLink,
  listMplsRoutes,
  type MplsRouteOptions,
  NetlinkError,
  replaceMplsRoute,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { needsMpls } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'
import { handBack } from './hand-back.js'

const value = 'ERR_INVALID_ARG_VALUE'
const type = 'ERR_INVALID_ARG_TYPE'
const label = 100

const refused: [options: object, code: string, option: string][] = [
  [{ dev: 'lo' }, type, 'label'],
  [{ label: '100', dev: 'lo' }, type, 'label'],
  [{ label: 15, dev: 'lo' }, value, 'label'],
  [{ label: 2 ** 20, dev: 'lo' }, value, 'label'],
  [{ label }, value, 'via'],
  [{ label, dev: {} }, type, 'dev'],
  [{ label, dev: 'a/b' }, value, 'dev'],
  [{ label, dev: 'lo', via: 'x' }, value, 'via'],
  [{ label, dev: 'lo', via: 5 }, type, 'via'],
  [{ label, dev: 'lo', as: 5 }, type, 'as'],
  [{ label, dev: 'lo', as: [] }, value, 'as'],
  [{ label, dev: 'lo', as: [1, 2 ** 20] }, value, 'as[1]'],
  [{ label, dev: 'lo', as: ['1'] }, type, 'as[0]'],
  [{ label, dev: 'lo', protocol: 'nobody' }, value, 'protocol'],
  [{ label, dev: 'lo', ttlPropagate: 1 }, type, 'ttlPropagate'],
  [{ label, multipath: [{ dev: 'lo' }], dev: 'lo' }, value, 'dev'],
  [{ label, multipath: [{ dev: 'lo', as: [-1] }] }, value, 'multipath[0].as[0]'],
  [{ label, multipath: [] }, value, 'multipath'],
  [{ label, dev: 'lo', nonesuch: 1 }, value, 'nonesuch'],
]

test('what cannot be meant is refused by its name, before anything is sent', async () => {
  for (const [options, code, option] of refused) {
    for (const call of [addMplsRoute, replaceMplsRoute]) {
      contains(await rejected(call(options as MplsRouteOptions), Error), { code, option })
    }
  }
  assert.equal(await listMplsRoutes(), [])
  if (existsSync('/proc/sys/net/mpls')) return
  const error = await rejected(addMplsRoute({ label, dev: 'lo' }), NetlinkError)
  contains(error, { code: 'ENOTSUP', operation: 'addMplsRoute' })
})

/** A namespace that takes labels, with two links to send by. */
async function labels(): Promise<void> {
  needsMpls()
  writeFileSync('/proc/sys/net/mpls/platform_labels', '1048575')
  if ((await getLink('a').catch(() => undefined)) !== undefined) return
  for (const [name, other, subnet] of [
    ['a', 'b', 1],
    ['c', 'd', 2],
  ] as const) {
    const addresses = [`192.0.${subnet}.1/24`, `2001:db8:${subnet}::1/64`]
    await createVeth({ name, up: true, addresses, peer: { name: other, up: true } })
  }
}

const samples: [words: string, options: MplsRouteOptions][] = [
  ['100 dev a', { label, dev: 'a' }],
  ['100 as 200 via inet 192.0.1.2 dev a', { label, as: [200], via: '192.0.1.2', dev: 'a' }],
  [
    '16 as 200/300/16 via inet6 2001:db8:1::2 dev a proto static',
    { label: 16, as: [200, 300, 16], via: '2001:db8:1::2', dev: 'a', protocol: 'static' },
  ],
  [
    '1048574 via inet 192.0.1.2 dev a ttl-propagate enabled',
    { label: 1_048_574, via: '192.0.1.2', dev: 'a', ttlPropagate: true },
  ],
  [
    '100 nexthop as 200 via inet 192.0.1.2 dev a nexthop as 300 via inet 192.0.2.2 dev c',
    {
      label,
      multipath: [
        { as: [200], via: '192.0.1.2', dev: 'a' },
        { as: [300], via: '192.0.2.2', dev: 'c' },
      ],
    },
  ],
]

test('as ip adds and shows them, handed back', async () => {
  await labels()
  const shown = () => ip('-f', 'mpls', '-d', 'route')
  for (const [words, options] of samples) {
    assert.equal(await addMplsRoute(options), { created: true })
    const [route, ...others] = await listMplsRoutes()
    assert.equal([others, route?.unknown], [[], undefined], words)
    const { dev, multipath, ...same } = options
    contains(route, same)
    for (const [at, { dev: _, ...hop }] of (multipath ?? []).entries()) {
      contains(route?.multipath?.[at], hop)
    }
    const ours = shown()
    assert.equal(await addMplsRoute({ ...options, mayExist: true }), { created: false }, words)
    await handBack({
      list: listMplsRoutes,
      same: [replaceMplsRoute],
      remove: deleteMplsRoute,
      add: addMplsRoute,
    } as never)
    assert.is(shown(), ours, words)
    await deleteMplsRoute({ label: options.label })
    assert.equal(await listMplsRoutes(), [])

    const boot = words.includes('proto') ? [] : ['proto', 'boot']
    const [first = '', ...rest] = words.split(' ')
    const nexthop = rest.indexOf('nexthop')
    const at = nexthop < 0 ? rest.length : nexthop
    ip('-f', 'mpls', 'route', 'add', first, ...rest.slice(0, at), ...boot, ...rest.slice(at))
    assert.equal(await listMplsRoutes(), [route], words)
    assert.is(shown(), ours, words)
    await deleteMplsRoute(route as never)
  }
})

test('there already, replaced, and none', async () => {
  await labels()
  await addMplsRoute({ label, as: [200], via: '192.0.1.2', dev: 'a' })
  const again = await rejected(addMplsRoute({ label, dev: 'a' }), NetlinkError)
  contains(again, { code: 'EEXIST', operation: 'addMplsRoute' })
  const other = addMplsRoute({ label, as: [201], via: '192.0.1.2', dev: 'a', mayExist: true })
  contains(await rejected(other, NetlinkError), { code: 'EEXIST', option: 'as' })
  await replaceMplsRoute({ label, as: [300], via: '192.0.1.2', dev: 'a', mustExist: true })
  contains((await listMplsRoutes())[0], { as: [300] })
  await deleteMplsRoute({ label })
  const none = { code: 'ESRCH', operation: 'deleteMplsRoute' }
  contains(await rejected(deleteMplsRoute({ label }), NetlinkError), none)
  await deleteMplsRoute({ label, ifExists: true })
  const must = replaceMplsRoute({ label, dev: 'a', mustExist: true })
  contains(await rejected(must, NetlinkError), { code: 'ENOENT' })
  writeFileSync('/proc/sys/net/mpls/platform_labels', '50')
  const beyond = await rejected(addMplsRoute({ label, dev: 'a' }), NetlinkError)
  contains(beyond, { code: 'EINVAL', option: 'label' })
})

test.run()
