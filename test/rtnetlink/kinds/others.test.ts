/** Kinds of links that this library has no table for: made and reported by their attributes. */
import {
  createLink,
  createVeth,
  deleteLink,
  getLink,
  type Link,
  listLinks,
  NetlinkError,
  setLink,
} from '../../../src/index.js'
import { contains, ip, ipLink, ipState } from '../../support/ip.js'
import { hasKind } from '../../support/machine.js'
import { rejected } from '../../support/rejected.js'
import { assert, skip, test } from '../../support/test.js'
import { handBackLink } from './compare.js'

const type = 'ERR_INVALID_ARG_TYPE'
const value = 'ERR_INVALID_ARG_VALUE'
const create = createLink as (options: object) => Promise<Link>

const needs = (kind: string) => {
  if (!hasKind(kind)) skip(`this kernel has no links of kind ${kind}`)
}

test.before(async () => {
  await createVeth({ name: 'under', peer: { name: 'under2' } })
})

test.after.each(async () => {
  if ((await listLinks()).some(({ name }) => name === 'x')) await deleteLink('x')
})

test('what cannot be meant is refused by its name, before anything is sent', async () => {
  const before = ipState()
  const other = (options: object) => ({ kind: 'other', name: 'x', ...options })
  const refused: [options: object, code: string, option: string][] = [
    [other({ kind: '' }), value, 'kind'],
    [other({ kind: 5 }), type, 'kind'],
    [other({ kind: 'k'.repeat(56) }), value, 'kind'],
    [other({ kind: 'a\0b' }), value, 'kind'],
    [other({ raw: '00' }), type, 'raw'],
    [other({ raw: [5] }), type, 'raw[0]'],
    [other({ raw: [{ value: '00' }] }), type, 'raw[0].type'],
    [other({ raw: [{ type: 16_384 }] }), value, 'raw[0].type'],
    [other({ raw: [{ type: 1 }, { type: 2, value: '0' }] }), value, 'raw[1].value'],
    [other({ raw: [{ type: 1, value: 'xy' }] }), value, 'raw[0].value'],
    [other({ raw: [{ type: 1, value: 7 }] }), type, 'raw[0].value'],
    [other({ raw: [{ type: 1, value: [{ type: 2, other: 1 }] }] }), value, 'raw[0].value[0].other'],
    [other({ raw: [{ type: 1, value: new Uint8Array(40_000) }] }), value, 'raw[0].value'],
    [other({ other: {} }), value, 'other'],
    [other({ peer: { name: 'y' } }), value, 'peer'],
    // It has options of its own.
    [{ kind: 'bridge', name: 'x', raw: [] }, value, 'raw'],
  ]
  for (const [options, code, option] of refused) {
    contains(await rejected(create(options), Error), { code, option })
  }
  const set = setLink as (link: string, options: object) => Promise<void>
  contains(await rejected(set('under', { raw: [] }), Error), { code: value, option: 'raw' })
  assert.is(ipState(), before)
})

test('a kind that the kernel does not know', async () => {
  assert.equal(await listLinks({ kind: 'no-such-kind' }), [])
  for (const raw of [undefined, [], [{ type: 1, value: '00' }]]) {
    const error = await rejected(create({ kind: 'no-such-kind', name: 'x', raw }), NetlinkError)
    contains(error, { code: 'ENOTSUP', option: 'kind', operation: 'createLink' })
  }
  // What every object of JavaScript has is no kind's.
  for (const kind of ['constructor', '__proto__', 'toString']) {
    const error = await rejected(create({ kind, name: 'x' }), NetlinkError)
    contains(error, { code: 'ENOTSUP', option: 'kind' })
  }
})

for (const kind of ['team', 'virt_wifi']) {
  test(`${kind}: bare`, async () => {
    needs(kind)
    const on = kind === 'team' ? {} : { link: 'under' }
    const made = await createLink({ kind, name: 'x', raw: [], ...on })
    contains(made, { kind, created: true })
    assert.is(ipLink('x').linkinfo?.info_kind, kind)
    await handBackLink('x')
  })
}

test('amt: as ip makes it, handed back, and with values of ours', async () => {
  needs('amt')
  const words = ['mode', 'relay', 'local', '192.0.2.1', 'dev', 'under', 'max_tunnels', '7']
  ip('link', 'add', 'name', 'x', 'type', 'amt', ...words)
  const made = await getLink('x')
  const attribute = (type: number) => made.raw?.find((each) => each.type === type)?.value
  assert.equal([...(attribute(5) as Uint8Array)], [192, 0, 2, 1], 'IFLA_AMT_LOCAL_IP')
  assert.equal([...(attribute(8) as Uint8Array)], [7, 0, 0, 0], 'IFLA_AMT_MAX_TUNNELS')
  const shown = ipLink('x').linkinfo
  await handBackLink('x')
  assert.equal(ipLink('x').linkinfo, shown, 'ip shows the same')
  assert.equal(
    (await listLinks({ kind: 'amt' })).map(({ name }) => name),
    ['x'],
  )

  // What is there already is what is asked for, or not.
  const { raw = [] } = made
  const asked = { kind: 'amt', name: 'x', raw } as const
  contains(await createLink({ ...asked, mayExist: true }), { created: false })
  const others = raw.map((each) => (each.type === 8 ? { type: 8, value: '09000000' } : each))
  const error = await rejected(createLink({ ...asked, raw: others, mayExist: true }), NetlinkError)
  contains(error, { code: 'EEXIST', option: 'raw' })
  // The kernel changes none of such a link.
  const changed = await rejected(
    setLink('x', { ...(await getLink('x')), raw: others }),
    NetlinkError,
  )
  contains(changed, { code: 'ENOTSUP', option: 'raw' })

  await deleteLink('x')
  await createLink({ ...asked, raw: others })
  contains(ipLink('x'), { linkinfo: { info_data: { max_tunnels: 9, local: '192.0.2.1' } } })
})

test.run()
