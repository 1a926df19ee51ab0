/** Random networks, each made by ovn-nbctl and by this library: the databases are the same row for row. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import type { OvnTransaction } from '../../src/ovn/index.js'
import { openSession } from '../../src/ovsdb-client/index.js'
import { assert, test } from '../support/test.js'
import { nb, onOneOvn, ovn } from './one-ovn.js'
import { nbctl } from './support.js'

const rounds = Number(process.env['ROUNDS'] ?? 4)

onOneOvn(test, { alone: true })

/** One thing, as ovn-nbctl is asked for it and as this library is. */
interface Made {
  args: readonly string[]
  make(tx: OvnTransaction): void
}

const octet = fc.integer({ min: 1, max: 250 })
const host = (net: number) => octet.map((last) => `10.${net}.0.${last}`)
const mac = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 5, maxLength: 5 })
  .map((all) => ['0a', ...all.map((each) => each.toString(16).padStart(2, '0'))].join(':'))
const direction = fc.constantFrom('from-lport' as const, 'to-lport' as const)
const priority = fc.integer({ min: 0, max: 32767 })
const match = fc.constantFrom('ip4', 'tcp.dst == 80', 'icmp4 && ip.ttl > 1', 'ip6.src == fd00::/8')
const times = <T>(each: fc.Arbitrary<T>, maxLength = 3) => fc.array(each, { maxLength })
const any = <T>(arbitrary: fc.Arbitrary<T>, map: (value: T) => Made) => arbitrary.map(map)

/** What belongs to nothing else; each has a number of its own for its name. */
const standalone = (at: number): fc.Arbitrary<Made> =>
  fc.oneof(
    any(
      fc.record({
        rate: fc.integer({ min: 1, max: 4294967295 }),
        burst: fc.integer({ min: 0, max: 1000 }),
        unit: fc.constantFrom('kbps' as const, 'pktps' as const),
      }),
      ({ rate, burst, unit }) => ({
        args: ['meter-add', `meter${at}`, 'drop', `${rate}`, unit, `${burst}`],
        make: (tx) => tx.meters.add({ name: `meter${at}`, unit, bands: { [rate]: burst } }),
      }),
    ),
    any(
      fc.record({
        type: fc.constantFrom('gre' as const, 'erspan' as const),
        filter: direction,
        index: fc.integer({ min: 0, max: 1000 }),
        sink: host(9),
      }),
      ({ type, filter, index, sink }) => ({
        args: ['mirror-add', `mirror${at}`, type, `${index}`, filter, sink],
        make: (tx) => tx.mirrors.add({ name: `mirror${at}`, type, filter, index, sink }),
      }),
    ),
    any(times(fc.tuple(fc.constantFrom('h1', 'h2', 'h3'), priority)), (chassis) => ({
      args: [
        ...['ha-chassis-group-add', `ha${at}`],
        ...Object.entries(Object.fromEntries(chassis)).flatMap(([name, rank]) => [
          ...['--', 'ha-chassis-group-add-chassis', `ha${at}`, name, `${rank}`],
        ]),
      ],
      make: (tx) =>
        tx.haChassisGroups.add({ name: `ha${at}`, chassis: Object.fromEntries(chassis) }),
    })),
    any(fc.constantFrom('arp', 'dhcpv4-opts', 'igmp', 'tcp-reset'), (protocol) => ({
      args: ['copp-add', `copp${at}`, protocol, 'some-meter'],
      make: (tx) => tx.copp.add({ name: `copp${at}`, meters: { [protocol]: 'some-meter' } }),
    })),
    any(fc.uniqueArray(host(3), { minLength: 1, maxLength: 3 }), (backends) => {
      const vip = `10.99.0.${at + 1}:80`
      const each = backends.map((backend) => `${backend}:8080`)
      return {
        args: ['lb-add', `lb${at}`, vip, each.join(','), 'tcp'],
        make: (tx) =>
          tx.loadBalancers.add({ name: `lb${at}`, protocol: 'tcp', vips: { [vip]: each } }),
      }
    }),
    any(fc.tuple(octet, mac), ([last, its]) => {
      const [logicalPort, ip] = ['lr0-sw0', `10.2.${at}.${last}`]
      return {
        args: ['static-mac-binding-add', logicalPort, ip, its],
        make: (tx) => tx.staticMacs.add({ logicalPort, ip, mac: its }),
      }
    }),
    any(octet, (port) => ({
      args: ['create', 'Address_Set', `name=as${at}`, `addresses="10.0.0.${port}"`],
      make: (tx) => tx.addressSets.add({ name: `as${at}`, addresses: [`10.0.0.${port}`] }),
    })),
    any(times(fc.constantFrom('a', 'b')), (names) => ({
      args: [
        ...['create', 'Chassis_Template_Var', `chassis=h${at}`],
        ...new Set(names.map((name) => `variables:${name}=10.0.0.1`)),
      ],
      make: (tx) =>
        tx.chassisTemplates.add({
          chassis: `h${at}`,
          variables: Object.fromEntries(names.map((name) => [name, '10.0.0.1'])),
        }),
    })),
    any(fc.integer({ min: 1, max: 10_000 }), (minTx) => ({
      args: ['create', 'BFD', `logical_port=port${at}`, 'dst_ip=10.0.0.1', `min_tx=${minTx}`],
      make: (tx) => tx.bfd.add({ logicalPort: `port${at}`, dstIp: '10.0.0.1', minTx }),
    })),
  )

