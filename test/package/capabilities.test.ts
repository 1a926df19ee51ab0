/**
 * What each group of functions needs: it works with just these capabilities, and without any one of
 * them the error names that one. As docs/capabilities.md says, line by line.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../support/child.js'
import { ip, ipNames } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { root } from '../support/package.js'
import { assert, suite } from '../support/test.js'

interface Group {
  /** What the document calls it. */
  title: string
  needs: Capability[]
  /** An expression that is to be rejected, or to throw, without them. */
  call: string
  /** Skips it where the kernel lacks what it is about. */
  ifPossible?: () => void
}

type Capability =
  | 'CAP_NET_ADMIN'
  | 'CAP_NET_BIND_SERVICE'
  | 'CAP_NET_BROADCAST'
  | 'CAP_NET_RAW'
  | 'CAP_SYS_ADMIN'

const groups: Group[] = [
  {
    title: 'read links, addresses, neighbours, routes and rules of the own namespace',
    needs: [],
    call: `Promise.all([lib.listLinks(), lib.listAddresses(), lib.listNeighbors(), lib.listRoutes(), lib.listRules()])`,
  },
  { title: 'read names of namespaces', needs: [], call: 'lib.listNetns()' },
  {
    title: 'watch the own namespace, and names of namespaces',
    needs: [],
    call: `(async () => {
      for (const watching of [lib.watch({ initial: true }), lib.watchNetns({ initial: true })]) {
        await watching.next()
        await watching.close()
      }
    })()`,
  },
  {
    title: 'create, change and delete links',
    needs: ['CAP_NET_ADMIN'],
    call: `lib.createBridge({ name: 'mine', up: true }).then(() => lib.setLink('mine', { alias: 'a' })).then(() => lib.deleteLink('mine'))`,
  },
  {
    title: 'add and delete addresses, neighbours, routes and rules',
    needs: ['CAP_NET_ADMIN'],
    call: `(async () => {
      await lib.addAddress('base', '192.0.2.1/24')
      await lib.addNeighbor('base', { dst: '192.0.2.7', mac: '02:00:00:00:00:07' })
      await lib.addRoute({ destination: '198.51.100.0/24', via: '192.0.2.7' })
      await lib.addRule({ priority: 77, table: 77 })
      await lib.deleteRule({ priority: 77, table: 77 })
      await lib.flushAddresses('base')
    })()`,
  },
  {
    title: 'add and delete forwarding entries',
    needs: ['CAP_NET_ADMIN'],
    call: `lib.appendFdb('vx', { mac: '00:00:00:00:00:00', dst: '192.0.2.5' }).then(() => lib.flushFdb('vx'))`,
  },
  {
    title: 'create, attach and delete namespaces',
    needs: ['CAP_SYS_ADMIN'],
    call: `(async () => {
      await lib.createNetns('mine')
      await lib.attachNetns('again', 'mine')
      await lib.deleteNetns('again')
      await lib.deleteNetns('mine')
      await (await lib.createNetns()).close()
    })()`,
  },
  {
    title: 'read another namespace',
    needs: ['CAP_SYS_ADMIN'],
    call: `lib.listLinks({ netns: 'far' })`,
  },
  {
    title: 'change another namespace',
    needs: ['CAP_SYS_ADMIN', 'CAP_NET_ADMIN'],
    call: `lib.createBridge({ name: 'mine', netns: 'far' }).then(() => lib.deleteLink('mine', { netns: 'far' }))`,
  },
  {
    title: "read what links' drivers have at work",
    needs: [],
    call: `lib.getFeatures('base')`,
  },
  {
    title: "set what links' drivers have at work",
    needs: ['CAP_NET_ADMIN'],
    call: `lib.setFeatures('base', { 'rx-gro': false })`,
  },
  {
    title: 'list, change and watch connections',
    needs: ['CAP_NET_ADMIN'],
    call: `(async () => {
      const watch = lib.watchConntrack()
      await watch.ready
      await watch.close()
      await lib.listConntrack()
    })()`,
  },
  {
    title: 'read, replace, delete and watch nftables tables, trace packets',
    needs: ['CAP_NET_ADMIN'],
    call: `(async () => {
      const nft = await import('${new URL('../../src/nftables/index.ts', import.meta.url)}')
      for (const watch of [nft.watchNftables(), nft.tracePackets()]) {
        await watch.ready
        await watch.close()
      }
      await nft.listNftTables()
      await nft.replaceTable({ name: 'mine' })
      await nft.readTable({ name: 'mine' })
      await nft.changeTable({ name: 'mine' }, (table) => table)
      await nft.deleteTable({ name: 'mine' })
    })()`,
    ifPossible: needsNftables,
  },
  {
    title: 'read sysctls of the own namespace',
    needs: [],
    call: `lib.listSysctls().then(() => lib.getSysctl('net.ipv4.ip_forward'))`,
  },
  {
    title: 'set sysctls',
    needs: ['CAP_NET_ADMIN'],
    call: `lib.setSysctl('net.ipv4.conf.all.forwarding', true)`,
  },
  {
    title: 'open packet sockets, announce addresses',
    needs: ['CAP_NET_RAW'],
    call: `lib.announce('base', '192.0.2.1').then(() => lib.openPacketSocket('base')).then((socket) => socket.close())`,
  },
  {
    title: 'connect, and listen at ports from 1024 on',
    needs: [],
    call: `(async () => {
      const server = await lib.listenTcp({ port: 0 })
      ;(await lib.connectTcp({ port: server.address().port })).destroy()
      server.close()
      ;(await lib.bindUdp()).close()
    })()`,
  },
  {
    title: 'listen at ports below',
    needs: ['CAP_NET_BIND_SERVICE'],
    call: `lib.listenTcp({ port: 80 }).then((server) => server.close())`,
  },
  {
    title: 'spawn into another namespace',
    needs: ['CAP_SYS_ADMIN'],
    call: `(async () => {
      const { once } = await import('node:events')
      await once(lib.spawn('true', [], { netns: 'far' }), 'exit')
    })()`,
  },
  {
    title: 'ping',
    needs: ['CAP_NET_RAW'],
    call: `lib.ping('127.0.0.1', { count: 1 })`,
  },
  {
    title: 'watch with allNsid',
    needs: ['CAP_NET_BROADCAST'],
    call: `(async () => {
      const watching = lib.watch({ allNsid: true, initial: true })
      await watching.next()
      await watching.close()
    })()`,
  },
]

