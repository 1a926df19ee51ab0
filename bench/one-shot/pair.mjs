/** Names and addresses of what a one-shot program makes, by its number. @param {number} number */
export const pairOf = (number = 0) => ({
  name: `a${number}`,
  netns: `n${number}`,
  address: `10.0.${number >> 8}.${(number & 255) + 1}/8`,
  bridge: 'br0',
})
