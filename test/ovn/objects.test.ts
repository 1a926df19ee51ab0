/** Every kind of object beside ovn-nbctl, which reads what is written and writes what is read. */
import type { OvnKind } from '../../src/ovn/index.js'
import { connectOvn } from '../../src/ovn/index.js'
import { rejection } from '../openvswitch/support.js'
import { assert, test } from '../support/test.js'
import { nb, onOneOvn, ovn } from './one-ovn.js'
import { nbctl, sbctl } from './support.js'

onOneOvn(test, { southbound: true })

test.before(async () => {
  await nb.transaction((tx) => {
    tx.switches.add({ name: 'sw0' })
    tx.routers.add({ name: 'lr0' })
    tx.switchPorts.add({ switch: 'sw0', name: 'p0', addresses: ['0a:00:00:00:00:01 10.0.0.1'] })
    const mac = '0A:00:00:00:FF:01'
    tx.routerPorts.add({ router: 'lr0', name: 'lrp0', mac, networks: ['10.0.0.254/24'] })
  })
})

/** A column of a row, as ovn-nbctl shows it. */
const column = (table: string, id: string, name: string) =>
  nbctl(ovn, '--bare', `--columns=${name}`, 'list', table, id)

/** Objects, and what ovn-nbctl is to show of each. */
const objects: { kind: OvnKind; object: object; table: string; shows: Record<string, string> }[] = [
  {
    kind: 'switches',
    object: {
      name: 'sw1',
      subnet: '10.1.0.9/24',
      excludeIps: ['10.1.0.1..10.1.0.9'],
      externalIds: { a: 'b' },
    },
    table: 'Logical_Switch',
    shows: {
      other_config: 'exclude_ips="10.1.0.1..10.1.0.9", subnet="10.1.0.0/24"',
      external_ids: 'a=b',
    },
  },
  {
    kind: 'switchPorts',
    object: { switch: 'sw0', name: 'to-lr0', type: 'router', routerPort: 'lrp0' },
    table: 'Logical_Switch_Port',
    shows: { type: 'router', addresses: 'router', options: 'router-port=lrp0' },
  },
  {
    kind: 'switchPorts',
    object: { switch: 'sw0', name: 'ln0', type: 'localnet', networkName: 'phys', tag: 7 },
    table: 'Logical_Switch_Port',
    shows: { addresses: 'unknown', options: 'network_name=phys', tag_request: '7' },
  },
  {
    kind: 'switchPorts',
    object: {
      ...{ switch: 'sw0', name: 'vip0', type: 'virtual', virtualIp: '10.0.0.9' },
      ...{
        virtualParents: ['p0', 'p1'],
        enabled: false,
        portSecurity: ['0a:00:00:00:00:09 10.0.0.9'],
      },
    },
    table: 'Logical_Switch_Port',
    shows: {
      ...{ options: 'virtual-ip="10.0.0.9", virtual-parents="p0,p1"', enabled: 'false' },
      port_security: '0a:00:00:00:00:09 10.0.0.9',
    },
  },
  {
    kind: 'routers',
    object: { name: 'lr1', chassis: 'h1', options: { dynamic_neigh_routers: 'true' } },
    table: 'Logical_Router',
    shows: { options: 'chassis=h1, dynamic_neigh_routers="true"' },
  },
  {
    kind: 'routerPorts',
    object: {
      ...{ router: 'lr0', name: 'lrp1', mac: '0a:00:00:00:ff:02', networks: ['192.0.2.1/24'] },
      gatewayChassis: { h1: 20, h2: 10 },
    },
    table: 'Logical_Router_Port',
    shows: { networks: '192.0.2.1/24', mac: '0a:00:00:00:ff:02' },
  },
  {
    kind: 'routes',
    object: { router: 'lr0', prefix: '198.51.100.7/24', nexthop: '10.0.0.1', outputPort: 'lrp0' },
    table: 'Logical_Router_Static_Route',
    shows: { ip_prefix: '198.51.100.0/24', nexthop: '10.0.0.1', output_port: 'lrp0' },
  },
  {
    kind: 'policies',
    object: {
      ...{ router: 'lr0', priority: 10, match: 'ip4.src == 10.0.0.1' },
      ...{ action: 'reroute', nexthops: ['192.0.2.9'] },
    },
    table: 'Logical_Router_Policy',
    shows: { priority: '10', action: 'reroute', nexthops: '192.0.2.9' },
  },
  ...(['snat', 'dnat', 'dnat_and_snat'] as const).map((type, at) => ({
    kind: 'nats' as const,
    object: {
      ...{ router: 'lr0', type, externalIp: `192.0.2.10${at}`, logicalIp: `10.0.0.${at + 1}` },
    },
    table: 'NAT',
    shows: { type, external_ip: `192.0.2.10${at}`, logical_ip: `10.0.0.${at + 1}` },
  })),
  {
    kind: 'portGroups',
    object: { name: 'pg0', ports: ['p0'] },
    table: 'Port_Group',
    shows: { name: 'pg0' },
  },
  {
    kind: 'addressSets',
    object: { name: 'as0', addresses: ['10.0.0.1', '10.1.0.0/16'] },
    table: 'Address_Set',
    shows: { addresses: '10.0.0.1 10.1.0.0/16' },
  },
  {
    kind: 'acls',
    object: {
      ...{ switch: 'sw0', direction: 'to-lport', priority: 1001, action: 'drop' },
      ...{ match: 'ip4.src == $as0', log: true, name: 'no', severity: 'info' },
    },
    table: 'ACL',
    shows: { action: 'drop', match: 'ip4.src == $as0', log: 'true', severity: 'info', name: 'no' },
  },
  {
    kind: 'acls',
    object: {
      ...{ portGroup: 'pg0', direction: 'from-lport', priority: 5, action: 'allow-related' },
      match: 'inport == @pg0',
    },
    table: 'ACL',
    shows: { direction: 'from-lport', priority: '5' },
  },
  {
    kind: 'dhcpOptions',
    object: {
      cidr: '10.0.0.0/24',
      options: { server_id: '10.0.0.254', server_mac: '0a:00:00:00:ff:01', lease_time: '3600' },
    },
    table: 'DHCP_Options',
    shows: { cidr: '10.0.0.0/24' },
  },
  {
    kind: 'dns',
    object: { name: 'zone', records: { 'vm1.example': ['10.0.0.1', 'fd00::1'] } },
    table: 'DNS',
    shows: { records: 'vm1.example="10.0.0.1 fd00::1"', external_ids: 'name=zone' },
  },
  {
    kind: 'loadBalancers',
    object: {
      ...{ name: 'lb0', protocol: 'tcp', selectionFields: ['ip_src'] },
      vips: { '10.0.0.100:80': ['10.0.0.1:8080', '10.0.0.2:8080'] },
      healthChecks: { '10.0.0.100:80': { interval: '5' } },
      ipPortMappings: { '10.0.0.1': 'p0:10.0.0.254' },
    },
    table: 'Load_Balancer',
    shows: { vips: '10.0.0.100:80="10.0.0.1:8080,10.0.0.2:8080"', selection_fields: 'ip_src' },
  },
  {
    kind: 'qos',
    object: {
      ...{ switch: 'sw0', direction: 'to-lport', priority: 9, match: 'ip4' },
      ...{ dscp: 46, rate: 1000, burst: 100 },
    },
    table: 'QoS',
    shows: { action: 'dscp=46', bandwidth: 'burst=100, rate=1000' },
  },
  {
    kind: 'staticMacs',
    object: { logicalPort: 'lrp0', ip: '10.0.0.77', mac: '0a:00:00:00:00:77' },
    table: 'Static_MAC_Binding',
    shows: { mac: '0a:00:00:00:00:77', override_dynamic_mac: 'false' },
  },
  {
    kind: 'meters',
    object: { name: 'meter0', unit: 'pktps', bands: { 100: 0, 200: 50 }, fair: true },
    table: 'Meter',
    shows: { unit: 'pktps', fair: 'true' },
  },
  {
    kind: 'mirrors',
    object: { name: 'mirror0', type: 'gre', filter: 'to-lport', sink: '192.0.2.50', index: 7 },
    table: 'Mirror',
    shows: { type: 'gre', filter: 'to-lport', sink: '192.0.2.50', index: '7' },
  },
  {
    kind: 'haChassisGroups',
    object: { name: 'ha0', chassis: { h1: 20, h2: 10 } },
    table: 'HA_Chassis_Group',
    shows: { name: 'ha0' },
  },
  {
    kind: 'bfd',
    object: { logicalPort: 'lrp0', dstIp: '10.0.0.9', minTx: 100, detectMultiplier: 3 },
    table: 'BFD',
    shows: { dst_ip: '10.0.0.9', min_tx: '100', detect_mult: '3' },
  },
  {
    kind: 'routes',
    object: {
      ...{ router: 'lr0', prefix: '203.0.113.0/24', nexthop: '10.0.0.9' },
      bfd: { logicalPort: 'lrp0', dstIp: '10.0.0.9' },
    },
    table: 'Logical_Router_Static_Route',
    shows: { nexthop: '10.0.0.9' },
  },
  {
    kind: 'copp',
    object: { name: 'copp0', meters: { arp: 'meter0', 'dhcpv4-opts': 'meter0' } },
    table: 'Copp',
    shows: { meters: 'arp=meter0, dhcpv4-opts=meter0' },
  },
  {
    kind: 'loadBalancerGroups',
    object: { name: 'lbg0', loadBalancers: ['lb0'] },
    table: 'Load_Balancer_Group',
    shows: { name: 'lbg0' },
  },
  {
    kind: 'forwardingGroups',
    object: {
      ...{ switch: 'sw0', name: 'fwd0', vip: '10.0.0.50', vmac: '0a:00:00:00:00:50' },
      ports: ['p0'],
    },
    table: 'Forwarding_Group',
    shows: { child_port: 'p0', liveness: 'false', vip: '10.0.0.50' },
  },
  {
    kind: 'chassisTemplates',
    object: { chassis: 'h1', variables: { vip: '192.0.2.80' } },
    table: 'Chassis_Template_Var',
    shows: { chassis: 'h1', variables: 'vip=192.0.2.80' },
  },
  {
    kind: 'connections',
    object: { target: 'punix:/nowhere', inactivityProbe: 60000, maxBackoff: 2000 },
    table: 'Connection',
    shows: { target: 'punix:/nowhere', inactivity_probe: '60000' },
  },
  {
    kind: 'switches',
    object: { name: 'sw2', copp: 'copp0', loadBalancerGroups: ['lbg0'] },
    table: 'Logical_Switch',
    shows: { name: 'sw2' },
  },
  {
    kind: 'switchPorts',
    object: {
      ...{ switch: 'sw2', name: 'ext0', type: 'external', haChassisGroup: 'ha0' },
      mirrors: ['mirror0'],
    },
    table: 'Logical_Switch_Port',
    shows: { type: 'external' },
  },
]

