/** What typedoc's declarations name of the browser's library, which nothing else here needs. */
declare namespace WebAssembly {
  interface Instance {
    readonly exports: Exports
  }
  interface WebAssemblyInstantiatedSource {
    instance: Instance
  }
  type Exports = Record<string, unknown>
  type ImportValue = unknown
}
