/** What is reported goes back into the functions of its object. */
import { assert } from '../support/test.js'

interface Functions<Listed> {
  /** What is there, of which nothing else changes. */
  list: () => Promise<Listed[]>
  /** Each takes what is there, and leaves it as it is. */
  same?: readonly ((listed: Listed) => Promise<unknown>)[]
  remove: (listed: Listed) => Promise<unknown>
  add: (listed: Listed) => Promise<unknown>
  /** Without what time changes. */
  steady?: (listed: Listed) => object
}

/** Sets, deletes and adds again what is listed, as it was listed. */
export async function handBack<Listed extends object>({
  list,
  same = [],
  remove,
  add,
  steady = (listed) => listed,
}: Functions<Listed>): Promise<void> {
  const all = await list()
  assert.ok(all.length > 0, 'there is something to hand back')
  const was = all.map(steady)
  for (const each of same) {
    for (const listed of all) await each(listed)
    assert.equal((await list()).map(steady), was, `after ${each}`)
  }
  for (const listed of all) await remove(listed)
  assert.equal(await list(), [], 'deleted')
  for (const listed of all) await add(listed)
  assert.equal((await list()).map(steady), was, 'added again')
}
