import { invalidValue } from '../../base/errors.js'
import { checkString } from '../../ovsdb-client/check.js'

/** IFNAMSIZ without its terminator. */
const MAX_DEVICE_NAME = 15

/** The name of a bridge or port: no white space, `/` or `:`, and neither `.` nor `..`. */
export function checkName(option: string, value: unknown): asserts value is string {
  checkString(option, value)
  if (/[\s/:]/.test(value)) throw invalidValue(option, 'must have no white space, / or :', value)
  if (value === '.' || value === '..') throw invalidValue(option, 'must not be . or ..', value)
}

/** The name of a bridge or port that is also a network device of the kernel: 1 to 15 bytes. */
export function checkDeviceName(option: string, value: unknown): asserts value is string {
  checkName(option, value)
  if (Buffer.byteLength(value) > MAX_DEVICE_NAME) {
    throw invalidValue(option, `must be at most ${MAX_DEVICE_NAME} bytes`, value)
  }
}
