/** The CNI plugin portmap: what its rules do with packets, and what it refuses. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { addRoute, bindUdp, getSysctl } from 'ovs-netlink'
import { readCounters } from 'ovs-netlink/nftables'
import { type PortMappings, portMappingsIn } from '../../examples/cni/port-mappings.js'
import { assert, test } from '../support/test.js'
import {
  add,
  ask,
  before,
  call,
  check,
  done,
  far,
  here,
  map,
  mapped,
  nft,
  one,
  onOneHost,
  outside,
  remove,
  resultOf,
  ruleset,
  two,
} from './cni-host.js'

onOneHost(test)

test('ports of the host lead to containers, IPv4 and IPv6, and each has its own', async () => {
  await add('portmap', one, mapped(map(8080, 80), map(8081, 81)))
  await add('portmap', two, mapped(map(9090, 80)))
  for (const at of [0, 1]) {
    assert.is(await ask('outside', here[at] as string, 8080), `c1:80 ${outside[at]}`)
    assert.is(await ask('outside', here[at] as string, 8081), `c1:81 ${outside[at]}`)
    assert.is(await ask('outside', here[at] as string, 9090), `c2:80 ${outside[at]}`)
  }
  assert.is(await ask('outside', here[0], 8082), 'ECONNREFUSED')
  await remove('portmap', one)
  assert.is(await ask('outside', here[0], 8080), 'ECONNREFUSED')
  assert.is(await ask('outside', here[0], 9090), `c2:80 ${outside[0]}`)
  await remove('portmap', two)
  assert.is(ruleset(), before)
})

test('the host, the container itself and its neighbour reach it by the port of the host', async () => {
  await add('portmap', one, mapped(map(8080, 80)))
  for (const host of [here[0], '127.0.0.1', '10.0.0.1']) {
    assert.match(await ask('host', host, 8080), /^c1:80 (10\.0\.0\.1|203\.0\.113\.1)$/)
  }
  assert.is(await ask('host', here[1], 8080), `c1:80 ${here[1]}`)
  for (const { id } of [one, two]) {
    assert.is(await ask(id, here[0], 8080), 'c1:80 10.0.0.1', id)
    assert.is(await ask(id, here[1], 8080), 'c1:80 fd00::1', id)
  }
  assert.is(await ask(far.id, here[0], 8080), `c1:80 ${far.addresses[0]}`)
  // ::1 is nobody else's.
  assert.is(await ask('host', '::1', 8080), 'ECONNREFUSED')
})

test('what a source is translated to: with snat false nothing, with masqAll everything', async () => {
  await add('portmap', one, { ...mapped(map(8080, 80)), snat: false })
  assert.is(await ask('outside', here[0], 8080), `c1:80 ${outside[0]}`)
  assert.is(await ask(two.id, here[0], 8080), 'ETIMEDOUT')
  assert.is(await getSysctl('net.ipv4.conf.br0.route_localnet', { netns: 'host' }), '0')
  await add('portmap', one, { ...mapped(map(8080, 80)), masqAll: true })
  assert.is(await ask('outside', here[0], 8080), 'c1:80 10.0.0.1')
  assert.is(await ask('outside', here[1], 8080), 'c1:80 fd00::1')
  assert.is(await ask('outside', one.addresses[0], 80), `c1:80 ${outside[0]}`, 'by no port')
})

test('127.0.0.1 is routed while a container of the link has a port, and nobody else reaches it', async () => {
  const allowed = () => getSysctl('net.ipv4.conf.br0.route_localnet', { netns: 'host' })
  await add('portmap', one, mapped(map(8080, 80)))
  await add('portmap', two, mapped(map(9090, 80)))
  await remove('portmap', two)
  assert.is(await allowed(), '1')
  // A neighbour that sends to 127.0.0.1 by the host.
  spawnSync('ip', ['-n', two.id, 'route', 'del', 'table', 'local', '127.0.0.0/8', 'dev', 'lo'])
  spawnSync('ip', ['-n', two.id, 'route', 'del', 'table', 'local', '127.0.0.1', 'dev', 'lo'])
  await addRoute({ destination: '127.0.0.0/8', via: '10.0.0.1', netns: two.id })
  nft(
    'add table inet seen { counter late {} ; chain late { type filter hook prerouting priority mangle;' +
      ' iifname br0 ip daddr 127.0.0.1 counter name late; } ; }',
  )
  const seen = async () =>
    (await readCounters({ name: 'seen' }, { netns: 'host' }))['late']?.packets
  assert.is(await ask(two.id, '127.0.0.1', 70), 'ETIMEDOUT')
  assert.is(await seen(), 0n)
  nft('flush', 'chain', 'inet', 'cni-portmap', 'localnet')
  await ask(two.id, '127.0.0.1', 70)
  assert.not.equal(await seen(), 0n, 'but for the rule')
  nft('delete', 'table', 'inet', 'seen')
  await remove('portmap', one)
  assert.is(await allowed(), '0')
})

test('UDP, also of a client that was there before', async () => {
  const server = await bindUdp({ netns: one.id, address: '10.0.0.2', port: 53 })
  server.on('message', (message, { address, port }) => {
    server.send(`${message} from ${address}`, port, address)
  })
  const client = await bindUdp({ netns: 'outside', address: outside[0] })
  const answers: string[] = []
  client.on('message', (message) => answers.push(String(message)))
  await new Promise((resolve) => client.send('early', 5353, here[0], resolve))
  await add('portmap', one, mapped(map(5353, 53, { protocol: 'UDP' })))
  client.send('late', 5353, here[0])
  await once(client, 'message', { signal: AbortSignal.timeout(5000) })
  assert.equal(answers, [`late from ${outside[0]}`])
  assert.is(await ask('outside', here[0], 5353), 'ECONNREFUSED', 'TCP has another port 5353')
  client.close()
  server.close()
})

test('hostIP: one address of the host, or all of a family', async () => {
  const mappings = [
    map(8080, 80, { hostIP: here[0] }),
    map(8081, 81, { hostIP: '127.0.0.1' }),
    map(8082, 80, { hostIP: '::' }),
    map(8083, 80, { hostIP: here[1] }),
  ]
  await add('portmap', one, mapped(...mappings))
  await add('portmap', two, mapped(map(8080, 81)))
  assert.is(await ask('outside', here[0], 8080), `c1:80 ${outside[0]}`)
  assert.is(await ask('outside', here[1], 8080), `c2:81 ${outside[1]}`)
  assert.is(await ask('host', '127.0.0.1', 8081), 'c1:81 10.0.0.1')
  assert.is(await ask('outside', here[0], 8081), 'ECONNREFUSED')
  assert.is(await ask('outside', here[0], 8082), 'ECONNREFUSED')
  assert.is(await ask('outside', here[1], 8082), `c1:80 ${outside[1]}`)
  assert.is(await ask('outside', here[1], 8083), `c1:80 ${outside[1]}`)
  assert.equal(await check('portmap', one, mapped(...mappings)), done)
})

test('a port that leads to another container is refused, with its name', async () => {
  await add('portmap', one, mapped(map(8080, 80)))
  const now = ruleset()
  const config = { ...mapped(map(7070, 80), map(8080, 80)), prevResult: resultOf(two) }
  const { status, printed } = await call('portmap', 'ADD', two, config)
  assert.is(status, 1)
  assert.is(printed?.['code'], 104)
  assert.is(printed?.['msg'], 'tcp 8080 is taken: by c1 eth0 net')
  assert.is(ruleset(), now)
})

test('many at once, and all of them go', async () => {
  const many = Array.from({ length: 6 }, (_, at) => ({ ...one, id: `many${at}` }))
  const config = (at: number) => mapped(map(8100 + at, 80))
  await Promise.all(
    many.map(async (each, at) => {
      const prevResult = resultOf(one)
      const { status } = await call('portmap', 'ADD', each, { ...config(at), prevResult })
      assert.is(status, 0)
    }),
  )
  for (const [at] of many.entries()) {
    assert.is(await ask('outside', here[0], 8100 + at), `c1:80 ${outside[0]}`)
  }
  await Promise.all(many.map((each) => remove('portmap', each)))
  assert.is(ruleset(), before)
})

test('CHECK says what is missing, GC removes the rest, DEL needs nothing', async () => {
  const [first, second] = [mapped(map(8080, 80)), mapped(map(9090, 80))]
  await add('portmap', one, first)
  await add('portmap', two, second)
  assert.equal(await check('portmap', one, first), done)
  const gc = { 'cni.dev/valid-attachments': [{ containerID: two.id, ifname: 'eth0' }] }
  assert.equal(await call('portmap', 'GC', one, { ...gc, name: 'other' }), done)
  assert.equal(await check('portmap', one, first), done, 'GC of another network')
  assert.equal(await call('portmap', 'GC', one, gc), done)
  const { printed } = await check('portmap', one, first)
  assert.is(printed?.['code'], 102)
  assert.match(String(printed?.['msg']), 'has no tcp 8080 -> 10.0.0.2 80')
  nft('flush', 'chain', 'inet', 'cni-portmap', 'ports')
  const differs = await check('portmap', two, second)
  assert.is(differs.printed?.['msg'], 'chain ports of table cni-portmap has other rules')
  for (const _ of [1, 2]) await remove('portmap', two)
  assert.is(ruleset(), before)
  assert.is((await check('portmap', two, second)).printed?.['msg'], 'table cni-portmap is gone')
  assert.equal(await call('portmap', 'STATUS', one, {}), done)
})

test('nothing to map: the result is passed on, and there is no table', async () => {
  await add('portmap', one, {})
  assert.equal(await check('portmap', one, {}), done)
  assert.is(ruleset(), before)
})

const bad: [config: object, words: string][] = [
  [mapped(map(0, 80)), 'runtimeConfig.portMappings[0].hostPort: expected'],
  [mapped(map(80, 80), map(80, 65_536)), 'portMappings[1].containerPort: expected'],
  [mapped(map(80, 80, { protocol: 'sctp' })), 'portMappings[0].protocol: expected'],
  [mapped(map(80, 80, { hostIP: 'host' })), 'portMappings[0].hostIP: expected'],
  [{ conditionsV4: ['!', '-d', '192.0.2.0/24'] }, 'conditionsV4: expected'],
  [{ conditionsV6: ['ip6', 'daddr', '::1'] }, 'conditionsV6: expected'],
  [{ externalSetMarkChain: 'KUBE-MARK-MASQ' }, 'externalSetMarkChain: expected'],
  [{ markMasqBit: 32 }, 'markMasqBit: expected'],
  [{ backend: 'iptables' }, 'backend: expected'],
  [{ snat: 'yes' }, 'snat: expected'],
  [{ masqAll: 1 }, 'masqAll: expected'],
]

test('what cannot be meant is refused by the name of it', () => {
  for (const [config, words] of bad) {
    assert.throws(
      () => portMappingsIn(config as Record<string, unknown>),
      ({ code, message }: { code: number; message: string }) =>
        code === 7 && message.includes(words),
      words,
    )
  }
  const none: PortMappings = { mappings: [], snat: true, masqAll: false }
  assert.equal(portMappingsIn({ conditionsV4: [], conditionsV6: [], markMasqBit: 5 }), none)
})

test('an ADD that is refused leaves nothing', async () => {
  const prevResult = resultOf(one)
  const refused: [config: object, words: string][] = [
    [
      { ...mapped(map(80, 0)), prevResult },
      'runtimeConfig.portMappings[0].containerPort: expected',
    ],
    [mapped(map(80, 80)), 'prevResult: expected'],
    [{ prevResult: { ips: [{ address: 'x' }] } }, 'prevResult.ips[0].address: expected'],
  ]
  for (const [config, words] of refused) {
    const { status, printed } = await call('portmap', 'ADD', one, config)
    assert.is(status, 1, words)
    assert.is(printed?.['code'], 7, words)
    assert.match(String(printed?.['msg']), words)
    assert.is(ruleset(), before, words)
  }
})

test.run()
