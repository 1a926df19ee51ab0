/** A definition in a file or from standard input, and where in it each part is written. */
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { text } from 'node:stream/consumers'
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml'
import {
  defineNetwork,
  defineNetworks,
  type Network,
  type NetworkDefinition,
  type NetworksDefinition,
} from '../network/index.js'
import { originIn } from '../network/origins.js'
import { type Position, SourceError } from './source-error.js'

/** Where a path such as `links.web-db.ends[1].netns` is written; of what is not there, what it would be in. */
type PositionOf = (path: string) => Position

/** A network, and where it is written. */
export interface NetworkSource {
  network: Network
  positionOf: PositionOf
}

/** Networks of several hosts, by their keys. */
export interface HostsSource {
  definition: NetworksDefinition
  networks: Readonly<Record<string, Network>>
  positionOf: PositionOf
}

/** What was read. */
export type Source = NetworkSource | HostsSource

/** Whether it is of several hosts. */
export const isOfHosts = (source: Source): source is HostsSource => 'networks' in source

/** The network of a host, by its key. Default: the one that has the name of this machine, if the file has hosts. */
export function sourceOf(source: Source, host: string | undefined): NetworkSource {
  const { positionOf } = source
  const wrong = (words: string) => new SourceError(`--host: ${words}`, positionOf('hosts'), 'hosts')
  if (!isOfHosts(source)) {
    if (host === undefined) return source
    throw wrong('the file has no hosts')
  }
  const { definition, networks } = source
  const name = hostname()
  const named = [host ?? name, host ?? name.replace(/\..*/, '')]
  const key = named.find((each) => Object.hasOwn(networks, each))
  const network = networks[key ?? '']
  if (key === undefined || network === undefined) {
    const what = host === undefined ? `this machine, ${name}, is none of them` : `got ${host}`
    throw wrong(`expected one of ${Object.keys(networks).join(', ')}; ${what}`)
  }
  return { network, positionOf: (path) => positionOf(originIn(definition, key, path)) }
}

/** Reads a definition, YAML or JSON, which is YAML as well; `-` is standard input. */
export async function readSource(file: string, signal: AbortSignal): Promise<Source> {
  const name = file === '-' ? 'standard input' : file
  const { document, positionAt } = parsed(name, await readText(file, name, signal))
  const positionOf = (path: string) => positionAt(offsetOf(document, path))
  try {
    const definition = definitionIn(document, positionAt)
    if (!hasHosts(definition)) return { network: defineNetwork(definition), positionOf }
    return { definition, networks: defineNetworks(definition), positionOf }
  } catch (error) {
    if (error instanceof SourceError) throw error
    const { option, message } = error as { option?: string; message: string }
    if (option === undefined) throw new SourceError(message, positionAt(0), undefined, error)
    throw new SourceError(message, positionOf(option), option, error)
  }
}

const hasHosts = (definition: object): definition is NetworksDefinition =>
  ['hosts', 'tunnels'].some((name) => Object.hasOwn(Object(definition), name))

async function readText(file: string, name: string, signal: AbortSignal): Promise<string> {
  try {
    if (file !== '-') return await readFile(file, { encoding: 'utf8', signal })
    const stopped = () => process.stdin.destroy(signal.reason)
    signal.addEventListener('abort', stopped)
    const read = await text(process.stdin)
    signal.removeEventListener('abort', stopped)
    return read
  } catch (error) {
    signal.throwIfAborted()
    const { code, message } = error as NodeJS.ErrnoException
    const words = code === 'ENOENT' ? 'there is no such file' : message
    throw new SourceError(`${name}: ${words}`, undefined, undefined, error)
  }
}

function parsed(file: string, source: string) {
  const lineCounter = new LineCounter()
  const document = parseDocument(source, { lineCounter, merge: true, prettyErrors: false })
  const positionAt = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset)
    const start = lineCounter.lineStarts[line - 1] ?? 0
    const [whole = ''] = /^[^\r\n]*/.exec(source.slice(start)) ?? []
    return { file, line: Math.max(1, line), column: Math.max(1, col), text: whole }
  }
  // A tag that nobody knows would be passed over.
  const [wrong] = [...document.errors, ...document.warnings]
  if (wrong !== undefined) throw new SourceError(wrong.message, positionAt(wrong.pos[0]))
  return { document, positionAt }
}

/** The value; integers that no number holds are bigints. */
function definitionIn(
  document: Document,
  positionAt: (offset: number) => Position,
): NetworkDefinition {
  const wrongAt = (node: Node, words: string) =>
    new SourceError(words, positionAt(node.range?.[0] ?? 0))

  visit(document, {
    Scalar(_, node) {
      const { value, source = '' } = node
      const isInexact = Number.isInteger(value) && !Number.isSafeInteger(value)
      if (isInexact && /^-?\d+$/.test(source)) node.value = BigInt(source)
    },
    Alias(_, node, path) {
      const anchored = node.resolve(document)
      const its = `*${node.source}`
      if (anchored === undefined) throw wrongAt(node, `${its} stands for nothing above it`)
      if (path.some((each) => each === anchored)) {
        throw wrongAt(node, `${its} is an alias within what it stands for`)
      }
    },
  })
  return document.toJS() as NetworkDefinition
}

/** Where it begins: of a member its key, of an item of a list the item. */
function offsetOf(document: Document, path: string): number {
  let at: Node | null = document.contents as Node | null
  let offset = at?.range?.[0] ?? 0
  let rest = path
  while (rest !== '') {
    const next = step(document, at, rest)
    if (next === undefined) return offset
    offset = next.where?.range?.[0] ?? offset
    at = next.value
    rest = next.rest
  }
  return offset
}

interface Step {
  where: Node | undefined
  value: Node | null
  rest: string
}

/** What the first part of a path leads to. */
function step(document: Document, from: Node | null, path: string): Step | undefined {
  const node = resolved(document, from)
  if (isSeq(node)) {
    const [whole = '', index] = /^\[(\d+)\]\.?/.exec(path) ?? []
    const item = index === undefined ? undefined : (node.items[Number(index)] as Node | undefined)
    return item && { where: item, value: item, rest: path.slice(whole.length) }
  }
  // Keys have dots, too, such as those of sysctls: the longest that fits is meant.
  const [longest] = pairsOf(document, node)
    .filter(({ key }) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`))
    .sort((one, other) => other.key.length - one.key.length)
  if (longest === undefined) return undefined
  const { key, pair } = longest
  return {
    where: pair.key,
    value: pair.value,
    rest: path.slice(key.length).replace(/^\./, ''),
  }
}

/** The members of a mapping, and behind them those that it is merged with (`<<`). */
function pairsOf(
  document: Document,
  node: Node | null | undefined,
): { key: string; pair: Pair<Scalar, Node | null> }[] {
  if (!isMap(node)) return []
  const pairs = (node.items as Pair<Scalar, Node | null>[]).filter(({ key }) => isScalar(key))
  const isMerge = ({ key }: Pair<Scalar>) => key.source === '<<'
  const own = pairs.map((pair) => ({ key: String(pair.key.value), pair }))
  const merged = pairs.filter(isMerge).flatMap(({ value }) => {
    const from = resolved(document, value)
    return isSeq(from) ? (from.items as Node[]) : [from]
  })
  return [...own, ...merged.flatMap((each) => pairsOf(document, resolved(document, each)))]
}

const resolved = (document: Document, node: Node | null | undefined): Node | null | undefined =>
  isAlias(node) ? node.resolve(document) : node
