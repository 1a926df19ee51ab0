/** What daemons can be asked, in types: the commands whose replies people read by programs today. */
import { checkBoolean } from '../../base/check.js'
import { invalidType, invalidValue, OvsdbError } from '../../base/errors.js'
import { slices } from '../../base/slices.js'
import { checkOneOf, checkString, checkText } from '../../ovsdb-client/check.js'
import { type CallOptions, checkCallOptions } from '../../ovsdb-client/client/call-options.js'
import { checkName } from '../options/names.js'
import { type OvsBond, type OvsBondState, readBondStates, readBonds } from './replies/bonds.js'
import {
  type AppctlCommand,
  type AppctlCoverage,
  type AppctlLogLevel,
  type AppctlLogLevels,
  type AppctlVersion,
  LOG_DESTINATIONS,
  LOG_LEVELS,
  readCommands,
  readCoverage,
  readLogLevels,
  readMemory,
  readVersion,
} from './replies/daemon.js'
import { type OvsDatapath, readDatapaths } from './replies/datapaths.js'
import {
  type OvsFdbEntry,
  type OvsFdbStatistics,
  readFdb,
  readFdbStatistics,
} from './replies/fdb.js'
import { type OvsDatapathFlow, readFlows } from './replies/flows.js'
import { type OvsLacpState, readLacpStates } from './replies/lacp.js'
import { Unreadable } from './replies/reply.js'
import { type OvsTrace, readTrace } from './replies/trace.js'
import {
  type OvsTunnelNeighbor,
  type OvsTunnelPort,
  type OvsTunnelRoute,
  readTunnelNeighbors,
  readTunnelPorts,
  readTunnelRoutes,
} from './replies/tunnels.js'

/** Which flows of datapaths to list. */
export interface DatapathFlowOptions extends CallOptions {
  /** Those that this bridge's packets have: `dpif/dump-flows`. */
  bridge?: string | undefined
  /**
   * All of this datapath, such as `netdev@ovs-netdev`: `dpctl/dump-flows`. Without it and `bridge` those of
   * the only datapath there is.
   */
  datapath?: string | undefined
  /** What packets of them have, as ovs-ofctl(8) writes it, such as `tcp,in_port=1`; not with `bridge`. */
  filter?: string | undefined
  /** Where they are active, such as `offloaded`; ovs-dpctl(8). Not with `bridge`. */
  type?: string | undefined
  /** Report every field, and the `ufid`. Default false. */
  verbose?: boolean | undefined
  /** Report ports by their names; by default only with `verbose`. */
  names?: boolean | undefined
}

/** How to trace a packet. */
export interface TraceOptions extends CallOptions {
  /**
   * What connection tracking finds, each time that it is asked, such as `['trk,new', 'trk,est']`; by default
   * `trk,new`.
   */
  ctNext?: readonly string[] | undefined
  /** Report ports by their names. Default false. */
  names?: boolean | undefined
  /**
   * Do what the packet would do: learn its address, send what goes to a controller. With true a packet is
   * made of the flow; or the frame itself, in hexadecimal. Default false.
   */
  packet?: boolean | string | undefined
}

/** What a change of levels is about; by default all. */
export interface LogLevelOptions extends CallOptions {
  /** A module, such as `bridge`. */
  module?: string | undefined
  /** Where the messages go. */
  destination?: 'console' | 'syslog' | 'file' | undefined
}

/** One question to a daemon, checked. @internal */
export interface Question {
  command: string
  args: readonly string[]
  options: CallOptions
  /** Whether the answer is to be JSON. */
  json: boolean
}

/**
 * The commands of ovs-appctl(8): typed where their replies have a structure, as text otherwise. A request for
 * something that ovs-vswitchd does not have, or that another daemon does not support, rejects with
 * `OVS_COMMAND_FAILED` or `OVS_UNKNOWN_COMMAND`, with the daemon's message in `details`. A reply that is laid out
 * as in no version that is known is `OVS_UNREADABLE_REPLY`, with the line in `details`; `call` has its text.
 */
export abstract class AppctlCommands {
  /** @internal */
  protected abstract ask(question: Question): Promise<unknown>

  /**
   * Runs a command of the daemon, and resolves with its output as ovs-appctl(8) prints it; the output of some
   * commands does not end in a newline.
   */
  async call(
    command: string,
    args: readonly string[] = [],
    options: CallOptions = {},
  ): Promise<string> {
    return (await this.ask(question(command, args, options, false))) as string
  }

  /**
   * The same with the output as JSON: `ovs-appctl --format json`, since Open vSwitch 3.4. Older ones reject it with
   * `OVS_UNKNOWN_COMMAND`, and do nothing. Of a command that has only text it is `{ 'reply-format': 'plain', reply:
   * TEXT }`.
   */
  async callJson(
    command: string,
    args: readonly string[] = [],
    options: CallOptions = {},
  ): Promise<unknown> {
    return this.ask(question(command, args, options, true))
  }

