/** Stands between a client and a server, and ends their link at a place that the test chooses. */
import { mkdtempSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'

/** Where the link ends, counted from when it was asked for. */
export interface Cut {
  /** In what the client asks, or in what the server answers. */
  in: 'asked' | 'answered'
  /** After so many bytes, which are handed on. */
  after: number
  /** So many turns of the event loop later; 0 is at once, so that the client reads both in one turn. */
  turns: number
}

export class CuttingProxy implements AsyncDisposable {
  readonly remote: string
  readonly #server: Server
  readonly #links = new Set<{ near: Socket; far: Socket }>()
  #cut: Cut | undefined
  #isOpen = true
  /** Whether requests are held back, as a server does that reads nothing. */
  #holds = false
  #counted = { asked: 0, answered: 0 }
  #over: Promise<void> = Promise.resolve()
  #isOver: () => void = () => {}

  private constructor(path: string, target: string) {
    this.remote = `unix:${path}`
    this.#server = createServer((near) => {
      near.on('error', () => {})
      if (this.#isOpen) this.#join(near, target)
      else near.destroy()
    })
  }

  static async open(target: string): Promise<CuttingProxy> {
    const path = join(mkdtempSync(join(tmpdir(), 'cut-')), 'sock')
    const proxy = new CuttingProxy(path, target)
    await new Promise<void>((resolve) => proxy.#server.listen(path, resolve))
    return proxy
  }

  /** What was handed on since the last cut was asked for, in bytes. */
  get counted(): Readonly<Record<Cut['in'], number>> {
    return this.#counted
  }

  /** Ends the link as soon as it comes to that, and takes no other until `restore`. */
  cut(where?: Cut): void {
    this.#counted = { asked: 0, answered: 0 }
    this.#cut = where
    this.#over = new Promise((resolve) => {
      this.#isOver = resolve
    })
    if (where?.after === 0) this.#isDue('asked')
  }

  /** Resolves when a link was cut and its server has done all that it was asked by then. */
  get over(): Promise<void> {
    return this.#over
  }

  /** Ends the link now. */
  end(): void {
    this.#cut = undefined
    this.#end()
  }

  /** Holds back what the client asks, until the link ends. */
  hold(): void {
    this.#holds = true
    for (const { near } of this.#links) near.pause()
  }

  /** Lets links through again. */
  restore(): void {
    this.#cut = undefined
    this.#isOpen = true
    this.#holds = false
  }

  #join(near: Socket, target: string): void {
    const far = connect(target)
    const link = { near, far }
    this.#links.add(link)
    if (this.#holds) near.pause()
    far.on('error', () => {})
    near.on('data', (bytes) => this.#pass('asked', bytes, far))
    far.on('data', (bytes) => this.#pass('answered', bytes, near))
    near.on('close', () => far.end())
    far.on('close', () => {
      near.destroy()
      this.#links.delete(link)
      if (!this.#isOpen && this.#links.size === 0) this.#isOver()
    })
  }

  #pass(way: Cut['in'], bytes: Buffer, to: Socket): void {
    const { in: where, after } = this.#cut ?? {}
    const left = where === way ? (after as number) - this.#counted[way] : bytes.length
    const passed = bytes.subarray(0, Math.max(0, left))
    this.#counted[way] += passed.length
    if (passed.length > 0) to.write(passed)
    this.#isDue(way)
  }

  #isDue(way: Cut['in']): void {
    const { in: where, after, turns } = this.#cut ?? {}
    if (where !== way || this.#counted[way] < (after as number) || !this.#isOpen) return
    void this.#endAfter(turns as number)
  }

  async #endAfter(turns: number): Promise<void> {
    this.#isOpen = false
    for (let at = 0; at < turns; at++) await turn()
    this.#end()
  }

  /** The server reads what it was sent before it sees the end. */
  #end(): void {
    this.#isOpen = false
    for (const { near, far } of this.#links) {
      near.end()
      far.end()
    }
    if (this.#links.size === 0) this.#isOver()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { near, far } of this.#links) for (const each of [near, far]) each.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
