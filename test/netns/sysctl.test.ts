/** Sysctls, beside sysctl(8) and what a program in the namespace reads of /proc. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import {
  createNetns,
  deleteNetns,
  getSysctl,
  type InvalidArgument,
  listSysctls,
  NetlinkError,
  setSysctl,
} from '../../src/index.js'
import { ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const netns = 'values'

const inside = (command: string, ...args: string[]) =>
  execFileSync('nsenter', [`--net=/run/netns/${netns}`, command, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** What the files have, by a program of its own. */
const files = (): Record<string, string | null> =>
  JSON.parse(inside(process.execPath, '-e', reading)) as Record<string, string | null>
const reading = `
  const { readdirSync, readFileSync } = require('node:fs')
  const all = {}
  const read = (folder) => {
    for (const entry of readdirSync('/proc/sys/' + folder, { withFileTypes: true })) {
      const path = folder + '/' + entry.name
      if (entry.isDirectory()) read(path)
      else try { all[path] = readFileSync('/proc/sys/' + path, 'utf8').replace(/\\n$/, '') } catch { all[path] = null }
    }
  }
  read('net')
  console.log(JSON.stringify(all))`

const slashed = (name: string) => name.replace(/[./]/g, (each) => (each === '.' ? '/' : '.'))

const refusal = (promise: Promise<unknown>) => rejected(promise, NetlinkError)

/** Counters of the kernel's, what it chooses anew, and what can be turned on alone. */
const restless = /count$|random|nf_conntrack_expect_max|nf_hooks_lwtunnel/

/** Those that there were at first: a module that another test file has loaded meanwhile brings its own. */
let known: Set<string> | undefined

const values = async () => {
  const all = (await listSysctls({ netns })).filter(({ name }) => !restless.test(name))
  known ??= new Set(all.map(({ name }) => name))
  return Object.fromEntries(
    all.filter(({ name }) => known?.has(name)).map(({ name, value }) => [name, value]),
  )
}

test.before(async () => {
  await createNetns(netns, { loopback: true })
  ip('-n', netns, 'link', 'add', 'name', 'a.1', 'type', 'veth', 'peer', 'name', 'b')
  ip('-n', netns, 'link', 'set', 'a.1', 'up')
})
test.after(() => deleteNetns(netns))

test('all that there are, with their values', async () => {
  const listed = await listSysctls({ netns })
  const there = files()
  assert.equal(
    listed.map(({ name }) => slashed(name)),
    Object.keys(there).sort(),
  )
  assert.ok(listed.length > 300)
  for (const { name, value } of listed) {
    if (!restless.test(name)) assert.is(value ?? null, there[slashed(name)], name)
  }
  // Each by itself.
  for (const { name, value } of listed) {
    if (restless.test(name)) continue
    if (value !== undefined) assert.is(await getSysctl(name, { netns }), value, name)
    else assert.match((await refusal(getSysctl(name, { netns }))).code, /^(EACCES|EIO)$/)
  }
})

test('they have the names that sysctl gives them', async () => {
  const listed = new Map((await listSysctls({ netns })).map((each) => [each.name, each]))
  const printed = inside('sysctl', '-a')
    .split('\n')
    .filter((line) => line.startsWith('net.'))
  assert.ok(printed.length > 300)
  for (const line of printed) {
    const [name = '', value] = line.split(/ =\s?/)
    assert.ok(listed.has(name), name)
    if (!restless.test(name)) assert.is(listed.get(name)?.value?.trimEnd(), value?.trimEnd(), name)
  }
})

test('those under a part of the names', async () => {
  const all = await listSysctls({ netns })
  for (const under of ['net.ipv6', 'net/ipv4/conf/a.1', 'net.ipv4.conf.a/1', 'net']) {
    const path = under.startsWith('net/') ? under : slashed(under)
    const some = all.filter(({ name }) => slashed(name).startsWith(`${path}/`))
    assert.ok(some.length > 0)
    assert.equal(
      (await listSysctls({ netns, under })).map(({ name }) => name),
      some.map(({ name }) => name),
    )
  }
  const [one] = await listSysctls({ netns, under: 'net.ipv4.ip_forward' })
  assert.equal(one, { name: 'net.ipv4.ip_forward', value: '0', writable: true })
  assert.is((await refusal(listSysctls({ netns, under: 'net.ipv4.conf.none' }))).option, 'under')
})

