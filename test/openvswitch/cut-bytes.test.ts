/** The link ends at every byte of a write and of its answer: what was told is what is there. */
import { test } from '../support/test.js'
import { CutDatabase } from './cut.js'

for (const [way, companions, step] of [
  ['alone', [], 1],
  ['grouped', ['m1'], 7],
] as const) {
  test(`the link ends at every byte of a change ${way}`, async () => {
    await using database = await CutDatabase.open()
    const bytes = await database.measured('setFailMode', companions)
    for (const where of ['asked', 'answered'] as const) {
      for (let after = 0; after <= bytes[where]; after += step) {
        await database.cutIn('setFailMode', { in: where, after, turns: 0 }, companions)
      }
    }
  })
}

test.run()
