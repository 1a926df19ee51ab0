/** What is written where, and how: colours, a line of progress, pipes that are closed. */

type Paint = (text: string) => string

/** What texts are painted with; on anything but a terminal each leaves its text as it is. */
export interface Paints {
  created: Paint
  changed: Paint
  deleted: Paint
  error: Paint
  strong: Paint
  faint: Paint
}

const codes: Readonly<Record<keyof Paints, number>> = {
  created: 32,
  changed: 33,
  deleted: 31,
  error: 31,
  strong: 1,
  faint: 2,
}

/** Whether a stream is to have colours: https://no-color.org, and FORCE_COLOR as Node.js has it. */
function hasColours({ isTTY }: { isTTY?: boolean }): boolean {
  const { NO_COLOR = '', FORCE_COLOR, TERM } = process.env
  if (NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0'
  return isTTY === true && TERM !== 'dumb'
}

/** How texts for a stream are painted. */
export function paintsFor(stream: { isTTY?: boolean }): Paints {
  const isPlain = !hasColours(stream)
  const paint =
    (code: number): Paint =>
    (text) =>
      isPlain || text === '' ? text : `\u001b[${code}m${text}\u001b[0m`
  const painted = Object.entries(codes).map(([name, code]) => [name, paint(code)])
  return Object.fromEntries(painted) as Paints
}

/** Who reads has had enough: that is no reason to leave work half done. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}

/** Milliseconds between two looks of a line of progress. */
const beat = 100
const slow = 300

/**
 * Does some work, and says meanwhile in one line on standard error what goes on, and for how long it has: when that
 * is a terminal, and it takes longer than a moment.
 */
export async function withProgress<Result>(
  words: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { stderr } = process
  if (!stderr.isTTY) return work()
  const began = performance.now()
  let isShown = false
  const show = () => {
    const passed = performance.now() - began
    if (passed < slow) return
    isShown = true
    stderr.write(`\r\u001b[K${words} (${(passed / 1000).toFixed(1)} s)`)
  }
  const timer = setInterval(show, beat)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    if (isShown) stderr.write('\r\u001b[K')
  }
}
