/** A dummy has no options of its own: it takes packets and drops them (ip-link(8)). */
export type Dummy = Record<never, never>
