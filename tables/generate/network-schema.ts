/** A JSON Schema (draft 7, which editors know) of what `defineNetwork` takes: of the files of the command. */
import type { Kind } from '../language.js'
import type { Description, Interface, Place } from '../layout.js'
import { link, linkCreation } from '../link.js'
import { description as addresses } from '../objects/address.js'
import { description as neighbors } from '../objects/neighbor.js'
import { description as routes } from '../objects/route.js'
import { description as rules } from '../objects/rule.js'
import { ofWire } from './interfaces.js'
import { allOf } from './objects.js'
import { object, ofType, type Schema, value } from './schema.js'
import { optionsOf, origin } from './sets.js'
import { sentence } from './words.js'

const key = '^[a-zA-Z0-9][a-zA-Z0-9_-]{0,59}$'

const refTo = (name: string) => ({ $ref: `#/definitions/${name}` })
const text = (description: string): Schema => ({ type: 'string', description })
const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description })
const mapOf = (additionalProperties: Schema, description: string): Schema => ({
  ...{ type: 'object', additionalProperties, description },
})
/** Of parts that are known by their keys. */
const partsOf = (part: string, description: string): Schema => ({
  ...mapOf(refTo(part), description),
  propertyNames: { pattern: key },
})
const membersOf = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  ...{ type: 'object', properties, additionalProperties: false },
  ...(required.length > 0 && { required }),
})

const netns = text("The namespace, by its key in `namespaces`. Default: the process's own")
const scalar = { type: ['string', 'number', 'boolean'] }

/** What the network itself sees to. */
const managed = ['group', 'altNames', 'vfs']

/** What all links take, whatever their kind. */
function common(kinds: readonly Kind[]): Record<string, Schema> {
  // Those that are only reported are the link's own.
  const settings = (link.extends ?? []).flatMap(optionsOf)
  const options = [...settings, ...optionsOf(linkCreation)].filter(
    ({ name, access, internal }) => access !== 'read' && !internal && !managed.includes(name),
  )
  const ports = kinds.flatMap(({ kind, port }) => (port ? [[`${kind}Port`, object(port)]] : []))
  return {
    netns,
    name: {
      ...text('The name, 1 to 15 bytes. Default: the key; the ends of a pair need theirs'),
      ...{ minLength: 1, maxLength: 15 },
    },
    ...Object.fromEntries(
      options.map((option) => [
        option.name,
        { ...value(option), description: sentence(option) || undefined },
      ]),
    ),
    up: { type: 'boolean', description: 'Whether it is up. Default true' },
    master: {
      ...{ type: ['string', 'integer'] },
      description: 'The bridge, bond or other link that it becomes a port of',
    },
    addresses: list(refTo('address'), 'Its addresses, `IP/PREFIX` each, added in this order'),
    routes: list(refTo('route'), 'Routes by it, added in this order after its addresses'),
    neighbors: list(refTo('neighbor'), 'Neighbours that stay'),
    fdb: list(
      refTo('fdb'),
      'Forwarding entries that stay: all that the link has, where it has some',
    ),
    qdisc: {
      type: 'object',
      description: 'How what leaves the link waits: its root qdisc, as `addQdisc` takes it',
    },
    impair: {
      ...impairment,
      description: 'What becomes of what leaves the link; not with `qdisc`',
    },
    sysctls: mapOf(scalar, 'Sysctls of the link, such as `net.ipv4.conf.IFNAME.rp_filter`'),
    offloads: mapOf({ type: 'boolean' }, 'Offloads by their names, as ethtool has them'),
    ...Object.fromEntries(ports),
  }
}

/** An option of an address or a route; of what has a shape of its own no more than its words. */
function place(option: Place): Schema {
  const { type, names, field, link: isLink, flag, length, wire, unit, inside } = option
  const isTable = inside !== undefined && 'options' in inside
  const known = ofType[type ?? ofWire[wire ?? 'apart'] ?? '']
  if (type !== undefined) return known ?? {}
  if (unit !== undefined) return { type: 'number' }
  if (names !== undefined)
    return { anyOf: [{ enum: Object.keys(names.names) }, { type: 'integer' }] }
  if (isLink || wire === 'link') return { type: ['string', 'integer'] }
  if (flag !== undefined) return { type: 'boolean' }
  if (length !== undefined) return { type: 'string' }
  if (field !== undefined) return { type: 'integer', minimum: 0 }
  if (isTable) return object(inside)
  return known ?? (wire === undefined ? {} : { type: 'integer' })
}

