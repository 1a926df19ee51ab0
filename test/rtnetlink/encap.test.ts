/** Lightweight tunnels on routes, their ways and nexthops, made by the library and by `ip`. */
import {
  addNexthop,
  addRoute,
  deleteNexthop,
  deleteRoute,
  type Encap,
  getLink,
  listNexthops,
  listRoutes,
  NetlinkError,
  type RouteOptions,
  replaceRoute,
} from '../../src/index.js'
import { bpfPrograms } from '../support/bpf.js'
import { contains, ip } from '../support/ip.js'
import { hasLinux } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, skip, test } from '../support/test.js'
import { handBack } from './hand-back.js'

interface Case {
  encap: Encap
  /** The Linux that takes it first. */
  since?: [major: number, minor: number]
  /** `ip`'s words for it. */
  words: string
  /** What `ip -d route` prints of it. */
  shown: RegExp
  /** What the library reports; by default what it was given. */
  reported?: object
}

const data = Uint8Array.from([0, 0x11, 0x22, 0x33])
const both = ['2001:db8::5', '2001:db8::6'] as const
const segs = both.join(',')

/** Each kind's, with the rest of the route in both languages. */
const kinds: Record<string, { route: RouteOptions; words: string; cases: Case[] }> = {
  ip: {
    route: { destination: '198.51.100.0/24', dev: 'tunnel' },
    words: 'dev tunnel',
    cases: [
      {
        encap: { ip: { id: 100, dst: '192.0.2.5' } },
        words: 'ip id 100 dst 192.0.2.5',
        shown: /encap ip id 100 src 0\.0\.0\.0 dst 192\.0\.2\.5 ttl 0 tos 0/,
        reported: { ip: { id: 100n, dst: '192.0.2.5', key: false, csum: false, seq: false } },
      },
      {
        encap: {
          ip: {
            ...{ id: 0xffff_ffff_ffffn, src: '192.0.2.1', dst: '192.0.2.5', tos: 4, ttl: 9 },
            ...{ key: true, csum: true, seq: true },
          },
        },
        words: 'ip id 281474976710655 src 192.0.2.1 dst 192.0.2.5 tos 4 ttl 9 key csum seq',
        shown: /id 281474976710655 src 192\.0\.2\.1 dst 192\.0\.2\.5 ttl 9 tos 4 key csum seq/,
      },
      {
        encap: { ip: { id: 1n, dst: '192.0.2.5', options: { vxlan: { gbp: 0x1234 } } } },
        words: 'ip id 1 dst 192.0.2.5 vxlan_opts 0x1234',
        shown: /vxlan_opts (0x1234|4660)/,
      },
    ],
  },
  ip6: {
    route: { destination: '198.51.100.0/24', dev: 'tunnel' },
    words: 'dev tunnel',
    cases: [
      {
        encap: {
          ip6: {
            ...{ id: 100n, src: '2001:db8::1', dst: '2001:db8::5', tc: 4, hopLimit: 9 },
            ...{ key: true, csum: true, seq: true },
          },
        },
        words: 'ip6 id 100 src 2001:db8::1 dst 2001:db8::5 tc 4 hoplimit 9 key csum seq',
        shown: /ip6 id 100 src 2001:db8::1 dst 2001:db8::5 hoplimit 9 tc 4 key csum seq/,
      },
      {
        encap: { ip6: { id: 1n, dst: '2001:db8::5', options: { vxlan: { gbp: 7 } } } },
        words: 'ip6 id 1 dst 2001:db8::5 vxlan_opts 7',
        shown: /vxlan_opts (0x)?7/,
      },
    ],
  },
  mpls: {
    route: { destination: '198.51.100.0/24', via: '192.0.2.5', dev: 'va' },
    words: 'via 192.0.2.5 dev va',
    cases: [
      { encap: { mpls: { labels: [100] } }, words: 'mpls 100', shown: /encap mpls +100 / },
      {
        encap: { mpls: { labels: [16, 1_048_575, 200], ttl: 9 } },
        words: 'mpls 16/1048575/200 ttl 9',
        shown: /encap mpls +16\/1048575\/200 ttl 9/,
      },
    ],
  },
  seg6: {
    route: { destination: '2001:db8:1::/48', dev: 'va' },
    words: 'dev va',
    cases: [
      ...(['encap', 'inline', 'l2encap', 'encap.red', 'l2encap.red'] as const).map((mode) => ({
        encap: { seg6: { mode, segments: both } },
        words: `seg6 mode ${mode} segs ${segs}`,
        shown: new RegExp(`mode ${mode} segs ${mode === 'inline' ? 3 : 2} \\[ ${both.join(' ')} `),
      })),
      {
        encap: { seg6: { mode: 'encap', segments: both, hmac: 7 } },
        words: `seg6 mode encap segs ${segs} hmac 7`,
        shown: /hmac 7/i,
      },
    ],
  },
  seg6local: {
    route: { destination: '2001:db8:1::1/128', dev: 'va' },
    words: 'dev va',
    cases: [
      { encap: { seg6local: { action: 'End' } }, words: 'action End', shown: /action End / },
      {
        encap: { seg6local: { action: 'End.X', nh6: '2001:db8::5' } },
        words: 'action End.X nh6 2001:db8::5',
        shown: /action End\.X nh6 2001:db8::5/,
      },
      {
        encap: { seg6local: { action: 'End.T', table: 100 } },
        words: 'action End.T table 100',
        shown: /action End\.T table 100/,
      },
      {
        encap: { seg6local: { action: 'End.DX2', oif: 'vb' } },
        words: 'action End.DX2 oif vb',
        shown: /action End\.DX2 oif vb/,
        reported: { seg6local: { action: 'End.DX2' } },
      },
      {
        encap: { seg6local: { action: 'End.DX4', nh4: '192.0.2.5' } },
        words: 'action End.DX4 nh4 192.0.2.5',
        shown: /action End\.DX4 nh4 192\.0\.2\.5/,
      },
      {
        encap: { seg6local: { action: 'End.DX6', nh6: '2001:db8::5' } },
        words: 'action End.DX6 nh6 2001:db8::5',
        shown: /action End\.DX6 nh6 2001:db8::5/,
      },
      {
        encap: { seg6local: { action: 'End.DT6', table: 100 } },
        words: 'action End.DT6 table 100',
        shown: /action End\.DT6 table 100/,
      },
      {
        encap: {
          seg6local: { action: 'End.B6.Encaps', srh: { segments: ['2001:db8::7'], hmac: 7 } },
        },
        words: 'action End.B6.Encaps srh segs 2001:db8::7 hmac 7',
        shown: /segs 1 \[ 2001:db8::7 \]/,
      },
      {
        encap: { seg6local: { action: 'End.B6', srh: { segments: ['2001:db8::7', '::'] } } },
        words: 'action End.B6 srh segs 2001:db8::7',
        shown: /segs 2 \[ 2001:db8::7 :: \]/,
      },
      {
        // Of the other flavors that there are names for, kernels up to 6.18 take none with End.
        encap: { seg6local: { action: 'End', flavors: { psp: true } } },
        since: [6, 3],
        words: 'action End flavors psp',
        shown: /flavors psp/,
      },
      {
        encap: { seg6local: { action: 'End', count: true } },
        words: 'action End count',
        shown: /packets 0 bytes 0 errors 0/,
        reported: { seg6local: { counters: { packets: 0n, bytes: 0n, errors: 0n } } },
      },
    ],
  },
  rpl: {
    route: { destination: '2001:db8:1::/48', dev: 'va' },
    words: 'dev va',
    cases: [
      {
        encap: { rpl: { segments: both } },
        words: `rpl segs ${segs}`,
        shown: /encap rpl segs 2 \[ 2001:db8::5 2001:db8::6 \]/,
      },
    ],
  },
  ioam6: {
    route: { destination: '2001:db8:1::/48', dev: 'va' },
    words: 'dev va',
    cases: [
      {
        encap: { ioam6: { mode: 'inline', trace: { type: 0x800000, namespace: 1, size: 12 } } },
        words: 'ioam6 mode inline trace prealloc type 0x800000 ns 1 size 12',
        shown: /mode inline trace prealloc type 0x800000 ns 1 size 12/,
      },
      ...(['encap', 'auto'] as const).map((mode) => ({
        encap: {
          ioam6: {
            ...{ mode, dst: '2001:db8::9', freqK: 2, freqN: 5 },
            trace: { type: 0xd00000, namespace: 0xfff0, size: 244 },
          },
        },
        words: `ioam6 freq 2/5 mode ${mode} tundst 2001:db8::9 trace prealloc type 0xd00000 ns 65520 size 244`,
        shown: /tundst 2001:db8::9 trace prealloc type 0xd00000 ns 65520 size 244/,
        since: [6, 2] as [number, number],
      })),
    ],
  },
  xfrm: {
    route: { destination: '198.51.100.0/24', dev: 'va' },
    words: 'dev va',
    cases: [
      { encap: { xfrm: { ifId: 7 } }, words: 'xfrm if_id 7', shown: /encap xfrm if_id (0x)?7 / },
      {
        encap: { xfrm: { ifId: 0xfffffff0, link: 'vb' } },
        words: 'xfrm if_id 0xfffffff0 link_dev vb',
        shown: /encap xfrm if_id (0xfffffff0|4294967280) link_dev vb/,
        reported: { xfrm: { ifId: 0xfffffff0 } },
      },
    ],
  },
}

