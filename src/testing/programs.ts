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
const dataFolders = () => ['/usr/local/share/openvswitch', '/usr/share/openvswitch']

const PARTS: { readonly [K in keyof Required<Programs>]: Part } = {
  ovsdbTool: { file: 'ovsdb-tool', mode: constants.X_OK, folders: programFolders },
  ovsdbServer: { file: 'ovsdb-server', mode: constants.X_OK, folders: programFolders },
  ovsVswitchd: { file: 'ovs-vswitchd', mode: constants.X_OK, folders: programFolders },
  schema: { file: 'vswitch.ovsschema', mode: constants.R_OK, folders: dataFolders },
  setpriv: { file: 'setpriv', mode: constants.X_OK, folders: programFolders, optional: true },
}

/**
 * The programs that were given, and the others found.
 *
 * @throws OvsdbError `OVS_NOT_INSTALLED` naming all that is missing and what installs it; RangeError
 *   for a given path that cannot be used.
 */
export function findPrograms(given: Partial<Programs> = {}): Programs {
  checkKnownOptions(given, Object.keys(PARTS), 'programs')
  const missing: string[] = []
  const find = (key: keyof Programs): string | undefined => {
    const { file, mode, folders, optional } = PARTS[key]
    const path = given[key]
    if (path !== undefined) return checkGiven(`programs.${key}`, path, mode)
    const found = folders()
      .map((folder) => join(folder, file))
      .find((candidate) => isUsable(candidate, mode))
    if (!found && !optional) missing.push(file)
    return found
  }
  const keys = Object.keys(PARTS) as (keyof Programs)[]
  const programs = Object.fromEntries(keys.map((key) => [key, find(key)]))
  if (missing.length > 0) throw notInstalled(missing)
  return programs as unknown as Programs
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

function notInstalled(missing: readonly string[]): OvsdbError {
  return new OvsdbError(
    `Open vSwitch is not installed: ${missing.join(', ')} not found. On Debian and Ubuntu: apt-get install openvswitch-switch`,
    { code: 'OVS_NOT_INSTALLED', operation: 'startOpenVswitch' },
  )
}