test('a name with dots, in both spellings', async () => {
  for (const name of ['net.ipv4.conf.a/1.rp_filter', 'net/ipv4/conf/a.1/rp_filter']) {
    for (const value of ['2', '1']) {
      await setSysctl(name, value, { netns })
      assert.is(inside('sysctl', '-n', name).trim(), value)
      assert.is(await getSysctl(name, { netns }), value)
    }
  }
})

test('what was read of each can be set', async () => {
  const before = await values()
  for (const { name, value, writable } of await listSysctls({ netns })) {
    if (value === undefined || restless.test(name)) continue
    const setting = setSysctl(name, value, { netns })
    if (writable) await setting
    else {
      const error = await refusal(setting)
      assert.is(`${error.code} ${error.option}`, 'EACCES name', error.message)
      assert.match(error.message, /: it is read-only/)
    }
  }
  assert.equal(await values(), before)
  const all = (await listSysctls({ netns })).filter(
    ({ name, value, writable }) => writable && value !== undefined && !restless.test(name),
  )
  await setSysctl(Object.fromEntries(all.map(({ name, value }) => [name, value ?? ''])), { netns })
  assert.equal(await values(), before)
})

/** Another value than this; none where it is no number. */
function others(value: string): string[] {
  const numbers = value.split(/\s+/).map(Number)
  if (value === '' || numbers.some((number) => !Number.isSafeInteger(number))) return []
  return [1, -1, 7].map((by) => [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + by].join('\t'))
}

test('each is what it was before when one behind it is refused, and so is all else', async () => {
  // Of some a value of their own that others do not have.
  await setSysctl('net.ipv4.conf.a/1.forwarding', true, { netns })
  await setSysctl('net.ipv6.conf.lo.forwarding', true, { netns })
  await setSysctl('net.ipv4.neigh.a/1.base_reachable_time_ms', 30_500, { netns })
  const before = await values()
  let set = 0
  for (const { name, value = '', writable } of await listSysctls({ netns })) {
    if (!writable || restless.test(name)) continue
    for (const other of others(value)) {
      const error = await refusal(
        setSysctl({ [name]: other, 'net.ipv4.conf.all.none': 1 }, { netns }),
      )
      assert.not.ok(/undoing/.test(error.message), `${name}: ${error.message}`)
      assert.equal(await values(), before, name)
      if (error.option === 'values.net.ipv4.conf.all.none') {
        set++
        break
      }
      assert.is(error.option, `values.${name}`, error.message)
    }
  }
  assert.ok(set > 300)
})

test('several: those before the one that is refused are what they were', async () => {
  const before = await values()
  const error = await refusal(
    setSysctl(
      {
        'net.ipv4.ip_forward': true,
        'net/ipv6/conf/all/disable_ipv6': 1,
        'net.ipv4.tcp_rmem': [4096, 131072, 7000000],
        'net.ipv4.ip_local_port_range': '2000 1000',
        'net.ipv4.tcp_syncookies': 2,
      },
      { netns },
    ),
  )
  assert.is(error.code, 'EINVAL')
  assert.is(error.option, 'values.net.ipv4.ip_local_port_range')
  assert.is(error.syscall, 'pwrite')
  assert.is(error.netns, netns)
  assert.equal(await values(), before)
})

test('values of every form', async () => {
  const get = (name: string) => getSysctl(name, { netns })
  await setSysctl(
    {
      'net.ipv4.ip_forward': true,
      'net.ipv4.tcp_keepalive_time': 3600,
      'net.ipv4.tcp_rmem': [4096, 65536, 1048576],
      'net.ipv4.ping_group_range': '0 100',
      'net.ipv4.ip_local_reserved_ports': '8080,9000-9010',
      'net.ipv4.tcp_congestion_control': 'reno',
    },
    { netns },
  )
  assert.is(await get('net.ipv4.ip_forward'), '1')
  assert.is(await get('net.ipv4.tcp_keepalive_time'), '3600')
  assert.is(await get('net.ipv4.tcp_rmem'), '4096\t65536\t1048576')
  assert.is(await get('net.ipv4.ping_group_range'), '0\t100')
  assert.is(await get('net.ipv4.ip_local_reserved_ports'), '8080,9000-9010')
  assert.is(await get('net.ipv4.tcp_congestion_control'), 'reno')
  await setSysctl(
    { 'net.ipv4.ip_forward': false, 'net.ipv4.ip_local_reserved_ports': '' },
    { netns },
  )
  assert.is(await get('net.ipv4.ip_forward'), '0')
  assert.is(await get('net.ipv4.ip_local_reserved_ports'), '')
  await setSysctl({}, { netns })
})

