#!/usr/bin/env node
/**
 * A CNI plugin: containers on an Open vSwitch bridge of each host, the bridges joined by VXLAN. It starts no
 * process. README.md has how it is configured and installed.
 */
import { text } from 'node:stream/consumers'
import { NetlinkError } from 'ovs-netlink'
import { OvsdbError } from 'ovs-netlink/openvswitch'
import { add } from './add.js'
import { check, status } from './check.js'
import { objectIn, parseConfig, parseJson } from './config.js'
import { CniError, type Command, codes, commandIn, parametersIn, versions } from './protocol.js'
import { collect, remove } from './remove.js'

const newest = versions[versions.length - 1]

/** What each command answers; `undefined` is an answer without words. */
const run: Record<Command, (input: string) => Promise<unknown>> = {
  ADD: (input) => add(parseConfig(input), parametersIn(process.env, { netnsNeeded: true })),
  DEL: (input) => remove(parseConfig(input), parametersIn(process.env, { netnsNeeded: false })),
  CHECK: (input) => check(parseConfig(input), parametersIn(process.env, { netnsNeeded: true })),
  GC: (input) => collect(parseConfig(input)),
  STATUS: (input) => status(parseConfig(input)),
  VERSION: async (input) => ({
    cniVersion: objectIn(parseJson(input), 'standard input')['cniVersion'] ?? newest,
    supportedVersions: versions,
  }),
}

/** No server, or none that answers: it may be starting. */
const unreachable = /^OVSDB_(CONNECT|CONNECTION|NO_ANSWER|NOT_CONNECTED)/

let input = ''
try {
  const command = commandIn(process.env)
  input = await text(process.stdin)
  print(await run[command](input))
} catch (error) {
  print({ cniVersion: versionIn(input), ...described(error) })
  process.exitCode = 1
}

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
  if (error instanceof OvsdbError) {
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
