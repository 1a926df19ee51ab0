/** A real browser, Debian's chromium, by the DevTools protocol over pipes: no port, and no library. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { skip } from './test.js'

const program = 'chromium'

/** For tests in a browser. */
export function needsBrowser(): void {
  if (spawnSync(program, ['--version']).status !== 0) skip('there is no chromium')
}

type Params = Record<string, unknown>

interface Message {
  id?: number
  method?: string
  params?: Params
  result?: Params
  error?: { message: string }
}

/** A browser with one page. */
export class Browser implements AsyncDisposable {
  /** What its console has of warnings and errors, and what was thrown. */
  readonly complaints: string[] = []
  /** The addresses of all that it asked for. */
  readonly requests: string[] = []
  readonly #child: ChildProcess
  readonly #folder: string
  readonly #input: Writable
  readonly #answers = new Map<number, (message: Message) => void>()
  #next = 1
  #session: string | undefined
  #rest = ''
  #loaded: () => void = () => {}

  private constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'browser-'))
    const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
    const quiet = [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
    ]
    const given = ['--remote-debugging-pipe', `--user-data-dir=${this.#folder}`, 'about:blank']
    this.#child = spawn(program, [...options, ...quiet, ...given], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    this.#input = this.#child.stdio[3] as Writable
    this.#input.on('error', () => {})
    ;(this.#child.stdio[4] as Readable).setEncoding('utf8').on('data', (text) => this.#take(text))
    this.#child.on('exit', () => {
      for (const answer of this.#answers.values()) answer({ error: { message: 'it has ended' } })
    })
  }

  /** Starts one whose page has this size, and is light or dark. */
  static async start(): Promise<Browser> {
    const browser = new Browser()
    const { targetInfos } = await browser.send('Target.getTargets')
    const page = (targetInfos as { type: string; targetId: string }[]).find(
      ({ type }) => type === 'page',
    )
    const attached = { targetId: page?.targetId, flatten: true }
    const { sessionId } = await browser.send('Target.attachToTarget', attached)
    browser.#session = sessionId as string
    for (const domain of ['Page', 'Runtime', 'Network', 'Log'])
      await browser.send(`${domain}.enable`)
    return browser
  }

  /** Sends a command of the protocol. */
  send(method: string, params: Params = {}): Promise<Params> {
    const id = this.#next++
    const session = this.#session === undefined ? {} : { sessionId: this.#session }
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result = {}, error }) => {
        if (error === undefined) resolve(result)
        else reject(new Error(`${method}: ${error.message}`))
      })
      this.#input.write(`${JSON.stringify({ id, method, params, ...session })}\0`)
    })
  }

  /** How large the page is, and which colours it is asked to have. */
  async look(width: number, height: number, scheme: 'light' | 'dark'): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: width < 600 }
    await this.send('Emulation.setDeviceMetricsOverride', metrics)
    const features = [{ name: 'prefers-color-scheme', value: scheme }]
    await this.send('Emulation.setEmulatedMedia', { features })
  }

  /** Opens an address. */
  async open(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => {
      this.#loaded = resolve
    })
    await this.send('Page.navigate', { url })
    await loaded
  }

  /** What an expression of the page is, once its promise has resolved. */
  async evaluate<Result>(expression: string): Promise<Result> {
    const wanted = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', wanted)
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
    return (result as { value: Result }).value
  }

  /** Resolves with what an expression is as soon as it is truthy, looked at whenever the page has drawn. */
  until<Result>(expression: string): Promise<Result> {
    return this.evaluate(`new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(${JSON.stringify(`never: ${expression}`)})), 20_000)
      const look = () => {
        const found = ${expression}
        if (!found) return requestAnimationFrame(look)
        clearTimeout(late)
        resolve(found)
      }
      look()
    })`)
  }

  /** A picture of it, as PNG. */
  async picture(): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' })
    return Buffer.from(data as string, 'base64')
  }

  /** Ends it. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null) {
      const ended = new Promise((resolve) => this.#child.once('exit', resolve))
      this.#session = undefined
      await this.send('Browser.close').catch(() => this.#child.kill('SIGKILL'))
      await ended
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }

  #take(text: string): void {
    const messages = (this.#rest + text).split('\0')
    this.#rest = messages.pop() ?? ''
    for (const each of messages) this.#receive(JSON.parse(each) as Message)
  }

  #receive({ id, method, params = {}, ...answer }: Message): void {
    if (id !== undefined) {
      this.#answers.get(id)?.(answer)
      this.#answers.delete(id)
      return
    }
    const { request, entry, exceptionDetails, type, args } = params
    if (method === 'Page.loadEventFired') this.#loaded()
    if (method === 'Network.requestWillBeSent') this.requests.push((request as { url: string }).url)
    const isBad = type === 'error' || type === 'warning'
    if (method === 'Runtime.consoleAPICalled' && isBad) this.complaints.push(JSON.stringify(args))
    if (method === 'Runtime.exceptionThrown') this.complaints.push(JSON.stringify(exceptionDetails))
    if (method === 'Log.entryAdded') this.complaints.push(JSON.stringify(entry))
  }
}
