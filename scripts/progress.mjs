/**
 * A line that says what is going on and for how long, kept up to date where a person watches.
 *
 * @param {string} title
 */
export function progress(title) {
  const started = performance.now()
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  const watched = process.stderr.isTTY
  const tick = () => process.stderr.write(`\r${title} ... ${elapsed()} `)

  if (watched) tick()
  else process.stderr.write(`${title} ...`)
  const timer = watched ? setInterval(tick, 200) : undefined

  return {
    /** @param {string} outcome one word */
    end(outcome) {
      clearInterval(timer)
      process.stderr.write(`${watched ? `\r${title} ...` : ''} ${outcome} after ${elapsed()}\n`)
    },
  }
}
