/** The addon as the rest of the library calls it: a promise for each call, and one crossing a turn. */

import { loadAddon } from './load.js'
import { Parcel, packed } from './parcel.js'
import type { Addon, Place, RawStep, Results, Work } from './types.js'

/** Work that was asked for. */
export interface Ticket<Result> {
  id: number
  promise: Promise<Result>
}

interface Promised {
  resolve: (value: never) => void
  reject: (reason: unknown) => void
}

const addon = loadAddon() as Addon

/** The calls that have not ended. */
const active = new Map<number, Promised>()

let lastId = addon.connect(settle)

/** The programs of this turn that are still to be handed over, and whether that has been arranged. */
const parcel = new Parcel()
let arranged = false

/** What programs without a reply resolve with. */
const noReplies = Object.freeze([])

/** What becomes of a promise (cpp/addon/environment.h). */
const [resolved, withValue] = [0, 1]

/** Called by the addon with [id, what becomes of it, ...] of so many calls, and the values of those that have one. */
function settle(ended: Float64Array, calls: number, values: readonly unknown[]): void {
  let next = 0
  for (let row = 0; row < 2 * calls; row += 2) {
    const id = ended[row] as number
    const promised = active.get(id)
    active.delete(id)
    const ending = ended[row + 1]
    if (ending === resolved) promised?.resolve(noReplies as never)
    else if (ending === withValue) promised?.resolve(values[next++] as never)
    else promised?.reject(values[next++])
  }
}

/** Hands over what was asked for; what follows comes after it. */
function handOver(): void {
  if (parcel.calls === 0) return
  const refused = parcel.handOver(addon.submit)
  for (let at = 0; at < refused.length; at += 2) {
    const id = refused[at] as number
    active.get(id)?.reject(refused[at + 1])
    active.delete(id)
  }
}

/** When the code that makes calls has come to an end, or to an await: one crossing for all of them. */
function arrange(): void {
  if (arranged) return
  arranged = true
  queueMicrotask(() => {
    arranged = false
    handOver()
  })
}

function ticket<Result>(ask: (id: number) => void): Ticket<Result> {
  const id = ++lastId
  const promise = new Promise<Result>((resolve, reject) => active.set(id, { resolve, reject }))
  try {
    ask(id)
  } catch (error) {
    active.delete(id)
    throw error
  }
  return { id, promise }
}

type Asked<Name extends keyof Results> =
  Parameters<Work[Name]> extends [...infer Given, number] ? Given : never

/** A function of the addon's, after what was asked for before. */
const work =
  <Name extends keyof Results>(name: Name) =>
  (...given: Asked<Name>): Ticket<Results[Name]> => {
    handOver()
    return ticket((id) => (addon[name] as (...all: unknown[]) => void)(...given, id))
  }

/** The same for what makes no call, and goes by those that were made. */
const after =
  <Given extends unknown[], Result>(use: (...given: Given) => Result) =>
  (...given: Given): Result => {
    handOver()
    return use(...given)
  }

const runWithValues = work('run')

/** What the rest of the library calls. */
export const binding = {
  tables: addon.tables,
  asReported: addon.asReported,
  openWatched: addon.openWatched,
  closeWatch: addon.closeWatch,
  closeNames: addon.closeNames,
  handOver: addon.handOver,
  closePackets: addon.closePackets,
  callInNetns: addon.callInNetns,
  lockFile: addon.lockFile,
  limitQueues: after(addon.limitQueues),
  countCalls: after(addon.countCalls),
  close: after(addon.close),
  deleteLinks: work('deleteLinks'),
  createNetns: work('createNetns'),
  createAnonymousNetns: work('createAnonymousNetns'),
  attachNetns: work('attachNetns'),
  deleteNetns: work('deleteNetns'),
  listNetns: work('listNetns'),
  openNetns: work('openNetns'),
  getSysctl: work('getSysctl'),
  listSysctls: work('listSysctls'),
  getDriverInfo: work('getDriverInfo'),
  getDriverStatistics: work('getDriverStatistics'),
  openSocket: work('openSocket'),
  openPackets: work('openPackets'),
  sendFrame: work('sendFrame'),
  receiveFrames: work('receiveFrames'),
  openTun: work('openTun'),
  ping: work('ping'),
  openWatch: work('openWatch'),
  readWatch: work('readWatch'),
  openNames: work('openNames'),
  awaitNames: work('awaitNames'),

  run(
    places: readonly Place[],
    steps: readonly RawStep[],
    device?: object,
    instead?: readonly RawStep[],
  ): Ticket<unknown[]> {
    const texts = device === undefined ? packed(places, steps, instead) : undefined
    if (texts === undefined) return runWithValues(places, steps, device, instead)
    if (!parcel.fits(texts)) handOver()
    return ticket((id) => {
      parcel.add(id, texts)
      arrange()
    })
  },

  /** What was not handed over yet never is; what waits in a queue is dropped; a ping is ended. */
  cancel(id: number): void {
    if (parcel.drop(id)) {
      active.get(id)?.reject({ cancelled: true })
      active.delete(id)
    } else {
      addon.cancel(id)
    }
  },
}
