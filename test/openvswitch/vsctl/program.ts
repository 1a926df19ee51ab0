/** An ovs-vsctl(8) of our own, built on the public verbs alone. */
import type { Ovs, OvsTransaction } from '../../../src/openvswitch/index.js'
import { Open_vSwitchSchema } from '../../../src/openvswitch/index.js'
import type { NewRow } from '../../../src/ovsdb-client/index.js'
import { PLAIN, printRows, type Style, styleOption } from './formats.js'
import { columnOf, parseAtom, parseValue, printAtom, printValue, word } from './values.js'

interface Command {
  name: string
  args: string[]
  options: Map<string, string>
  /** How tables are printed, of the whole run. */
  style: Style
}

interface Context {
  names: Map<string, NewRow>
}

type Change = (tx: OvsTransaction, command: Command, context: Context) => unknown
type Question = (ovs: Ovs, command: Command) => Promise<string[]>

const given = ({ options }: Command, name: string) => options.has(name)
const may = (command: Command) => ({ mayExist: given(command, 'may-exist') })
const ifExists = (command: Command) => ({ ifExists: given(command, 'if-exists') })

/** `column[:key]=value` words as settings. */
function settings(table: string, words: readonly string[], { names }: Context): object {
  const entries = words.map((text) => {
    const [, column = '', key, value = ''] =
      /^([\w-]+)(?::((?:"(?:[^"\\]|\\.)*"|[^=])+))?=([\s\S]*)$/.exec(text) ?? []
    const about = columnOf(table, column)
    return key === undefined
      ? [column, parseValue(about, [value], names)]
      : [`${column}:${word(key)}`, parseAtom(about, value, names)]
  })
  return Object.fromEntries(entries)
}

function record(text: string, { names }: Context): never {
  return (names.get(text) ?? text) as never
}

/** add-port's and add-bond's settings are of the Port. */
function portSettings(
  tx: OvsTransaction,
  name: string,
  words: readonly string[],
  context: Context,
) {
  if (words.length > 0) tx.set('Port', name, settings('Port', words, context) as never)
}

const CHANGES: Readonly<Record<string, Change>> = {
  init: (tx) => tx.init(),
  'emer-reset': (tx) => tx.emergencyReset(),
  'add-br': (tx, c) => {
    const [name = '', parent, vlan] = c.args
    tx.addBridge(name, { ...may(c), ...(parent && { parent, vlan: Number(vlan) }) })
  },
  'del-br': (tx, c) => tx.deleteBridge(c.args[0] as string, ifExists(c)),
  'br-set-external-id': (tx, { args: [name = '', key = '', value] }) =>
    tx.setBridgeExternalId(name, key, value ?? null),
  'add-port': (tx, c, context) => {
    const [bridge = '', name = '', ...words] = c.args
    tx.addPort(bridge, name, may(c))
    portSettings(tx, name, words, context)
  },
  'add-bond': (tx, c, context) => {
    const [bridge = '', name = '', ...rest] = c.args
    const words = rest.filter((each) => each.includes('='))
    tx.addBond(
      bridge,
      name,
      rest.filter((each) => !each.includes('=')),
      {
        ...may(c),
        ...(given(c, 'fake-iface') && { fakeInterface: true }),
      },
    )
    portSettings(tx, name, words, context)
  },
  'del-port': (tx, c) => {
    const options = { ...ifExists(c), withInterface: given(c, 'with-iface') }
    const [first = '', second] = c.args
    return second === undefined
      ? tx.deletePort(first, options)
      : tx.deletePort(first, second, options)
  },
  'add-bond-iface': (tx, c) => tx.addBondInterface(c.args[0] ?? '', c.args[1] ?? '', may(c)),
  'del-bond-iface': (tx, c) => {
    const [first = '', second] = c.args
    return second === undefined
      ? tx.deleteBondInterface(first, ifExists(c))
      : tx.deleteBondInterface(first, second, ifExists(c))
  },
  'set-controller': (tx, { args: [bridge = '', ...targets] }) => tx.setControllers(bridge, targets),
  'del-controller': (tx, { args: [bridge = ''] }) => tx.deleteControllers(bridge),
  'set-fail-mode': (tx, { args: [bridge = '', mode] }) => tx.setFailMode(bridge, mode as never),
  'del-fail-mode': (tx, { args: [bridge = ''] }) => tx.setFailMode(bridge, null),
  'set-manager': (tx, { args }) => tx.setManagers(args),
  'del-manager': (tx) => tx.deleteManagers(),
  'set-ssl': (tx, c) => {
    const [privateKey = '', certificate = '', caCert = ''] = c.args
    tx.setSsl({ privateKey, certificate, caCert, bootstrap: given(c, 'bootstrap') })
  },
  'del-ssl': (tx) => tx.deleteSsl(),
  'add-aa-mapping': (tx, { args: [bridge = '', isid, vlan] }) =>
    tx.addAutoAttachMapping(bridge, Number(isid), Number(vlan)),
  'del-aa-mapping': (tx, { args: [bridge = '', isid, vlan] }) =>
    tx.deleteAutoAttachMapping(bridge, Number(isid), Number(vlan)),
  'add-zone-tp': (tx, c) => {
    const [datapath = '', zone = '', ...timeouts] = c.args
    const seconds = timeouts.map((each) => each.split('=')).map(([name, n]) => [name, Number(n)])
    const number = Number(zone.replace('zone=', ''))
    tx.addZoneTimeoutPolicy(datapath, number, Object.fromEntries(seconds), may(c))
  },
  'del-zone-tp': (tx, c) => {
    const [datapath = '', zone = ''] = c.args
    tx.deleteZoneTimeoutPolicy(datapath, Number(zone.replace('zone=', '')), ifExists(c))
  },
  set: (tx, c, context) => {
    const [table = '', row = '', ...words] = c.args
    tx.set(
      table as never,
      record(row, context),
      settings(table, words, context) as never,
      ifExists(c),
    )
  },
  add: (tx, c, context) => {
    const [table = '', row = '', column = '', ...values] = c.args
    const value = parseValue(columnOf(table, column), values, context.names)
    tx.add(table as never, record(row, context), column as never, value as never, ifExists(c))
  },
  remove: (tx, c, context) => {
    const [table = '', row = '', column = '', ...values] = c.args
    const about = columnOf(table, column)
    const isPair = (text: string) => about.type.value !== undefined && text.includes('=')
    const given = [
      ...values.filter((each) => !isPair(each)).map((each) => word(each)),
      ...values.filter(isPair).map((each) => parseValue(about, [each], context.names)),
    ]
    const value = about.type.value ? given : parseValue(about, values, context.names)
    tx.remove(table as never, record(row, context), column as never, value as never, ifExists(c))
  },
  clear: (tx, c, context) => {
    const [table = '', row = '', ...columns] = c.args
    tx.clear(table as never, record(row, context), columns as never, ifExists(c))
  },
  create: (tx, c, context) => {
    const [table = '', ...words] = c.args
    const id = c.options.get('id')
    const as = id === undefined ? undefined : context.names.get(id)
    tx.create(
      table as never,
      settings(table, words, context) as never,
      as ? { as: as as never } : {},
    )
  },
  destroy: (tx, c, context) => {
    const [table = '', ...rows] = c.args
    if (given(c, 'all')) tx.destroyAll(table as never)
    else
      tx.destroy(
        table as never,
        rows.map((each) => record(each, context)),
        ifExists(c),
      )
  },
  comment: (tx, { args }) => tx.comment(args.join(' ')),
}

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)

