/** Mistakes in definitions, which are named by their paths before anything is done. */
import { assert } from '../support/test.js'

/** Definitions that are wrong, each with the path of what is. */
export type Mistakes = readonly (readonly [option: string, definition: unknown])[]

/** Asserts that each is refused by its path. */
export function assertNamed(wrong: Mistakes, define: (definition: never) => unknown): void {
  for (const [option, definition] of wrong) {
    try {
      define(definition as never)
    } catch (error) {
      assert.ok(error instanceof TypeError || error instanceof RangeError, String(error))
      assert.is((error as { option?: string }).option, option, String(error))
      assert.match((error as Error).message, option)
      continue
    }
    assert.unreachable(`${option} was taken`)
  }
}
