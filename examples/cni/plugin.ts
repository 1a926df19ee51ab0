/** What each plugin is as a program: a command in the environment, its configuration on standard input, an answer. */
import { text } from 'node:stream/consumers'
import { NetlinkError } from 'ovs-netlink'
import { objectIn, parseJson } from './json.js'
import {
  CniError,
  type Command,
  codes,
  commandIn,
  type Parameters,
  parametersIn,
  versions,
} from './protocol.js'

const newest = versions[versions.length - 1]

/** A plugin: what it does at each command, with its configuration and what it is about. */
export interface Plugin<Config> {
  parse(input: string): Config
  add(config: Config, to: Parameters): Promise<unknown>
  remove(config: Config, of: Parameters): Promise<void>
  check(config: Config, of: Parameters): Promise<void>
  collect(config: Config): Promise<void>
  status(config: Config): Promise<void>
}

/** Does what the environment asks for, and answers on standard output. */
export async function runPlugin<Config>(plugin: Plugin<Config>): Promise<void> {
  let input = ''
  try {
    const command = commandIn(process.env)
    input = await text(process.stdin)
    print(await run(plugin, command, input))
  } catch (error) {
    print({ cniVersion: versionIn(input), ...described(error) })
    process.exitCode = 1
  }
}

/** What a command answers; `undefined` is an answer without words. */
async function run<Config>(
  plugin: Plugin<Config>,
  command: Command,
  input: string,
): Promise<unknown> {
  if (command === 'VERSION') {
    const { cniVersion = newest } = objectIn(parseJson(input), 'standard input')
    return { cniVersion, supportedVersions: versions }
  }
  const config = plugin.parse(input)
  if (command === 'GC') return plugin.collect(config)
  if (command === 'STATUS') return plugin.status(config)
  const parameters = parametersIn(process.env, { netnsNeeded: command !== 'DEL' })
  if (command === 'ADD') return plugin.add(config, parameters)
  return command === 'DEL' ? plugin.remove(config, parameters) : plugin.check(config, parameters)
}

/** No server, or none that answers: it may be starting. */
const unreachable = /^OVSDB_(CONNECT|CONNECTION|NO_ANSWER|NOT_CONNECTED)/

function print(answer: unknown): void {
  if (answer !== undefined) process.stdout.write(`${JSON.stringify(answer)}\n`)
}

/** The version that the runtime speaks, whatever else it sent. */
function versionIn(input: string): unknown {
  try {
    return objectIn(parseJson(input), '')['cniVersion'] ?? newest
  } catch {
    return newest
  }
}

/** The members of an error, as the specification has them. */
function described(error: unknown): { code: number; msg: string; details: string } {
  const { message: msg, stack = '' } = error instanceof Error ? error : new Error(String(error))
  if (error instanceof CniError) return { code: error.code, msg, details: error.details }
  if (error instanceof AggregateError) return { ...described(error.errors[0]), msg }
  return { code: codeOf(error), msg, details: stack }
}

function codeOf(error: unknown): number {
  const { code = '' } = error as { code?: string }
  if (code.startsWith('OVS')) {
    return unreachable.test(code) ? codes.tryAgainLater : codes.openVswitch
  }
  if (error instanceof NetlinkError) {
    // Its namespace; of a sysctl that there is not, the option has the name.
    if (code === 'ENOENT' && !/sysctls/.test(error.option ?? '')) return codes.unknownContainer
    return code === 'ENOBUFS' || code === 'ENOMEM' ? codes.tryAgainLater : codes.kernel
  }
  if (code.startsWith('ERR_INVALID_ARG')) return codes.badConfig
  return /^E[A-Z]+$/.test(code) ? codes.io : codes.other
}