function rowsText(
  table: string,
  rows: readonly object[],
  columns: readonly string[],
  { style }: Command,
): string[] {
  const about = columns.map((name) => columnOf(table, name))
  return printRows(style, about, rows as Record<string, unknown>[])
}

function columnsOf(table: string, { options }: Command): string[] {
  const asked = options.get('columns')?.split(',')
  if (asked) return asked
  const all = [...Open_vSwitchSchema.table(table as never).columns.keys()]
  return ['_uuid', ...all.filter((each) => !each.startsWith('_')).sort()]
}

const OPERATOR = /(\{(?:=|!=|<=|>=|<|>|in|not-in)\}|!=|<=|>=|=|<|>)/

const QUESTIONS: Readonly<Record<string, Question>> = {
  'list-br': async (ovs, c) => {
    const real = given(c, 'real')
    const fake = given(c, 'fake')
    const all = await ovs.listBridges()
    return names(all.filter(({ parent }) => (parent ? !real : !fake)))
  },
  'br-exists': async (ovs, { args: [name = ''] }) => {
    if (!(await ovs.bridgeExists(name))) throw new Error('exit 2')
    return []
  },
  'br-to-vlan': async (ovs, { args: [name = ''] }) => [String(await ovs.bridgeToVlan(name))],
  'br-to-parent': async (ovs, { args: [name = ''] }) => [await ovs.bridgeToParent(name)],
  'br-get-external-id': async (ovs, { args: [name = '', key] }) => {
    const { externalIds } = await ovs.getBridge(name)
    if (key === undefined)
      return Object.entries(externalIds)
        .map((each) => each.join('='))
        .sort()
    return key in externalIds ? [externalIds[key] as string] : []
  },
  'list-ports': async (ovs, { args: [name = ''] }) => names(await ovs.listPorts(name)),
  'list-ifaces': async (ovs, { args: [name = ''] }) => names(await ovs.listInterfaces(name)),
  'port-to-br': async (ovs, { args: [name = ''] }) => [await ovs.portToBridge(name)],
  'iface-to-br': async (ovs, { args: [name = ''] }) => [await ovs.interfaceToBridge(name)],
  'get-controller': (ovs, { args: [name = ''] }) => ovs.getControllers(name),
  'get-fail-mode': async (ovs, { args: [name = ''] }) => {
    const { failMode } = await ovs.getBridge(name)
    return failMode === undefined ? [] : [failMode]
  },
  'get-manager': (ovs) => ovs.getManagers(),
  'get-ssl': async (ovs) => {
    const ssl = await ovs.getSsl()
    if (!ssl) return []
    const { privateKey, certificate, caCert, bootstrap } = ssl
    return [
      `Private key: ${privateKey}`,
      `Certificate: ${certificate}`,
      `CA Certificate: ${caCert}`,
      `Bootstrap: ${bootstrap}`,
    ]
  },
  'get-aa-mapping': async (ovs, { args: [name = ''] }) =>
    [...(await ovs.getAutoAttachMappings(name))].map((pair) => pair.join(' ')),
  'list-zone-tp': async (ovs, { args: [datapath = ''] }) =>
    [...(await ovs.listZoneTimeoutPolicies(datapath))].map(([zone, timeouts]) => {
      const all = Object.entries(timeouts).map((each) => each.join('='))
      return `Zone:${zone}, Timeout Policies: ${all.join(' ')}`
    }),
  'list-dp-cap': async (ovs, { args: [datapath = ''] }) => [
    Object.entries(await ovs.listDatapathCapabilities(datapath))
      .map((each) => each.join('='))
      .join(' '),
  ],
  get: async (ovs, c) => {
    const [table = '', row = '', ...targets] = c.args
    const columns = [...new Set(targets.map((each) => each.split(':')[0] as string))]
    const found = await ovs.get(table as never, row, columns as never, ifExists(c))
    if (!found) return []
    return targets.map((target) => {
      const [column = '', key] = target.split(':')
      const value = (found as never)[column] as Record<string, unknown>
      if (key === undefined) return printValue(columnOf(table, column), value)
      if (!(key in value))
        throw new Error(`no key ${key} in ${table} record "${row}" column ${column}`)
      return printAtom(value[key])
    })
  },
  list: async (ovs, c) => {
    const [table = '', ...records] = c.args
    const columns = columnsOf(table, c)
    const options = records.length > 0 ? { records, ...ifExists(c) } : {}
    const rows = await ovs.list(table as never, columns as never, options)
    return rowsText(table, rows, columns, c)
  },
  find: async (ovs, c) => {
    const [table = '', ...words] = c.args
    const columns = columnsOf(table, c)
    const conditions = words.map((text) => {
      const [target = '', operator, value = ''] = text.split(OPERATOR)
      const [column = '', key] = target.split(':')
      const about = columnOf(table, column)
      const parsed =
        key === undefined
          ? parseValue(about, [value], new Map())
          : parseAtom(about, value, new Map())
      return [target, operator, parsed === undefined ? [] : parsed]
    })
    return rowsText(
      table,
      await ovs.find(table as never, conditions as never, columns as never),
      columns,
      c,
    )
  },
  show: async (ovs) => {
    const lines: string[] = []
    for (const { _uuid, ovs_version } of await ovs.list('Open_vSwitch', ['_uuid', 'ovs_version'])) {
      lines.push(_uuid)
      await shown(
        ovs,
        lines,
        4,
        'Manager',
        (await ovs.list('Manager')).map(({ _uuid }) => _uuid),
      )
      await shown(
        ovs,
        lines,
        4,
        'Bridge',
        (await ovs.list('Bridge')).map(({ _uuid }) => _uuid),
      )
      if (ovs_version !== undefined) lines.push(`    ovs_version: ${printAtom(ovs_version)}`)
    }
    return lines
  },
  'wait-until': async (ovs, c) => {
    const [table = '', row = '', ...words] = c.args
    const conditions = words.map((text) => {
      const [column = '', operator, value = ''] = text.split(OPERATOR)
      return [column, operator, parseValue(columnOf(table, column), [value], new Map())]
    })
    await ovs.waitUntil(table as never, row, conditions as never, { timeout: 5000 })
    return []
  },
}

