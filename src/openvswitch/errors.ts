import { OvsdbError } from '../errors.js'

/** The database of every Open vSwitch. */
export const DATABASE = 'Open_vSwitch'

/** Something of that name is there already. */
export function alreadyExists(operation: string, what: string): OvsdbError {
  return new OvsdbError(`${operation}: ${what}`, { code: 'OVS_ALREADY_EXISTS', operation })
}

/** What the call is about is not there. */
export function notFound(operation: string, what: string): OvsdbError {
  return new OvsdbError(`${operation}: ${what}`, { code: 'OVS_NOT_FOUND', operation })
}

/** What the call asks for cannot be, now or ever. */
export function notAllowed(operation: string, what: string): OvsdbError {
  return new OvsdbError(`${operation}: ${what}`, { code: 'OVS_NOT_ALLOWED', operation })
}

/** With `mayExist`: what is there is not what was asked for. */
export function differs(operation: string, what: string, difference: string): OvsdbError {
  return new OvsdbError(`${operation}: ${what} exists, but ${difference}`, {
    code: 'OVS_DIFFERS',
    operation,
    details: difference,
  })
}

/** The database has no Open_vSwitch row, so no switch is configured by it. */
export function notInitialized(remote: string): OvsdbError {
  return new OvsdbError(`The database at ${remote} was never initialised for Open vSwitch`, {
    code: 'OVS_NOT_INITIALIZED',
    remote,
  })
}

/** The server did not answer in time, and was not yet asked to change anything. */
export function noAnswer(remote: string): OvsdbError {
  return new OvsdbError(`${remote} did not answer in time; nothing was changed`, {
    code: 'OVSDB_NO_ANSWER',
    remote,
  })
}

/** Whether the change was committed is not known. */
export function commitUnknown(remote: string): OvsdbError {
  return new OvsdbError(`${remote} did not answer in time; whether it took the change is unknown`, {
    code: 'OVSDB_OUTCOME_UNKNOWN',
    remote,
  })
}

/** The change is committed, and then the server went or fell silent. */
export function applyUnknown(remote: string, cause?: unknown): OvsdbError {
  return new OvsdbError(
    `The change is committed, but ${remote} was lost before its effect was seen`,
    {
      code: 'OVSDB_OUTCOME_UNKNOWN',
      remote,
      cause,
    },
  )
}

/** ovs-vswitchd did not come as far in time. */
export function applyTimeout(remote: string): OvsdbError {
  return new OvsdbError(
    'The change is committed, but ovs-vswitchd did not apply it in time; is it running?',
    { code: 'OVS_APPLY_TIMEOUT', remote },
  )
}
