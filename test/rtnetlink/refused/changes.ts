/** What the kernel refuses of changes of links: the error names the option, and everything is as it was. */
import { binding } from '../../../src/addon/binding.js'
import * as lib from '../../../src/index.js'
import { isPaired, isStacked } from '../../support/kinds.js'
import { assert, test } from '../../support/test.js'
import { kinds } from '../kinds/options.js'
import { type Group, identities, isSettable, pathsOf, testKinds } from './links.js'
import { refusalsOf, type Subject } from './refusals.js'

const { tables } = binding

/** What stands beside the option that is tried: it is set back where that is refused. */
const others = { txQueueLength: 500, group: 7 }

/** The index of the link that is changed: a change may give it another name. */
let changed = 0

async function make(options: object): Promise<void> {
  if (changed !== 0) await lib.deleteLink(changed, { ifExists: true })
  changed = (await lib.createLink(options as never)).index
}

function check(subject: Subject, least = 0): void {
  test(subject.name, async () => {
    const { wrong, refused } = await refusalsOf(subject, [undefined, 'far'])
    await lib.deleteLink(changed)
    changed = 0
    assert.ok(refused >= least, `only ${refused} changes were refused`)
    assert.equal(wrong, [])
  })
}

const subject = (title: string, options: readonly string[], made: object): Subject => ({
  name: `setLink, ${title}`,
  options,
  base: () => others,
  call: (options) => lib.setLink(changed, options),
  reset: () => make(made),
  beside: true,
})

/** The options that all links have. */
export function testOwn(): void {
  const peer = { name: 'y' }
  check(subject('any', ['name', ...pathsOf(tables.link)], { kind: 'veth', name: 'x', peer }), 100)
  test.run()
}

/** The options of ports, by the kind of what they are ports of; and what makes one. */
export function testPorts(masters: Readonly<Record<string, object>>): void {
  for (const [kind, master] of Object.entries(masters)) {
    const options = pathsOf(tables.ports[`${kind}Port`] ?? [], `${kind}Port.`)
    check(
      subject(`${kind}Port`, options, { kind: 'veth', name: 'x', peer: { name: 'y' }, ...master }),
      1,
    )
  }
  test.run()
}

/** The options of the groups' kinds. */
export function testChanges(...groups: Group[]): void {
  testKinds(groups, 'setLink', (kind) => {
    const rows = (tables.kinds[kind] ?? []).filter(isSettable)
    if (rows.length === 0) return
    const { base: data } = kinds[kind as keyof typeof kinds] ?? { base: {} }
    const made = {
      ...{ kind, name: 'x' },
      ...(isStacked(kind) && { link: 'p1' }),
      ...(isPaired(kind) && { peer: { name: 'y' } }),
      [kind]: { ...data, ...identities[kind]?.(1) },
    }
    check(subject(kind, pathsOf(rows, `${kind}.`), made))
  })
}
