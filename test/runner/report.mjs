/** One test program's result in words. */

/**
 * @param {import('./execute.mjs').JobResult} result
 * @param {{ failures: string[], notes: string[] }} skips
 */
export function describe({ name, tests, problems, output, seconds }, skips) {
  const failed = tests.filter(({ outcome }) => outcome === 'failed')
  const bad = failed.length + problems.length + skips.failures.length > 0
  const count = `${tests.length} test${tests.length === 1 ? '' : 's'}`
  return [
    `${bad ? 'FAILED' : 'passed'}  ${name}  (${count}, ${seconds.toFixed(1)} s)`,
    ...(bad && output.trim() !== '' ? [indent('| ', output.trimEnd())] : []),
    ...failed.map(({ name, detail }) => `  failed: ${name}\n    ${firstLine(detail)}`),
    ...[...problems, ...skips.failures].map((problem) => indent('  ', problem)),
    ...tests
      .filter(({ outcome }) => outcome === 'skipped')
      .map(({ name, detail }) => `  skipped: ${name}: ${detail}`),
    ...skips.notes.map((note) => `  note: ${note}`),
  ].join('\n')
}

/** The rest stands in the output above. @param {string} text */
const firstLine = (text) => text.split('\n', 1)[0]

/** @param {string} margin @param {string} text */
const indent = (margin, text) => text.replaceAll(/^/gm, margin)