  /** Lists the commands of the daemon: `list-commands`. */
  commands(options: CallOptions = {}): Promise<AppctlCommand[]> {
    return this.#read(readCommands, 'list-commands', [], options)
  }

  /** Returns the daemon's program and version: `version`. */
  version(options: CallOptions = {}): Promise<AppctlVersion> {
    return this.#read(readVersion, 'version', [], options)
  }

  /** Returns the daemon's event counters: `coverage/show`. */
  getCoverage(options: CallOptions = {}): Promise<AppctlCoverage> {
    return this.#read(readCoverage, 'coverage/show', [], options)
  }

  /**
   * Returns the number of objects in the daemon's memory, such as `{ ports: 17, rules: 276 }`: `memory/show`.
   */
  getMemory(options: CallOptions = {}): Promise<Record<string, number>> {
    return this.#read(readMemory, 'memory/show', [], options)
  }

  /** Lists the log levels of the daemon's modules: `vlog/list`. */
  listLogLevels(options: CallOptions = {}): Promise<AppctlLogLevels[]> {
    return this.#read(readLogLevels, 'vlog/list', [], options)
  }

  /** Sets the log level of one module or of all, for one destination or for all: `vlog/set`. */
  async setLogLevel(level: AppctlLogLevel, options: LogLevelOptions = {}): Promise<void> {
    checkOneOf('level', level, LOG_LEVELS)
    checkCallOptions(options, ['module', 'destination'])
    const { module = 'ANY', destination = 'ANY', ...call } = options
    checkString('module', module)
    if (/[\s:,]/.test(module)) {
      throw invalidValue('module', 'must have no white space, : or comma', module)
    }
    if (destination !== 'ANY') checkOneOf('destination', destination, LOG_DESTINATIONS)
    await this.call('vlog/set', [`${module}:${destination}:${level}`], call)
  }

  /** Lists the MAC addresses in a bridge's FDB: `fdb/show`. */
  async listFdb(bridge: string, options: CallOptions = {}): Promise<OvsFdbEntry[]> {
    checkName('bridge', bridge)
    return this.#readMany(readFdb, 'fdb/show', [bridge], options)
  }

  /** Flushes the learned MAC addresses of a bridge, or of every bridge: `fdb/flush`. */
  async flushFdb(bridge?: string, options: CallOptions = {}): Promise<void> {
    await this.call('fdb/flush', optionalName('bridge', bridge), options)
  }

  /** Returns the learning statistics of a bridge's FDB: `fdb/stats-show`. */
  async getFdbStatistics(bridge: string, options: CallOptions = {}): Promise<OvsFdbStatistics> {
    checkName('bridge', bridge)
    return this.#read(readFdbStatistics, 'fdb/stats-show', [bridge], options)
  }

  /** Lists the datapaths with their bridges and ports: `dpif/show`. */
  listDatapaths(options: CallOptions = {}): Promise<OvsDatapath[]> {
    return this.#readMany(readDatapaths, 'dpif/show', [], options)
  }

  /**
   * Lists the datapath flows of a bridge, `dpif/dump-flows`, or of a datapath, `dpctl/dump-flows`.
   */
  async listDatapathFlows(options: DatapathFlowOptions = {}): Promise<OvsDatapathFlow[]> {
    const own = ['bridge', 'datapath', 'filter', 'type', 'verbose', 'names']
    checkCallOptions(options, own)
    const { bridge, datapath, filter, type, verbose, names, ...call } = options
    checkBoolean('verbose', verbose)
    checkBoolean('names', names)
    const said = { datapath, filter, type }
    for (const [option, value] of Object.entries(said)) {
      if (value === undefined) continue
      checkArgument(option, value)
      if (bridge !== undefined) throw invalidValue(option, 'must not be given with a bridge', value)
    }
    const flags = [
      ...(verbose ? ['-m'] : []),
      ...(names === undefined ? [] : [names ? '--names' : '--no-names']),
    ]
    if (bridge !== undefined) {
      const args = [...flags, ...optionalName('bridge', bridge)]
      return this.#readMany(readFlows, 'dpif/dump-flows', args, call)
    }
    const which = [
      ...(datapath === undefined ? [] : [datapath]),
      ...(filter === undefined ? [] : [`filter=${filter}`]),
      ...(type === undefined ? [] : [`type=${type}`]),
    ]
    return this.#readMany(readFlows, 'dpctl/dump-flows', [...flags, ...which], call)
  }

