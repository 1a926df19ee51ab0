import { contestants } from './contestants.js'
import { type Result, summarise } from './statistics.js'
import { loopVerdicts, totalVerdicts, verdicts } from './verdicts.js'

const heading = ['', 'an operation', 'least to most', 'x library', 'memory', 'bounds']

/** The results as text: a row a contestant, below its workload's title. */
export function table(results: readonly Result[]): string {
  const rows = results.map((result) => ({ title: result.workload.title, rows: rowsOf(result) }))
  const all = [heading, ...rows.flatMap(({ rows }) => rows)]
  const widths = heading.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        numeric.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(heading), ...rows.flatMap(({ title, rows }) => ['', title, ...rows.map(line)])].join(
    '\n',
  )
}

const numeric = new Set([1, 2, 3, 4])

function rowsOf(result: Result): string[][] {
  const library = summarise(result.runs.get('library') ?? [])
  return [...result.runs].map(([name, runs]) => {
    const { median, least, most, bytes } = summarise(runs)
    const title = contestants.find((each) => each.name === name)?.title ?? name
    const judged =
      name === 'library'
        ? [...loopVerdicts(result), ...totalVerdicts(result)]
        : verdicts(result, name)
    return [
      `  ${title}`,
      duration(median),
      `${duration(least)} to ${duration(most)}`,
      times(median / library.median),
      Number.isNaN(bytes) ? '' : `${Math.round(bytes)} B`,
      judged.map(({ text }) => text).join('; '),
    ]
  })
}

/** Three digits of so many microseconds. */
export function duration(microseconds: number): string {
  if (microseconds < 1000) return `${Number(microseconds.toPrecision(3))} us`
  return `${Number((microseconds / 1000).toPrecision(3))} ms`
}

function times(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)
}
