/** Whether an Ethernet address is of no station: of a group, or of nobody. */
export const isNoStations = (value: unknown): boolean =>
  typeof value === 'string' && /^(.[13579bdf]|00([:-]00){5}$)/i.test(value) && isEthernet(value)

/** Whether it is one: other links have addresses of other lengths. */
export const isEthernet = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{2}([:-][\da-f]{2}){5}$/i.test(value)