for (const { kind, object, table, shows } of objects) {
  const what = `${kind}: ${Object.values(object).filter((each) => typeof each === 'string')[0]}`
  const its = () => nb[kind] as unknown as import('../../src/ovn/index.js').OvnObjects<'switches'>
  test(`${what} is what ovn-nbctl shows, and what was asked for`, async () => {
    const made = await its().add(object as never)
    for (const [name, text] of Object.entries(shows)) {
      const shown = column(table, made.id, name)
      assert.is(shown.replaceAll(/[",]/g, ''), text.replaceAll(/[",]/g, ''), name)
    }
    // OVN says how a port, or a session, is doing when it comes to it.
    const lasting = (each: object) => ({ ...each, up: undefined, status: undefined })
    assert.equal(lasting(await its().get({ id: made.id })), lasting(made))
    assert.ok((await its().list()).some(({ id }) => id === made.id))
    const again = await its().add(object as never, { mayExist: true })
    assert.equal(lasting(again), lasting(made))
    assert.is((await rejection(its().add(object as never))).code, 'OVN_ALREADY_EXISTS')
  })
}

test('ovn-nbctl finds what was made', () => {
  const shown = nbctl(ovn, 'show')
  for (const each of [/port to-lr0/, /gateway chassis: \[(h1,? h2|h2,? h1)\]/])
    assert.match(shown, each)
  assert.match(nbctl(ovn, 'lr-route-list', 'lr0'), /198\.51\.100\.0\/24 +10\.0\.0\.1/)
  assert.match(nbctl(ovn, 'lr-nat-list', 'lr0'), /dnat_and_snat/)
  assert.match(nbctl(ovn, 'acl-list', 'sw0'), /to-lport +1001 \(ip4\.src == \$as0\) drop/)
  assert.match(nbctl(ovn, 'acl-list', 'pg0'), /from-lport +5/)
  assert.match(nbctl(ovn, 'qos-list', 'sw0'), /rate=1000/)
})

