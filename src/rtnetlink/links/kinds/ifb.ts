/** An intermediate functional block has no options of its own: traffic is redirected to it by tc. */
export type Ifb = Record<never, never>