/** What `show` shows of a table: its name, and columns that have something or refer to rows. */
const SHOWN: Readonly<Record<string, { name: string; columns: readonly string[] }>> = {
  Manager: { name: 'target', columns: ['is_connected'] },
  Controller: { name: 'target', columns: ['is_connected'] },
  Bridge: { name: 'name', columns: ['controller', 'fail_mode', 'datapath_type', 'ports'] },
  Port: { name: 'name', columns: ['tag', 'trunks', 'interfaces'] },
  Interface: { name: 'name', columns: ['type', 'options', 'error'] },
}
const REFERRING: Readonly<Record<string, string>> = {
  controller: 'Controller',
  ports: 'Port',
  interfaces: 'Interface',
}

async function shown(
  ovs: Ovs,
  lines: string[],
  indent: number,
  table: string,
  ids: readonly string[],
): Promise<void> {
  const { name, columns } = SHOWN[table] as (typeof SHOWN)[string]
  const space = ' '.repeat(indent)
  for (const row of await ovs.list(table as never, undefined, { records: ids })) {
    const values = row as Record<string, unknown>
    lines.push(`${space}${table} ${printAtom(values[name])}`)
    for (const column of columns) {
      const value = values[column]
      const target = REFERRING[column]
      const text = printValue(columnOf(table, column), value)
      if (target) await shown(ovs, lines, indent + 4, target, [value].flat() as string[])
      else if (!['[]', '{}', '""', 'false'].includes(text)) {
        lines.push(`${space}    ${column}: ${text}`)
      }
    }
  }
}

