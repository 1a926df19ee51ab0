import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { env } from 'node:process'
import { invalidValue, OvsdbError } from '../base/errors.js'
import { checkKnownOptions, checkString } from '../ovsdb-client/check.js'

/** Where the parts of Open vSwitch are: absolute paths. */
export interface Programs {
  ovsdbTool: string
  ovsdbServer: string
  ovsVswitchd: string
  /** `vswitch.ovsschema`, the schema of the database. */
  schema: string
  /**
   * setpriv(1) of util-linux, which has the kernel end the daemons when this process is killed.
   * Without it they outlive a SIGKILL.
   */
  setpriv?: string
}

/** Where the parts of OVN are, beside those of Open vSwitch: absolute paths. */
export interface OvnPrograms extends Programs {
  ovnNorthd: string
  ovnController: string
  /** `ovn-nb.ovsschema`, the schema of the northbound database. */
  northboundSchema: string
  /** `ovn-sb.ovsschema`, the schema of the southbound database. */
  southboundSchema: string
}

interface Part {
  file: string
  optional?: true
  mode: number
  folders(): string[]
}

/** Daemons lie in folders that an ordinary user's PATH often leaves out. */
const programFolders = () => [
  ...(env['PATH'] ?? '').split(delimiter).filter(isAbsolute),
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
]
const dataFolders = (name: string) => () => [`/usr/local/share/${name}`, `/usr/share/${name}`]

const program = (file: string): Part => ({ file, mode: constants.X_OK, folders: programFolders })
const data = (folder: string, file: string): Part => ({
  ...{ file, mode: constants.R_OK, folders: dataFolders(folder) },
})

type Parts<P> = { readonly [K in keyof Required<P>]: Part }

const PARTS: Parts<Programs> = {
  ovsdbTool: program('ovsdb-tool'),
  ovsdbServer: program('ovsdb-server'),
  ovsVswitchd: program('ovs-vswitchd'),
  schema: data('openvswitch', 'vswitch.ovsschema'),
  setpriv: { ...program('setpriv'), optional: true },
}

const OVN_PARTS: Parts<OvnPrograms> = {
  ...PARTS,
  ovnNorthd: program('ovn-northd'),
  ovnController: program('ovn-controller'),
  northboundSchema: data('ovn', 'ovn-nb.ovsschema'),
  southboundSchema: data('ovn', 'ovn-sb.ovsschema'),
}

/**
 * The programs that were given, and the others found.
 *
 * @throws OvsdbError `OVS_NOT_INSTALLED` naming all that is missing and what installs it; RangeError
 *   for a given path that cannot be used.
 */
export function findPrograms(given: Partial<Programs> = {}): Programs {
  return findParts(PARTS, given, (missing) =>
    notInstalled('OVS_NOT_INSTALLED', 'startOpenVswitch', missing, {
      what: 'Open vSwitch',
      packages: 'openvswitch-switch',
    }),
  )
}

/** The same for OVN, with `OVN_NOT_INSTALLED`. */
export function findOvnPrograms(given: Partial<OvnPrograms> = {}): OvnPrograms {
  return findParts(OVN_PARTS, given, (missing) =>
    notInstalled('OVN_NOT_INSTALLED', 'startOvn', missing, {
      what: 'OVN',
      packages: 'ovn-central ovn-host openvswitch-switch',
    }),
  )
}

function findParts<P extends object>(
  parts: Parts<P>,
  given: Partial<P>,
  lacking: (missing: readonly string[]) => OvsdbError,
): P {
  const keys = Object.keys(parts) as (keyof P & string)[]
  checkKnownOptions(given, keys, 'programs')
  const missing: string[] = []
  const find = (key: keyof P & string): string | undefined => {
    const { file, mode, folders, optional } = parts[key]
    const path = given[key] as string | undefined
    if (path !== undefined) return checkGiven(`programs.${key}`, path, mode)
    const found = folders()
      .map((folder) => join(folder, file))
      .find((candidate) => isUsable(candidate, mode))
    if (!found && !optional) missing.push(file)
    return found
  }
  const programs = Object.fromEntries(keys.map((key) => [key, find(key)]))
  if (missing.length > 0) throw lacking(missing)
  return programs as P
}

function checkGiven(option: string, path: string, mode: number): string {
  checkString(option, path)
  if (!isAbsolute(path)) throw invalidValue(option, 'must be an absolute path', path)
  if (!isUsable(path, mode)) throw invalidValue(option, 'must be a file this user may use', path)
  return path
}

function isUsable(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function notInstalled(
  code: string,
  operation: string,
  missing: readonly string[],
  { what, packages }: { what: string; packages: string },
): OvsdbError {
  return new OvsdbError(
    `${what} is not installed: ${missing.join(', ')} not found. On Debian and Ubuntu: apt-get install ${packages}`,
    { code, operation },
  )
}