test('what is refused says why, and leaves what there was', async () => {
  const refused: [
    name: string,
    value: string | number,
    code: string,
    option: string,
    why: RegExp,
  ][] = [
    ['net.ipv4.none', 1, 'ENOENT', 'name', /there is no such sysctl/],
    ['net.ipv4.ip_forward.none', 1, 'ENOENT', 'name', /there is no such sysctl/],
    ['net.ipv4.conf.none.forwarding', 1, 'ENOENT', 'name', /there is no such sysctl/],
    ['net.ipv4.conf', 1, 'EISDIR', 'name', /it is a folder of sysctls/],
    ['net.ipv4.tcp_available_congestion_control', 'x', 'EACCES', 'name', /it is read-only/],
    ['net.ipv4.ip_default_ttl', 256, 'EINVAL', 'value', /the kernel does not accept that value/],
    ['net.ipv4.ip_forward', 'yes', 'EINVAL', 'value', /the kernel does not accept that value/],
    ['net.ipv4.ip_default_ttl', '64 65', 'EINVAL', 'value', /the kernel accepts fewer values/],
    ['net.ipv4.tcp_congestion_control', 'none', 'ENOENT', 'value', /there is no such value/],
  ]
  const before = await values()
  for (const [name, value, code, option, why] of refused) {
    const error = (await setSysctl(name, value, { netns }).catch((error) => error)) as NetlinkError
    assert.is(`${error?.code} ${error?.option}`, `${code} ${option}`, `${name} ${error?.message}`)
    assert.match(error.message, why)
    assert.is(error.capability, undefined)
    assert.equal(await values(), before, name)
  }
  const error = await refusal(getSysctl('net.ipv4.route.flush', { netns }))
  assert.match(error.message, /it cannot be read, only written/)
  await setSysctl('net.ipv4.route.flush', 1, { netns })
})

test('no name leads anywhere else', async () => {
  const names: unknown[] = [
    ...['', '.', '/', '..', 'net', 'net.', 'net/', '.net.ipv4', '/net/ipv4/ip_forward'],
    ...['net..ipv4.ip_forward', 'net//ipv4/ip_forward', 'net/../kernel/hostname'],
    ...['net/./ipv4/ip_forward', 'net.ipv4/..', 'net/ipv4/ip_forward\0', 'net/ipv4/\0', 'net.\0'],
    ...['kernel.hostname', 'kernel/hostname', 'vm.swappiness', 'fs.file-max', 'ip_forward'],
    ...['/proc/sys/net/ipv4/ip_forward', 'network.ipv4', 'net/ipv4/conf/..', 'net.ipv4.//.x'],
    ...[5, null, undefined, {}, true],
  ]
  for (const name of names) {
    for (const call of [
      () => getSysctl(name as string, { netns }),
      () => setSysctl(name as string, 1, { netns }),
      () => setSysctl({ [String(name)]: 1 }, { netns }),
      () => createNetns('unborn', { sysctls: { [String(name)]: 1 } }),
    ]) {
      const error = (await rejected(call(), Error)) as InvalidArgument
      assert.match(error.code, /^ERR_INVALID_ARG_/, `${String(name)}: ${error.message}`)
    }
  }
  assert.not.ok(ip('netns', 'list').includes('unborn'))
})

test('values that are none', async () => {
  const name = 'net.ipv4.ip_forward'
  for (const value of [
    undefined,
    null,
    {},
    [],
    [1, 'x'],
    1.5,
    Number.NaN,
    2 ** 60,
    '1\n',
    '\0',
    1n,
  ]) {
    for (const [option, call] of [
      ['value', () => setSysctl(name, value as number, { netns })],
      [`values.${name}`, () => setSysctl({ [name]: value as number }, { netns })],
      [`sysctls.${name}`, () => createNetns('unborn', { sysctls: { [name]: value as number } })],
    ] as const) {
      // As an option that was not given.
      if (value === undefined && option !== 'value') continue
      const error = (await rejected(call(), Error)) as InvalidArgument
      assert.is(error.option, option, error.message)
    }
  }
  const twice = { [name]: 1, [slashed(name)]: 1 }
  const error = (await rejected(setSysctl(twice, { netns }), Error)) as InvalidArgument
  assert.is(error.option, `values.${slashed(name)}`)
})

