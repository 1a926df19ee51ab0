/** A family by its name and by its number, wherever it is an option: AF_INET is 2, AF_INET6 10. */
import * as lib from '../../src/index.js'
import { ip, ipNames } from '../support/ip.js'
import { assert, test } from '../support/test.js'

const mac = '02:00:00:00:00:0a'

test.before(async () => {
  await lib.createVeth({
    ...{ name: 'va', up: true, addresses: ['192.0.2.1/24'] },
    peer: { name: 'vb', up: true },
  })
  await lib.addAddress('va', '2001:db8::1/64', { noDad: true })
  for (const dst of ['192.0.2.9', '2001:db8::9']) {
    await lib.addNeighbor('va', { dst, mac, state: 'permanent' })
  }
})
test.after(() => lib.deleteLinks(ipNames()))

type Call = (family: lib.Family) => Promise<unknown>

const isV6 = (family: lib.Family) => ['inet6', 10].includes(family)
const hosts = (family: lib.Family) => (isV6(family) ? '2001:db8::9' : '192.0.2.9')

/** Each function with that option: what it returns, or what is there after it. Each leaves what it found. */
const calls: Record<string, Call> = {
  listAddresses: (family) => lib.listAddresses({ link: 'va', family }),
  // Those of multicast the kernel makes when it likes.
  listNeighbors: async (family) =>
    (await lib.listNeighbors('va', { family })).filter(({ state }) => state === 'permanent'),
  flushNeighbors: async (family) => {
    await lib.flushNeighbors({ link: 'va', family, state: ['permanent'] })
    const left = (await lib.listNeighbors('va')).filter(({ state }) => state === 'permanent')
    await lib.addNeighbor('va', { dst: hosts(family), mac, state: 'permanent' })
    return left
  },
  'routes of no address': async (family) => {
    const route = { family, destination: 'default', dev: 'va', metric: 7 }
    const all = () => lib.listRoutes({ family, dev: 'va', table: 'main' })
    const made = await lib.addRoute(route)
    const found = await lib.addRoute({ ...route, mayExist: true })
    await lib.replaceRoute({ ...route, metrics: { mtu: 1400 } })
    const waited = await lib.waitForRoute({ family, destination: 'default', metric: 7 })
    const replaced = await all()
    await lib.deleteRoute(route)
    await lib.addRoute(route)
    await lib.flushRoutes({ family, table: 'main', dev: 'va', protocol: 'boot' })
    return [made, found, waited, replaced, await all()]
  },
  rules: async (family) => {
    const rule = { family, priority: 77, fwmark: 1 }
    const made = await lib.addRule(rule)
    const found = await lib.addRule({ ...rule, mayExist: true })
    const listed = await lib.listRules({ family })
    await lib.deleteRule(rule)
    await lib.addRule(rule)
    await lib.flushRules({ family, priority: 77 })
    return [made, found, listed, await lib.listRules({ family })]
  },
  nexthops: async (family) => {
    const nexthop = { id: 9, family, dev: 'va' }
    const made = await lib.addNexthop(nexthop)
    const found = await lib.addNexthop({ ...nexthop, mayExist: true })
    await lib.replaceNexthop({ ...nexthop, protocol: 'static' })
    const listed = await lib.listNexthops({ family })
    await lib.flushNexthops({ family, dev: 'va' })
    return [made, found, listed, await lib.listNexthops()]
  },
  flushAddresses: async (family) => {
    await lib.flushAddresses('va', { family })
    const left = ip('-o', 'address', 'show', 'dev', 'va').match(/inet6? \S+/g)
    await lib.addAddress('va', '192.0.2.1/24', { mayExist: true })
    await lib.addAddress('va', '2001:db8::1/64', { noDad: true, mayExist: true })
    return left
  },
}

for (const [name, call] of Object.entries(calls)) {
  for (const [family, number] of [['inet', 2] as const, ['inet6', 10] as const]) {
    test(`${name}: ${family} and ${number}`, async () => {
      const outcome = async (value: lib.Family) =>
        JSON.stringify(await call(value), (key, each) =>
          typeof each === 'bigint' || key === 'cache' ? undefined : each,
        )
      assert.is(await outcome(number), await outcome(family))
    })
  }
}

test('what is no family is refused', async () => {
  for (const family of [0, 3, 7, 'ipv6', '2', null] as never[]) {
    const calls = [
      (options: { family: never }): Promise<unknown> => lib.listAddresses(options),
      (options: { family: never }) => lib.listAddresses('va', options),
      (options: { family: never }) => lib.listNeighbors('va', options),
      (options: { family: never }) => lib.listRoutes(options),
      (options: { family: never }) => lib.listRules(options),
    ]
    for (const call of calls) {
      const error = await call({ family }).then(
        () => undefined,
        (reason: { code: string; option: string }) => reason,
      )
      assert.is(error?.option, 'family', `${call.name} ${family}`)
      assert.match(error?.code ?? '', /^ERR_INVALID_ARG/)
    }
  }
})

test.run()
