// Under module node16 TypeScript refuses what every Node.js that the package takes can.
// @ts-ignore
export * from './ovn.js'
