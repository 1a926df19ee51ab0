/** What drawings of different things have in common. */

/** Names of others may have any character: what a terminal would obey is spelled out. */
export const plain = (text: string): string =>
  text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`)

/** A message as lines: those after the first are indented, so that none looks like another message. */
export const plainLines = (message: string): string => message.split('\n').map(plain).join('\n  ')

/** A line with those below it. */
export interface Branch {
  text: string
  branches: Branch[]
}

/** A tree of text, a line for each branch. */
export const treeLines = ({ text, branches }: Branch): string[] => [text, ...linesBelow(branches)]

function linesBelow(branches: readonly Branch[]): string[] {
  return branches.flatMap(({ text, branches: below }, at) => {
    const isLast = at === branches.length - 1
    return [
      `${isLast ? '└─ ' : '├─ '}${text}`,
      ...linesBelow(below).map((line) => `${isLast ? '   ' : '│  '}${line}`),
    ]
  })
}

/**
 * A label of Mermaid's: what it (which looks for its commands inside labels, too), Markdown or HTML might take for
 * their own is shown by its number.
 */
export const mermaidLabel = (words: readonly string[]): string =>
  `"${words.map((each) => plain(each).replaceAll(/[^\p{L}\p{N} .:/,()[\]=-]|[.-](?= )|s(?=tyle)|c(?=lassDef)/gu, byNumber)).join('<br/>')}"`

const byNumber = (character: string) => `#${character.codePointAt(0)};`
