/**
 * `npm run docs`: builds the documentation site, of the documents and the comments in `src/`, and checks it.
 *
 *   npm run docs                 to build/docs; open build/docs/index.html
 *   npm run docs -- --out DIR    elsewhere
 *   npm run docs -- --serve      and serves it on 127.0.0.1 until Ctrl-C, at port 8000 or `--port`
 */
import '../node-version.mjs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildFolder } from '../paths.mjs'
import { buildSite } from './build.mjs'
import { serve } from './serve.mjs'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(buildFolder, 'docs') },
    serve: { type: 'boolean', default: false },
    port: { type: 'string', default: '8000' },
  },
})
const problems = await buildSite({ out: values.out })
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else if (values.serve) console.log((await serve(values.out, Number(values.port))).url)
else console.log(join(values.out, 'index.html'))
