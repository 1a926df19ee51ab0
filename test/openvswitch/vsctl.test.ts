/** The commands of ovs-vsctl(8), by ovs-vsctl on one server and by a program on the verbs on another. */
import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { connectOvs, type Ovs } from '../../src/openvswitch/index.js'
import { startServer, type TypedServer } from '../ovsdb-client/typed-server.js'
import { patience } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { PLAIN, styleOption } from './vsctl/formats.js'
import { COMMANDS, vsctl } from './vsctl/program.js'

const SCHEMA = '/usr/share/openvswitch/vswitch.ovsschema'
let theirs: TypedServer
let mine: TypedServer
let ovs: Ovs

test.before(async () => {
  theirs = await startServer(SCHEMA)
  mine = await startServer(SCHEMA)
  ovs = await connectOvs({ remote: mine.remote })
})
test.after(async () => {
  await ovs?.close()
  await theirs?.[Symbol.asyncDispose]()
  await mine?.[Symbol.asyncDispose]()
})

/** Tables in each format and with each sort of data. */
const STYLED = ['list', 'table', 'html', 'csv', 'json']
  .flatMap((format) =>
    ['string', 'bare', 'json'].flatMap((data) =>
      ['', '--no-headings ', '--pretty '].flatMap((headings) =>
        [
          '--columns=name,tag,external_ids,trunks,fake_bridge,bond_mode list Port',
          '--columns=_uuid,name,flood_vlans,mirrors,other_config list Bridge',
          '--columns=name,options find Interface type=vxlan',
          '--columns=name find Port tag=4000',
          '--columns=ovs_version,bridges,db_version list Open_vSwitch .',
        ].map((question) => `--format=${format} --data=${data} ${headings}${question}`),
      ),
    ),
  )
  .concat('--bare --columns=name,tag list Port', '--bare --columns=name find Interface type=vxlan')
  .join('\n')

/** One run a line; words as a shell has them. */
const CASES = `
init
add-br br0 -- set-fail-mode br0 secure
list-br
br-exists br0
br-exists none
--may-exist add-br br0
add-br br0
add-br fake0 br0 10
--real list-br
--fake list-br
br-to-vlan fake0
br-to-parent fake0
br-to-parent br0
br-set-external-id br0 key 'a value'
br-set-external-id fake0 key other
br-get-external-id br0
br-get-external-id br0 key
br-get-external-id fake0
br-set-external-id br0 key
br-get-external-id br0
add-port br0 p0 tag=9 other_config:a=b 'external_ids={x=y,"z z"="1 2"}'
add-port fake0 p1
add-port br0 p0
--may-exist add-port br0 p0
add-port br0 t0 -- set Interface t0 type=vxlan options:remote_ip=192.0.2.1 options:key=flow
add-port br0 vxlan-to-site-0001 -- set Interface vxlan-to-site-0001 type=geneve options:remote_ip=192.0.2.2
list-ports br0
list-ports fake0
list-ports none
port-to-br p0
port-to-br p1
iface-to-br p1
add-bond br0 bond0 m0 m1 bond_mode=balance-slb lacp=active
add-bond br0 bond1 m2 m3 m4
add-bond br0 bond2 m2 m5
add-bond-iface bond0 m9
del-bond-iface bond0 m9
del-bond-iface m0 -- add-bond-iface bond0 m0
list-ifaces br0
get Port p0 tag other_config external_ids
get Port p0 external_ids:x
get Port p0 external_ids:none
get Port p0 trunks tag fake_bridge vlan_mode
get Interface t0 type options options:key
get Port none tag
--if-exists get Port none tag
set Port p0 trunks=3,1,2 vlan_mode=trunk
get Port p0 trunks vlan_mode
set Port p0 'trunks=[]' tag=7
set Port p0 tag=5000
set Port p0 nothing=1
set Port none tag=1
--if-exists set Port none tag=1
add Port p0 trunks 4 5
add Port p0 other_config c=d 'e="f g"'
get Port p0 trunks other_config
remove Port p0 trunks 5
remove Port p0 other_config c
remove Port p0 other_config 'e="f g"' a
get Port p0 trunks other_config
clear Port p0 tag trunks
clear Port p0 name
get Port p0 tag trunks
list Port p0
--columns=name,tag,trunks,external_ids list Port
--columns=name list Interface t0 p0
--columns=name,type find Interface type=vxlan
--columns=name find Port tag=10 fake_bridge=true
--columns=name find Port 'trunks{>=}4'
--columns=name find Interface options:remote_ip=192.0.2.2
--columns=name find Bridge fail_mode=secure
list Bridge
list Interface m0
list Open_vSwitch
set-controller br0 tcp:192.0.2.1:6653 ptcp:6653
get-controller br0
set Controller . max_backoff=2000
--columns=target,max_backoff list Controller
del-controller br0
get-controller br0
get-fail-mode br0
del-fail-mode br0
get-fail-mode br0
set-manager ptcp:6640 tcp:192.0.2.1
get-manager
set Manager ptcp:6640 inactivity_probe=7000
--columns=target,inactivity_probe list Manager
del-manager
get-manager
--bootstrap set-ssl /key /cert /ca
get-ssl
del-ssl
get-ssl
add-aa-mapping br0 100 10
add-aa-mapping br0 200 20
get-aa-mapping br0
del-aa-mapping br0 100 10
get-aa-mapping br0
--id=@d create Datapath 'capabilities={masks="true"}' -- set Open_vSwitch . datapaths:netdev=@d
add-zone-tp netdev zone=1 icmp_first=1 icmp_reply=2
add-zone-tp netdev zone=1 icmp_first=1
--may-exist add-zone-tp netdev zone=1 tcp_syn_sent=3
list-zone-tp netdev
list-dp-cap netdev
del-zone-tp netdev zone=1
list-zone-tp netdev
set Port p0 qos=@q -- --id=@q create QoS type=linux-htb other_config:max-rate=1000 queues:0=@k -- --id=@k create Queue dscp=5
--columns=type,other_config list QoS p0
--columns=dscp list Queue
--id=@p get Port p0 -- --id=@m create Mirror name=m0 select_src_port=@p -- add Bridge br0 mirrors @m
--columns=name,select_all list Mirror m0
clear Bridge br0 mirrors
create Queue dscp=7
--columns=dscp find Queue dscp=7
--all destroy Queue
clear Port p0 qos
destroy QoS none
--if-exists destroy QoS none
wait-until Port p0 fake_bridge=false
set-controller br0 tcp:192.0.2.1 -- set-manager ptcp:6640
set Open_vSwitch . 'ovs_version="3.1"' -- set Bridge br0 datapath_type=netdev
show
comment nothing but words
${STYLED}
del-port p1
--if-exists del-port p1
del-port p1
del-port none p0
--with-iface del-port m2
del-br fake0
del-br none
--if-exists del-br none
emer-reset
list Bridge
del-br br0
list-br
list Port
`

