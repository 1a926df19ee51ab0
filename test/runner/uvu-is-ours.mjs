/** A module hook: see preload.mjs. */
const ours = new URL('../support/test.ts', import.meta.url).href

/** @type {import('node:module').ResolveHook} */
export const resolve = (specifier, context, nextResolve) =>
  nextResolve(specifier === 'uvu' && context.parentURL !== ours ? ours : specifier, context)
