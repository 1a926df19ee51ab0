/** What every change takes. */
export interface ChangeOptions {
  /**
   * Resolve when ovs-vswitchd has applied the change; with `false` already when it is committed.
   * Default true.
   */
  wait?: boolean | undefined
  /**
   * What to do with a change of which ovs-vswitchd could not set up a part: `keep` leaves it in the database, as
   * ovs-vsctl does; `remove` takes every bridge, port and interface away again that the call made, those that work,
   * too. `remaining` of the error says what else it did. Default `keep`.
   */
  onFailure?: 'keep' | 'remove' | undefined
  /**
   * Milliseconds the whole call may take; 0 and Infinity mean no limit. Default: the connection's
   * `changeTimeout`.
   */
  timeout?: number | undefined
  /** Ends the wait: the promise rejects with the signal's reason. The change may be committed. */
  signal?: AbortSignal | undefined
}
