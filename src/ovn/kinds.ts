/** The objects of the northbound database as data: where each is stored, what finds it, what its options are. */
import { checkBoolean, checkInteger } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import { checkOneOf, checkString, checkText } from '../ovsdb-client/check.js'
import {
  type Check,
  canonical,
  checkAddress,
  checkIpv4,
  checkMac,
  checkMember,
  checkNetwork,
  checkPortAddresses,
  checkPortRange,
  checkPortSecurity,
  checkPrefix,
  checkSymbol,
  checkTarget,
  checkVips,
  eachOf,
  entriesOf,
  isEndpoint,
} from './checks.js'
import type {
  OvnAcl,
  OvnAddressSet,
  OvnBfd,
  OvnBfdState,
  OvnChassisTemplate,
  OvnConnection,
  OvnConnectionState,
  OvnCopp,
  OvnDhcpOptions,
  OvnDns,
  OvnForwardingGroup,
  OvnGlobal,
  OvnGlobalState,
  OvnHaChassisGroup,
  OvnLoadBalancer,
  OvnLoadBalancerGroup,
  OvnMeter,
  OvnMirror,
  OvnNat,
  OvnPolicy,
  OvnPortGroup,
  OvnQos,
  OvnRoute,
  OvnRouter,
  OvnRouterPort,
  OvnSsl,
  OvnStaticMac,
  OvnSwitch,
  OvnSwitchPort,
  OvnSwitchPortState,
} from './options.js'
import type { OVN_NorthboundTables } from './schema.js'

/** A table of the northbound database. */
export type Table = keyof OVN_NorthboundTables & string

/** The table of the one row that everything hangs on. */
export const ROOT = 'NB_Global'

/** What is known of a kind of object: its options, and what OVN says of it beside them. */
interface KindTypes<
  O extends object,
  Key extends keyof O,
  Holder extends keyof O = never,
  More extends keyof O = never,
  S = object,
> {
  readonly object: O
  /** The options that it is found by. */
  readonly key: Key
  /** Those that are needed where there are several. */
  readonly more: More
  /** Those that say what holds it. */
  readonly holder: Holder
  readonly state: S
}

/** The kinds of objects, by the names that an `Ovn` has them by. */
export interface OvnKinds {
  switches: KindTypes<OvnSwitch, 'name'>
  switchPorts: KindTypes<OvnSwitchPort, 'name', 'switch', never, OvnSwitchPortState>
  routers: KindTypes<OvnRouter, 'name'>
  routerPorts: KindTypes<OvnRouterPort, 'name', 'router'>
  routes: KindTypes<OvnRoute, 'prefix', 'router', 'routeTable' | 'nexthop'>
  policies: KindTypes<OvnPolicy, 'priority' | 'match', 'router'>
  nats: KindTypes<OvnNat, 'type', 'router', 'externalIp' | 'logicalIp'>
  acls: KindTypes<OvnAcl, 'direction' | 'priority' | 'match', 'switch' | 'portGroup'>
  addressSets: KindTypes<OvnAddressSet, 'name'>
  portGroups: KindTypes<OvnPortGroup, 'name'>
  dhcpOptions: KindTypes<OvnDhcpOptions, 'cidr'>
  dns: KindTypes<OvnDns, 'name'>
  loadBalancers: KindTypes<OvnLoadBalancer, 'name'>
  qos: KindTypes<OvnQos, 'direction' | 'priority' | 'match', 'switch'>
  staticMacs: KindTypes<OvnStaticMac, 'logicalPort' | 'ip'>
  meters: KindTypes<OvnMeter, 'name'>
  mirrors: KindTypes<OvnMirror, 'name'>
  haChassisGroups: KindTypes<OvnHaChassisGroup, 'name'>
  bfd: KindTypes<OvnBfd, 'logicalPort' | 'dstIp', never, never, OvnBfdState>
  copp: KindTypes<OvnCopp, 'name'>
  loadBalancerGroups: KindTypes<OvnLoadBalancerGroup, 'name'>
  forwardingGroups: KindTypes<OvnForwardingGroup, 'name', 'switch'>
  chassisTemplates: KindTypes<OvnChassisTemplate, 'chassis'>
  connections: KindTypes<OvnConnection, 'target', never, never, OvnConnectionState>
  global: KindTypes<OvnGlobal, never, never, never, OvnGlobalState>
  ssl: KindTypes<OvnSsl, never>
}

