import { OvsdbError } from '../base/errors.js'

/** The database of what OVN is to do. */
export const DATABASE = 'OVN_Northbound'

/** Something of that identity is there already. */
export function alreadyExists(operation: string, what: string): OvsdbError {
  return new OvsdbError(`${operation}: ${what} exists already`, {
    code: 'OVN_ALREADY_EXISTS',
    operation,
  })
}

/** What the call is about is not there. */
export function notFound(operation: string, what: string): OvsdbError {
  return new OvsdbError(`${operation}: there is no ${what}`, { code: 'OVN_NOT_FOUND', operation })
}

/** Several are there of what the call is about. */
export function ambiguous(operation: string, what: string, more: string): OvsdbError {
  return new OvsdbError(
    `${operation}: there is more than one ${what}; pass ${more} to select one`,
    {
      code: 'OVN_AMBIGUOUS',
      operation,
    },
  )
}

/** Two ports of a switch would have one address. */
export function duplicateAddress(
  operation: string,
  address: string,
  on: string,
  ports: readonly string[],
): OvsdbError {
  return new OvsdbError(
    `${operation}: ports ${ports.join(' and ')} of switch ${on} would both have ${address}`,
    { code: 'OVN_DUPLICATE_ADDRESS', operation, details: address },
  )
}

/** With `mayExist`: what is there is not what was asked for. */
export function differs(operation: string, what: string, difference: string): OvsdbError {
  return new OvsdbError(`${operation}: ${what} exists, but ${difference}`, {
    code: 'OVN_DIFFERS',
    operation,
    details: difference,
  })
}

/** The server did not answer in time, and was not yet asked to change anything. */
export function noAnswer(): OvsdbError {
  return new OvsdbError('The northbound database did not answer in time; nothing was changed', {
    code: 'OVSDB_NO_ANSWER',
  })
}

/** Whether the change was committed is not known. */
export function commitUnknown(): OvsdbError {
  return new OvsdbError(
    'The northbound database did not answer in time; whether it took the change is unknown',
    { code: 'OVSDB_OUTCOME_UNKNOWN' },
  )
}

/** What is committed did not come as far in time. */
export function waitTimeout(wait: 'sb' | 'hv', details?: string): OvsdbError {
  const who = wait === 'sb' ? 'ovn-northd' : 'ovn-northd or a chassis'
  const behind = details === undefined ? '' : `: ${details}`
  return new OvsdbError(`The change is committed, but ${who} did not apply it in time${behind}`, {
    code: 'OVN_WAIT_TIMEOUT',
    details,
  })
}

/** The change is committed, and then the connection was closed. */
export function waitUnknown(cause: unknown): OvsdbError {
  return new OvsdbError(
    'The change is committed, but the connection was closed before its effect was seen',
    { code: 'OVSDB_OUTCOME_UNKNOWN', cause },
  )
}