/** `ip route add`'s words; the tunnel's come first, or some are not understood. */
const wordsOf = (kind: string, { words: its }: Case): string[] => {
  const { route, words } = kinds[kind] as (typeof kinds)[string]
  // What follows a tunnel of xfrm, iproute2 6.1 passes over.
  if (kind === 'xfrm') return `${route.destination} ${words} encap ${its}`.split(' ')
  const prefix = kind === 'seg6local' ? 'seg6local ' : ''
  return `${route.destination} encap ${prefix}${its} ${words}`.split(' ')
}

const familyOf = (route: RouteOptions) => (route.destination.includes(':') ? '-6' : '-4')

/** What `ip` prints of a route. */
const printed = (route: RouteOptions) =>
  ip(familyOf(route), '-d', '-s', 'route', 'show', 'root', route.destination)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const reportOf = async ({ destination }: RouteOptions) =>
  (await listRoutes()).find((route) => route.destination === destination)

/** Bytes and bigints as text, members in one order. */
const plain = (value: unknown): object =>
  JSON.parse(
    JSON.stringify(value, (_, part) => {
      if (typeof part === 'bigint') return `${part}n`
      if (part instanceof Uint8Array) return Buffer.from(part).toString('hex')
      if (part?.type === 'Buffer') return Buffer.from(part.data).toString('hex')
      const isObject = typeof part === 'object' && !Array.isArray(part)
      return isObject ? Object.fromEntries(Object.entries(part).sort()) : part
    }),
  )

