/** Ends the program in plain words when Node is too old for what follows. Imported first. */
const oldest = /** @type {const} */ ([20, 19])

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `ovs-netlink needs Node ${oldest.join('.')} or newer; this is ${process.version}.\n` +
      'Debian and Ubuntu packages of newer releases: https://nodejs.org/en/download',
  )
  process.exit(1)
}