/** Kinds of which there is one object at most, which nothing needs to find. */
export type OvnSingleKind = 'global' | 'ssl'

/** The name of a kind of which there may be many objects. */
export type OvnKind = Exclude<keyof OvnKinds, OvnSingleKind>

/** The name of any kind. @internal */
export type AnyKind = keyof OvnKinds

/** How an option's value is stored in its column, where that is not as it is given. */
export interface Form {
  write(value: never): unknown
  read(stored: never): unknown
}

/** Rows of another table that an object has for itself, by what each is found by. */
export interface Children {
  readonly table: Table
  /** The column that each is found by among them. */
  readonly by: string
  /** The row of one, in typed columns; `owner` is the object's name. */
  row(key: string, value: never, owner: string): Record<string, unknown>
  /** What one is found by, and its value. */
  read(row: Record<string, unknown>): [key: string, value: unknown]
}

/** One option. */
export interface Rule {
  /** Its column, or `column:key`. */
  readonly column: string
  readonly check?: Check
  readonly form?: Form
  /** Others keep keys in it, too: those that are given are set, and `null` deletes. */
  readonly shared?: true
  /** It names objects of this kind. */
  readonly refers?: OvnKind
  readonly children?: Children
}

/** What holds objects of a kind. */
export interface Holder {
  readonly kind: OvnKind
  readonly table: Table
  readonly column: string
}

/** One kind of object. */
export interface Kind {
  readonly table: Table
  /** What errors call one. */
  readonly noun: string
  /** The options that it is found by. */
  readonly key: readonly string[]
  /** The options that say what holds it; it has one of them. */
  readonly holders: Readonly<Record<string, Holder>>
  /** Further ones, for where these find several. */
  readonly more: readonly string[]
  /** The column of NB_Global that refers to all of them. */
  readonly root?: string
  /** The options that a new one must have, beside `key`. */
  readonly required: readonly string[]
  readonly rules: Readonly<Record<string, Rule>>
  /** What only OVN writes. */
  readonly state?: Readonly<Record<string, Rule>>
  /** What a new one has that does not say it. */
  defaults?(options: Record<string, unknown>): Record<string, unknown>
  /** What must hold between options. */
  checkTogether?(options: Readonly<Record<string, unknown>>): void
  /** The options that it looks at. */
  readonly together?: readonly string[]
  /** The options that no two have alike in one holder; default: `key` and `more`. */
  distinct?(options: Record<string, unknown>): readonly string[]
}

type Rules<O> = { readonly [K in keyof Required<O>]: Rule }

/** A kind whose rules are complete: one for each option but those that say what holds it. */
function kind<K extends AnyKind>(
  _name: K,
  description: Pick<
    Kind,
    'table' | 'noun' | 'root' | 'defaults' | 'checkTogether' | 'together' | 'distinct'
  > & {
    readonly key: readonly OvnKinds[K]['key'][]
    readonly more?: readonly OvnKinds[K]['more'][]
    readonly holders?: { readonly [H in OvnKinds[K]['holder'] & string]: Holder }
    readonly required?: readonly (keyof OvnKinds[K]['object'])[]
    readonly rules: Rules<Omit<OvnKinds[K]['object'], OvnKinds[K]['holder']>>
    readonly state?: Rules<OvnKinds[K]['state']>
  },
): Kind {
  return { holders: {}, required: [], more: [], ...description } as unknown as Kind
}