/** What a process that has no more than these capabilities is told; nothing when all went well. */
function told(
  call: string,
  capabilities: readonly Capability[],
): { capability?: string } | undefined {
  const program = `
    try {
      await (${call})
      console.log('null')
    } catch (error) {
      console.log(JSON.stringify({ ...error, message: error.message }))
    }`
  const kept = capabilities.map((name) => `,+${name.slice(4).toLowerCase()}`).join('')
  const printed = run(program, ['setpriv', '--inh-caps=-all', `--bounding-set=-all${kept}`])
  return JSON.parse(printed) ?? undefined
}

const capabilities = suite('capabilities')
capabilities.before(() => {
  ip('netns', 'add', 'far')
  ip('link', 'add', 'base', 'type', 'bridge')
  ip('link', 'set', 'base', 'up')
  ip('link', 'set', 'lo', 'up')
  ip('link', 'add', 'vx', 'type', 'vxlan', 'id', '7', 'dstport', '4789')
})

for (const { title, needs, call, ifPossible } of groups) {
  capabilities(`${title}: ${needs.join(' and ') || 'none'}`, () => {
    ifPossible?.()
    assert.is(told(call, needs), undefined)
    for (const missing of needs) {
      const error = told(
        call,
        needs.filter((name) => name !== missing),
      )
      assert.is(error?.capability, missing, JSON.stringify(error))
    }
    assert.equal(ipNames(), ['base', 'vx'], 'nothing is left')
  })
}

capabilities('the document has these lines', () => {
  const document = readFileSync(join(root, 'docs/capabilities.md'), 'utf8')
  for (const { title, needs } of groups) {
    assert.match(document, `| ${title} | ${needs.join(', ') || 'none'} |`)
  }
})
capabilities.run()
