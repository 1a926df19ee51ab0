import { OvsdbError } from '../base/errors.js'

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
export function notInitialized(): OvsdbError {
  return new OvsdbError('The database is not initialised for Open vSwitch; call init()', {
    code: 'OVS_NOT_INITIALIZED',
  })
}

/** The server did not answer in time, and was not yet asked to change anything. */
export function noAnswer(cause?: unknown): OvsdbError {
  return new OvsdbError('The database did not answer in time; nothing was changed', {
    code: 'OVSDB_NO_ANSWER',
    cause,
  })
}

/** What `waitUntil` waits for did not come in time. */
export function unmet(): OvsdbError {
  return new OvsdbError('waitUntil: the condition was not met in time; nothing was changed', {
    code: 'OVS_UNMET',
    operation: 'waitUntil',
  })
}

/** Whether the change was committed is not known. */
export function commitUnknown(): OvsdbError {
  return new OvsdbError(
    'The database did not answer in time; whether it took the change is unknown',
    { code: 'OVSDB_OUTCOME_UNKNOWN' },
  )
}

/** The change is committed, and then the connection was closed. */
export function applyUnknown(cause: unknown): OvsdbError {
  return new OvsdbError(
    'The change is committed, but the connection was closed before its effect was seen',
    { code: 'OVSDB_OUTCOME_UNKNOWN', cause },
  )
}

/** ovs-vswitchd did not come as far in time. */
export function applyTimeout(): OvsdbError {
  return new OvsdbError(
    'The change is committed, but ovs-vswitchd did not apply it in time; is it running?',
    { code: 'OVS_APPLY_TIMEOUT' },
  )
}
