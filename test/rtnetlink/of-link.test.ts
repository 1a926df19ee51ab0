/** Lists of what one link has, or all have: the link is an argument or an option, and is the same. */
import * as lib from '../../src/index.js'
import { assert, test } from '../support/test.js'

const at = { netns: 'listed' }

type List = (...args: unknown[]) => Promise<{ index?: number }[]>
const { listAddresses, listNeighbors, listQdiscs, listFdb, listMdb, listVlans, listVnis } = lib
const lists = { listAddresses, listNeighbors, listQdiscs, listFdb, listMdb, listVlans, listVnis }
/** Each with the name of its argument. */
const entries = [
  ...Object.entries(lists).map(([name, list]) => [name, list, 'link'] as const),
  ['listGlobalVlans', lib.listGlobalVlans, 'bridge'] as const,
] as [string, List, string][]

/** Without clocks. Those of a kernel that knows no VLANs of bridges are all refused. */
const outcome = (call: Promise<object[]>) =>
  call.then(
    (all) => ({ value: all.map((each) => ({ ...each, cache: undefined, timer: undefined })) }),
    ({ code, link }) => ({ code, link }),
  )

test.before(async () => {
  // Without what IPv6 says, and is told, by itself.
  const sysctls = { 'net.ipv6.conf.default.disable_ipv6': 1 }
  await lib.createNetns(at.netns, { loopback: true, sysctls })
  await lib.createBridge({ name: 'br', mcastSnooping: true, up: true, ...at })
  await lib.createVxlan({
    ...{ name: 'vx', external: true, vniFilter: true, master: 'br', up: true, ...at },
  })
  await lib.addVni('vx', { vni: 5, ...at })
  await lib.addAddress('br', '192.0.2.1/24', at)
  await lib.addNeighbor('br', { dst: '192.0.2.2', mac: '02:00:00:00:00:02', ...at })
  await lib.addMdb('br', { port: 'vx', group: '239.1.1.1', state: 'permanent', ...at })
  await lib.addQdisc('br', { tbf: { rate: 1e6, burst: 10_000, limit: 50_000 }, ...at })
})
test.after(() => lib.deleteNetns(at.netns))

for (const [name, list, argument] of entries) {
  test(`${name}: the link as an argument and as an option`, async () => {
    const all = await outcome(list(at))
    assert.equal(await outcome(list(undefined, at)), all)
    for (const link of ['br', 'vx', 'none']) {
      const found = await outcome(list(link, at))
      assert.equal(await outcome(list({ [argument]: link, ...at })), found, link)
      if ('value' in all && 'value' in found) {
        assert.ok((found.value as []).length <= (all.value as []).length)
      }
    }
    if (argument === 'link' && name !== 'listVlans') {
      assert.ok((await list(at)).length > 0)
    }
  })

  test(`${name}: what is neither`, async () => {
    for (const [args, option] of [
      [[null], argument],
      [[[]], argument],
      [[true], argument],
      [[0], argument],
      [[{ [argument]: {} }], argument],
      [['br', { [argument]: 'br' }], argument],
      [['br', null], 'options'],
      [[{}, {}], 'options'],
      [[{ nosuch: 1 }], 'nosuch'],
    ] as const) {
      const error = await list(...args).then(
        () => ({ option: 'none', code: '' }),
        (reason: { option: string; code: string }) => reason,
      )
      assert.is(error.option, option, `${name} ${JSON.stringify(args)}: ${error}`)
      assert.match(error.code, /^ERR_INVALID_ARG/)
    }
  })
}

test.run()