/** Whether the kernel has tunnels of this kind. */
function has(kind: string): boolean {
  const { cases, route } = kinds[kind] as (typeof kinds)[string]
  try {
    ip(familyOf(route), 'route', 'add', ...wordsOf(kind, cases[0] as Case))
    ip(familyOf(route), 'route', 'del', route.destination)
    return true
  } catch (error) {
    if (/encapsulation type not supported|Operation not supported/.test(String(error))) return false
    throw error
  }
}

test.before(() => {
  ip('link', 'add', 'va', 'type', 'veth', 'peer', 'name', 'vb')
  ip('link', 'set', 'vb', 'up')
  ip('link', 'set', 'va', 'up')
  ip('address', 'add', '192.0.2.1/24', 'dev', 'va')
  ip('address', 'add', '2001:db8::1/64', 'dev', 'va', 'nodad')
  ip('link', 'add', 'tunnel', 'type', 'vxlan', 'external', 'dstport', 4789)
  ip('link', 'set', 'tunnel', 'up')
})

for (const [kind, { route, cases }] of Object.entries(kinds)) {
  test(`${kind}: as ip makes and prints it`, async () => {
    if (!has(kind)) skip(`this kernel has no tunnels of kind ${kind}`)
    for (const each of cases) {
      if (each.since !== undefined && !hasLinux(...each.since)) continue
      const asked = { ...route, encap: each.encap, mayExist: true }
      assert.equal(await addRoute(asked), { created: true })
      assert.equal(await addRoute(asked), { created: false })
      await handBack({
        list: async () =>
          (await listRoutes()).filter(({ destination }) => destination === route.destination),
        same: [replaceRoute, (each) => addRoute({ ...each, mayExist: true })],
        remove: deleteRoute,
        add: addRoute,
      })
      const [made, ours] = [printed(route), await reportOf(route)]
      await deleteRoute({ destination: route.destination })

      ip(familyOf(route), 'route', 'add', ...wordsOf(kind, each))
      const [made2, ours2] = [printed(route), await reportOf(route)]
      await deleteRoute({ destination: route.destination })

      assert.match(made.join(' '), each.shown)
      assert.equal(made, made2, 'ip prints the same of both')
      assert.equal(ours, ours2, 'the library reports the same of both')
      contains(plain(ours?.encap), plain(each.reported ?? each.encap))
      assert.is(ours?.unknown, undefined)
    }
  })
}