  /**
   * Traces a packet through a bridge: `ofproto/trace`.
   *
   * @param flow the packet, as ovs-ofctl(8) writes flows: `in_port=eth1,tcp,nw_dst=192.0.2.1`
   */
  async trace(bridge: string, flow: string, options: TraceOptions = {}): Promise<OvsTrace> {
    checkName('bridge', bridge)
    checkArgument('flow', flow)
    checkCallOptions(options, ['ctNext', 'names', 'packet'])
    const { ctNext = [], names, packet = false, ...call } = options
    if (!Array.isArray(ctNext)) throw invalidType('ctNext', 'an array', ctNext)
    for (const [at, each] of ctNext.entries()) checkArgument(`ctNext[${at}]`, each)
    checkBoolean('names', names)
    if (typeof packet === 'string') checkPacket(packet)
    else checkBoolean('packet', packet)
    const args = [
      ...[bridge, flow],
      ...ctNext.flatMap((state) => ['--ct-next', state]),
      ...(names ? ['--names'] : []),
      ...(packet === true ? ['-generate'] : packet === false ? [] : [packet]),
    ]
    return this.#read(readTrace, 'ofproto/trace', args, call)
  }

  /**
   * Waits until the datapath flows match the bridges' current configuration: `revalidator/wait`.
   */
  async waitForRevalidators(options: CallOptions = {}): Promise<void> {
    await this.call('revalidator/wait', [], options)
  }

  /** Lists the bonds with their members: `bond/list`. */
  listBonds(options: CallOptions = {}): Promise<OvsBond[]> {
    return this.#read(readBonds, 'bond/list', [], options)
  }

  /** Returns the state of a bond, or of every bond: `bond/show`. */
  async listBondStates(port?: string, options: CallOptions = {}): Promise<OvsBondState[]> {
    return this.#read(readBondStates, 'bond/show', optionalName('port', port), options)
  }

  /** Returns the LACP state of a bond, or of every bond with LACP: `lacp/show`. */
  async listLacpStates(port?: string, options: CallOptions = {}): Promise<OvsLacpState[]> {
    return this.#read(readLacpStates, 'lacp/show', optionalName('port', port), options)
  }

  /** Lists the ports at which the netdev datapath receives tunnel packets: `tnl/ports/show`. */
  listTunnelPorts(options: CallOptions = {}): Promise<OvsTunnelPort[]> {
    return this.#read(readTunnelPorts, 'tnl/ports/show', [], options)
  }

  /** Lists the routes that the netdev datapath uses for tunnels: `ovs/route/show`. */
  listTunnelRoutes(options: CallOptions = {}): Promise<OvsTunnelRoute[]> {
    return this.#readMany(readTunnelRoutes, 'ovs/route/show', [], options)
  }

  /** Lists the neighbours that the netdev datapath uses for tunnels: `tnl/neigh/show`. */
  listTunnelNeighbors(options: CallOptions = {}): Promise<OvsTunnelNeighbor[]> {
    return this.#readMany(readTunnelNeighbors, 'tnl/neigh/show', [], options)
  }

  async #read<T>(
    read: (text: string) => T,
    command: string,
    args: readonly string[],
    options: CallOptions,
  ): Promise<T> {
    const text = await this.call(command, args, options)
    return readReply(command, () => read(text))
  }

  /** The same in slices. */
  async #readMany<T>(
    read: (text: string) => Generator<void, T>,
    command: string,
    args: readonly string[],
    options: CallOptions,
  ): Promise<T> {
    const text = await this.call(command, args, options)
    return readReply(command, () => slices.run(read(text)))
  }
}

/** What a reply comes to. Rejects with `OVS_UNREADABLE_REPLY`. */
export async function readReply<T>(command: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const where = error.line === '' ? 'it ends too early' : JSON.stringify(error.line)
    throw new OvsdbError(`${command}: the layout of the reply is unknown: ${where}`, {
      ...{ code: 'OVS_UNREADABLE_REPLY', operation: command, details: error.line },
    })
  }
}

function question(
  command: string,
  args: readonly string[],
  options: CallOptions,
  json: boolean,
): Question {
  checkString('command', command)
  if (!Array.isArray(args)) throw invalidType('args', 'an array', args)
  for (const [at, each] of args.entries()) checkText(`args[${at}]`, each)
  checkCallOptions(options)
  return { command, args, options, json }
}

/** The argument that a command may have. */
function optionalName(option: string, name: string | undefined): string[] {
  if (name === undefined) return []
  checkName(option, name)
  return [name]
}

/** One that is not to be taken for an option of the command. */
function checkArgument(option: string, value: unknown): void {
  checkString(option, value)
  if (value.startsWith('-')) throw invalidValue(option, 'must not begin with -', value)
}

function checkPacket(packet: string): void {
  if (/^(?:[0-9a-fA-F]{2})+$/.test(packet)) return
  throw invalidValue('packet', 'must be bytes in hexadecimal', packet)
}
