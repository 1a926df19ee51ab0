/** How wide texts are, without the font that they will be drawn in. */

/** Shares of the font's size, of the widest of the usual fonts without serifs; so texts are rather narrower. */
const classes: readonly (readonly [share: number, characters: RegExp])[] = [
  [0, /\p{M}/u],
  [0.4, /[ijlI|.,:;'!`()[\]\-/\\ ftr]/],
  [1, /[mwMW@%]/],
  [0.72, /[A-Z&<>+=~#]/],
  [0.66, /[a-z0-9_$?*"^{}]/],
  // What is not of this alphabet may be as wide as it is high.
  [1.1, /./su],
]

/** Of the characters of ASCII, each looked up once. */
const known = Array.from({ length: 128 }, (_, code) => shareOf(String.fromCharCode(code)))

function shareOf(character: string): number {
  return classes.find(([, characters]) => characters.test(character))?.[0] ?? 1
}

/** The width of a text in a font of this size, in its unit. */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const each of text) width += known[each.codePointAt(0) as number] ?? shareOf(each)
  return Math.ceil(width * size)
}
