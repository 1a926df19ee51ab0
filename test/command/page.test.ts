/** The page of `view` in a real browser. */
import { apply, defineNetwork, destroy, plan } from '../../src/network/index.js'
import { Browser, needsBrowser } from '../support/browser.js'
import { ip } from '../support/ip.js'
import { assert, test } from '../support/test.js'
import { type Viewing, viewing } from './page.js'
import { fileOf } from './run.js'

const shop = defineNetwork({
  project: 'shop',
  namespaces: { web: {}, db: {} },
  links: {
    'web-db': {
      kind: 'veth',
      ends: [
        { netns: 'web', name: 'eth0', addresses: ['10.0.0.1/24'] },
        { netns: 'db', name: 'eth0', addresses: ['10.0.0.2/24'] },
      ],
    },
    lan: { kind: 'bridge', netns: 'web', name: '<b>&lan' },
  },
})

let browser: Browser
let page: Viewing

test.before(async () => {
  needsBrowser()
  ip('link', 'set', 'lo', 'up')
  await apply(await plan(shop))
  page = await viewing(fileOf(JSON.stringify(shop.definition), 'page.yaml'))
  browser = await Browser.start()
  await browser.look(1280, 800, 'light')
  await browser.open(page.url)
})
test.after(async () => {
  await browser?.[Symbol.asyncDispose]()
  await page?.end()
  await destroy('shop')
})

/** Of the box of a link, or of a namespace. */
const box = (words: string) =>
  `document.querySelector('[data-id][aria-label^=${JSON.stringify(words)}]')`
const text = (id: string) => `document.getElementById('${id}').textContent`

test('the drawing has the boxes, with their states; names are no elements', async () => {
  await browser.until(`document.querySelectorAll('.row').length === 3`)
  assert.equal(
    await browser.evaluate(
      `[...document.querySelectorAll('.place .node')].map((each) => each.textContent)`,
    ),
    ['db', 'web'],
  )
  assert.is(
    await browser.evaluate(`document.querySelectorAll('.row.up[aria-label^="eth0"]').length`),
    2,
  )
  assert.is(await browser.evaluate(`document.querySelectorAll('path.pair:not(.still)').length`), 1)
  assert.is(await browser.evaluate(`document.querySelector('svg').querySelectorAll('b').length`), 0)
  assert.ok(await browser.evaluate(box('<b>&lan, bridge')))
  assert.match(await browser.evaluate<string>(text('counts')), '2 namespaces, 3 links')
  await browser.until(`${text('verdict')} === 'It is as it is defined.'`)
  await browser.until(`${text('connection')} === 'live'`)
})

test('a change flashes, is listed and marked; what flows is written', async () => {
  const changed = box('eth0, veth, down')
  ip('-n', 'db', 'link', 'set', 'eth0', 'down')
  await browser.until(`${changed}?.classList.contains('flash')`)
  await browser.until(`${box('eth0, veth, down, differs')}?.classList.contains('drifted')`)
  await browser.until(`document.querySelector('path.pair.still')`)
  assert.match(await browser.evaluate<string>(text('changes')), 'eth0 in db: up → down')
  assert.match(await browser.evaluate<string>(text('operations')), 'links.web-db')
  ip('-n', 'db', 'link', 'set', 'eth0', 'up')
  await browser.until(`document.querySelector('.rates:not(.idle)')?.textContent.includes('B/s')`)
})

test('a click shows what is known of a box, and so does a key; Escape leads back', async () => {
  const details = text('details')
  await browser.evaluate(`${box('eth0')}.dispatchEvent(new MouseEvent('click', { bubbles: true }))`)
  await browser.until(`${details}.includes('10.0.0.2/24')`)
  for (const words of ['links.web-db', 'oper state', 'mtu1500']) {
    assert.match(await browser.evaluate<string>(details), words)
  }
  ip('-n', 'db', 'link', 'set', 'eth0', 'mtu', 1400)
  await browser.until(`${details}.includes('mtu1400')`)
  const key = async (name: string) => {
    for (const type of ['keyDown', 'keyUp']) {
      await browser.send('Input.dispatchKeyEvent', { type, key: name, windowsVirtualKeyCode: 0 })
    }
  }
  await key('Escape')
  await browser.until(`document.getElementById('details').hidden`)
  assert.is(
    await browser.evaluate(`document.activeElement.getAttribute('aria-label').slice(0, 4)`),
    'eth0',
  )
  await key('ArrowRight')
  const focused = `document.activeElement.dataset['id']`
  const id = await browser.evaluate<string>(focused)
  await key('Enter')
  await browser.until(`!document.getElementById('details').hidden`)
  assert.is(await browser.evaluate(`document.querySelector('.chosen').dataset['id']`), id)
  assert.is(
    await browser.evaluate(`document.querySelectorAll('[data-id][tabindex="0"]').length`),
    1,
  )
  await key('Escape')
})

test('light or dark, and as wide as a phone', async () => {
  const colour = `getComputedStyle(document.body).backgroundColor`
  const drawn = `getComputedStyle(document.querySelector('rect.netns')).fill`
  assert.equal(
    [await browser.evaluate(colour), await browser.evaluate(drawn)],
    ['rgb(255, 255, 255)', 'rgb(255, 255, 255)'],
  )
  await browser.look(390, 844, 'dark')
  await browser.until(`${colour} === 'rgb(13, 17, 23)' && ${drawn} === 'rgb(13, 17, 23)'`)
  const overflow = `document.documentElement.scrollWidth - document.documentElement.clientWidth`
  await browser.until(`${overflow} <= 0 && document.querySelector('svg').clientWidth <= 390`)
  await browser.look(1280, 800, 'light')
})

test('what is gone, and a server that is gone, is said; nothing else was asked, and nothing complained', async () => {
  await destroy(shop)
  await browser.until(`!document.getElementById('nothing').hidden`)
  assert.is(await browser.evaluate(text('nothing')), 'Nothing of shop is left.')
  await browser.until(`${text('changes')}.includes('eth0 in web is missing')`)
  assert.equal(browser.complaints, [])
  assert.is(await page.end(), 0)
  await browser.until(`${text('connection')} === 'The server is gone, trying again'`)
  assert.equal(
    browser.requests.filter((url) => !url.startsWith(page.url)),
    [],
  )
})

test.run()
