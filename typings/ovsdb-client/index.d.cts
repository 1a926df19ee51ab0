/** @ts-ignore: under module node16 TypeScript refuses what every Node.js that the package takes can. */
export * from './index.js';