/** What a port has beside its name. */
const portOf = (name: string, on: string, net: number): fc.Arbitrary<Made> =>
  fc.record({ mac, ip: host(net), security: fc.boolean(), enabled: fc.boolean() }).map((given) => {
    const addresses = `${given.mac} ${given.ip}`
    return {
      args: [
        ...['lsp-add', on, name, '--', 'lsp-set-addresses', name, addresses],
        ...(given.security ? ['--', 'lsp-set-port-security', name, addresses] : []),
        ...(given.enabled ? [] : ['--', 'lsp-set-enabled', name, 'disabled']),
      ],
      make: (tx) =>
        tx.switchPorts.add({
          ...{ switch: on, name, addresses: [addresses] },
          ...(given.security && { portSecurity: [addresses] }),
          ...(!given.enabled && { enabled: false }),
        }),
    }
  })

/** A switch with its ports, rules and what else hangs on it. */
const switchOf = (at: number): fc.Arbitrary<Made[]> => {
  const name = `sw${at}`
  const ports = [0, 1].map((port) => `${name}-p${port}`)
  return fc
    .tuple(
      // No two have the same address, which ovn-nbctl refuses.
      fc.tuple(...ports.map((port, net) => portOf(port, name, net))),
      fc.uniqueArray(fc.tuple(direction, priority, match), {
        maxLength: 3,
        selector: (all) => all.join(),
      }),
      fc.constantFrom('allow' as const, 'allow-related' as const, 'drop' as const),
      fc.option(fc.tuple(host(0), mac), { nil: undefined }),
      fc.option(fc.tuple(direction, priority, match, octet), { nil: undefined }),
    )
    .map(([its, rules, action, group, limit]): Made[] => [
      { args: ['ls-add', name], make: (tx) => tx.switches.add({ name }) },
      ...its,
      ...rules.map(
        ([way, rank, text]): Made => ({
          args: ['acl-add', name, way, `${rank}`, text, action],
          make: (tx) =>
            tx.acls.add({ switch: name, direction: way, priority: rank, match: text, action }),
        }),
      ),
      ...(group === undefined
        ? []
        : [
            {
              args: ['fwd-group-add', `fwd${at}`, name, ...group, ...ports],
              make: (tx: OvnTransaction) =>
                tx.forwardingGroups.add({
                  ...{ switch: name, name: `fwd${at}`, vip: group[0], vmac: group[1], ports },
                }),
            },
          ]),
      ...(limit === undefined
        ? []
        : [
            {
              args: ['qos-add', name, limit[0], `${limit[1]}`, limit[2], `rate=${limit[3]}`],
              make: (tx: OvnTransaction) =>
                tx.qos.add({
                  ...{ switch: name, direction: limit[0], priority: limit[1], match: limit[2] },
                  rate: limit[3],
                }),
            },
          ]),
      {
        args: ['pg-add', `pg${at}`, ...ports],
        make: (tx) => tx.portGroups.add({ name: `pg${at}`, ports }),
      },
    ])
}

