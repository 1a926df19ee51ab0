/** `export` and `adopt`: what others have made as a file, and from then on as a network's own. */
import { parse } from 'yaml'
import { everything } from '../network/networks.js'
import { ip } from '../support/ip.js'
import { assert, test } from '../support/test.js'
import { command, fileOf } from './run.js'

test('what exists becomes a file, which is adopted, planned and destroyed', async () => {
  const before = await everything()
  ip('netns', 'add', 'box')
  ip('-n', 'box', 'link', 'add', 'br0', 'up', 'type', 'bridge')
  ip('-n', 'box', 'address', 'add', '10.0.0.1/24', 'dev', 'br0')
  const stands = await everything()
  const exported = await command(['export', 'lab', '--namespaces', 'box'])
  assert.equal([exported.code, exported.stderr], [0, ''])
  const definition = {
    ...{ project: 'lab', namespaces: { box: {} } },
    links: { br0: { kind: 'bridge', netns: 'box', addresses: ['10.0.0.1/24'] } },
  }
  assert.equal(parse(exported.stdout), definition)
  const json = await command(['export', 'lab', '--namespaces', 'box', '--format', 'json'])
  assert.equal(JSON.parse(json.stdout), definition)
  assert.equal(JSON.parse((await command(['export', 'lab', '--machine', '--json'])).stdout), {
    ...{ version: 1, command: 'export', exit: 0, project: 'lab', definition, omitted: [] },
  })
  assert.is(await everything(), stands)

  const wrong = fileOf(exported.stdout.replace('10.0.0.1', '10.0.0.2'), 'wrong.yaml')
  const refused = await command(['adopt', wrong])
  assert.is(refused.code, 3)
  assert.match(
    refused.stderr,
    /wrong\.yaml:\d+:\d+: adopt: links\.br0: it differs in addresses\[0\]/,
  )
  assert.is(await everything(), stands)

  const file = fileOf(exported.stdout, 'lab.yaml')
  const adopted = await command(['adopt', file])
  assert.is(adopted.code, 0, adopted.stderr)
  assert.match(adopted.stdout, /^ {2}= links\.br0 +it is as it is defined$/m)
  assert.match(adopted.stdout, /^2 adopted\.$/m)
  assert.is((await command(['plan', file])).code, 0)
  assert.match((await command(['adopt', file])).stdout, 'nothing to adopt')
  assert.equal(parse((await command(['export', 'lab'])).stdout), definition)
  assert.is((await command(['destroy', 'lab'])).code, 0)
  assert.is(await everything(), before)
})

test('what no file has is said, and wrong options are refused', async () => {
  ip('netns', 'add', 'box')
  ip('-n', 'box', 'link', 'add', 'near', 'type', 'veth', 'peer', 'name', 'far', 'netns', '1')
  const { code, stderr } = await command(['export', 'lab', '--namespaces', 'box'])
  assert.is(code, 0)
  assert.match(stderr, /^left out: link near in box: its other end is in a namespace/)
  ip('netns', 'delete', 'box')
  assert.is((await command(['export', 'lab', '--namespaces', 'none'])).code, 1)
  const both = await command(['export', 'lab', '--machine', '--namespaces', 'box'])
  assert.equal([both.code, /cannot stand with/.test(both.stderr)], [1, true])
})

test.run()
