/**
 * How what belongs to a network is known: every part carries its project and its path, and no file is kept that could
 * be wrong.
 *
 * A link has a group that says which project it is of from the request on that creates it, and an alternative name
 * with its path. Addresses and routes have a protocol. A namespace has an alternative name of its `lo`; a table of
 * nftables a comment; a bridge or port of Open vSwitch external ids.
 */

/** The protocol of addresses (IFA_PROTO) and routes (RTA_PROTO) that a network has added. Nobody else's is known to be 79. */
export const protocol = 79

/** The key in external_ids of Bridge and Port whose value is the mark. */
export const markKey = 'ovs-netlink'

/** The key next to it: what of the row the network has set, so that it takes back nothing else. */
export const setKey = 'ovs-netlink-set'

const separator = '='

/** Whether it can be the name of a project, which every mark begins with. */
export const isProject = (name: string): boolean => /^[a-zA-Z][\w-]{0,39}$/.test(name)

/** The mark of a part, as an alternative name or a comment. */
export const markOf = (project: string, path: string): string => `${project}${separator}${path}`

/** The path in a mark, if it is one of this project. */
export function pathIn(project: string, mark: string | undefined): string | undefined {
  const start = `${project}${separator}`
  return mark?.startsWith(start) ? mark.slice(start.length) : undefined
}

/** The project of a mark, if it is one of any project. */
export function projectIn(mark: string): string | undefined {
  const [, project] = /^([^=]+)=(?:namespaces|links|tables)\./.exec(mark) ?? []
  return project !== undefined && isProject(project) ? project : undefined
}

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
export function groupOf(project: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(project)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return 0x40000000 + (hash % 0x30000000)
}
