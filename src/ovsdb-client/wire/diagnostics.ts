import { channel } from 'node:diagnostics_channel'

/**
 * What happens on connections, published by node:diagnostics_channel. Each message has `remote`; a request and its
 * reply have the same `id`. Publishing costs nothing while nobody listens.
 */
const channels = {
  /** `{ remote }` */
  connect: channel('ovs-netlink:ovsdb:connect'),
  /** `{ remote, error }`; without `error` it was closed by this side. */
  disconnect: channel('ovs-netlink:ovsdb:disconnect'),
  /** `{ remote, id, method, params }`, before it is written. */
  request: channel('ovs-netlink:ovsdb:request'),
  /** `{ remote, id, method, result }` or `{ remote, id, method, error }`. */
  reply: channel('ovs-netlink:ovsdb:reply'),
}

/** What of a message is structure and not data: shown even when values are redacted. */
const STRUCTURE: ReadonlySet<string> = new Set([
  ...['op', 'table', 'columns', 'until', 'uuid-name', 'lock', 'select', 'error'],
])
const REDACTED = '[redacted]'

/** Publishes the events of one connection. */
export class Diagnostics {
  readonly #remote: string
  readonly #redact: boolean

  /** @param redact whether the values of rows and conditions are kept back */
  constructor(remote: string, redact = false) {
    this.#remote = remote
    this.#redact = redact
  }

  /** Whether anybody listens. */
  hears(event: keyof typeof channels): boolean {
    return channels[event].hasSubscribers
  }

  publish(event: keyof typeof channels, facts: () => object): void {
    if (!this.hears(event)) return
    const { params, result, ...plain } = facts() as { params?: unknown; result?: unknown }
    channels[event].publish({
      remote: this.#remote,
      ...plain,
      ...(params !== undefined && { params: this.#shown(params) }),
      ...(result !== undefined && { result: this.#shown(result) }),
    })
  }

  #shown(value: unknown): unknown {
    return this.#redact ? redacted(value) : value
  }
}

function redacted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redacted)
  if (typeof value !== 'object' || value === null) return value === null ? null : REDACTED
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, STRUCTURE.has(key) ? each : redacted(each)]),
  )
}
