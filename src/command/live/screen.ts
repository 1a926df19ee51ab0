/** A terminal on which something is shown that changes: each time in the place of what was there. */

/** What each of a terminal's commands begins with. */
const csi = '\u001b['

/** Another screen, without a cursor, where lines end at the edge. */
const enter = `${csi}?1049h${csi}?25l${csi}?7l`
const leave = `${csi}?7h${csi}?25h${csi}?1049l`

/** What a terminal draws at once, if it can. */
const together = (text: string) => `${csi}?2026h${text}${csi}?2026l`

/** The whole terminal, until it is closed; then it is as it was before. */
export class Screen {
  readonly #terminal: NodeJS.WriteStream
  #lines: readonly string[] = []
  #isOpen = true
  readonly #draw = () => this.#drawAll()
  readonly #close = () => this.close()

  constructor(terminal: NodeJS.WriteStream) {
    this.#terminal = terminal
    terminal.write(enter)
    terminal.on('resize', this.#draw)
    process.on('exit', this.#close)
  }

  /** Shows lines in the place of those before. */
  show(lines: readonly string[]): void {
    this.#lines = lines
    this.#drawAll()
  }

  /** Idempotent. */
  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#terminal.off('resize', this.#draw)
    process.off('exit', this.#close)
    this.#terminal.write(leave)
  }

  #drawAll(): void {
    const { rows = 24 } = this.#terminal
    const hidden = this.#lines.length - rows
    const shown =
      hidden > 0 ? [...this.#lines.slice(0, rows - 1), `… ${hidden + 1} more lines`] : this.#lines
    const drawn = shown.map((line) => `${line}${csi}K`).join('\r\n')
    this.#terminal.write(together(`${csi}H${drawn}${csi}J`))
  }
}