const words = (line: string) =>
  [...line.matchAll(/(?:'([^']*)'|"(?:[^"\\]|\\.)*"|[^\s'"])+/g)].map(([text]) =>
    text.replace(/'([^']*)'/g, '$1'),
  )

type Outcome = { lines: readonly string[] } | 'fails'

async function byVsctl(argv: readonly string[]): Promise<Outcome> {
  const common = [
    `--db=${theirs.remote}`,
    '--no-wait',
    `--timeout=${10 * patience}`,
    '-vconsole:off',
  ]
  try {
    const whole = argv.filter((each) => styleOption(each, PLAIN))
    const command = argv.filter((each) => !whole.includes(each))
    const { stdout } = await promisify(execFile)('ovs-vsctl', [
      ...common,
      ...whole,
      '--',
      ...command,
    ])
    // Rows of a list are apart, each of many lines.
    const isList = !whole.some((each) => /^--format=(?!list)/.test(each))
    const isTable = isList && (argv.includes('list') || argv.includes('find'))
    return { lines: stdout.replace(/\n+$/, '').split(isTable ? '\n\n' : '\n') }
  } catch {
    return 'fails'
  }
}

async function byVerbs(argv: readonly string[]): Promise<Outcome> {
  try {
    const lines = await vsctl(ovs, argv)
    return { lines }
  } catch {
    return 'fails'
  }
}

/** A table in JSON is one line, and its rows have no order. */
function inOrder(line: string): string {
  if (!line.startsWith('{"data"')) return line
  const { data, headings } = JSON.parse(line) as { data: unknown[]; headings: string[] }
  return JSON.stringify({ data: data.map((each) => JSON.stringify(each)).sort(), headings })
}

/** A table in pretty JSON: its content, and how its lines are laid out; the last row closes the others. */
function ofPretty(text: string): string[] {
  const content = inOrder(JSON.stringify(JSON.parse(text)))
  return [content, ...text.split('\n').map((line) => line.replace(/[\],}]+$/, ''))]
}

/** UUIDs differ between servers, and with them the order of rows; so does what counts the changes. */
function comparable(outcome: Outcome, isStyled: boolean): unknown {
  if (outcome === 'fails') return outcome
  const text = outcome.lines.join('\n')
  const lines = text.startsWith('{\n') ? ofPretty(text) : outcome.lines
  return lines
    .map(inOrder)
    .flatMap((line) => (isStyled || line.includes('Bridge') ? line.split('\n') : line))
    .filter((line) => line !== '')
    .map((line) => line.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID'))
    .map((line) => line.replace(/>[0-9a-f]{8}<\/a>/g, '>UUID</a>'))
    .map((line) => line.replace(/^(next_cfg|cur_cfg) *: .*$/gm, ''))
    .sort()
}

test('the same words print the same, and fail where the other does', async () => {
  for (const line of CASES.trim().split('\n')) {
    const argv = words(line)
    const [expected, actual] = [await byVsctl(argv), await byVerbs(argv)]
    // Cells without headings may be empty, as what is between rows is.
    const isStyled = argv.some((each) => styleOption(each, PLAIN))
    assert.equal(comparable(actual, isStyled), comparable(expected, isStyled), line)
  }
})

test('every command that ovs-vsctl documents has its case', () => {
  const documented = execFileSync('ovs-vsctl', ['--commands'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.split(',')[1] as string)
  const used = new Set(CASES.split(/\s+/))
  for (const name of documented) {
    assert.ok(COMMANDS.includes(name), `${name} is not there`)
    assert.ok(used.has(name), `${name} has no case`)
  }
})

test.run()
