/** What of the language of rules the kernel here has. */
import { type Rule, replaceTable, type TableDefinition } from '../../src/nftables/index.js'
import { makers } from '../../src/nftables/statements.js'
import type { ControlGroups } from './control-groups.js'
import { allFields, type Known } from './random-tables.js'

/** Whether the kernel has what this rule needs. */
async function has(
  netns: string,
  rule: Rule,
  family: TableDefinition['family'] = 'inet',
  more: Partial<TableDefinition> = {},
): Promise<boolean> {
  try {
    const chains = { c: { rules: [rule] } }
    await replaceTable({ family, name: 'probe', chains, ...more }, { netns })
    return true
  } catch (error) {
    if (['ENOENT', 'ENOTSUP', 'EOPNOTSUPP'].includes(`${(error as { code?: string }).code}`))
      return false
    throw error
  }
}

const values: Readonly<Record<string, unknown>> = {
  ...{ ip: '192.0.2.1', ip6: '::1', mac: '02:00:00:00:00:01', link: 'lo', boolean: true },
  osName: 'Linux',
}

async function knownFields(netns: string): Promise<Known[]> {
  const known: Known[] = []
  for (const each of allFields) {
    const { protocol, name, field } = each
    const family =
      /^(ether|vlan)$/.test(protocol) || /^[io]br/.test(name)
        ? 'bridge'
        : protocol === 'arp'
          ? 'arp'
          : 'inet'
    const rule = [{ [protocol]: { [name]: values[field.type] ?? 1 } }] as Rule
    if (await has(netns, rule, family)) known.push(each)
  }
  return known
}

/** Objects of connections, by the statements that assign them. */
const tracking: Readonly<Record<string, Partial<TableDefinition>>> = {
  ctHelper: { ctHelpers: { x: { type: 'ftp', protocol: 'tcp' } } },
  ctTimeout: { ctTimeouts: { x: { protocol: 'tcp' } } },
  ctExpectation: {
    ctExpectations: { x: { protocol: 'tcp', dport: 1, timeout: 1, size: 1, l3proto: 'ip' } },
  },
}

/** The fields and statements that tables at random can have; found out in a namespace. */
export async function knownLanguage(netns: string, groups: ControlGroups | undefined) {
  // Of control groups nft has the paths, so that there have to be some.
  const known = (await knownFields(netns)).filter(({ field }) => groups || field.type !== 'cgroup')
  const statements = new Set(Object.keys(makers))
  if (!(await has(netns, [{ queue: { number: 1 } }]))) statements.delete('queue')
  for (const [statement, objects] of Object.entries(tracking)) {
    if (!(await has(netns, [{ [statement]: 'x' } as never], 'inet', objects))) {
      statements.delete(statement)
    }
  }
  return { known, statements, groups: groups?.at(1) ?? [] }
}