/** What an interface of objects is given, but for what the network sees to. */
function given(
  { interfaces }: Description,
  name: string,
  without: readonly string[],
): Record<string, Schema> {
  const its = interfaces.find((each) => each.name === name) as Interface
  const options = allOf(its).filter((each) => !without.includes(each.name))
  return Object.fromEntries(
    options.map((option) => [
      option.name,
      { ...place(option), description: sentence(option) || undefined },
    ]),
  )
}

/** A text, or more of it. */
const orText = (whole: Schema, description: string): Schema => ({
  anyOf: [{ type: 'string' }, whole],
  description,
})

/** A link of a kind: its own options, and which others it takes. */
function ofKind({ kind, options, stacked, peer }: Kind, shared: readonly string[]): Schema {
  const { properties, required = [] } = object(options) as {
    properties: Record<string, Schema>
    required?: string[]
  }
  const own = Object.keys(properties)
  const takes = peer === undefined ? ['link', ...shared] : ['ends']
  return {
    ...(peer === undefined && { allOf: [refTo('options')] }),
    properties: {
      was: text('The key that it had in `links`, if that was another: the link is kept'),
      ...(peer === undefined ? {} : { ends: refTo('ends') }),
      ...(stacked && { link: text('The link that it is stacked on, by name') }),
      ...properties,
    },
    propertyNames: { enum: [...new Set(['kind', 'was', ...takes, ...own])] },
    required: ['kind', ...(peer === undefined ? [] : ['ends']), ...required],
    description: options.doc || kind,
  }
}

/** Options of a tunnel that its hosts' addresses say. */
const addressed = ['local', 'remote']
/** Options of a tunnel that are the same at all ends. */
const ofAllEnds = ['kind', 'was']

/** What a tunnel of a kind has, and what an end of it has of its own: a link without the addresses. */
function tunnelOf(kind: Kind, shared: readonly string[]): { its: Schema; options: Schema } {
  const { properties, propertyNames, required } = ofKind(kind, shared) as {
    properties: Record<string, Schema>
    propertyNames: { enum: string[] }
    required: string[]
  }
  const own = propertyNames.enum.filter((name) => ![...shared, ...addressed].includes(name))
  const members = {
    ...{ type: 'object', allOf: [refTo('options'), refTo(`tunnelOptions/${kind.kind}`)] },
  }
  const named = (names: readonly string[]) => ({
    anyOf: [refTo('tunnelOptions/ofLinks'), { enum: names }],
  })
  const end = {
    ...members,
    propertyNames: named(own.filter((name) => !ofAllEnds.includes(name))),
  }
  const known = own.filter((name) => Object.hasOwn(properties, name))
  return {
    its: {
      ...members,
      properties: { ends: endsOf(end) },
      propertyNames: named([...own, 'ends']),
      required: required.filter((name) => !addressed.includes(name)),
    },
    options: {
      properties: Object.fromEntries(
        known.map((name) => [name, refTo(`${kind.kind}/properties/${name}`)]),
      ),
    },
  }
}

const endsOf = (end: Schema): Schema => ({
  ...mapOf(end, 'The hosts that it joins, each with options of its own end. Default: all hosts'),
  ...{ propertyNames: { pattern: key }, minProperties: 2 },
})

const hasRemote = ({ options }: Kind) => optionsOf(options).some(({ name }) => name === 'remote')

const priority = { type: ['string', 'integer'] }
const statement = { type: ['string', 'object', 'array'] }
const rule = {
  anyOf: [
    { type: 'array', items: statement },
    membersOf({ comment: { type: 'string' }, do: { type: 'array', items: statement } }, ['do']),
  ],
}
const chain = membersOf({
  hook: {
    enum: ['prerouting', 'input', 'forward', 'output', 'postrouting', 'ingress', 'egress'],
    description: 'Makes this a base chain, which runs at this hook',
  },
  type: { enum: ['filter', 'nat', 'route'], description: 'Of base chains. Default filter' },
  priority: {
    ...priority,
    description: 'Of base chains: a number, or a name such as `srcnat`. Default filter',
  },
  policy: {
    enum: ['accept', 'drop'],
    description: 'Of base chains: the verdict on packets that reach the end. Default accept',
  },
  devices: list({ type: 'string' }, 'Of `ingress` and `egress`: whose packets the chain sees'),
  comment: { type: 'string' },
  rules: list(rule, 'The rules, in order: lists of statements'),
})