/** A router with a port on each switch, routes, NAT and policies. */
const routerOf = (name: string, switches: number): fc.Arbitrary<Made[]> =>
  fc
    .tuple(
      fc.array(mac, { minLength: switches, maxLength: switches }),
      fc.uniqueArray(octet, { maxLength: 3 }),
      host(0),
      fc.uniqueArray(octet, { maxLength: 3 }),
      fc.option(fc.tuple(priority, match), { nil: undefined }),
      fc.option(fc.tuple(fc.constantFrom('h1', 'h2'), priority), { nil: undefined }),
    )
    .map(([macs, routes, nexthop, nats, policy, chassis]): Made[] => [
      { args: ['lr-add', name], make: (tx) => tx.routers.add({ name }) },
      ...macs.flatMap((its, at): Made[] => {
        const [port, peer, net] = [`${name}-sw${at}`, `sw${at}-${name}`, `10.${at}.0.254/24`]
        return [
          {
            args: ['lrp-add', name, port, its, net],
            make: (tx) =>
              tx.routerPorts.add({ router: name, name: port, mac: its, networks: [net] }),
          },
          {
            args: [
              ...['lsp-add', `sw${at}`, peer, '--', 'lsp-set-type', peer, 'router'],
              ...['--', 'lsp-set-addresses', peer, 'router'],
              ...['--', 'lsp-set-options', peer, `router-port=${port}`],
            ],
            make: (tx) =>
              tx.switchPorts.add({
                ...{ switch: `sw${at}`, name: peer, type: 'router', routerPort: port },
              }),
          },
        ]
      }),
      ...routes.map((net): Made => {
        const prefix = `172.16.${net}.0/24`
        return {
          args: ['lr-route-add', name, prefix, nexthop],
          make: (tx) => tx.routes.add({ router: name, prefix, nexthop }),
        }
      }),
      ...nats.map((last): Made => {
        const [externalIp, logicalIp] = [`192.0.2.${last}`, `10.0.0.${last}`]
        const nat = { router: name, type: 'dnat_and_snat', externalIp, logicalIp } as const
        return {
          args: ['lr-nat-add', name, nat.type, externalIp, logicalIp],
          // Which ovn-nbctl says, though it is the default.
          make: (tx) => tx.nats.add({ ...nat, stateless: false }),
        }
      }),
      ...(policy === undefined
        ? []
        : [
            {
              args: ['lr-policy-add', name, `${policy[0]}`, policy[1], 'drop'],
              make: (tx: OvnTransaction) =>
                tx.policies.add({
                  ...{ router: name, priority: policy[0], match: policy[1], action: 'drop' },
                }),
            },
          ]),
      ...(chassis === undefined
        ? []
        : [
            {
              args: ['lrp-set-gateway-chassis', `${name}-sw0`, chassis[0], `${chassis[1]}`],
              make: (tx: OvnTransaction) =>
                tx.routerPorts.include(`${name}-sw0`, {
                  gatewayChassis: { [chassis[0]]: chassis[1] },
                }),
            },
          ]),
    ])

