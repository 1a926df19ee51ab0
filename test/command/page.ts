/** `ovs-netlink view` as it runs, and its events as they come. */
import { once } from 'node:events'
import { get, type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { State } from '../../src/command/view/live.js'
import { patience } from '../support/machine.js'
import { start } from './run.js'

/** One that runs. */
export interface Viewing {
  url: string
  pid: number
  /** Ends it by a signal; its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts it. */
export async function viewing(...args: string[]): Promise<Viewing> {
  const child = start(['view', '--json', ...args])
  child.stdin.end()
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const { value: line } = await lines.next()
  if (line === undefined) throw new Error(await text(child.stderr))
  const { url } = JSON.parse(line)
  const end = async (signal: NodeJS.Signals = 'SIGINT') => {
    if (child.exitCode !== null) return child.exitCode
    const exited = once(child, 'exit')
    child.kill(signal)
    return (await exited)[0] as number | null
  }
  return { url, pid: child.pid as number, end }
}

/** An event, and the data that it has. */
interface Event {
  name: string
  data: State & { rates: Record<string, Record<string, number>> }
}

/** Milliseconds for an event to come. */
const deadline = 20_000 * patience

/** The events of a page. */
export class Events {
  readonly #response: IncomingMessage
  readonly #events: AsyncGenerator<Event>
  /** How many came. */
  count = 0

  private constructor(response: IncomingMessage) {
    this.#response = response
    this.#events = eventsOf(response)
  }

  static async open(url: string): Promise<Events> {
    const [response] = (await once(get(`${url}events`), 'response')) as [IncomingMessage]
    return new Events(response)
  }

  /** The first event of a kind for which something holds. */
  async until(name: string, holds: (data: Event['data']) => unknown): Promise<Event['data']> {
    const late = setTimeout(() => this.close(), deadline)
    let last: unknown
    try {
      for (;;) {
        const { value, done } = await this.#events.next()
        if (done) throw new Error(`the events have ended, or it never came; the last: ${last}`)
        this.count++
        if (value.name === name && holds(value.data)) return value.data
        if (value.name !== 'rates') last = JSON.stringify(value.data).slice(0, 2000)
      }
    } finally {
      clearTimeout(late)
    }
  }

  /** Reads to the end. */
  async ended(): Promise<void> {
    for await (const _ of this.#events);
  }

  close(): void {
    this.#response.destroy()
  }
}

async function* eventsOf(response: IncomingMessage): AsyncGenerator<Event> {
  let rest = ''
  try {
    for await (const chunk of response.setEncoding('utf8')) {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? []
        if (name !== undefined) yield { name, data: JSON.parse(data as string) }
      }
    }
  } catch {
    // The server is gone.
  }
}

/** A box, by its name and its namespace's. */
export const boxIn = ({ chart: { groups } }: State, netns: string, name: string) =>
  groups.find(({ title }) => title === netns)?.boxes.find((each) => each.name === name)

/** What a server answers, whatever the path and the headers. */
export async function asked(
  url: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number | undefined; body: string; headers: Record<string, unknown> }> {
  const { hostname, port } = new URL(url)
  const sent = request({ hostname, port, path, method, headers })
  sent.end(method === 'POST' ? 'body' : undefined)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: response.statusCode, body: await text(response), headers: response.headers }
}