test('it takes up what ovn-nbctl made, and refuses what differs from it', async () => {
  nbctl(ovn, 'lsp-add', 'sw0', 'theirs', '--', 'lsp-set-addresses', 'theirs', 'dynamic')
  nbctl(ovn, 'lr-nat-add', 'lr0', 'snat', '192.0.2.200', '10.9.0.0/16')
  await nb.sync({ wait: 'sb' })
  const port = { switch: 'sw0', name: 'theirs' }
  const found = await nb.switchPorts.add({ ...port, addresses: ['dynamic'] }, { mayExist: true })
  assert.is(found.switch, 'sw0')
  const differs = await rejection(
    nb.switchPorts.add({ ...port, addresses: ['unknown'] }, { mayExist: true }),
  )
  assert.is(differs.code, 'OVN_DIFFERS')
  assert.is(differs.details, 'its addresses is ["dynamic"], not ["unknown"]')
  const nat = {
    router: 'lr0',
    type: 'snat',
    externalIp: '192.0.2.201',
    logicalIp: '10.9.0.0/16',
  } as const
  assert.is((await rejection(nb.nats.add(nat))).code, 'OVN_ALREADY_EXISTS')
  assert.match((await rejection(nb.nats.add(nat, { mayExist: true }))).details ?? '', /externalIp/)
})