// What stands in map columns is text there.
const flag: Form = {
  write: (value: boolean) => String(value),
  read: (text: string) => text === 'true',
}
const listBy = (separator: string): Form => ({
  write: (value: readonly string[]) => value.join(separator),
  read: (text: string) => text.split(separator),
})
const oneWay: Form = { write: canonical, read: (text: string) => text }
const oneWayEach: Form = {
  write: (value: readonly string[]) => value.map(canonical),
  read: (stored: readonly string[]) => stored,
}
const listsBy = (separator: string, normal = (key: string) => key): Form => ({
  write: (value: Record<string, readonly string[]>) =>
    Object.fromEntries(
      Object.entries(value).map(([key, each]) => [normal(key), each.join(separator)]),
    ),
  read: (stored: Record<string, string>) =>
    Object.fromEntries(Object.entries(stored).map(([key, each]) => [key, each.split(separator)])),
})
const lowerCase: Form = {
  write: (value: string) => value.toLowerCase(),
  read: (text: string) => text,
}

const name: Rule = { column: 'name', check: checkString }
const symbol: Rule = { column: 'name', check: checkSymbol }
const externalIds: Rule = { column: 'external_ids', shared: true }
const options: Rule = { column: 'options', shared: true }
const enabled: Rule = { column: 'enabled', check: checkBoolean }
const direction: Rule = {
  column: 'direction',
  check: (option, value) => checkOneOf(option, value, ['from-lport', 'to-lport']),
}
const priority: Rule = {
  column: 'priority',
  check: (option, value) => void checkInteger(option, value, { min: 0, max: 32767 }),
}
const match: Rule = { column: 'match', check: checkString }

const loadBalancers: Rule = { column: 'load_balancer', refers: 'loadBalancers' }
const loadBalancerGroups: Rule = { column: 'load_balancer_group', refers: 'loadBalancerGroups' }
const copp: Rule = { column: 'copp', refers: 'copp' }
const haChassisGroup: Rule = { column: 'ha_chassis_group', refers: 'haChassisGroups' }

const inSwitch = (column: string): Holder => ({
  ...{ kind: 'switches', table: 'Logical_Switch', column },
})
const inRouter = (column: string): Holder => ({
  ...{ kind: 'routers', table: 'Logical_Router', column },
})

const PORT_TYPES = [
  ...['router', 'localnet', 'localport', 'l2gateway', 'vtep', 'external', 'virtual', 'remote'],
]
/** Options that ports of certain types alone have. */
const OF_TYPES: Readonly<Record<string, readonly string[]>> = {
  routerPort: ['router'],
  natAddresses: ['router'],
  networkName: ['localnet', 'l2gateway'],
  virtualIp: ['virtual'],
  virtualParents: ['virtual'],
  gatewayChassis: ['l2gateway'],
}
/** Options that ports of a type must have. */
const OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  router: ['routerPort'],
  localnet: ['networkName'],
  l2gateway: ['networkName'],
  virtual: ['virtualIp', 'virtualParents'],
}

function checkPort(port: Readonly<Record<string, unknown>>): void {
  const type = port['type'] as string | undefined
  for (const [option, types] of Object.entries(OF_TYPES)) {
    if (port[option] === undefined || (type !== undefined && types.includes(type))) continue
    throw invalidValue(option, `is for ports of type ${types.join(' or ')}`, port[option])
  }
  for (const option of OF_TYPE[type ?? ''] ?? []) {
    if (port[option] === undefined) throw invalidType(option, `a value, of type ${type}`, undefined)
  }
  if (port['tag'] === undefined || port['parent'] !== undefined || type === 'localnet') return
  throw invalidValue('tag', 'is for ports with a parent, or of type localnet', port['tag'])
}

function checkNat(nat: Readonly<Record<string, unknown>>): void {
  const [port, mac] = [nat['logicalPort'], nat['externalMac']]
  if ((port === undefined) !== (mac === undefined)) {
    const option = port === undefined ? 'logicalPort' : 'externalMac'
    throw invalidType(option, 'a value, because both or neither are required', undefined)
  }
  if (nat['type'] === 'dnat_and_snat') return
  for (const option of ['logicalPort', 'stateless']) {
    if (nat[option] !== undefined) {
      throw invalidValue(option, 'is for NAT of type dnat_and_snat', nat[option])
    }
  }
  if (nat['type'] === 'dnat') checkAddress('logicalIp', nat['logicalIp'])
}

const gatewayChassis: Children = {
  table: 'Gateway_Chassis',
  by: 'name',
  row: (chassis, rank: number, owner) => ({
    ...{ name: `${owner}-${chassis}`, chassis_name: chassis, priority: rank },
  }),
  read: (row) => [row['chassis_name'] as string, row['priority']],
}