test('a namespace is born with sysctls, or not at all', async () => {
  const sysctls = { 'net.ipv4.ip_forward': true, 'net.ipv6.conf.lo.disable_ipv6': 1 }
  await createNetns('born', { loopback: true, sysctls })
  assert.is(await getSysctl('net.ipv4.ip_forward', { netns: 'born' }), '1')
  // They came before the device did.
  assert.not.ok(ip('-n', 'born', 'address', 'show').includes('::1'))
  await createNetns('born', { mayExist: true, sysctls })
  const other = { ...sysctls, 'net.ipv4.ip_default_ttl': 65, 'net.ipv4.none': 1 }
  const differs = await refusal(createNetns('born', { mayExist: true, sysctls: other }))
  assert.is(differs.code, 'EEXIST')
  assert.equal(differs.differences, [
    { option: 'sysctls.net.ipv4.ip_default_ttl', asked: '65', existing: '64' },
    { option: 'sysctls.net.ipv4.none', asked: '1', existing: undefined },
  ])
  await deleteNetns('born')

  await using scratch = await createNetns(undefined, { sysctls })
  assert.is(await getSysctl('net.ipv4.ip_forward', { netns: scratch }), '1')

  for (const name of ['born', undefined] as const) {
    const error = await refusal(
      createNetns(name as string, { sysctls: { ...sysctls, 'net.ipv4.ip_default_ttl': 0 } }),
    )
    assert.is(`${error.code} ${error.option}`, 'EINVAL sysctls.net.ipv4.ip_default_ttl')
    assert.match(error.message, /the kernel does not accept that value/)
  }
  assert.not.ok(ip('netns', 'list').includes('born'))
})

const mount = (...args: string[]) => execFileSync('mount', args)

test('without proc(5), and where it is read-only', async () => {
  const name = 'net.ipv4.ip_forward'
  mount('--bind', '/proc/sys', '/proc/sys')
  mount('-o', 'remount,ro,bind', '/proc/sys')
  try {
    assert.is(await getSysctl(name, { netns }), '0')
    const error = await refusal(setSysctl(name, 1, { netns }))
    assert.is(`${error.code} ${error.option}`, 'EROFS name')
    assert.match(error.message, /mounted read-only/)
  } finally {
    execFileSync('umount', ['/proc/sys'])
  }
  mount('-t', 'tmpfs', 'none', '/proc/sys')
  try {
    for (const call of [
      getSysctl(name, { netns }),
      setSysctl(name, 1, { netns }),
      listSysctls({ netns }),
    ]) {
      const error = await refusal(call)
      assert.is(error.code, 'ENOENT')
      assert.match(error.message, /proc\(5\) is not mounted/)
    }
  } finally {
    execFileSync('umount', ['/proc/sys'])
  }
})

test('what is mounted on one is no sysctl', async () => {
  const name = 'net.core.somaxconn'
  writeFileSync('/tmp/not-a-sysctl', 'mine\n')
  mount('--bind', '/tmp/not-a-sysctl', '/proc/sys/net/core/somaxconn')
  try {
    assert.match((await refusal(getSysctl(name))).message, /something else is mounted there/)
    assert.match((await refusal(setSysctl(name, 1))).message, /something else is mounted there/)
  } finally {
    execFileSync('umount', ['/proc/sys/net/core/somaxconn'])
  }
})

test('of a namespace that is not there', async () => {
  for (const call of [
    getSysctl('net.ipv4.ip_forward', { netns: 'gone' }),
    setSysctl('net.ipv4.ip_forward', 1, { netns: 'gone' }),
    listSysctls({ netns: 'gone' }),
  ]) {
    const error = await refusal(call)
    assert.is(`${error.code} ${error.option}`, 'ENOENT netns')
  }
})

test.run()