test('set, include and exclude change what they name and nothing else', async () => {
  await nb.switchPorts.set('p0', {
    ...{ dhcpv4: '10.0.0.0/24', portSecurity: ['0a:00:00:00:00:01'] },
    ...{ options: { mcast_flood: 'true' }, externalIds: { vm: '1' } },
  })
  const port = await nb.switchPorts.get('p0')
  assert.equal([port.dhcpv4, port.options], ['10.0.0.0/24', { mcast_flood: 'true' }])
  assert.equal(port.addresses, ['0a:00:00:00:00:01 10.0.0.1'])
  assert.match(nbctl(ovn, 'lsp-get-dhcpv4-options', 'p0'), '10.0.0.0/24')
  await nb.switchPorts.set('p0', {
    dhcpv4: null,
    options: { mcast_flood: null },
    portSecurity: null,
  })
  const now = await nb.switchPorts.get('p0')
  assert.equal([now.dhcpv4, now.options, now.portSecurity], [undefined, {}, []])

  await nb.addressSets.include('as0', { addresses: ['10.0.0.2'] })
  await nb.addressSets.exclude('as0', { addresses: ['10.0.0.1', '10.0.0.99'] })
  assert.equal([...((await nb.addressSets.get('as0')).addresses ?? [])].sort(), [
    '10.0.0.2',
    '10.1.0.0/16',
  ])
  await nb.loadBalancers.include('lb0', { vips: { '10.0.0.101:80': ['10.0.0.3:80'] } })
  await nb.loadBalancers.include('lb0', { vips: { '10.0.0.101:80': ['10.0.0.4:80'] } })
  assert.match(nbctl(ovn, 'lb-list', 'lb0'), /10\.0\.0\.101:80 +10\.0\.0\.4:80/)
  await nb.loadBalancers.exclude('lb0', { vips: ['10.0.0.101:80'] })
  assert.equal(Object.keys((await nb.loadBalancers.get('lb0')).vips ?? {}), ['10.0.0.100:80'])
  await nb.switches.include('sw0', { loadBalancers: ['lb0'], dns: ['zone'] })
  assert.match(nbctl(ovn, 'ls-lb-list', 'sw0'), 'lb0')
  await nb.switches.exclude('sw0', { loadBalancers: ['lb0'] })
  assert.is(nbctl(ovn, 'ls-lb-list', 'sw0'), '')
  assert.equal((await nb.switches.get('sw0')).dns, ['zone'])

  await nb.routerPorts.include('lrp1', { gatewayChassis: { h1: 1, h3: 30 } })
  assert.equal((await nb.routerPorts.get('lrp1')).gatewayChassis, { h1: 1, h2: 10, h3: 30 })
  await nb.routerPorts.exclude('lrp1', { gatewayChassis: ['h2'] })
  await nb.routerPorts.set('lrp1', { gatewayChassis: { h3: 5 } })
  assert.match(nbctl(ovn, 'lrp-get-gateway-chassis', 'lrp1'), /^lrp1-h3 +5$/)
})

