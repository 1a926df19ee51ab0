/** UDP ports on which tunnels are received, as `ip fou` has them. */
import {
  addFouPort,
  createVeth,
  deleteFouPort,
  type FouPortOptions,
  getLink,
  listFouPorts,
  NetlinkError,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { needsFou } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const value = 'ERR_INVALID_ARG_VALUE'
const type = 'ERR_INVALID_ARG_TYPE'
const refused: [options: object, code: string, option: string][] = [
  [{}, value, 'ipProto'],
  [{ ipProto: 47 }, type, 'port'],
  [{ port: 0, ipProto: 47 }, value, 'port'],
  [{ port: 65_536, ipProto: 47 }, value, 'port'],
  [{ port: '5', ipProto: 47 }, type, 'port'],
  [{ port: 5 }, value, 'ipProto'],
  [{ port: 5, ipProto: 256 }, value, 'ipProto'],
  [{ port: 5, ipProto: 'nosuch' }, value, 'ipProto'],
  [{ port: 5, type: 'gue', ipProto: 47 }, value, 'ipProto'],
  [{ port: 5, type: 'other', ipProto: 47 }, value, 'type'],
  [{ port: 5, ipProto: 47, family: 'ipv4' }, value, 'family'],
  [{ port: 5, ipProto: 47, family: 'inet', local: '2001:db8::1' }, value, 'local'],
  [{ port: 5, ipProto: 47, local: '192.0.2.1', peer: '2001:db8::1' }, value, 'peer'],
  [{ port: 5, ipProto: 47, local: 'x' }, value, 'local'],
  [{ port: 5, ipProto: 47, peer: '192.0.2.1' }, value, 'peerPort'],
  [{ port: 5, ipProto: 47, peer: '192.0.2.1', peerPort: 0 }, value, 'peerPort'],
  [{ port: 5, ipProto: 47, dev: 'lo' }, value, 'dev'],
  [{ port: 5, ipProto: 47, dev: {} }, type, 'dev'],
  [{ port: 5, ipProto: 47, nonesuch: 1 }, value, 'nonesuch'],
]

test('what cannot be meant is refused by its name, before anything is sent', async () => {
  for (const [options, code, option] of refused) {
    contains(await rejected(addFouPort(options as FouPortOptions), Error), { code, option })
  }
  assert.equal(await listFouPorts(), [])
})

test('as ip adds and shows them, both ways', async () => {
  needsFou()
  await createVeth({ name: 'a', up: true, addresses: ['192.0.2.1/24'], peer: { name: 'b' } })
  const { index } = await getLink('a')
  const samples: [words: string, options: FouPortOptions][] = [
    ['port 5555 ipproto 47', { port: 5555, ipProto: 47 }],
    ['port 5556 gue', { port: 5556, type: 'gue' }],
    ['port 5557 ipproto 4 -6', { port: 5557, ipProto: 4, family: 'inet6' }],
    [
      'port 5558 ipproto 4 local 192.0.2.1 peer 192.0.2.2 peer_port 99 dev a',
      { port: 5558, ipProto: 4, local: '192.0.2.1', peer: '192.0.2.2', peerPort: 99, dev: 'a' },
    ],
  ]
  for (const [words, options] of samples) {
    const family = options.family === undefined ? [] : ['-6']
    const shown = () => ip(...family, 'fou', 'show')
    await addFouPort(options)
    const [port, ...others] = await listFouPorts()
    const { dev, ...same } = options
    contains(port, { family: 'inet', type: 'fou', ...same, ...(dev && { dev: index }) })
    assert.equal([others, port?.unknown], [[], undefined])
    const ours = shown()
    await deleteFouPort(port as never)
    assert.equal(await listFouPorts(), [])

    ip(...family, 'fou', 'add', ...words.replace(' -6', '').split(' '))
    assert.equal(await listFouPorts(), [port], words)
    assert.is(shown(), ours, words)
    await deleteFouPort(options.ipProto === undefined ? options : ({ ...port } as never))
    assert.is(shown(), '')
    await addFouPort(port as never)
    assert.equal(await listFouPorts(), [port], 'handed back')
    await deleteFouPort(port as never)
  }
})

test('there already, and none', async () => {
  needsFou()
  await addFouPort({ port: 5555, ipProto: 47 })
  const again = await rejected(addFouPort({ port: 5555, ipProto: 47 }), NetlinkError)
  contains(again, { code: 'EADDRINUSE', option: 'port', operation: 'addFouPort' })
  await deleteFouPort({ port: 5555 })
  const none = await rejected(deleteFouPort({ port: 5555 }), NetlinkError)
  contains(none, { code: 'EINVAL', operation: 'deleteFouPort' })
  await deleteFouPort({ port: 5555, ifExists: true })
})

test.run()
