/** What a session, a replica and the attempts to connect can be at, and what leads from one state to another. */

/**
 * - `backoff`: there is no link; the next attempt is made after a pause.
 * - `connecting`: a socket is being opened, TLS included; or a server that is to connect to us is waited for.
 * - `identifying`: the server is asked whether it has the database, as the options want it, and for its schema.
 * - `syncing`: the server will do; the replicas are brought up to date.
 * - `ready`: calls go to the server.
 * - `closed`: for good.
 */
export type SessionState = 'backoff' | 'connecting' | 'identifying' | 'syncing' | 'ready' | 'closed'

/**
 * - `attempt`: the pause is over.
 * - `linked`: the socket is open.
 * - `accepted`: the server will do, and its schema is known.
 * - `synced`: every replica has what the server has.
 * - `converted`: the server says that the database has another schema.
 * - `lost`: the attempt failed, the link ended, or the server will do no longer.
 * - `closed`: `close()`, or the signal.
 */
export type SessionEvent =
  | 'attempt'
  | 'linked'
  | 'accepted'
  | 'synced'
  | 'converted'
  | 'lost'
  | 'closed'

/**
 * - `syncing`: it has not been complete yet.
 * - `current`: it holds what the server has, but for what is on its way.
 * - `stale`: it holds what it did when the link was lost, and will catch up.
 * - `closed`: it holds that, and will not.
 */
export type ReplicaState = 'syncing' | 'current' | 'stale' | 'closed'

/**
 * - `asked`: a server is asked for its tables, on a new link or by another schema or condition.
 * - `told`: it has sent what they hold.
 * - `canceled`: it reports them no more, because the database changes its schema.
 * - `lost`: the link ended.
 * - `closed`: `close()`, of the session too, or the server refused it.
 */
export type ReplicaEvent = 'asked' | 'told' | 'canceled' | 'lost' | 'closed'

/**
 * - `backoff`: no link, and none is tried before the pause is over.
 * - `connecting`: an attempt is under way.
 * - `active`: the link is in use.
 * - `stopped`: no attempt will be made any more.
 */
export type ReconnectState = 'backoff' | 'connecting' | 'active' | 'stopped'

/**
 * - `attempt`: the pause is over.
 * - `connected`: the link is in use.
 * - `lost`: the attempt failed, or the link ended.
 * - `stopped`: the session is closed.
 */
export type ReconnectEvent = 'attempt' | 'connected' | 'lost' | 'stopped'

/** Where each event leads; what is not here does not happen. */
type Transitions<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>

export const SESSION: Transitions<SessionState, SessionEvent> = {
  backoff: { attempt: 'connecting', closed: 'closed' },
  connecting: { linked: 'identifying', lost: 'backoff', closed: 'closed' },
  identifying: { accepted: 'syncing', converted: 'identifying', lost: 'backoff', closed: 'closed' },
  syncing: { synced: 'ready', converted: 'identifying', lost: 'backoff', closed: 'closed' },
  ready: { converted: 'identifying', lost: 'backoff', closed: 'closed' },
  closed: {},
}

const SYNCING = { asked: 'syncing', canceled: 'syncing', lost: 'syncing' } as const
const STALE = { asked: 'stale', canceled: 'stale', lost: 'stale' } as const

export const REPLICA: Transitions<ReplicaState, ReplicaEvent> = {
  syncing: { ...SYNCING, told: 'current', closed: 'closed' },
  current: { ...STALE, closed: 'closed' },
  stale: { ...STALE, told: 'current', closed: 'closed' },
  closed: {},
}

/** With other remotes attempts are counted anew, from `backoff`, while the link may stay and be lost later. */
export const RECONNECT: Transitions<ReconnectState, ReconnectEvent> = {
  backoff: { attempt: 'connecting', connected: 'backoff', lost: 'backoff', stopped: 'stopped' },
  connecting: {
    ...{ attempt: 'connecting', connected: 'active' },
    ...{ lost: 'backoff', stopped: 'stopped' },
  },
  active: { attempt: 'active', connected: 'active', lost: 'backoff', stopped: 'stopped' },
  stopped: { attempt: 'stopped', connected: 'stopped', lost: 'stopped', stopped: 'stopped' },
}

/** @throws Error for what does not happen: the fault is ours. */
export function next<State extends string, Event extends string>(
  transitions: Transitions<State, Event>,
  state: State,
  event: Event,
): State {
  const after: State | undefined = transitions[state][event]
  if (after === undefined) throw new Error(`Unexpected event ${event} in state ${state}`)
  return after
}