test('the whole of it, and how it serves by TLS, are there once', async () => {
  await nb.global.set({ name: 'here', options: { use_logical_dp_groups: 'false' } })
  const { name, options, ipsec } = await nb.global.get()
  assert.equal([name, options?.['use_logical_dp_groups'], ipsec], ['here', 'false', false])
  assert.match(nbctl(ovn, 'get', 'NB_Global', '.', 'options'), 'use_logical_dp_groups="false"')
  await nb.global.set({ name: null, options: { use_logical_dp_groups: null } })
  assert.is((await nb.global.get()).name, undefined)

  assert.is((await rejection(nb.ssl.get())).code, 'OVN_NOT_FOUND')
  const files = { privateKey: '/k', certificate: '/c', caCert: '/ca' }
  await nb.ssl.set({ ...files, protocols: ['TLSv1.2', 'TLSv1.3'] })
  assert.match(nbctl(ovn, 'get-ssl'), /Private key: \/k\nCertificate: \/c\nCA Certificate: \/ca/)
  await nb.ssl.set({ ...files, certificate: '/d' })
  const { certificate, protocols } = await nb.ssl.get()
  assert.equal([certificate, protocols], ['/d', ['TLSv1.2', 'TLSv1.3']])
  await nb.ssl.delete()
  assert.is(nbctl(ovn, 'get', 'NB_Global', '.', 'ssl'), '[]')
  await nb.ssl.delete({ ifExists: true })

  assert.is(nbctl(ovn, 'get-connection'), 'punix:/nowhere')
  await nb.connections.delete('punix:/nowhere')
  assert.is(nbctl(ovn, 'get-connection'), '')
})

test('rows that objects have for themselves are changed one by one', async () => {
  await nb.meters.include('meter0', { bands: { 300: 1 } })
  await nb.meters.exclude('meter0', { bands: ['100', '200'] })
  assert.equal((await nb.meters.get('meter0')).bands, { 300: 1 })
  assert.match(nbctl(ovn, 'meter-list'), /drop: 300 pktps, 1 packet burst/)
  await nb.haChassisGroups.set('ha0', { chassis: { h2: 10, h3: 5 } })
  assert.equal((await nb.haChassisGroups.get('ha0')).chassis, { h2: 10, h3: 5 })
  assert.not.match(nbctl(ovn, 'ha-chassis-group-list'), 'h1')
})

test('delete: what it holds goes too; what is not there is an error or none', async () => {
  await nb.transaction((tx) => {
    tx.switches.add({ name: 'gone' })
    tx.switchPorts.add({ switch: 'gone', name: 'gone-p' })
    tx.portGroups.include('pg0', { ports: ['gone-p'] })
  })
  assert.equal((await nb.portGroups.get('pg0')).ports, ['gone-p', 'p0'])
  await nb.transaction((tx) => {
    tx.switches.delete('gone')
    tx.switches.add({ name: 'again' })
    tx.switchPorts.add({ switch: 'again', name: 'gone-p' })
  })
  assert.is((await nb.switchPorts.get('gone-p')).switch, 'again')
  assert.is((await nb.switchPorts.list({ switch: 'again' })).length, 1)
  await nb.switchPorts.delete('gone-p')
  await nb.switches.delete('again')
  assert.not.match(nbctl(ovn, 'show'), 'gone')
  assert.is((await rejection(nb.switches.delete('gone'))).code, 'OVN_NOT_FOUND')
  await nb.switches.delete('gone', { ifExists: true })
  const acl = { direction: 'to-lport', priority: 1001, match: 'ip4.src == $as0' } as const
  await nb.acls.delete({ switch: 'sw0', ...acl })
  assert.is(nbctl(ovn, 'acl-list', 'sw0'), '')
})

test('of many that make the same at once, one does; none is made twice', async () => {
  const all = Array.from({ length: 10 }, () => nb.switches.add({ name: 'one' }, { mayExist: true }))
  assert.is(new Set((await Promise.all(all)).map(({ id }) => id)).size, 1)
  await using other = await connectOvn({ remote: ovn.northbound })
  const both = await Promise.all(
    [nb, other].map((each) => each.routers.add({ name: 'both' }, { mayExist: true })),
  )
  assert.is(both[0]?.id, both[1]?.id)
  nbctl(ovn, '--add-duplicate', 'ls-add', 'one')
  await nb.sync({ wait: 'sb' })
  assert.is((await rejection(nb.switches.get('one'))).code, 'OVN_AMBIGUOUS')
})

