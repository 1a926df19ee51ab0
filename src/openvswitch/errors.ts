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
