/** The JSON Schema of files takes what `defineNetwork` takes, option by option. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { binding } from '../../src/addon/binding.js'
import { members } from '../../src/network/define.js'
import { documentMembers } from '../../src/network/hosts.js'
import { defineNetwork, defineNetworks } from '../../src/network/index.js'
import { factsOf } from '../../src/rtnetlink/links/kinds/index.js'
import { aroundOf } from '../../src/rtnetlink/links/new-link.js'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'

interface Schema {
  properties: Record<string, { description?: string }>
  propertyNames: { enum: string[] }
}

const schema = JSON.parse(readFileSync(join(root, 'docs/network.schema.json'), 'utf8')) as {
  properties: object
  definitions: Record<string, Schema> & { link: { properties: { kind: { enum: string[] } } } } & {
    linkTunnel: {
      properties: { kind: { enum: string[] } }
      allOf: { then: Tunnel }[]
    }
    tunnelOptions: { ofLinks: { enum: string[] } }
  }
}
interface Tunnel {
  propertyNames: { anyOf: [object, { enum: string[] }] }
  properties: { ends: { additionalProperties: Tunnel } }
}
const { definitions } = schema
const kinds = definitions.link.properties.kind.enum

/** What a link of a network takes beyond a new one. */
const beyond = ['neighbors', 'fdb', 'qdisc', 'impair']

/** Whether `defineNetwork` knows an option: what it says of one that it does not know is known. */
function isKnown(
  of: (name: string) => object,
  name: string,
  define: (definition: never) => unknown = defineNetwork,
): boolean {
  try {
    define(of(name) as never)
    return true
  } catch (error) {
    return !/there is no such option|is worked out/.test((error as Error).message)
  }
}

test('its parts are those of a definition', () => {
  assert.equal(Object.keys(schema.properties).sort(), [...documentMembers].sort())
  assert.not(isKnown(() => ({ project: 'x', other: {} }), 'other'))
  for (const part of Object.keys(definitions['namespace']?.properties ?? {})) {
    assert.ok(
      isKnown((name) => ({ project: 'x', namespaces: { a: { [name]: {} } } }), part),
      part,
    )
  }
})

test('a host takes what a definition takes, and an address', () => {
  const its = Object.keys(definitions['host']?.properties ?? {})
  const host = (name: string) => ({ project: 'x', hosts: { a: { [name]: {} } } })
  const possible = [...documentMembers, 'address']
  assert.equal(its.sort(), possible.filter((name) => isKnown(host, name, defineNetworks)).sort())
  assert.ok(members.every((name) => name === 'project' || its.includes(name)))
})

const { linkTunnel, tunnelOptions } = definitions

for (const [at, kind] of linkTunnel.properties.kind.enum.entries()) {
  test(`a tunnel of ${kind}, and an end of it: every option that a definition takes, and no other`, () => {
    const ends = { a: {}, b: {} }
    const hosts = { a: { address: '192.0.2.1' }, b: { address: '192.0.2.2' } }
    const whole = (name: string) => ({
      ...{ project: 'x', hosts },
      tunnels: { t: { kind, ends, ...(name !== 'ends' && name !== 'kind' && { [name]: {} }) } },
    })
    const end = (name: string) => ({
      ...{ project: 'x', hosts },
      tunnels: { t: { kind, ends: { ...ends, a: { [name]: {} } } } },
    })
    const its = linkTunnel.allOf[at]?.then as Tunnel
    const ofEnd = its.properties.ends.additionalProperties
    const isReported = (name: string) =>
      binding.tables.kinds[kind]?.find((row) => row.name === name)?.access === 'read'
    for (const [{ propertyNames }, of, more] of [
      [its, whole, ['ends']],
      [ofEnd, end, []],
    ] as const) {
      const names = [...tunnelOptions.ofLinks.enum, ...propertyNames.anyOf[1].enum]
      const possible = [...(definitions[kind]?.propertyNames.enum ?? []), ...more]
      const taken = possible.filter((name) => isKnown(of, name, defineNetworks))
      assert.equal(names.sort(), taken.filter((name) => !isReported(name)).sort())
    }
  })
}

for (const kind of kinds) {
  test(`${kind}: every option that a definition takes, and no other`, () => {
    const isPair = factsOf(kind).peer !== undefined
    const link = (name: string) => ({
      project: 'x',
      links: { a: { kind, ...(isPair && { ends: [{ name: 'a' }, { name: 'b' }] }), [name]: {} } },
    })
    const its = definitions[kind]?.propertyNames.enum ?? []
    const own = (binding.tables.kinds[kind] ?? []).map((row) => row.name)
    const possible = [
      'kind',
      'name',
      'netns',
      ...beyond,
      isPair ? 'ends' : 'link',
      ...own,
      ...aroundOf(kind),
    ]
    const taken = [...new Set([...possible, ...its])].filter((name) => isKnown(link, name))
    const reported = own.filter(
      (name) => binding.tables.kinds[kind]?.find((row) => row.name === name)?.access === 'read',
    )
    assert.equal(its.sort(), taken.filter((name) => !reported.includes(name)).sort())
  })
}

test('an end of a pair takes every option that a definition takes there, and no other', () => {
  const end = (name: string) => ({
    project: 'x',
    links: { a: { kind: 'veth', ends: [{ name: 'a', [name]: {} }, { name: 'b' }] } },
  })
  const its = Object.keys(definitions['end']?.properties ?? {})
  // A pair is not stacked on another link.
  const around = aroundOf('veth').filter((name) => name !== 'link')
  const possible = [...new Set(['netns', ...beyond, ...around, ...its])]
  assert.equal(its.sort(), possible.filter((name) => isKnown(end, name)).sort())
})

test('options have words, for editors to show', () => {
  const bare = Object.entries(definitions['end']?.properties ?? {}).filter(
    ([, { description }]) => description === undefined,
  )
  assert.ok(bare.length < 4, bare.map(([name]) => name).join())
  assert.match(definitions['vxlan']?.properties['vni']?.description ?? '', /VXLAN/)
})

test.run()