test('no two ports of a switch have one address, however it is written', async () => {
  const on = { switch: 'sw0', name: 'twin' }
  const refused = async (change: Promise<unknown>) => {
    const { code, message, details } = await rejection(change)
    assert.is(code, 'OVN_DUPLICATE_ADDRESS')
    assert.match(message, 'ports p0 and twin of switch sw0 would both have 10.0.0.1')
    assert.is(details, '10.0.0.1')
  }
  await refused(nb.switchPorts.add({ ...on, addresses: ['0a:00:00:00:00:99 10.0.0.1'] }))
  const addresses = ['0a:00:00:00:00:99 fd00::99 10.0.0.99']
  await nb.switchPorts.add({ ...on, addresses })
  await refused(nb.switchPorts.set('twin', { addresses: ['dynamic 10.0.0.1'] }))
  await refused(nb.switchPorts.include('twin', { addresses: ['0a:00:00:00:00:98 10.0.0.1'] }))
  const other = await rejection(
    nb.switchPorts.set('p0', { addresses: ['0a:00:00:00:00:01 10.0.0.1 FD00:0::99'] }),
  )
  assert.is(other.details, 'fd00::99')
  // Each its own again, and what one gives up another may have in the same transaction.
  await nb.switchPorts.set('twin', { addresses })
  await nb.transaction((tx) => {
    tx.switchPorts.set('twin', { addresses: ['0a:00:00:00:00:99 10.0.0.1'] })
    tx.switchPorts.set('p0', { addresses: ['0a:00:00:00:00:01 10.0.0.99'] })
  })
  await nb.transaction((tx) => {
    tx.switchPorts.delete('twin')
    tx.switchPorts.set('p0', { addresses: ['0a:00:00:00:00:01 10.0.0.1'] })
  })
  await nb.switchPorts.add({ ...on, switch: 'sw1', addresses: ['0a:00:00:00:00:99 10.0.0.1'] })
  await nb.switchPorts.delete('twin')
})

test('a transaction is done wholly or not at all', async () => {
  const error = await rejection(
    nb.transaction((tx) => {
      tx.switches.add({ name: 'never' })
      tx.switchPorts.add({ switch: 'nowhere', name: 'never-p' })
    }),
  )
  assert.equal([error.code, error.operation], ['OVN_NOT_FOUND', 'switchPorts.add'])
  assert.not.match(nbctl(ovn, 'show'), 'never')
})

test('waiting for ovn-northd, and for no chassis', async () => {
  await nb.switches.add({ name: 'waited' }, { wait: 'sb' })
  assert.match(
    sbctl(ovn, '--bare', '--columns=external_ids', 'list', 'Datapath_Binding'),
    'name=waited',
  )
  await nb.sync()
  process.kill(ovn.pids.ovnNorthd, 'SIGSTOP')
  try {
    const late = await rejection(nb.sync({ timeout: 200 }))
    assert.is(late.code, 'OVN_WAIT_TIMEOUT')
    const aborted = await rejection(nb.sync({ signal: AbortSignal.timeout(50) }))
    assert.is(aborted.name, 'TimeoutError')
  } finally {
    process.kill(ovn.pids.ovnNorthd, 'SIGCONT')
  }
  await nb.sync()
})

