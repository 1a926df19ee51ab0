/** A server's error in its own words: RFC 7047's `<error>`, or what came in its place. */
export interface ServerError {
  error: string
  details?: string
}
