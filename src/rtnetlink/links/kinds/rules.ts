/** What is to be done with a kind's options beside what the tables say. Each kind has its own in its file. */
export interface KindRules {
  /**
   * Refuses what the kernel would accept, or mangle, although it cannot be meant, and returns the
   * options as they are sent. `path` stands before their names in the API.
   */
  prepare?(data: object, path: string): object
  /** They are made by ioctl: these are its options. */
  device?(name: string, data: object): object
}
