/** How figures are written. */

const units = ['', 'k', 'M', 'G', 'T']

/** `1.2 MB/s`, `340 packets/s`: three figures at most. */
export function perSecond(value: number, unit: string): string {
  let at = 0
  let rest = value
  while (rest >= 999.5 && at < units.length - 1) {
    rest /= 1000
    at++
  }
  const figures = at > 0 && rest < 9.95 ? rest.toFixed(1) : Math.round(rest)
  return `${figures} ${units[at]}${unit}/s`
}

/** `3 links`, `1 link`. */
export const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`
