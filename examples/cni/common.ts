/** What the configuration of every plugin has. */
import { type Json, listIn, matching, objectIn, optional, stringIn } from './json.js'
import { type Attachment, CniError, type Result, versions } from './protocol.js'

export interface Common {
  cniVersion: string
  /** The network's name; leases, ports and parts of tables are found by it. */
  name: string
  /** What the plugins before this one made; of CHECK and DEL what ADD returned in the end. */
  prevResult: Result | undefined
  /** Of GC: the attachments that there ought to be. */
  valid: readonly Attachment[]
}

export function commonIn(json: Json): Common {
  const cniVersion = json['cniVersion']
  if (!versions.some((version) => version === cniVersion)) {
    throw new CniError(
      'incompatibleVersion',
      `cniVersion ${JSON.stringify(cniVersion)} is not one of ${versions.join(', ')}`,
    )
  }
  return {
    cniVersion: cniVersion as string,
    name: matching(json['name'], 'name', /^[A-Za-z0-9][A-Za-z0-9_.-]*$/, 'the name of a network'),
    prevResult: optional(json['prevResult'], 'prevResult', resultIn),
    valid: listIn(
      json['cni.dev/valid-attachments'] ?? [],
      'cni.dev/valid-attachments',
      attachmentIn,
    ),
  }
}

/** As ADD printed it: what a runtime changed of it shows in CHECK. */
function resultIn(value: unknown, where: string): Result {
  const json = objectIn(value, where)
  for (const list of ['interfaces', 'ips', 'routes'])
    listIn(json[list] ?? [], `${where}.${list}`, objectIn)
  return { interfaces: [], ips: [], routes: [], dns: {}, ...json } as unknown as Result
}

function attachmentIn(value: unknown, where: string): Attachment {
  const json = objectIn(value, where)
  return {
    containerId: stringIn(json['containerID'], `${where}.containerID`),
    ifname: stringIn(json['ifname'], `${where}.ifname`),
  }
}
