/** A table of 5,000 rules and a set of 10,000 elements, of which the number says one rule. */

const rules = Array.from({ length: 5000 }, (_, i) => `10.1.${i >> 8}.${i & 255}`)

export const elements = Array.from({ length: 10_000 }, (_, i) => `10.${i >> 8}.${i & 255}.1`)

/** The addresses that its rules match. @param {number} number */
export const rulesOf = (number) => rules.with(2500, `10.2.${number >> 8}.${number & 255}`)

/** As a definition. @param {number} number */
export const large = (number) => ({
  name: 'large',
  sets: { many: { type: /** @type {const} */ ('ip'), elements } },
  chains: {
    input: {
      hook: /** @type {const} */ ('input'),
      rules: rulesOf(number).map((daddr) => [
        { ip: { daddr } },
        /** @type {const} */ ('counter'),
        /** @type {const} */ ('accept'),
      ]),
    },
  },
})
