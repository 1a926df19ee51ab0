/** OVSDB schemas of other databases, out of Debian's packages, for the tests. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runStep } from './command.mjs'
import { find } from './needs.mjs'
import { buildFolder } from './paths.mjs'

/** Where they are. */
export const schemas = join(buildFolder, 'schemas')

/** Which file each package has. */
const files = [
  ['openvswitch-vtep', 'usr/share/openvswitch/vtep.ovsschema'],
  ['ovn-central', 'usr/share/ovn/ovn-nb.ovsschema'],
  ['ovn-central', 'usr/share/ovn/ovn-sb.ovsschema'],
]

/**
 * Downloads them, as root where there is apt; elsewhere their tests skip. The packages are daemons with
 * services, so they are not installed.
 */
export async function fetchSchemas() {
  if (existsSync(schemas) || process.getuid?.() !== 0 || find('apt-get') === undefined) return
  const making = `${schemas}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(join(making, 'done'), { recursive: true })
  /** @type {(...argv: string[]) => [string, ...string[]]} */
  const apt = (...argv) => [
    'env',
    '-C',
    making,
    'apt-get',
    '-o',
    'APT::Sandbox::User=root',
    ...argv,
  ]
  await runStep('Reading the package lists of schemas', apt('update'))
  const packages = new Set(files.map(([name]) => `${name}`))
  await runStep('Downloading schemas', apt('download', ...packages))
  for (const file of readdirSync(making).filter((each) => each.endsWith('.deb'))) {
    await runStep(`Unpacking ${file}`, ['dpkg', '-x', join(making, file), making])
  }
  for (const [, path] of files) {
    copyFileSync(join(making, `${path}`), join(making, 'done', basename(`${path}`)))
  }
  renameSync(join(making, 'done'), schemas)
  rmSync(making, { recursive: true })
}
