// biome-ignore lint/suspicious/noTsIgnore: there is no error here, but there is for module node16
/** @ts-ignore: under module node16 TypeScript refuses what every Node.js that the package takes can. */
export * from './index.js'
