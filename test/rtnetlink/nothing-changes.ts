/** Nothing, or zero, is not everything: what adds or changes, given what says nothing, harms nothing else. */
import * as library from '../../src/index.js'
import { calls } from '../support/calls.js'
import {
  all,
  asListed,
  type Call,
  deletions,
  everything,
  missing,
  netns,
  populate,
  seen,
  settle,
  withNothing,
} from '../support/nothing.js'
import { assert, test } from '../support/test.js'

const strings = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(strings)
    : typeof value === 'string'
      ? [value]
      : []

/** Whether it is about that, not about something whose name has it inside. */
const hasWord = (text: string, word: string) =>
  text.split(/[\s",]+/).some((each) => each === word || each.startsWith(`${word}/`))

/** Declares the tests of those functions that make or change something. */
export function testNothing(isWanted: (name: string) => boolean): void {
  for (const [name] of all.filter(([name]) => !(name in deletions) && isWanted(name))) {
    const call = calls[name] as Call | undefined
    if (call === undefined || name === 'setQueueLimit') continue
    test(`${name}: nothing in the place of an argument or option harms nothing that was there`, async () => {
      const tracks = name.endsWith('Conntrack')
      await populate(tracks)
      let was = await everything(tracks)
      const looked = seen()
      const creates = name.startsWith('create') && name !== 'createNetns'
      const wrong: string[] = []
      const names = strings(call)
      // What is of a link goes with it.
      const indexes = was
        .filter((each) => names.includes(JSON.parse(each).name))
        .map((each) => JSON.parse(each).index)
      const isMeant = (each: string) => {
        if (names.some((target) => hasWord(each, target))) return true
        if (!each.startsWith('{')) return false
        const { index, dev } = JSON.parse(each)
        return indexes.includes(index) || indexes.includes(dev)
      }
      const harm = (what: string, before: string[], after: string[]) => {
        const gone = missing(before, after).filter((each) => !isMeant(each))
        if (gone.length > 0) wrong.push(`${name} ${what}: ${gone}`)
      }
      let some: string[] = []
      for (const { what, args, value, option } of withNothing(name, call)) {
        if (value === undefined && option !== undefined) continue // it was not given
        const outcome = await settle(name, args)
        if (outcome.status === 'rejected') continue
        some.push(what)
        // What was made goes again.
        if (creates) await library.deleteLinks(['x', 'y'], { netns, ifExists: true })
        const now = await everything(tracks)
        harm(what, was, now)
        if (/^(set|replace)/.test(name)) was = now
        else if (!isSame(was, now)) {
          await takeBack(missing(now, was))
          if (isSame(was, await everything(tracks))) continue
          harm(`with one of ${some}`, looked, seen())
          some = []
          await populate(tracks)
        }
      }
      harm(`with one of ${some}`, looked, seen())
      assert.equal(wrong, [])
    })
  }
}

const isSame = (one: string[], other: string[]) => one.join('\n') === other.join('\n')

/** Deletes what a call has added, as it is listed. */
async function takeBack(added: readonly string[]): Promise<void> {
  for (const each of added) {
    const object = asListed(each)
    const { index, address, id, destination } = object
    if (address !== undefined) await library.deleteAddress(index, address, object)
    else if (destination !== undefined) await library.deleteRoute(object)
    else if (id !== undefined) await library.deleteNexthop(id, { netns })
    else if ('priority' in object) await library.deleteRule(object)
  }
}
