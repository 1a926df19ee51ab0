/** What of the tests cannot run on Bun and Deno, and why. On every Node all of them run. */

const forNode = 'it is about Node.js and npm'

/** Runtime -> what a test file's path begins with -> why. @type {Record<string, Record<string, string>>} */
const lacks = {
  bun: {
    'test/package/': forNode,
    'test/runner/': forNode,
    'test/examples/': forNode,
    'test/bench/': forNode,
    'test/addon/decoder': "npm's netlink, to compare with, wants uv_poll, which Bun has not",
  },
  deno: {
    'test/package/': forNode,
    'test/runner/': forNode,
    'test/examples/': forNode,
    'test/bench/': forNode,
    'test/addon/decoder': "npm's netlink, to compare with, hangs in Deno",
    'test/ovsdb-client/netns': 'Deno connects outside of the namespace that it is asked from',
    'test/ovsdb-client/tls': 'it sends an address as the name (SNI), and takes a key that is none',
    'test/netns/gone': 'one of its tests fails there, and it is not known why',
  },
}

/** Why a test file does not run there; undefined when it does. @param {string} runtime @param {string} file */
export function whyNot(runtime, file) {
  const found = Object.entries(lacks[runtime] ?? {}).find(([begin]) => file.startsWith(begin))
  return found?.[1]
}
