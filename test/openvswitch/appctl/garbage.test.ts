/** Replies that are cut off, mangled or nothing at all: they are read, or refused by the one error, at once. */
import { OvsdbError } from '../../../src/base/errors.js'
import { readReply } from '../../../src/openvswitch/appctl/commands.js'
import { patience } from '../../support/machine.js'
import { assert, test } from '../../support/test.js'
import { captured, nameOf, readers } from './captured.js'

/** The same numbers each time, so that what fails fails again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const PIECES = [
  ...[
    '\n',
    '\n\n',
    ' ',
    '    ',
    '\t',
    ':',
    ',',
    ', ',
    '(',
    ')',
    '=',
    '/',
    '-',
    '"',
    '0',
    '-1',
    '1e9',
  ],
  ...[
    '\0',
    'é☃𝄞',
    '99999999999999999999',
    'member',
    '====',
    '__proto__',
    'constructor: 1',
    ' -> x',
  ],
  `${'='.repeat(79)}\n`,
  '(((((((((((((((((((((((',
]

/** A text with something wrong in it. */
function mangled(text: string, random: (below: number) => number): string {
  const at = random(text.length + 1)
  const to = at + random(40)
  const piece = PIECES[random(PIECES.length)] as string
  switch (random(6)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(to)
    case 3:
      return text.slice(0, at) + piece + text.slice(at)
    case 4:
      return text.slice(0, at) + piece + text.slice(to)
    default: {
      const lines = text.split('\n')
      const [line = ''] = lines.splice(random(lines.length), 1)
      lines.splice(random(lines.length + 1), 0, line, line)
      return lines.join('\n')
    }
  }
}

/** Whether it was read; fails for any other error than the one that there is. */
async function isRead(command: string, text: string): Promise<boolean> {
  const began = performance.now()
  try {
    await readReply(command, () => readers[command]?.(text))
    return true
  } catch (error) {
    if (error instanceof OvsdbError && error.code === 'OVS_UNREADABLE_REPLY') return false
    throw new Error(`${command} threw ${error} for ${JSON.stringify(text)}`, { cause: error })
  } finally {
    const took = performance.now() - began
    assert.ok(
      took < 10_000 * patience,
      `${command} took ${took} ms for ${JSON.stringify(text).slice(0, 500)}`,
    )
  }
}

for (const command of Object.keys(readers)) {
  test(`${command}: 4000 texts that are somehow wrong`, async () => {
    const random = randomFrom(command.length * 7919)
    const texts = captured
      .flatMap(({ replies }) => replies)
      .flatMap(([each, text]) => (nameOf(each) === command ? [text] : []))
    let refused = 0
    for (let round = 0; round < 4000; round++) {
      let text = texts[random(texts.length)] as string
      for (let times = random(3); times >= 0; times--) text = mangled(text, random)
      if (!(await isRead(command, text))) refused++
    }
    assert.ok(refused > 100, `${refused} of 4000 were refused`)
  })

  test(`${command}: what has nothing to do with it, and what is very long`, async () => {
    const lines = [
      'a',
      ' ',
      'Flow: ',
      '---- b ----',
      'x (',
      `${'('.repeat(50)}`,
      ' 1.',
      '1 2 3 4 5',
    ]
    for (const line of lines) {
      await isRead(command, line)
      await isRead(command, `${line}\n`.repeat(20_000))
      await isRead(command, line.repeat(100_000))
    }
    for (const other of Object.keys(readers)) {
      const [, text] = captured[1]?.replies.find(([each]) => nameOf(each) === other) ?? []
      await isRead(command, text as string)
    }
  })
}

test('a trace as deep as it likes', async () => {
  const deep = Array.from({ length: 5000 }, (_, at) => `${' '.repeat(8 * at + 4)}bucket 0`)
  const end = ['Final flow: unchanged', 'Megaflow: x', 'Datapath actions: drop']
  assert.not(await isRead('ofproto/trace', ['Flow: x', ...deep, ...end].join('\n')))
  const flat = Array.from({ length: 50_000 }, () => 'bridge("b")')
  assert.not(await isRead('ofproto/trace', ['Flow: x', ...flat, ...end].join('\n')))
  const wide = Array.from({ length: 50_000 }, () => '    output:1')
  assert.ok(await isRead('ofproto/trace', ['Flow: x', ...wide, ...end].join('\n')))
})

test.run()
