/**
 * docs/reference.md: every function and class of each entry point, with the first sentence of its doc
 * comment. Read from `src/` as it is, so it runs after everything that is generated there.
 */
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { cell } from './reference.js'

const src = fileURLToPath(new URL('../../src/', import.meta.url))

/** The sections of `ovs-netlink` itself, by the start of the path of the file that declares a function. */
const sections: readonly (readonly [title: string, ...paths: string[]])[] = [
  ['Network namespaces', 'netns/netns', 'netns/processes', 'rtnetlink/namespaces', 'netns/watch'],
  ['Links', 'rtnetlink/links/', 'rtnetlink/wireguard', 'rtnetlink/evpn'],
  ['Kinds of links', 'rtnetlink/generated/creators'],
  ['Drivers', 'rtnetlink/ethtool'],
  ['Addresses and neighbours', ...objects('address', 'neighbor')],
  ['Routes and rules', ...objects('route', 'rule', 'nexthop', 'mpls', 'fou')],
  ['Bridges and forwarding entries', ...objects('fdb', 'mdb', 'vlan', 'vni', 'mst')],
  ['Traffic control', ...objects('qdisc', 'traffic-class', 'filter', 'chain', 'impair')],
  ['Connection tracking', 'rtnetlink/conntrack'],
  ['Many at once', 'rtnetlink/engine/flush', 'addon/queue-limit'],
  ['Waiting, watching and replicas', 'rtnetlink/wait', 'rtnetlink/watch', 'rtnetlink/engine'],
  ['Programs, sockets and sysctls in a namespace', 'netns/'],
  ['Pictures of a machine', 'describe/'],
  ['Open vSwitch', 'openvswitch/'],
]

function objects(...names: string[]): string[] {
  return names.map((name) => `rtnetlink/objects/${name}`)
}

const entries = [
  {
    name: 'ovs-netlink',
    file: 'index.ts',
    guide: 'Guides: [concepts](concepts.md), [recipes](recipes.md).',
  },
  {
    name: 'ovs-netlink/openvswitch',
    file: 'openvswitch/index.ts',
    guide: 'Guide: [Open vSwitch](openvswitch.md).',
  },
  { name: 'ovs-netlink/ovn', file: 'ovn/index.ts', guide: 'Guide: [OVN](ovn.md).' },
  {
    name: 'ovs-netlink/ovsdb-client',
    file: 'ovsdb-client/index.ts',
    guide: 'A client for any OVSDB server (RFC 7047). Guide: [the OVSDB client](ovsdb-client.md).',
  },
  {
    name: 'ovs-netlink/nftables',
    file: 'nftables/index.ts',
    guide: 'Guide: [nftables](nftables.md).',
  },
  {
    name: 'ovs-netlink/network',
    file: 'network/index.ts',
    guide: 'Guides: [declared networks](networks.md), [the command](command.md).',
  },
  {
    name: 'ovs-netlink/testing',
    file: 'testing/index.ts',
    guide:
      'For tests: a private Open vSwitch or OVN, and [nftables in memory](nftables.md#unit-tests-without-root).',
  },
]

/** Errors have a page of their own, docs/errors.md; the verbs are the members of `Ovs`. */
const isElsewhere = (name: string) => /Error$|^(Read|Write)Verbs$/.test(name)

