import type { DatabaseSchema } from '../schema/schema.js'
import type { OvsdbClient } from './client.js'

/** Something that each link must be made ready for before calls go there: a replica. */
export interface Follower {
  /**
   * A server will do. Makes its requests at once, so that they are ahead of any other call, and
   * resolves when they are answered; never rejects. Called again, with the same client, when the
   * database changed its schema.
   */
  attach(client: OvsdbClient, schema: DatabaseSchema): Promise<void>
  /** The link is lost. */
  detach(): void
  /** The session is closed. */
  sessionClosed(): void
}