/** Chassis with their priorities. */
function checkRanks(option: string, value: unknown): void {
  for (const [chassis, rank] of entriesOf(option, value)) {
    checkInteger(`${option}[${JSON.stringify(chassis)}]`, rank, { min: 0, max: 32767 })
  }
}

const haChassis: Children = {
  table: 'HA_Chassis',
  by: 'chassis_name',
  row: (chassis, rank: number) => ({ chassis_name: chassis, priority: rank }),
  read: (row) => [row['chassis_name'] as string, row['priority']],
}

const bands: Children = {
  table: 'Meter_Band',
  by: 'rate',
  row: (rate, burst: number) => ({ action: 'drop', rate: Number(rate), burst_size: burst }),
  read: (row) => [String(row['rate']), row['burst_size']],
}

/** What a meter's rates, and bursts, may be. */
const MAX_RATE = 0xffffffff

/** Milliseconds, as far as ovsdb-server counts them. */
const MAX_INTERVAL = 0x7fffffff

const COPP_PROTOCOLS: readonly string[] = [
  ...['arp', 'arp-resolve', 'bfd', 'dhcpv4-opts', 'dhcpv6-opts', 'dns', 'event-elb'],
  ...['icmp4-error', 'icmp6-error', 'igmp', 'nd-na', 'nd-ns', 'nd-ns-resolve', 'nd-ra-opts'],
  ...['reject', 'svc-monitor', 'tcp-reset'],
]

/** Lists that ovsdb-server reads, and none where it chooses. */
const orNone: Form = { write: (text: string) => text, read: (text: string) => text || undefined }

const healthChecks: Children = {
  table: 'Load_Balancer_Health_Check',
  by: 'vip',
  row: (vip, its: Record<string, string>) => ({ vip, options: its }),
  read: (row) => [row['vip'] as string, row['options']],
}

