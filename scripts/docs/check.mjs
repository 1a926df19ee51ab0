/** Checks a built site: nothing leads nowhere, and nothing is loaded from another host. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { inflateSync } from 'node:zlib'

/** A page, its anchors and links. @typedef {{ anchors: Set<string>, links: string[], loads: string[] }} Page */

/**
 * @param {string} folder of the site
 * @returns {string[]} what is wrong, a line each
 */
export function checkSite(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const pages = new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, read(readFileSync(join(folder, file), 'utf8'))]),
  )
  /** @param {string} from @param {string} link @returns {string | undefined} */
  function wrong(from, link) {
    if (/^(https?|mailto):/.test(link)) return undefined
    const [path = '', anchor = ''] = link.split('#').map(decodeURIComponent)
    const target =
      path === ''
        ? from
        : relative(folder, resolve(folder, dirname(from), path.replace(/\?.*/, '')))
    const file = target === '' ? 'index.html' : target
    if (!existsSync(join(folder, file))) return `${from}: ${link}: there is no such file`
    const found = anchor === '' || (pages.get(file)?.anchors.has(anchor) ?? false)
    return found ? undefined : `${from}: ${link}: there is no such anchor`
  }
  const problems = [...pages].flatMap(([from, { links, loads }]) => [
    ...[...links, ...loads].map((link) => wrong(from, link)),
    ...loads.map((link) => (/^(\w+:)?\/\//.test(link) ? `${from}: loads ${link}` : undefined)),
  ])
  for (const file of files.filter((each) => each.endsWith('.css'))) {
    for (const [load] of readFileSync(join(folder, file), 'utf8').matchAll(
      /(url\(|@import)\s*['"]?(https?:)?\/\/[^)]*/g,
    )) {
      problems.push(`${file}: loads ${load}`)
    }
  }
  for (const { url } of searchRows(folder)) problems.push(wrong('search', url))
  for (const path of navigationPaths(folder)) problems.push(wrong('navigation', path))
  return [...new Set(problems.filter((problem) => problem !== undefined))]
}

/** @param {string} html @returns {Page} */
function read(html) {
  // What a program shows is text, in which `<` is escaped.
  const anchors = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => unescaped(id)))
  const links = [...html.matchAll(/<a\s[^>]*?\bhref="([^"]+)"/g)].map(([, href]) => unescaped(href))
  const loads = [
    ...html.matchAll(/<(?:img|script|source|iframe|video|audio|embed)\s[^>]*?\bsrc="([^"]+)"/g),
    ...html.matchAll(/<link\s[^>]*?\bhref="([^"]+)"/g),
  ].map(([, href]) => unescaped(href))
  return { anchors, links, loads }
}

/** @param {string | undefined} text */
function unescaped(text = '') {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/**
 * What the search can find, and where that is.
 *
 * @param {string} folder
 * @returns {{ name: string, url: string, parent?: string }[]}
 */
export function searchRows(folder) {
  return unpacked(join(folder, 'assets/search.js')).rows
}

/**
 * The pages in the navigation.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function navigationPaths(folder) {
  /** @param {{ path?: string, children?: any[] }} element @returns {string[]} */
  const pathsOf = ({ path, children = [] }) => [
    ...(path ? [path] : []),
    ...children.flatMap(pathsOf),
  ]
  return unpacked(join(folder, 'assets/navigation.js')).flatMap(pathsOf)
}

/** What typedoc has packed into a script. @param {string} file @returns {any} */
function unpacked(file) {
  const [, packed = ''] = /"([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? []
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString('utf8'))
}
