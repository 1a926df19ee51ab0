import { Worker } from 'node:worker_threads'

/** A worker thread that runs a TypeScript module, which Node 20's Worker takes no loader for. */
export function typescriptWorker(module: URL, workerData?: unknown): Worker {
  const code = `
    import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
      register()
      return import(${JSON.stringify(module.href)})
    })`
  return new Worker(code, { eval: true, workerData })
}
