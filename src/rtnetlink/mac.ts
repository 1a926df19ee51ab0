/** Whether an Ethernet address is of no station: of a group, or of nobody. */
export const isNoStations = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^(.[13579bdf]|00[:-]00[:-]00[:-]00[:-]00[:-]00$)([:-]|$)/i.test(value)
