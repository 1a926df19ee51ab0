import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Application, TSConfigReader, TypeDocReader } from 'typedoc'
import { root } from '../paths.mjs'
import { checkSite } from './check.mjs'
import { frontPage, sections } from './pages.mjs'
import { defineSite, mediaName } from './site.mjs'

/**
 * Builds the site. Returns what is wrong with it, a line each.
 *
 * @param {{ out: string, entryPoints?: string[] }} options `entryPoints`: instead of those of typedoc.json
 * @returns {Promise<string[]>}
 */
export async function buildSite({ out, entryPoints }) {
  const app = await Application.bootstrapWithPlugins(
    {
      options: join(root, 'typedoc.json'),
      readme: join(root, frontPage),
      projectDocuments: sections.flatMap(({ files }) => files.map((file) => join(root, file))),
      searchInComments: true,
      searchInDocuments: true,
      customCss: join(root, 'scripts/docs/style.css'),
      hideGenerator: true,
      includeHierarchySummary: false, // its anchors are made by a script
      includeVersion: true,
      router: 'site',
      theme: 'site',
      sort: ['documents-first', 'alphabetical'],
      ...(entryPoints === undefined ? {} : { entryPoints, intentionallyNotExported: [] }),
    },
    [new TypeDocReader(), new TSConfigReader()],
  )
  defineSite(app)
  const project = await app.convert()
  if (project === undefined) return ['typedoc could not read the sources']
  app.validate(project)
  await app.generateDocs(project, out)
  if (app.logger.hasErrors() || app.logger.hasWarnings()) return ['typedoc: see above']

  const media = join(out, 'media')
  for (const name of existsSync(media) ? readdirSync(media) : []) {
    renameSync(join(media, name), join(media, mediaName(name)))
  }
  return checkSite(out)
}