const tableParts = [
  ...['sets', 'maps', 'counters', 'quotas', 'limits', 'ctHelpers', 'ctTimeouts', 'ctExpectations'],
  'flowtables',
]

const table = membersOf({
  netns,
  name: text('The name. Default: the key'),
  family: {
    enum: ['inet', 'ip', 'ip6', 'arp', 'bridge', 'netdev'],
    description: 'The address family. Default inet: IPv4 and IPv6',
  },
  dormant: { type: 'boolean', description: 'Its chains see no packets. Default false' },
  chains: mapOf(chain, 'Chains by name'),
  ...Object.fromEntries(
    tableParts.map((name) => [
      name,
      mapOf({ type: 'object' }, `${name.charAt(0).toUpperCase()}${name.slice(1)} by name`),
    ]),
  ),
})

const share = (description: string): Schema => ({
  ...{ type: 'number', minimum: 0, maximum: 1, description },
})
const number = (description: string): Schema => ({ type: 'number', minimum: 0, description })
const impairment = membersOf({
  delay: number('Milliseconds that packets leave later'),
  jitter: number('Milliseconds by which the delay varies, up and down'),
  distribution: { type: 'string', description: 'How it varies. Default uniform' },
  loss: share('The share that is lost'),
  duplicate: share('The share that is sent twice'),
  corrupt: share('The share of which a bit is changed'),
  reorder: share('The share that does not wait; needs `delay`'),
  rate: number('Bits a second that leave at most'),
  limit: number('How many packets can wait. Default 1000'),
})

const namespace = membersOf({
  name: text('The name in /run/netns. Default: the key'),
  rules: list(refTo('rule'), 'Policy rules; not with `pid` and `path`'),
  sysctls: mapOf(scalar, 'Sysctls of the namespace, by name: `net.ipv4.ip_forward`'),
  pid: {
    ...{ type: 'integer', minimum: 1 },
    description: 'Use the namespace of this process instead of making one',
  },
  path: text('Use the namespace that is bound to this path instead of making one'),
})

/** Their options are columns of the database, which its server knows best: `addPort` and `addBridge` check them. */
const bridgePort: Schema = {
  type: 'object',
  properties: {
    name: text('The name. Default: the key'),
    type: text('The type, such as `vxlan` or `internal`. Default: a device of this name'),
    options: mapOf(scalar, 'Options of its type, such as `remote_ip`'),
  },
}
const bridge: Schema = {
  type: 'object',
  properties: {
    name: { ...text('The name, 1 to 15 bytes. Default: the key'), minLength: 1, maxLength: 15 },
    ports: partsOf('bridgePort', 'Its ports beside the local one. Those of others on it stay'),
  },
}
/** What no device that ovs-vswitchd makes has. */
const notOfDevices = ['master', 'fdb', 'xdp', 'txQueues', 'rxQueues', 'index']
const isOfDevice = (name: string) => !notOfDevices.includes(name) && !name.endsWith('Port')

/** A bridge or a port, with what its device takes. */
const withDevice = (
  { properties, ...rest }: Schema,
  options: Readonly<Record<string, Schema>>,
  without: readonly string[] = [],
): Schema => ({
  ...rest,
  properties: {
    ...Object.fromEntries(
      Object.entries(options).filter(([name]) => isOfDevice(name) && !without.includes(name)),
    ),
    ...(properties as Record<string, Schema>),
  },
})

const openVswitch = membersOf({
  remote: {
    ...{ type: ['string', 'array'], items: { type: 'string' } },
    description: 'Where the database is. Default: the local one, as ovs-vsctl finds it',
  },
  bridges: partsOf('ovsBridge', 'Bridges'),
})

const expectation = membersOf(
  {
    from: text("The namespace it is looked at from. Default: the process's own"),
    ping: text('An address that answers an echo request'),
    within: {
      ...{ type: 'integer', minimum: 0 },
      description: 'Milliseconds until it has to. Default 5000',
    },
  },
  ['ping'],
)