const bad: [string, () => Promise<unknown>, string][] = [
  ['no name', () => nb.switches.add({} as never), 'name'],
  ['an unknown option', () => nb.switches.add({ name: 'x', nme: 1 } as never), 'nme'],
  [
    'addresses',
    () => nb.switchPorts.add({ switch: 'sw0', name: 'x', addresses: ['10.0.0.1'] }),
    'addresses[0]',
  ],
  [
    'a type',
    () => nb.switchPorts.add({ switch: 'sw0', name: 'x', type: 'nosuch' as never }),
    'type',
  ],
  [
    'no router port',
    () => nb.switchPorts.add({ switch: 'sw0', name: 'x', type: 'router' }),
    'routerPort',
  ],
  [
    'a router port',
    () => nb.switchPorts.add({ switch: 'sw0', name: 'x', routerPort: 'y' }),
    'routerPort',
  ],
  [
    'a MAC address',
    () => nb.routerPorts.add({ router: 'lr0', name: 'x', mac: '1', networks: [] }),
    'mac',
  ],
  [
    'no networks',
    () => nb.routerPorts.add({ router: 'lr0', name: 'x', mac: '0a:00:00:00:00:00', networks: [] }),
    'networks',
  ],
  [
    'a prefix',
    () => nb.routes.add({ router: 'lr0', prefix: '10.0.0.0/33', nexthop: '10.0.0.1' }),
    'prefix',
  ],
  [
    'a priority',
    () =>
      nb.acls.add({
        switch: 'sw0',
        direction: 'to-lport',
        priority: 40000,
        match: 'ip',
        action: 'drop',
      }),
    'priority',
  ],
  [
    'no holder',
    () => nb.acls.add({ direction: 'to-lport', priority: 1, match: 'ip', action: 'drop' }),
    'switch',
  ],
  [
    'an action',
    () =>
      nb.acls.add({
        switch: 'sw0',
        direction: 'to-lport',
        priority: 1,
        match: 'ip',
        action: 'no' as never,
      }),
    'action',
  ],
  [
    'a vip',
    () => nb.loadBalancers.add({ name: 'x', vips: { '10.0.0.1:80': ['10.0.0.2'] } }),
    'vips["10.0.0.1:80"][0]',
  ],
  ['a name of a set', () => nb.addressSets.add({ name: 'a-b' }), 'name'],
  ['a key', () => nb.acls.delete({ switch: 'sw0' } as never), 'key.direction'],
  ['a holder that changes', () => nb.switchPorts.set('p0', { switch: 'sw1' } as never), 'switch'],
  ['elements of a scalar', () => nb.routerPorts.include('lrp0', { mac: 'x' } as never), 'mac'],
  ['a tag of a plain port', () => nb.switchPorts.set('p0', { tag: 7 }), 'tag'],
  [
    'a router port of another type',
    () => nb.switchPorts.set('ln0', { routerPort: 'x' }),
    'routerPort',
  ],
  [
    'a type without what it needs',
    () => nb.switchPorts.set('p0', { type: 'localnet' }),
    'networkName',
  ],
  [
    'what its type needs taken away',
    () => nb.switchPorts.set('to-lr0', { routerPort: null }),
    'routerPort',
  ],
  ['what every one has taken away', () => nb.routerPorts.set('lrp0', { mac: null }), 'mac'],
  [
    'next hops of a policy that drops',
    () =>
      nb.policies.set(
        { router: 'lr0', priority: 10, match: 'ip4.src == 10.0.0.1' },
        { action: 'drop' },
      ),
    'nexthops',
  ],
  [
    'a port of SNAT',
    () =>
      nb.nats.set({ router: 'lr0', type: 'snat', externalIp: '192.0.2.100' }, { stateless: true }),
    'stateless',
  ],
  [
    'a check of no vip',
    () => nb.loadBalancers.set('lb0', { healthChecks: { '10.0.0.200:80': {} } }),
    'healthChecks["10.0.0.200:80"]',
  ],
  [
    'a burst without a rate',
    () =>
      nb.qos.set(
        { switch: 'sw0', direction: 'to-lport', priority: 9, match: 'ip4' },
        { rate: null },
      ),
    'burst',
  ],
  ['no bands', () => nb.meters.add({ name: 'x', unit: 'kbps', bands: {} }), 'bands'],
  ['a rate', () => nb.meters.add({ name: 'x', unit: 'kbps', bands: { 0: 1 } }), 'bands["0"]'],
  ['a CoPP protocol', () => nb.copp.add({ name: 'x', meters: { no: 'm' } as never }), 'meters'],
  ['a target', () => nb.connections.add({ target: 'ptcp:6641:nowhere' }), 'target'],
  [
    'half a key of a BFD session',
    () =>
      nb.routes.set(
        { router: 'lr0', prefix: '203.0.113.0/24' },
        { bfd: { logicalPort: 'lrp0' } as never },
      ),
    'bfd.dstIp',
  ],
  ['half of TLS', () => nb.ssl.set({ privateKey: '/k' } as never), 'certificate'],
  ['wait', () => nb.sync({ wait: 'none' as never }), 'wait'],
  ['wait of a connection', () => connectOvn({ wait: 'x' as never }), 'wait'],
]
for (const [what, call, option] of bad) {
  test(`bad input: ${what}`, async () => {
    const error = await rejection(call())
    assert.match(error.code, /^ERR_INVALID_ARG_(TYPE|VALUE)$/)
    assert.is(error.option, option)
  })
}

test.run()
