/** What of the tests cannot run where, and why. On every Node for this machine all of them run. */

const forNode = 'it is about Node.js and npm'

const bun = {
  'test/package/': forNode,
  'test/runner/': forNode,
  'test/examples/': forNode,
  'test/bench/': forNode,
  'test/addon/decoder': "npm's netlink, to compare with, wants uv_poll, which Bun has not",
}

const datagramsOfDeno = 'its node:dgram makes no socket of a descriptor: bindUdp says ENOTSUP'
const descriptorsOfDeno = 'it counts descriptors, and why there are two more in Deno is not known'

/** Runtime -> what a test file's path begins with -> why. @type {Record<string, Record<string, string>>} */
const lacks = {
  bun,
  'bun-musl': {
    ...bun,
    'test/encoder/': "npm's netlink, to compare with, is linked with glibc",
    'test/faults/': 'what makes calls fail is linked with glibc',
    'test/openvswitch/restart': 'the daemons that it starts again do not come up; why is not known',
  },
  deno: {
    'test/package/': forNode,
    'test/runner/': forNode,
    'test/examples/': forNode,
    'test/bench/': forNode,
    'test/addon/decoder': "npm's netlink, to compare with, hangs in Deno",
    'test/faults/composites': descriptorsOfDeno,
    'test/faults/links': descriptorsOfDeno,
    'test/faults/netns': descriptorsOfDeno,
    'test/testing/start': 'a start whose daemon never gets ready does not end; why is not known',
    'test/rtnetlink/open-tun': 'its node:fs reads no descriptor that it did not open',
    'test/netns/datagrams': datagramsOfDeno,
    'test/rtnetlink/conntrack/traffic': datagramsOfDeno,
    'test/faults/sockets': datagramsOfDeno,
    'test/ovsdb-client/tls': 'it sends an address as the name (SNI), and takes a key that is none',
  },
}

/**
 * What a test file's path begins with that runs in qemu-user, a choice, since it is slow there: that
 * passes on what netlink says of links, addresses and routes, and nothing of namespaces (NS_GET_NSTYPE).
 */
const throughEmulator = ['bridge', 'veth', 'vxlan'].map((kind) => `test/rtnetlink/kinds/${kind}`)

/**
 * Why a test file does not run there; undefined when it does.
 *
 * @param {import('./runtimes.mjs').Runtime} runtime
 * @param {string} file
 */
export function whyNot({ name, emulated }, file) {
  if (emulated && !throughEmulator.some((begin) => file.startsWith(begin))) {
    return 'in qemu-user, only a choice runs'
  }
  const found = Object.entries(lacks[name] ?? {}).find(([begin]) => file.startsWith(begin))
  return found?.[1]
}