const program = ts.createProgram(
  entries.map(({ file }) => src + file),
  {
    ...{ noLib: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  },
)
const checker = program.getTypeChecker()

function exportsOf(file: string): ts.Symbol[] {
  const source = program.getSourceFile(src + file)
  const module = source && checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error(`${file} exports nothing`)
  return checker
    .getExportsOfModule(module)
    .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const isInternal = (symbol: ts.Symbol) =>
  symbol.getJsDocTags(checker).some(({ name }) => name === 'internal')

/** The first sentence of its doc comment, as one line. */
function sentence(symbol: ts.Symbol): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const [first = ''] = text.replaceAll(/\s*\n(?!\n)\s*/g, ' ').split(/(?<=\.)\s+(?=[A-Z`*-])|\n\n/)
  return cell(first.trim())
}

/** As it is called: `name(parameter, parameter?)`, by its first signature. */
function call(symbol: ts.Symbol): string {
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0]
  if (declaration === undefined) return symbol.name
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration)
  const [signature] = type.getCallSignatures()
  if (signature === undefined) return symbol.name
  const parameters = signature.parameters.map((each) => {
    const its = each.valueDeclaration as ts.ParameterDeclaration | undefined
    const name = each.name.startsWith('__') ? 'options' : each.name
    if (its?.dotDotDotToken) return `...${name}`
    return its?.questionToken || its?.initializer ? `${name}?` : name
  })
  return `${symbol.name}(${parameters.join(', ')})`
}

const row = (symbol: ts.Symbol) => `| \`${cell(call(symbol))}\` | ${sentence(symbol)} |`

const table = (head: string, symbols: readonly ts.Symbol[]) =>
  [`| ${head} | |`, '|---|---|', ...symbols.map(row)].join('\n')

/** The members that a class and those it extends show, but for symbols and privates. */
function membersOf(symbol: ts.Symbol): ts.Symbol[] {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  return checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .filter((each) => /^[a-z]/.test(each.name) && !isInternal(each) && sentence(each) !== '')
    .filter((each) =>
      (each.declarations ?? []).every((its) => !(ts.getCombinedModifierFlags(its) & hidden)),
    )
}

function classSection(symbol: ts.Symbol): string[] {
  const members = membersOf(symbol)
  const rows = members.length > 0 ? [table('member', members)] : []
  return [`### ${symbol.name}`, sentence(symbol), ...rows]
}

const fileOf = (symbol: ts.Symbol) =>
  (symbol.declarations?.[0]?.getSourceFile().fileName ?? '').slice(src.length)

/** The functions in the order of the sections, those of no section behind the others. */
function functionsOf(functions: readonly ts.Symbol[], file: string): string[] {
  if (file !== 'index.ts') return functions.length > 0 ? [table('function', functions)] : []
  const sectionOf = (symbol: ts.Symbol) =>
    sections.find(([, ...paths]) => paths.some((path) => fileOf(symbol).startsWith(path)))
  return [...sections, undefined].flatMap((section) => {
    const its = functions.filter((each) => sectionOf(each) === section)
    return its.length > 0 ? [`### ${section?.[0] ?? 'More'}`, table('function', its)] : []
  })
}

const shown = new Set<ts.Symbol>()

function entrySection({ name, file, guide }: (typeof entries)[number]): string[] {
  const symbols = exportsOf(file).filter((each) => !isElsewhere(each.name) && !isInternal(each))
  const functions = symbols.filter(
    (each) =>
      each.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable) && /\(/.test(call(each)),
  )
  const classes = symbols.filter(
    (each) => each.flags & ts.SymbolFlags.Class && !shown.has(each) && sentence(each) !== '',
  )
  // What is the package's own comes where its guide is: Open vSwitch's classes in its entry point.
  const own = classes.filter(
    (each) => file !== 'index.ts' || !fileOf(each).startsWith('openvswitch/'),
  )
  for (const each of own) shown.add(each)
  return [`## ${name}`, guide, ...functionsOf(functions, file), ...own.flatMap(classSection)]
}

/** The page. */
export const functionsReference = [
  '<!-- Generated from the doc comments in src/ by `npm run tables`: change those. -->',
  '# Functions and classes',
  `One line for each, with the first sentence of its doc comment; the rest of the comment (options, units, defaults,
errors) is in \`typings/\`, and \`npm run docs\` in a clone writes all of it as pages for a browser. Options are one
object: \`netns\` is the namespace (a name as in \`ip netns\`, a \`Netns\`, \`{ self: true }\`, \`{ pid }\`, \`{ path }\`,
\`{ fd }\`; by default the process's own), \`signal\` cancels, \`timeout\` limits the time that a call waits in its queue.
All options of all kinds: [links](links.md), [other objects](objects.md). Errors: [errors](errors.md).`,
  ...entries.flatMap(entrySection),
  '',
].join('\n\n')
