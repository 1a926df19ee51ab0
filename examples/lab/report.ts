/** What the person who runs an experiment sees. */
import type { Experiment } from '../experiments/experiment.js'
import type { CheckResult } from './run.js'

const color = process.stdout.isTTY === true && !process.env['NO_COLOR']
const paint = (code: number) => (text: string) => (color ? `\x1b[${code}m${text}\x1b[0m` : text)
const green = paint(32)
const red = paint(31)
export const dim = paint(2)
export const bold = paint(1)

export const good = green('✓')
export const bad = red('✗')

export function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

export function formatTime(milliseconds: number): string {
  return milliseconds < 1000
    ? `${milliseconds.toFixed(1)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`
}

export function sayTopology({ key, title, topology }: Experiment): void {
  say()
  say(bold(`Experiment ${key.toUpperCase()}: ${title}`))
  say()
  for (const line of topology) say(dim(`   ${line}`))
  say()
}

export function sayPhase(title: string): void {
  say(`  ${bold(title)}`)
}

export function sayStep(mark: string, where: string, title: string, remark: string, time: number) {
  const text = remark === '' ? title : `${title} ${dim(`(${remark})`)}`
  say(`  ${mark} ${formatTime(time).padStart(9)}  ${where.padEnd(6)} ${text}`)
}

/** One row a check: what was sent and what came back. */
export function sayChecks(results: readonly CheckResult[]): void {
  const header = ['check', 'sent', 'received', 'loss', 'min / avg / max ms']
  const rows = results.map(({ check, passed, transmitted, received, rtt, lastError }) => [
    `${passed ? good : bad} ${check.vm ?? `host${check.host}`} -> ${check.to} (${check.target})`,
    String(transmitted),
    String(received),
    `${Math.round((1 - received / transmitted) * 100)}%`,
    rtt === undefined
      ? (lastError ?? '-')
      : [rtt.min, rtt.avg, rtt.max].map((time) => time.toFixed(3)).join(' / '),
  ])
  const width = (column: number) =>
    Math.max(...[header, ...rows].map((row) => visible(row[column] ?? '')))
  say()
  for (const row of [header, ...rows]) {
    const cells = row.map((cell, at) => {
      const padding = ' '.repeat(width(at) - visible(cell))
      return at === 0 ? cell + padding : padding + cell
    })
    say(`    ${cells.join('   ')}`)
  }
  say()
}

/** How many columns a text takes, its colours left out. */
function visible(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  return text.replace(/\x1b\[\d+m/g, '').length
}
