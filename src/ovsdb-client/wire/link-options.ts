import { checkBoolean, checkInteger } from '../../base/check.js'
import type { NetnsRef } from '../../netns/ref.js'
import { checkTimeout } from '../check.js'
import { MAX_MESSAGE } from './framing.js'
import { checkTlsOptions, type TlsSource } from './tls-options.js'

/** What shapes each connection to an OVSDB server. */
export interface LinkOptions {
  /** Milliseconds each attempt to connect may take, TLS included. Default 5000. */
  connectTimeout?: number
  /**
   * Milliseconds of silence after which the server is probed; after as much again the connection
   * counts as lost. Any byte is a sign of life. 0 for never. Default 5000 on tcp and ssl, 2500 on
   * unix: a server that is stopped in its tracks is left within seconds.
   */
  inactivityProbe?: number
  /**
   * Milliseconds that something written may wait while the server takes nothing of it; then the
   * connection counts as lost. 0 for ever. Default 30000.
   */
  writeTimeout?: number
  /**
   * Bytes of the longest message that the server may send: with a longer one the connection ends with
   * `OVSDB_MESSAGE_TOO_LARGE`. The first copy of a replica is one message. Default, and most: 512 MiB,
   * the longest text that V8 can hold.
   */
  maxMessageSize?: number
  /** Certificates and trust of `ssl:` and `pssl:` remotes; a function is asked before each attempt. */
  tls?: TlsSource
  /**
   * The network namespace that tcp and ssl sockets are opened in, and where ptcp and pssl listen; they
   * stay there. Host names are looked up in the process's own, which is the default. Needs the addon, and
   * CAP_SYS_ADMIN.
   */
  netns?: NetnsRef
  /**
   * Keep values of rows and conditions from the channels of node:diagnostics_channel
   * (`ovs-netlink:ovsdb:connect`, `:disconnect`, `:request`, `:reply`). Default false.
   */
  redact?: boolean
}

/** The names of `LinkOptions`. */
export const LINK_OPTIONS: readonly (keyof LinkOptions)[] = [
  'connectTimeout',
  'inactivityProbe',
  'writeTimeout',
  'maxMessageSize',
  'tls',
  'netns',
  'redact',
]

/** The namespace is checked where the addon is loaded. */
export function checkLinkOptions(options: LinkOptions): void {
  const { connectTimeout, inactivityProbe, writeTimeout, maxMessageSize, tls, redact } = options
  checkTimeout('connectTimeout', connectTimeout)
  if (inactivityProbe !== 0) checkTimeout('inactivityProbe', inactivityProbe)
  if (writeTimeout !== 0) checkTimeout('writeTimeout', writeTimeout)
  if (maxMessageSize !== undefined) {
    checkInteger('maxMessageSize', maxMessageSize, { min: 1, max: MAX_MESSAGE })
  }
  checkTlsOptions(tls)
  checkBoolean('redact', redact)
}