test('two ways, each with a tunnel of its own', async () => {
  const destination = '198.51.100.0/24'
  await addRoute({
    destination,
    multipath: [
      { dev: 'tunnel', encap: { ip: { id: 1, dst: '192.0.2.5' } } },
      { dev: 'tunnel', encap: { ip: { id: 2, dst: '192.0.2.6' } }, weight: 3 },
    ],
  })
  const [made, ours] = [printed({ destination }), await reportOf({ destination })]
  await deleteRoute({ destination })
  const nexthop = (id: number, dst: string, weight: number) =>
    ['nexthop', 'encap', 'ip', 'id', id, 'dst', dst, 'dev', 'tunnel', 'weight', weight] as const
  ip('route', 'add', destination, ...nexthop(1, '192.0.2.5', 1), ...nexthop(2, '192.0.2.6', 3))
  assert.equal(made, printed({ destination }))
  assert.equal(ours, await reportOf({ destination }))
  await deleteRoute({ destination })
  assert.equal(
    ours?.multipath?.map(({ encap, weight }) => [encap?.ip?.id, encap?.ip?.dst, weight]),
    [
      [1n, '192.0.2.5', 1],
      [2n, '192.0.2.6', 3],
    ],
  )
})

test('a nexthop with a tunnel', async () => {
  const id = 7
  await addNexthop({ id, dev: 'tunnel', encap: { ip: { id: 9, dst: '192.0.2.5', ttl: 3 } } })
  const show = () => ip('-d', 'nexthop', 'show', 'id', id)
  const [made, [ours]] = [show(), await listNexthops()]
  await deleteNexthop(id)
  const words = 'dev tunnel encap ip id 9 dst 192.0.2.5 ttl 3 protocol boot'
  ip('nexthop', 'add', 'id', id, ...words.split(' '))
  assert.equal(made, show())
  assert.equal(ours, (await listNexthops())[0])
  contains(ours?.encap, { ip: { id: 9n, dst: '192.0.2.5', ttl: 3 } })
  await deleteNexthop(id)
})

test('bpf: programs by descriptor, reported by name', async () => {
  const types = ['lwtIn', 'lwtOut', 'lwtXmit'] as const
  const { load, run, end } = bpfPrograms(types.map((type) => ({ type, returns: 0 })))
  await load() // BPF_OK
  try {
    const told = (await run(`
      const [at, out, xmit] = programs
      const bpf = {
        in: { fd: at, name: 'first' }, out: { fd: out, name: 'second' },
        xmit: { fd: xmit, name: 'a third' }, headroom: 16,
      }
      const add = (bpf) => lib.addRoute({ destination: '198.51.100.0/24', dev: 'va', encap: { bpf } })
        .then(() => 'done', ({ code, message }) => code + ' ' + message)
      return [
        await add({ in: { fd: xmit, name: 'of another type' } }),
        await add({ in: { fd: 999, name: 'none' } }),
        await add(bpf),
      ]`)) as string[]
    if (told.every((verdict) => verdict.includes('not supported'))) {
      skip('this kernel has no tunnels of kind bpf')
    }
    assert.match(told[0] as string, /^EINVAL/)
    assert.match(told[1] as string, /^EBADF/)
    assert.is(told[2], 'done')
  } finally {
    end()
  }
  const route = { destination: '198.51.100.0/24' }
  const ours = await reportOf(route)
  assert.match(printed(route).join(' '), /encap bpf in first out second xmit a third /)
  assert.ok(ours)
  // A name leads to no program: what is listed is refused by name where it would be loaded, and goes by it.
  for (const load of [addRoute, replaceRoute]) {
    const error = await rejected(load(ours) as Promise<unknown>, Error)
    assert.match(`${(error as { option?: string }).option}`, /^encap\.bpf\./, error.message)
  }
  await deleteRoute(ours)
  assert.is(await reportOf(route), undefined)
  assert.equal(ours.encap, {
    bpf: { in: { name: 'first' }, out: { name: 'second' }, xmit: { name: 'a third' } },
  })
})

test('geneve options of a route that ip made', async () => {
  // The kernel's fault, of which it dies: see cpp/rtnetlink/encap.cpp.
  if (hasLinux(6, 15)) skip('Linux from 6.15 on dies of geneve options in a route')
  const words = `ip id 1 dst 192.0.2.5 geneve_opts 1:2:00112233,65535:255:${'ab'.repeat(8)}`
  ip('route', 'add', '198.51.100.0/24', 'dev', 'tunnel', 'encap', ...words.split(' '))
  const [route] = (await listRoutes({ family: 'inet' })).filter(({ encap }) => encap !== undefined)
  ip('route', 'delete', '198.51.100.0/24')
  const encap = route?.encap as { ip: { options: { geneve: { data: Uint8Array }[] } } } | undefined
  assert.equal(
    encap?.ip.options.geneve.map((option) => ({ ...option, data: [...option.data] })),
    [
      { class: 1, type: 2, data: [...data] },
      { class: 0xffff, type: 255, data: Array(8).fill(0xab) },
    ],
  )
})