/** A tunnel of Open vSwitch. */
const portTunnel: Schema = {
  type: 'object',
  properties: {
    bridge: text('The bridge that its ports are on, by its key, which each of the hosts has'),
    type: text('The type of its ports, such as `vxlan`'),
    options: mapOf(scalar, 'Options of the type, but for the two addresses'),
    ends: endsOf({ type: 'object' }),
  },
  required: ['bridge', 'type'],
}

/** docs/network.schema.json. */
export function networkSchema(kinds: readonly Kind[]): string {
  const options = common(kinds)
  const address = { address: text('With its prefix length: `192.0.2.1/24`') }
  const tunnelKinds = kinds.filter((each) => each.peer === undefined && hasRemote(each))
  const parts = {
    namespaces: partsOf('namespace', 'Network namespaces'),
    links: partsOf('link', 'Links, with their addresses and routes'),
    tables: partsOf('table', 'Tables of nftables'),
    ovs: { ...openVswitch, description: 'What it has in Open vSwitch' },
    expect: list(expectation, 'What has to work once all of it stands'),
  }
  const whole = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: origin('tables/'),
    title: 'A network of ovs-netlink',
    ...membersOf(
      {
        project: {
          ...text('The name of the whole, which is part of every mark'),
          pattern: '^[a-zA-Z][a-zA-Z0-9_-]{0,39}(@[a-zA-Z0-9][a-zA-Z0-9_-]*)?$',
        },
        ...parts,
        hosts: {
          ...partsOf('host', 'Hosts, each with what it alone has; what stands beside, all have'),
          minProperties: 1,
        },
        tunnels: partsOf('tunnel', 'Tunnels between the hosts'),
      },
      ['project'],
    ),
    definitions: {
      namespace,
      host: membersOf({
        address: text('The IP address at which the other hosts reach it'),
        ...parts,
      }),
      tunnel: {
        ...{ type: 'object', if: { required: ['bridge'] } },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word, in what becomes text
        then: refTo('portTunnel'),
        else: refTo('linkTunnel'),
      },
      portTunnel,
      linkTunnel: {
        required: ['kind'],
        properties: {
          kind: { enum: tunnelKinds.map(({ kind }) => kind), description: 'The kind' },
        },
        allOf: tunnelKinds.map((each) => ({
          if: { properties: { kind: { const: each.kind } }, required: ['kind'] },
          // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word, in what becomes text
          then: tunnelOf(each, Object.keys(options)).its,
        })),
      },
      tunnelOptions: {
        ofLinks: { enum: Object.keys(options) },
        ...Object.fromEntries(
          tunnelKinds.map((each) => [each.kind, tunnelOf(each, Object.keys(options)).options]),
        ),
      },
      link: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { enum: kinds.map(({ kind }) => kind), description: 'The kind' } },
        allOf: kinds.map(({ kind }) => ({
          if: { properties: { kind: { const: kind } }, required: ['kind'] },
          // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word, in what becomes text
          then: refTo(kind),
        })),
      },
      ends: { ...list(refTo('end'), 'Its two ends'), minItems: 2, maxItems: 2 },
      end: membersOf(options, ['name']),
      options: { properties: options },
      address: orText(
        membersOf({ ...address, ...given(addresses, 'AddressOptions', ['protocol', 'peer']) }, [
          'address',
        ]),
        'IP/PREFIX, or more of it',
      ),
      route: orText(
        membersOf(given(routes, 'RouteOptions', ['protocol', 'dev', 'multipath', 'nexthopId']), [
          'destination',
        ]),
        'The destination, or more of it',
      ),
      neighbor: membersOf(
        given(neighbors, 'NeighborOptions', [
          ...['state', 'externLearn', 'managed', 'externValidated', 'use', 'protocol'],
        ]),
        ['dst'],
      ),
      fdb: membersOf(
        {
          ...given(neighbors, 'FdbOptions', [
            ...['self', 'state', 'externLearn', 'use', 'protocol', 'activity'],
          ]),
          state: {
            enum: ['permanent', 'static'],
            description: 'Default static with `master`, else permanent',
          },
        },
        ['mac'],
      ),
      rule: membersOf(given(rules, 'RuleOptions', ['protocol']), ['priority']),
      ...{ table, ovsBridge: withDevice(bridge, options, ['mac']) },
      bridgePort: withDevice(bridgePort, options),
      ...Object.fromEntries(kinds.map((each) => [each.kind, ofKind(each, Object.keys(options))])),
    },
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
