/** `show --watch`: to a program, to a file, and on a terminal. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { apply, defineNetwork, destroy, plan } from '../../src/network/index.js'
import { ip } from '../support/ip.js'
import { assert, test } from '../support/test.js'
import { argv, start } from './run.js'

const network = defineNetwork({
  project: 'watched',
  namespaces: { box: {} },
  links: { br0: { kind: 'bridge', netns: 'box' } },
})

test.before(async () => void (await apply(await plan(network))))
test.before.each(() => void ip('-n', 'box', 'link', 'set', 'br0', 'up'))
test.after(async () => void (await destroy(network)))

/** One that runs, and its lines as they come. */
function watching(...options: string[]) {
  const child = start(['show', '--watch', ...options])
  child.stdin.end()
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => (await lines.next()).value as string
  const end = async () => {
    const exited = once(child, 'exit')
    child.kill('SIGINT')
    let last: string | undefined
    for (let { done, value } = await lines.next(); !done; { done, value } = await lines.next()) {
      last = value
    }
    return [(await exited)[0], last]
  }
  return { next, end }
}

test('--json: an object a line for what there is, and for each change; the last has the exit code', async () => {
  const { next, end } = watching('--json', 'watched')
  const seen = async () => JSON.parse(await next())
  const { version, command, time, projects } = await seen()
  assert.equal([version, command, projects[0].project], [1, 'show', 'watched'])
  assert.ok(Math.abs(Date.now() - Date.parse(time)) < 60_000, time)
  const linkOf = (facts: typeof projects) => facts[0].namespaces[0].links[0].link
  ip('-n', 'box', 'link', 'set', 'br0', 'mtu', 1400)
  const changed = async (holds: (link: { mtu: number; up: boolean }) => boolean) => {
    for (;;) {
      const { projects: now } = await seen()
      if (holds(linkOf(now))) return
    }
  }
  await changed(({ mtu }) => mtu === 1400)
  ip('-n', 'box', 'link', 'set', 'br0', 'down')
  await changed(({ up }) => !up)
  const [code, last] = await end()
  assert.equal([code, JSON.parse(last)], [0, { version: 1, command: 'show', exit: 0 }])
})

test('elsewhere than on a terminal: each tree below its time', async () => {
  const { next, end } = watching()
  assert.match(await next(), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  assert.is(await next(), 'watched')
  ip('-n', 'box', 'link', 'set', 'br0', 'down')
  let line = await next()
  while (!line.includes('br0: bridge, down')) line = await next()
  await destroy(network)
  while (line !== 'There is no project.') line = await next()
  // A project that comes is seen, too.
  await apply(await plan(network))
  while (!line.includes('br0: bridge')) line = await next()
  assert.is((await end())[0], 0)
})

test('on a terminal it is drawn in place, as high as there is room; Ctrl-C leaves the terminal as it was', async () => {
  const words = [...argv, 'show', '--watch'].map((word) => `'${word}'`).join(' ')
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env
  const child = spawn('script', ['-qec', `stty rows 4 cols 40; exec ${words}`, '/dev/null'], {
    ...{ env: { ...env, TERM: 'xterm' } },
  })
  let all = ''
  let heard = () => {}
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    all += text
    heard()
  })
  const until = async (holds: () => boolean) => {
    while (!holds()) {
      await new Promise<void>((resolve) => {
        heard = resolve
      })
    }
  }
  const shows = (part: string) => until(() => all.includes(part))
  // On another screen, without a cursor; faint; and as much as there are rows.
  await shows('\u001b[?1049h\u001b[?25l')
  await shows('\u001b[2m')
  await shows('… 2 more lines')
  const screens = () => all.split('\u001b[H').length
  const before = screens()
  ip('-n', 'box', 'link', 'set', 'br0', 'down')
  await until(() => screens() > before)
  assert.not.match(all, '\u001b[?1049l')
  assert.not.match(all, '\u001b[2J')
  const exited = once(child, 'exit')
  child.stdin.write('\u0003')
  await shows('\u001b[?25h\u001b[?1049l')
  assert.is((await exited)[0], 0)
})

test.run()