test('what is wrong is named at any depth, before anything is sent', async () => {
  const destination = '198.51.100.0/24'
  const refused: [encap: unknown, option: string][] = [
    [{}, 'encap'],
    [{ gre: {} }, 'encap.gre'],
    [{ ip: {}, mpls: { labels: [1] } }, 'encap.mpls'],
    [{ ip: 1 }, 'encap.ip'],
    [{ ip: { dst: '2001:db8::5' } }, 'encap.ip.dst'],
    [{ ip: { ttl: 256 } }, 'encap.ip.ttl'],
    [{ ip: { id: 1.5 } }, 'encap.ip.id'],
    [{ ip6: { dst: '192.0.2.5' } }, 'encap.ip6.dst'],
    [{ ip: { options: { erspan: {} } } }, 'encap.ip.options.erspan'],
    [{ ip: { options: { geneve: [{ class: 1, type: 2, data }] } } }, 'encap.ip.options.geneve'],
    [{ mpls: { labels: [] } }, 'encap.mpls.labels'],
    [{ mpls: { labels: [1, 1 << 20] } }, 'encap.mpls.labels[1]'],
    [{ seg6: { segments: both } }, 'encap.seg6.mode'],
    [{ seg6: { mode: 'wrap', segments: both } }, 'encap.seg6.mode'],
    [{ seg6: { mode: 'encap' } }, 'encap.seg6.segments'],
    [{ seg6: { mode: 'encap', segments: ['192.0.2.5'] } }, 'encap.seg6.segments[0]'],
    [{ seg6: { mode: 'encap', segments: both, hmac: 0 } }, 'encap.seg6.hmac'],
    [{ seg6: { mode: 'encap', segments: both, tag: 1 } }, 'encap.seg6.tag'],
    [{ rpl: { segments: [] } }, 'encap.rpl.segments'],
    [{ rpl: { segments: ['2001:db8::5', '192.0.2.5'] } }, 'encap.rpl.segments[1]'],
    [{ ioam6: { mode: 'wrap' } }, 'encap.ioam6.mode'],
    [{ ioam6: { dst: '192.0.2.5' } }, 'encap.ioam6.dst'],
    [{ ioam6: { freqK: 0 } }, 'encap.ioam6.freqK'],
    [{ ioam6: { trace: { type: 1 << 24 } } }, 'encap.ioam6.trace.type'],
    [{ ioam6: { trace: { size: 10 } } }, 'encap.ioam6.trace.size'],
    [{ ioam6: { trace: { namespace: 65536 } } }, 'encap.ioam6.trace.namespace'],
    [{ xfrm: { ifId: 0 } }, 'encap.xfrm.ifId'],
    [{ xfrm: { ifId: 1, link: 1.5 } }, 'encap.xfrm.link'],
    [{ bpf: { in: 5 } }, 'encap.bpf.in'],
    [{ bpf: { in: { fd: -1 } } }, 'encap.bpf.in.fd'],
    [{ bpf: { xmit: { fd: 3, name: '' } } }, 'encap.bpf.xmit.name'],
    [{ bpf: { headroom: 257 } }, 'encap.bpf.headroom'],
    [{ seg6local: { action: 'End.Z' } }, 'encap.seg6local.action'],
    [{ seg6local: { action: 'End', flavors: { psp: 1 } } }, 'encap.seg6local.flavors.psp'],
    [{ seg6local: { action: 'End.B6', srh: { segments: [] } } }, 'encap.seg6local.srh.segments'],
  ]
  for (const [encap, option] of refused) {
    const error = await addRoute({ destination, dev: 'va', encap: encap as Encap }).then(
      () => undefined,
      (reason: NodeJS.ErrnoException & { option?: string }) => reason,
    )
    assert.match(error?.code ?? 'none', /^ERR_INVALID_ARG_/, option)
    assert.is(error?.option, option)
  }
  const error = await rejected(
    addRoute({
      destination,
      multipath: [
        { dev: 'va' },
        { dev: 'va', encap: { seg6local: { action: 'End', oif: 'none' } } },
      ],
    }),
    NetlinkError,
  )
  contains(error, { code: 'ENODEV', option: 'multipath[1].encap.seg6local.oif', link: 'none' })
  assert.ok((await getLink('va')).up)
})

test.run()
