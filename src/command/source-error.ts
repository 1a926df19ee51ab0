/** What is wrong with a file, and where. */

/** A place in a text; lines and columns count from 1. */
export interface Position {
  file: string
  line: number
  column: number
  /** The whole line. */
  text: string
}

/** A file does not hold a definition. */
export class SourceError extends Error {
  readonly option: string | undefined
  readonly position: Position | undefined

  constructor(message: string, position?: Position, option?: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.position = position
    this.option = option
  }
}
