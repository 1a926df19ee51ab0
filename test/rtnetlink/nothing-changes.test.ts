/** Nothing, or zero, is not everything: what adds or changes, given what says nothing, harms nothing else. */
import * as library from '../../src/index.js'
import { calls } from '../support/calls.js'
import {
  all,
  type Call,
  deletions,
  everything,
  missing,
  netns,
  populate,
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

for (const [name] of all.filter(([name]) => !(name in deletions))) {
  const call = calls[name] as Call | undefined
  if (call === undefined || name === 'setQueueLimit') continue
  test(`${name}: nothing in the place of an argument or option harms nothing that was there`, async () => {
    await populate()
    let was = await everything()
    const wrong: string[] = []
    const names = strings(call)
    // What is of a link goes with it.
    const indexes = was
      .filter((each) => names.some((target) => each.includes(`"name":"${target}"`)))
      .map((each) => JSON.parse(each).index)
      .flatMap((index) => [`"index":${index},`, `"dev":${index},`, `"dev":${index}}`])
    const targets = [...names, ...indexes]
    for (const { what, args, value, option } of withNothing(name, call)) {
      if (value === undefined && option !== undefined) continue // it was not given
      const outcome = await settle(name, args)
      const code = outcome.status === 'rejected' ? outcome.reason.code : 'resolved'
      if (code !== 'resolved') continue
      let now = await everything()
      if (name.startsWith('create') && now.length > was.length) {
        for (const made of ['x', 'y']) await library.deleteLink(made, { netns, ifExists: true })
        now = await everything()
      }
      const gone = missing(was, now).filter(
        (each) => !targets.some((target) => each.includes(target)),
      )
      if (gone.length > 0) wrong.push(`${name} ${what} (${code}): ${gone}`)
      if (now.length !== was.length || missing(was, now).length > 0) {
        await populate()
        was = await everything()
      }
    }
    assert.equal(wrong, [])
  })
}

test.run()