/** All of them. */
export const KINDS: Readonly<Record<AnyKind, Kind>> = {
  switches: kind('switches', {
    table: 'Logical_Switch',
    noun: 'logical switch',
    key: ['name'],
    rules: {
      name,
      externalIds,
      subnet: { column: 'other_config:subnet', check: checkNetwork, form: oneWay },
      excludeIps: {
        column: 'other_config:exclude_ips',
        check: eachOf((option, range) => {
          checkString(option, range)
          const [first, last = first, ...more] = range.split('..')
          checkIpv4(option, first)
          if (more.length > 0) throw invalidValue(option, 'must be FIRST..LAST', range)
          checkIpv4(option, last)
        }),
        form: listBy(' '),
      },
      ipv6Prefix: { column: 'other_config:ipv6_prefix', check: checkString },
      multicastSnooping: { column: 'other_config:mcast_snoop', check: checkBoolean, form: flag },
      otherConfig: { column: 'other_config', shared: true },
      loadBalancers,
      loadBalancerGroups,
      dns: { column: 'dns_records', refers: 'dns' },
      copp,
    },
  }),
  switchPorts: kind('switchPorts', {
    table: 'Logical_Switch_Port',
    noun: 'port of a switch',
    key: ['name'],
    holders: { switch: inSwitch('ports') },
    required: ['switch'],
    rules: {
      name,
      externalIds,
      type: {
        column: 'type',
        check: (option, value) => checkOneOf(option, value, PORT_TYPES),
        form: { write: (type: string) => type, read: (type: string) => type || undefined },
      },
      addresses: { column: 'addresses', check: eachOf(checkPortAddresses) },
      portSecurity: { column: 'port_security', check: eachOf(checkPortSecurity) },
      enabled,
      parent: { column: 'parent_name', check: checkString },
      tag: {
        column: 'tag_request',
        check: (option, value) => void checkInteger(option, value, { min: 0, max: 4095 }),
      },
      routerPort: { column: 'options:router-port', check: checkString },
      natAddresses: { column: 'options:nat-addresses', check: checkString },
      networkName: { column: 'options:network_name', check: checkString },
      virtualIp: { column: 'options:virtual-ip', check: checkAddress },
      virtualParents: {
        column: 'options:virtual-parents',
        check: eachOf(checkString),
        form: listBy(','),
      },
      gatewayChassis: { column: 'options:l2gateway-chassis', check: checkString },
      requestedChassis: { column: 'options:requested-chassis', check: checkString },
      options,
      dhcpv4: { column: 'dhcpv4_options', refers: 'dhcpOptions' },
      dhcpv6: { column: 'dhcpv6_options', refers: 'dhcpOptions' },
      mirrors: { column: 'mirror_rules', refers: 'mirrors' },
      haChassisGroup,
    },
    state: { up: { column: 'up' }, dynamicAddresses: { column: 'dynamic_addresses' } },
    defaults({ type }) {
      if (type === 'router') return { addresses: ['router'] }
      return type === 'localnet' ? { addresses: ['unknown'] } : {}
    },
    checkTogether: checkPort,
    together: ['type', 'parent', 'tag', ...Object.keys(OF_TYPES)],
  }),
  routers: kind('routers', {
    table: 'Logical_Router',
    noun: 'logical router',
    key: ['name'],
    rules: {
      name,
      externalIds,
      enabled,
      chassis: { column: 'options:chassis', check: checkString },
      options,
      loadBalancers,
      loadBalancerGroups,
      copp,
    },
  }),
  routerPorts: kind('routerPorts', {
    table: 'Logical_Router_Port',
    noun: 'port of a router',
    key: ['name'],
    holders: { router: inRouter('ports') },
    required: ['router', 'mac', 'networks'],
    rules: {
      name,
      externalIds,
      mac: { column: 'mac', check: checkMac, form: lowerCase },
      networks: { column: 'networks', check: eachOf(checkNetwork) },
      enabled,
      peer: { column: 'peer', check: checkString },
      gatewayChassis: {
        column: 'gateway_chassis',
        check: checkRanks,
        children: gatewayChassis,
      },
      haChassisGroup,
      ipv6RaConfigs: { column: 'ipv6_ra_configs', shared: true },
      options,
    },
  }),
  routes: kind('routes', {
    table: 'Logical_Router_Static_Route',
    noun: 'route',
    key: ['prefix'],
    more: ['routeTable', 'nexthop'],
    holders: { router: inRouter('static_routes') },
    required: ['router', 'nexthop'],
    rules: {
      prefix: { column: 'ip_prefix', check: checkPrefix, form: oneWay },
      nexthop: {
        column: 'nexthop',
        check(option, value) {
          if (value !== 'discard') checkAddress(option, value)
        },
        form: {
          write: (nexthop: string) => (nexthop === 'discard' ? nexthop : canonical(nexthop)),
          read: (nexthop: string) => nexthop,
        },
      },
      routeTable: {
        column: 'route_table',
        check: checkText,
        form: { write: (table: string) => table, read: (table: string) => table || undefined },
      },
      outputPort: { column: 'output_port', check: checkString },
      policy: {
        column: 'policy',
        check: (option, value) => checkOneOf(option, value, ['dst-ip', 'src-ip']),
      },
      bfd: { column: 'bfd', refers: 'bfd' },
      options,
      externalIds,
    },
  }),
  policies: kind('policies', {
    table: 'Logical_Router_Policy',
    noun: 'routing policy',
    key: ['priority', 'match'],
    holders: { router: inRouter('policies') },
    required: ['router', 'action'],
    rules: {
      priority,
      match,
      action: {
        column: 'action',
        check: (option, value) => checkOneOf(option, value, ['allow', 'drop', 'reroute']),
      },
      nexthops: { column: 'nexthops', check: eachOf(checkAddress), form: oneWayEach },
      options,
      externalIds,
    },
    together: ['action', 'nexthops'],
    checkTogether({ action, nexthops }) {
      const isGiven = nexthops !== undefined && (nexthops as readonly string[]).length > 0
      if ((action === 'reroute') === isGiven) return
      if (action !== 'reroute') throw invalidValue('nexthops', 'is for action reroute', nexthops)
      throw invalidType('nexthops', 'a value, of action reroute', undefined)
    },
  }),
  nats: kind('nats', {
    table: 'NAT',
    noun: 'NAT',
    key: ['type'],
    more: ['externalIp', 'logicalIp'],
    holders: { router: inRouter('nat') },
    required: ['router', 'externalIp', 'logicalIp'],
    distinct: ({ type }) => ['type', type === 'snat' ? 'logicalIp' : 'externalIp'],
    rules: {
      type: {
        column: 'type',
        check: (option, value) => checkOneOf(option, value, ['snat', 'dnat', 'dnat_and_snat']),
      },
      externalIp: { column: 'external_ip', check: checkAddress, form: oneWay },
      logicalIp: { column: 'logical_ip', check: checkPrefix, form: oneWay },
      logicalPort: { column: 'logical_port', check: checkString },
      externalMac: { column: 'external_mac', check: checkMac, form: lowerCase },
      externalPortRange: {
        column: 'external_port_range',
        check: checkPortRange,
        form: { write: (range: string) => range, read: (range: string) => range || undefined },
      },
      gatewayPort: { column: 'gateway_port', refers: 'routerPorts' },
      allowedExternalIps: { column: 'allowed_ext_ips', refers: 'addressSets' },
      exemptedExternalIps: { column: 'exempted_ext_ips', refers: 'addressSets' },
      stateless: { column: 'options:stateless', check: checkBoolean, form: flag },
      options,
      externalIds,
    },
    checkTogether: checkNat,
    together: ['type', 'logicalIp', 'logicalPort', 'externalMac', 'stateless'],
  }),
  acls: kind('acls', {
    table: 'ACL',
    noun: 'ACL',
    key: ['direction', 'priority', 'match'],
    holders: {
      switch: inSwitch('acls'),
      portGroup: { kind: 'portGroups', table: 'Port_Group', column: 'acls' },
    },
    required: ['action'],
    rules: {
      direction,
      priority,
      match,
      action: {
        column: 'action',
        check: (option, value) =>
          checkOneOf(option, value, [
            'allow',
            'allow-related',
            'allow-stateless',
            'drop',
            'reject',
          ]),
      },
      log: { column: 'log', check: checkBoolean },
      name: { column: 'name', check: checkString },
      severity: {
        column: 'severity',
        check: (option, value) =>
          checkOneOf(option, value, ['alert', 'warning', 'notice', 'info', 'debug']),
      },
      meter: { column: 'meter', check: checkString },
      options,
      externalIds,
    },
  }),
  addressSets: kind('addressSets', {
    table: 'Address_Set',
    noun: 'address set',
    key: ['name'],
    rules: {
      name: symbol,
      externalIds,
      addresses: { column: 'addresses', check: eachOf(checkMember) },
    },
  }),
  portGroups: kind('portGroups', {
    table: 'Port_Group',
    noun: 'port group',
    key: ['name'],
    rules: { name: symbol, externalIds, ports: { column: 'ports', refers: 'switchPorts' } },
  }),
  dhcpOptions: kind('dhcpOptions', {
    table: 'DHCP_Options',
    noun: 'set of DHCP options',
    key: ['cidr'],
    rules: {
      cidr: { column: 'cidr', check: checkNetwork, form: oneWay },
      options,
      externalIds,
    },
  }),
  dns: kind('dns', {
    table: 'DNS',
    noun: 'set of DNS records',
    key: ['name'],
    rules: {
      name: { column: 'external_ids:name', check: checkString },
      records: {
        column: 'records',
        check(option, value) {
          for (const [host, addresses] of entriesOf(option, value)) {
            eachOf(checkAddress)(`${option}[${JSON.stringify(host)}]`, addresses)
          }
        },
        form: listsBy(' ', (host) => host.toLowerCase()),
      },
      externalIds,
    },
  }),
  loadBalancers: kind('loadBalancers', {
    table: 'Load_Balancer',
    noun: 'load balancer',
    key: ['name'],
    rules: {
      name,
      externalIds,
      vips: { column: 'vips', check: checkVips, form: listsBy(',') },
      protocol: {
        column: 'protocol',
        check: (option, value) => checkOneOf(option, value, ['tcp', 'udp', 'sctp']),
      },
      selectionFields: { column: 'selection_fields' },
      healthChecks: {
        column: 'health_check',
        check(option, value) {
          for (const [vip, its] of entriesOf(option, value)) {
            const at = `${option}[${JSON.stringify(vip)}]`
            if (!isEndpoint(vip, { address: false })) {
              throw invalidValue(at, 'the key must be ADDRESS:PORT, as in vips', vip)
            }
            for (const [key, each] of entriesOf(at, its)) checkText(`${at}.${key}`, each)
          }
        },
        children: healthChecks,
      },
      ipPortMappings: { column: 'ip_port_mappings' },
      options,
    },
    together: ['vips', 'healthChecks'],
    checkTogether({ vips = {}, healthChecks: checks = {} }) {
      for (const vip of Object.keys(checks as object)) {
        if (Object.hasOwn(vips as object, vip)) continue
        throw invalidValue(`healthChecks[${JSON.stringify(vip)}]`, 'must be one of vips', vip)
      }
    },
  }),
  qos: kind('qos', {
    table: 'QoS',
    noun: 'QoS rule',
    key: ['direction', 'priority', 'match'],
    holders: { switch: inSwitch('qos_rules') },
    required: ['switch'],
    rules: {
      direction,
      priority,
      match,
      dscp: { column: 'action:dscp' },
      rate: { column: 'bandwidth:rate' },
      burst: { column: 'bandwidth:burst' },
      externalIds,
    },
    together: ['dscp', 'rate', 'burst'],
    checkTogether({ dscp, rate, burst }) {
      if (dscp === undefined && rate === undefined) {
        throw invalidType('rate', 'a value, where dscp is not given', rate)
      }
      if (burst !== undefined && rate === undefined) {
        throw invalidValue('burst', 'must be given with a rate', burst)
      }
    },
  }),
  staticMacs: kind('staticMacs', {
    table: 'Static_MAC_Binding',
    noun: 'static MAC binding',
    key: ['logicalPort', 'ip'],
    required: ['mac'],
    rules: {
      logicalPort: { column: 'logical_port', check: checkString },
      ip: { column: 'ip', check: checkAddress, form: oneWay },
      mac: { column: 'mac', check: checkMac, form: lowerCase },
      overrideDynamicMac: { column: 'override_dynamic_mac', check: checkBoolean },
    },
  }),
  meters: kind('meters', {
    table: 'Meter',
    noun: 'meter',
    key: ['name'],
    required: ['unit', 'bands'],
    rules: {
      name,
      externalIds,
      unit: {
        column: 'unit',
        check: (option, value) => checkOneOf(option, value, ['kbps', 'pktps']),
      },
      bands: {
        column: 'bands',
        check(option, value) {
          const entries = entriesOf(option, value)
          if (entries.length === 0) throw invalidValue(option, 'must not be empty', value)
          for (const [rate, burst] of entries) {
            const at = `${option}[${JSON.stringify(rate)}]`
            checkInteger(at, Number(rate), { min: 1, max: MAX_RATE })
            checkInteger(at, burst, { min: 0, max: MAX_RATE })
          }
        },
        children: bands,
      },
      fair: { column: 'fair', check: checkBoolean },
    },
  }),
  mirrors: kind('mirrors', {
    table: 'Mirror',
    noun: 'mirror',
    key: ['name'],
    required: ['type', 'filter', 'sink', 'index'],
    rules: {
      name,
      externalIds,
      type: {
        column: 'type',
        check: (option, value) => checkOneOf(option, value, ['gre', 'erspan']),
      },
      filter: { ...direction, column: 'filter' },
      sink: { column: 'sink', check: checkAddress },
      index: {
        column: 'index',
        check: (option, value) => void checkInteger(option, value, { min: 0, max: MAX_RATE }),
      },
    },
  }),
  haChassisGroups: kind('haChassisGroups', {
    table: 'HA_Chassis_Group',
    noun: 'HA chassis group',
    key: ['name'],
    rules: {
      name,
      externalIds,
      chassis: { column: 'ha_chassis', check: checkRanks, children: haChassis },
    },
  }),
  bfd: kind('bfd', {
    table: 'BFD',
    noun: 'BFD session',
    key: ['logicalPort', 'dstIp'],
    rules: {
      logicalPort: { column: 'logical_port', check: checkString },
      dstIp: { column: 'dst_ip', check: checkAddress, form: oneWay },
      minTx: { column: 'min_tx' },
      minRx: { column: 'min_rx' },
      detectMultiplier: { column: 'detect_mult' },
      options,
      externalIds,
    },
    state: { status: { column: 'status' } },
  }),
  copp: kind('copp', {
    table: 'Copp',
    noun: 'CoPP policy',
    key: ['name'],
    rules: {
      name,
      externalIds,
      meters: {
        column: 'meters',
        check(option, value) {
          for (const [protocol, meter] of entriesOf(option, value)) {
            checkOneOf(option, protocol, COPP_PROTOCOLS)
            checkString(`${option}[${JSON.stringify(protocol)}]`, meter)
          }
        },
      },
    },
  }),
  loadBalancerGroups: kind('loadBalancerGroups', {
    table: 'Load_Balancer_Group',
    noun: 'load balancer group',
    key: ['name'],
    rules: { name, loadBalancers },
  }),
  forwardingGroups: kind('forwardingGroups', {
    table: 'Forwarding_Group',
    noun: 'forwarding group',
    key: ['name'],
    holders: { switch: inSwitch('forwarding_groups') },
    required: ['switch', 'vip', 'vmac', 'ports'],
    rules: {
      name,
      externalIds,
      vip: { column: 'vip', check: checkAddress, form: oneWay },
      vmac: { column: 'vmac', check: checkMac, form: lowerCase },
      ports: { column: 'child_port', check: eachOf(checkString) },
      liveness: { column: 'liveness', check: checkBoolean },
    },
  }),
  chassisTemplates: kind('chassisTemplates', {
    table: 'Chassis_Template_Var',
    noun: 'template of chassis',
    key: ['chassis'],
    rules: {
      chassis: { column: 'chassis', check: checkString },
      variables: { column: 'variables', shared: true },
      externalIds,
    },
  }),
  connections: kind('connections', {
    table: 'Connection',
    noun: 'connection',
    root: 'connections',
    key: ['target'],
    rules: {
      target: { column: 'target', check: checkTarget },
      maxBackoff: { column: 'max_backoff' },
      inactivityProbe: {
        column: 'inactivity_probe',
        check: (option, value) => void checkInteger(option, value, { min: 0, max: MAX_INTERVAL }),
      },
      otherConfig: { column: 'other_config', shared: true },
      externalIds,
    },
    state: { isConnected: { column: 'is_connected' }, status: { column: 'status' } },
  }),
  global: kind('global', {
    table: 'NB_Global',
    noun: 'row of NB_Global',
    key: [],
    rules: {
      name: { column: 'name', check: checkText, form: orNone },
      ipsec: { column: 'ipsec', check: checkBoolean },
      options,
      externalIds,
    },
    state: {
      changes: { column: 'nb_cfg' },
      northd: { column: 'sb_cfg' },
      chassis: { column: 'hv_cfg' },
    },
  }),
  ssl: kind('ssl', {
    table: 'SSL',
    noun: 'SSL configuration',
    root: 'ssl',
    key: [],
    required: ['privateKey', 'certificate', 'caCert'],
    rules: {
      privateKey: { column: 'private_key', check: checkString },
      certificate: { column: 'certificate', check: checkString },
      caCert: { column: 'ca_cert', check: checkString },
      bootstrapCaCert: { column: 'bootstrap_ca_cert', check: checkBoolean },
      protocols: {
        column: 'ssl_protocols',
        check: eachOf(checkString),
        form: {
          write: (all: readonly string[]) => all.join(','),
          read: (text: string) => (text === '' ? undefined : text.split(',')),
        },
      },
      ciphers: { column: 'ssl_ciphers', check: checkText, form: orNone },
      externalIds,
    },
  }),
}

/** The kinds of which there may be many objects. */
export const OVN_KINDS = (Object.keys(KINDS) as AnyKind[]).filter(
  (name): name is OvnKind => KINDS[name].key.length > 0,
)
