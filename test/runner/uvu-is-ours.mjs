/** A module hook: see preload.mjs. */
const ours = ['.ts', '.js'].map((end) => new URL(`../support/test${end}`, import.meta.url).href)

/** What is compiled imports what is compiled. @type {import('node:module').ResolveHook} */
export const resolve = (specifier, context, nextResolve) => {
  const { parentURL = '' } = context
  if (specifier !== 'uvu' || ours.includes(parentURL)) return nextResolve(specifier, context)
  const [typescript, javascript] = ours
  return nextResolve(String(parentURL.endsWith('.js') ? javascript : typescript), context)
}
