/**
 * The documentation site: built of the documents alone, which takes seconds; `npm run nightly` builds it
 * with the reference of the API. What checks it finds what is wrong.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite } from '../../scripts/docs/build.mjs'
import { checkSite, navigationPaths, searchRows } from '../../scripts/docs/check.mjs'
import { frontPage, sections } from '../../scripts/docs/pages.mjs'
import { serve } from '../../scripts/docs/serve.mjs'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'

const site = mkdtempSync(join(tmpdir(), 'site-'))
const listed = [frontPage, ...sections.flatMap(({ files }) => files)]
const pageOf = (file: string) =>
  file === frontPage ? 'index.html' : file.replace(/\.md$/, '.html')
let problems: string[] = []

test.before(async () => {
  problems = await buildSite({ out: site, entryPoints: [] })
})

test('every document is a page, once', () => {
  const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`)
  assert.equal(
    documents.filter((file) => !listed.includes(file)),
    [],
  )
  assert.is(new Set(listed).size, listed.length)
})

test('nothing in it leads nowhere or is loaded from elsewhere', () => {
  assert.equal(problems, [])
})

test('the navigation has every page', () => {
  const paths = navigationPaths(site)
  const pages = sections.flatMap(({ files }) => files).map(pageOf)
  assert.equal(
    pages.filter((page) => !paths.includes(page)),
    [],
  )
})

test('the search finds headings and tasks, and leads to them', () => {
  const rows = searchRows(site)
  const find = (name: string) => rows.find((row) => row.name === name)?.url
  assert.is(find('A sandbox with a way out'), 'docs/recipes.html#a-sandbox-with-a-way-out')
  assert.is(find('My ping does not arrive'), 'docs/guides/debugging.html')
  assert.is(find('Filters and NAT'), 'index.html#filters-and-nat')
  // A line of a program that begins with `#` is no heading.
  assert.not(rows.some(({ name }) => name.startsWith('yaml-language-server')))
})

test('each task of the front page leads somewhere', () => {
  const html = readFileSync(join(site, 'index.html'), 'utf8')
  const cells = html.match(/<tr>.*?<\/tr>/gs) ?? []
  const tasks = cells.filter((row) => row.includes('<td>'))
  assert.ok(tasks.length >= 20, `${tasks.length}`)
  for (const row of tasks) assert.match(row, /<a href="[^"]+"/)
})

test('it is served, and nothing beside it', async () => {
  const { url, close } = await serve(site, 0)
  const page = await fetch(`${url}docs/ovn.html`)
  assert.is(page.headers.get('content-type'), 'text/html; charset=utf-8')
  assert.is(await page.text(), readFileSync(join(site, 'docs/ovn.html'), 'utf8'))
  assert.is((await fetch(`${url}..%2fpackage.json`)).status, 404)
  close()
})

/** What the check says of a copy of the site in which one page has some more. */
function checkedWith(page: string, html: string): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'site-'))
  cpSync(site, copy, { recursive: true })
  writeFileSync(join(copy, page), readFileSync(join(copy, page), 'utf8') + html)
  return checkSite(copy)
}

test('a link that leads nowhere, an anchor, and what another host would send are found', () => {
  const page = 'docs/ovn.html'
  const links = '<a href="gone.html">x</a><a href="errors.html#gone">x</a><a href="#gone">x</a>'
  assert.equal(checkedWith(page, `${links}<a href="https://example.org/">x</a>`), [
    `${page}: gone.html: there is no such file`,
    `${page}: errors.html#gone: there is no such anchor`,
    `${page}: #gone: there is no such anchor`,
  ])
  assert.equal(checkedWith(page, '<img src="https://example.org/x.png">'), [
    `${page}: loads https://example.org/x.png`,
  ])
  assert.equal(checkedWith('assets/custom.css', '@import "//example.org/x.css";').length, 1)
})

test.run()
