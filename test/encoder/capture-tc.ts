/**
 * Writes test/encoder/tc.json: what `tc` sends for every word of test/rtnetlink/traffic, by strace, which need not
 * be installed for the tests. Nothing is made: the kernel need not have any of it. By hand, after a change of the words:
 *
 *   unshare -rn npx tsx test/encoder/capture-tc.ts
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { actionRequests, filterRequests, qdiscRequests } from './tc.js'

/** The bytes of the request of one command, in hexadecimal. */
function sent(words: string): string {
  const args = ['-e', 'trace=sendmsg', '-e', 'write=3', 'tc', ...words.split(/ +/)]
  const { stderr } = spawnSync('strace', args, { encoding: 'utf8' })
  const messages = stderr.split(/^sendmsg\(/m).slice(1)
  const [last] = messages.filter((message) => /RTM_NEW(QDISC|TCLASS|TFILTER)/.test(message))
  if (last === undefined) throw new Error(`tc ${words}: ${stderr}`)
  const lines = [...last.matchAll(/^ \| [0-9a-f]{5} {2}((?:[0-9a-f]{2} +)+)/gm)]
  const bytes = lines.map(([, digits = '']) => digits.replaceAll(' ', '')).join('')
  return `${bytes.slice(0, 16)}00000000${bytes.slice(24)}` // without its sequence number
}

const all = [
  ...qdiscRequests(),
  ...Object.values(filterRequests()).flat(),
  ...Object.values(actionRequests()).flat(),
]
const captured = Object.fromEntries(all.map(({ words }) => [words, sent(words)]))
writeFileSync(new URL('tc.json', import.meta.url), `${JSON.stringify(captured, null, 2)}\n`)