function commandsIn(argv: readonly string[]): Command[] {
  let style = PLAIN
  const words = argv.filter((each) => {
    const styled = styleOption(each, style)
    style = styled ?? style
    return styled === undefined
  })
  const groups: string[][] = [[]]
  for (const each of words) {
    if (each === '--') groups.push([])
    else groups.at(-1)?.push(each)
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const at = group.findIndex((each) => !each.startsWith('--'))
      const options = group.slice(0, at).map((each): [string, string] => {
        const [name = '', value = ''] = each.slice(2).split(/=(.*)/s)
        return [name, value]
      })
      return {
        name: group[at] as string,
        args: group.slice(at + 1),
        options: new Map(options),
        style,
      }
    })
}

/** The words of ovs-vsctl, done by the verbs: what changes as one transaction, then what asks. */
export async function vsctl(ovs: Ovs, argv: readonly string[]): Promise<string[]> {
  const commands = commandsIn(argv)
  const unknown = commands.find(({ name }) => !(name in CHANGES) && !(name in QUESTIONS))
  if (unknown) throw new Error(`unknown command '${unknown.name}'`)
  const changes = commands.filter(({ name }) => name in CHANGES)
  let made: string[] = []
  if (changes.length > 0) {
    const { rows } = await ovs.transaction(
      (tx) => {
        const context: Context = { names: new Map() }
        for (const { name, args, options } of commands) {
          const id = options.get('id')
          if (id === undefined) continue
          const [table = '', row = ''] = args
          const is = name === 'get' ? tx.row(table as never, row) : tx.reference(table as never)
          context.names.set(id, is as NewRow)
        }
        for (const command of changes) CHANGES[command.name]?.(tx, command, context)
      },
      { wait: false },
    )
    made = rows
  }
  const lines: string[] = [...made]
  for (const command of commands) {
    const isReference = command.name === 'get' && command.args.length === 2
    if (!isReference) lines.push(...((await QUESTIONS[command.name]?.(ovs, command)) ?? []))
  }
  return lines
}

export const COMMANDS: readonly string[] = [...Object.keys(CHANGES), ...Object.keys(QUESTIONS)]
