/** Any JSON value that OVSDB's peers may send each other, for fast-check. */
import fc from 'fast-check'

/** An integer that a number does not hold; others are numbers. */
export const bigInteger = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .map((value) => (Number.isSafeInteger(Number(value)) ? value + 2n ** 62n : value))

/** A large number without a fraction would be read as an integer, and JSON has no -0. */
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Number.isInteger(value) && !Number.isSafeInteger(value) ? 0.5 : value + 0))

/** What could mislead a scanner, among others. */
export const arbitraryText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ':', ',', '9', '\0', 'é', '𝄞'),
  }),
  fc.constant('12345678901234567890'),
)

export const { value: jsonValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(arbitraryText, number, fc.integer(), bigInteger, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 6 }),
    fc
      .array(fc.tuple(arbitraryText, tie('value')), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}))

/** A message: an object or an array. */
export const message = jsonValue.map((value) =>
  typeof value === 'object' && value !== null ? value : { value },
)
