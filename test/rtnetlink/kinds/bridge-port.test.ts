/** Every option of a port of a bridge, set by the library and by `ip`, read by both. */
import { createVeth, getLink, NetlinkError, setLink } from '../../../src/index.js'
import { contains, ip, ipLink } from '../../support/ip.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'
import { bridgePort, type Option } from './options.js'
import { known, printed } from './suite.js'

test.before(async () => {
  ip('link', 'add', 'bridge0', 'type', 'bridge')
  await createVeth({ name: 'ours', master: 'bridge0', peer: { name: 'far' } })
  await createVeth({ name: 'ips', master: 'bridge0', peer: { name: 'far2' } })
})

for (const [option, row] of Object.entries(bridgePort) as [string, Option][]) {
  for (const value of row.samples) {
    test(`${option} ${printed(value)}`, async () => {
      const change = setLink('ours', { bridgePort: { [option]: value } })
      if ((await known(row, [`bridgePort.${option}`, value], change)) !== 'done') return
      contains((await getLink('ours')).bridgePort, { [option]: value })
      if (row.words === undefined) return
      const words = row.words(value as never).split(' ')
      ip('link', 'set', 'dev', 'ips', 'type', 'bridge_slave', ...words)
      contains((await getLink('ips')).bridgePort, { [option]: value })
      const shown = row.shown?.(value as never) ?? {}
      contains(ipLink('ours').linkinfo, { info_slave_data: shown })
      contains(ipLink('ips').linkinfo, { info_slave_data: shown })
    })
  }
}

test('options of a port stand in the call that creates it, and of its peer', async () => {
  const { link, peer } = await createVeth({
    name: 'a',
    master: 'bridge0',
    up: true,
    bridgePort: { cost: 7 },
    peer: { name: 'b', master: 'bridge0', bridgePort: { hairpin: true } },
  })
  contains(link, { up: true, portKind: 'bridge', bridgePort: { cost: 7, hairpin: false } })
  contains(peer, { up: false, portKind: 'bridge', bridgePort: { hairpin: true } })
})

test('nothing that is reported of a port is unknown', async () => {
  assert.is((await getLink('ours')).bridgePort && 'unknown' in (await getLink('ours')), false)
})

test('the backup port is told by name', async () => {
  await setLink('ours', { bridgePort: { backupPort: 'ips' } })
  assert.is((await getLink('ours')).bridgePort?.backupPort, ipLink('ips').ifindex)
})

test('what is no port has no such options', async () => {
  const error = await rejected(setLink('far', { bridgePort: { cost: 1 } }), NetlinkError)
  contains(error, { code: 'ENOTSUP', option: 'bridgePort.cost' })
})

test.run()