const network: fc.Arbitrary<Made[]> = fc
  .tuple(
    fc.tuple(switchOf(0), switchOf(1)),
    routerOf('lr0', 2),
    fc.tuple(...Array.from({ length: 8 }, (_, at) => standalone(at))),
    fc.constantFrom('ptcp:6641', 'pssl:6641:192.0.2.1', 'ssl:192.0.2.1:6641'),
  )
  .map(([switches, router, others, target]) => [
    ...[...switches.flat(), ...router, ...others],
    { args: ['set-connection', target], make: (tx) => tx.connections.add({ target }) },
    {
      args: ['set-ssl', '/key', '/certificate', '/ca', 'TLSv1.2,TLSv1.3', 'HIGH'],
      make: (tx) =>
        tx.ssl.set({
          ...{ privateKey: '/key', certificate: '/certificate', caCert: '/ca', ciphers: 'HIGH' },
          protocols: ['TLSv1.2', 'TLSv1.3'],
        }),
    },
    {
      args: ['set', 'NB_Global', '.', 'name=here', 'options:mac_prefix="0a:0b:0c"'],
      make: (tx) => tx.global.set({ name: 'here', options: { mac_prefix: '0a:0b:0c' } }),
    },
  ])

type Tables = Record<string, Record<string, unknown>[]>

/** The database as ovsdb-client prints it: each row's references are the rows themselves. */
function dump(): Record<string, string[]> {
  const text = execFileSync(
    'ovsdb-client',
    ['-f', 'json', 'dump', ovn.northbound, 'OVN_Northbound'],
    {
      encoding: 'utf8',
    },
  )
  const tables: Tables = {}
  for (const line of text.trim().split('\n')) {
    const { caption, headings, data } = JSON.parse(line) as {
      caption: string
      headings: string[]
      data: unknown[][]
    }
    const name = caption.replace(/ table$/, '')
    tables[name] = data.map((row) => Object.fromEntries(headings.map((key, at) => [key, row[at]])))
  }
  const byId = new Map(
    Object.values(tables)
      .flat()
      .map((row) => [(row['_uuid'] as [string, string])[1], row]),
  )
  const plain = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value
    if (value[0] === 'uuid') return contentOf(byId.get(value[1] as string))
    const inner = value.map(plain)
    if (value[0] !== 'set' && value[0] !== 'map') return inner
    return [value[0], (inner[1] as unknown[]).map((each) => JSON.stringify(each)).sort()]
  }
  const contentOf = (row: Record<string, unknown> | undefined): unknown =>
    row &&
    Object.entries(row)
      .filter(([column]) => column !== '_uuid')
      .sort()
      .map(([column, value]) => [column, plain(value)])
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.map((row) => JSON.stringify(contentOf(row))).sort(),
    ]),
  )
}

/** Everything away but the row that counts changes. */
async function empty(): Promise<void> {
  await using session = openSession({ remote: ovn.northbound, database: 'OVN_Northbound' })
  const roots = Object.keys(dump()).filter((table) => table !== 'NB_Global')
  await session.transact([
    ...roots.map((table) => ({ op: 'delete' as const, table, where: [] })),
    { op: 'update', table: 'NB_Global', where: [], row: BLANK },
  ])
}

const BLANK = {
  ...{ name: '', ipsec: false, options: ['map', []], external_ids: ['map', []] },
  ...{ connections: ['set', []], ssl: ['set', []], nb_cfg: 0 },
} as never

test(`${rounds} random networks: ovn-nbctl and this library make the same rows`, async () => {
  await fc.assert(
    fc.asyncProperty(network, async (all) => {
      await empty()
      nbctl(
        ovn,
        ...all.flatMap(({ args }) => ['--', ...args.filter((_, at) => at > 0 || args[0] !== '--')]),
      )
      const theirs = dump()
      await empty()
      await nb.transaction((tx) => {
        for (const { make } of all) make(tx)
      })
      const ours = dump()
      for (const [table, rows] of Object.entries(theirs)) {
        const [our, their] = [ours[table] ?? [], rows].map((all) => all.join('\n'))
        assert.ok(our === their, `${table}: ours\n${our}\nand theirs\n${their}`)
      }
      assert.ok(theirs['Logical_Switch_Port']?.length === 6)
    }),
    { numRuns: rounds, endOnFailure: true, includeErrorInReport: true },
  )
})

test.run()
