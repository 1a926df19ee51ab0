/** How the runtime that runs the tests runs TypeScript in a process or a thread of its own. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Worker } from 'node:worker_threads'

type Argv = [string, ...string[]]

interface Runtime {
  /** Runs a file. */
  file(path: string): Argv
  /** Runs `code`, an ES module. */
  code(code: string): Argv
  worker(module: URL, workerData?: unknown): Worker
  collectGarbage(): void
}

interface BunGlobal {
  gc(synchronous: boolean): void
}

const { execPath } = process
const denoOptions = ['--quiet', '--no-check', '--unstable-sloppy-imports']

const node: Runtime = {
  file: (path) => [execPath, '--import', 'tsx', path],
  code: (code) => [
    execPath,
    ...['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', code],
  ],
  /** Node 20's Worker takes no loader for TypeScript. */
  worker(module, workerData) {
    const code = `
      import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
        register()
        return import(${JSON.stringify(module.href)})
      })`
    return new Worker(code, { eval: true, workerData })
  },
  collectGarbage() {
    setFlagsFromString('--expose-gc')
    runInNewContext('gc')()
  },
}

const bun: Runtime = {
  file: (path) => [execPath, path],
  code: (code) => [execPath, '--eval', code],
  worker: (module, workerData) => new Worker(module, { workerData }),
  collectGarbage: () => (globalThis as unknown as { Bun: BunGlobal }).Bun.gc(true),
}

const deno: Runtime = {
  file: (path) => [execPath, 'run', '--allow-all', ...denoOptions, path],
  code: (code) => [execPath, 'eval', '--ext=ts', ...denoOptions, code],
  worker: bun.worker,
  collectGarbage: node.collectGarbage,
}

export const runtime: Runtime = 'Deno' in globalThis ? deno : 'Bun' in globalThis ? bun : node
