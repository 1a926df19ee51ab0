import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** What is built and can be deleted at any time; cmake-js's own folder. */
export const buildFolder = fileURLToPath(new URL('../build', import.meta.url))
