/**
 * How what belongs to a network is known: every part carries its project and its path, and no file is kept that could
 * be wrong.
 *
 * A link has a group that says which project it is of from the request on that creates it, and an alternative name
 * with its path. Addresses, routes, neighbours and rules have a protocol. A namespace has an alternative name of its `lo`; a table of
 * nftables a comment; a bridge or port of Open vSwitch external ids.
 */

/**
 * The protocol of addresses (IFA_PROTO), routes (RTA_PROTO), neighbours (NDA_PROTOCOL) and rules (FRA_PROTOCOL) that a
 * network has added. Nobody else's is known to be 79.
 */
export const protocol = 79

/** Without the protocol, which says whose it is. */
export function unmarked<Each extends object>(each: Each): Omit<Each, 'protocol'> {
  const { protocol: _, ...others } = each as Each & { protocol?: unknown }
  return others
}

/** The handle of root qdiscs of links that a network has set. */
export const qdiscHandle = '4f:'

/** The key in external_ids of Bridge and Port whose value is the mark. */
export const markKey = 'ovs-netlink'

/** The key next to it: what of the row the network has set, so that it takes back nothing else. */
export const setKey = 'ovs-netlink-set'

/** Between the project and the path of a mark, and of a note, which is a shorter one (notes.ts). */
export const separators = { mark: '=', note: '~' } as const

const separator = separators.mark

/** Whether it can be the name of a project, which every mark begins with: of one host of several, `PROJECT@HOST`. */
export const isProject = (name: string): boolean =>
  /^(?=.{1,55}$)[a-zA-Z][\w-]{0,39}(@[a-zA-Z0-9][\w-]*)?$/.test(name)

/** The mark of a part, as an alternative name or a comment. */
export const markOf = (project: string, path: string): string => `${project}${separator}${path}`

/** The path in a mark, if it is one of this project. */
export function pathIn(project: string, mark: string | undefined): string | undefined {
  const start = `${project}${separator}`
  return mark?.startsWith(start) ? mark.slice(start.length) : undefined
}

/** The project of a mark, if it is one of any project. */
export function projectIn(mark: string): string | undefined {
  const [, project] = /^([^=]+)=(?:namespaces|links|tables|ovs\.bridges)\./.exec(mark) ?? []
  return project !== undefined && isProject(project) ? project : undefined
}

/** Whether a part is one of Open vSwitch. */
export const isInSwitch = (path: string): boolean => path.startsWith('ovs.')

/** The path in the mark that a link carries. */
export function pathOfLink(
  project: string,
  { altNames = [] }: { altNames?: readonly string[] | undefined },
): string | undefined {
  for (const name of altNames) {
    const path = pathIn(project, name)
    if (path !== undefined) return path
  }
  return undefined
}

/**
 * The group of a project's links: above what people number by hand, and the same for the same project everywhere
 * (FNV-1a of its name). A link with the group and no mark is one whose creation was cut short.
 */
export const groupOf = (project: string): number => 0x40000000 + (hashOf(project) % 0x30000000)

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash
}
