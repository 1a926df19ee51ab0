/**
 * What makes one site of the documents and the reference: the documents' addresses, names and place in the
 * navigation, and an entry of the search for each of their headings. Registers all of it with typedoc.
 */
import { extname } from 'node:path'
import {
  Converter,
  DefaultTheme,
  DocumentReflection,
  IndexEvent,
  KindRouter,
  PageEvent,
  ReflectionKind,
  Slugger,
} from 'typedoc'
import { sections, titles } from './pages.mjs'

/** @typedef {import('typedoc').CommentDisplayPart} Part */

/** The path of each document from the checkout, without its extension. @type {WeakMap<object, string>} */
const sources = new WeakMap()

/** @param {import('typedoc').Application} app */
export function defineSite(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    if (!(document instanceof DocumentReflection)) return
    const file = `${document.name}.md`
    sources.set(document, document.name)
    const section = sections.find(({ files }) => files.includes(file))
    if (section !== undefined) document.relevanceBoost = section.boost
    document.name = titles[file] ?? sectionsOf(document.content)[0]?.title ?? document.name
  })
  app.renderer.defineRouter('site', SiteRouter)
  app.renderer.defineTheme('site', SiteTheme)
  app.renderer.on(IndexEvent.PREPARE_INDEX, ({ searchResults, searchFields }) => {
    for (const [at, found] of searchResults.entries()) {
      if (!found.isDocument() || !sources.has(found)) continue
      // Its other sections are found by themselves.
      searchFields[at] = { document: sectionsOf(found.content)[0]?.text ?? '' }
    }
  })
  app.renderer.on(PageEvent.END, (page) => {
    // Browsers take `.ts` for a film, and save what has no extension.
    page.contents &&= page.contents.replaceAll(
      /(href="(?:\.\.\/)*media\/)([^"#]+)/g,
      (_all, before, name) => before + mediaName(name),
    )
  })
}

/** The name under which the site has a file that documents link. @param {string} name */
export function mediaName(name) {
  return ['.svg', '.json'].includes(extname(name)) ? name : `${name}.txt`
}

class SiteRouter extends KindRouter {
  /** @param {import('typedoc').ProjectReflection} project @override */
  buildPages(project) {
    const pages = super.buildPages(project)
    for (const document of project.documents ?? []) this.#addSections(document, document.content)
    if (project.readme) this.#addSections(project, project.readme)
    return pages
  }

  /**
   * Makes each heading something that links and the search can lead to.
   *
   * @param {DocumentReflection | import('typedoc').ProjectReflection} parent
   * @param {Part[]} content
   */
  #addSections(parent, content) {
    const slugger = new Slugger(this.sluggerConfiguration)
    const page = parent.isDocument() ? this.getFullUrl(parent) : 'index.html'
    for (const [at, { title, text }] of sectionsOf(content).entries()) {
      const anchor = slugger.slug(title)
      if (at === 0) continue // the page itself
      const section = new DocumentReflection(title, parent, [{ kind: 'text', text }], {})
      section.relevanceBoost = parent.isDocument() ? (parent.relevanceBoost ?? 1) : 2
      this.fullUrls.set(section, `${page}#${anchor}`)
    }
  }

  /** @param {import('typedoc').Reflection} reflection @override */
  getIdealBaseName(reflection) {
    return sources.get(reflection) ?? super.getIdealBaseName(reflection)
  }
}

class SiteTheme extends DefaultTheme {
  /** @param {import('typedoc').ProjectReflection} project @override */
  buildNavigation(project) {
    const documents = new Map(
      (project.documents ?? []).map((document) => [`${sources.get(document)}.md`, document]),
    )
    const guides = sections.map(({ title, files }) => ({
      text: title,
      children: files.flatMap((file) => {
        const document = documents.get(file)
        if (document === undefined) return []
        const path = this.router.getFullUrl(document)
        return [{ text: document.name, path, kind: ReflectionKind.Document }]
      }),
    }))
    const modules = super
      .buildNavigation(project)
      .filter(({ kind }) => kind !== ReflectionKind.Document)
      // As programs import them.
      .map((module) => ({
        ...module,
        text: module.text === 'index' ? 'ovs-netlink' : `ovs-netlink/${module.text}`,
      }))
    return [...guides, { text: 'API', children: modules }]
  }
}

/**
 * The text of a document in pieces, each from a heading to the next.
 *
 * @param {Part[]} content
 * @returns {{ title: string, text: string }[]}
 */
function sectionsOf(content) {
  const text = content.map((part) => part.text).join('')
  // A line of a program that begins with `#` is no heading.
  const headings = [...text.matchAll(/^```.*?^```|^#+ ([^\n]+)$/gms)].filter(([, title]) => title)
  return headings.map((heading, at) => ({
    title: (heading[1] ?? '').replaceAll('`', ''),
    text: text.slice(heading.index + heading[0].length, headings[at + 1]?.index),
  }))
}
