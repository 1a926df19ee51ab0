/** The page: what the server reports, shown. */
import { planLines } from '../../draw-plan.js'
import type { Paints } from '../../terminal.js'
import type { Rates, State } from '../live.js'
import { changesOf } from './changes.js'
import { element, tableOf } from './details.js'
import { Picture } from './picture.js'
import { counted, perSecond } from './words.js'

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement

const details = byId('details')
const picture = new Picture(byId('picture'), byId('drawing'), (id) => void choose(id))

let state: State | undefined
let rates: Rates['rates'] = {}
/** Whether anything was ever there. */
let hadSome = false

// The connection.

/** Milliseconds until the next try, after one that the browser does not repeat by itself. */
const pause = 1000

let events: EventSource | undefined
/** Nothing of this connection has come yet. */
let isNew = true
let later: ReturnType<typeof setTimeout> | undefined

function connect(): void {
  clearTimeout(later)
  events?.close()
  if (document.hidden) return
  isNew = true
  const source = new EventSource('events')
  events = source
  source.addEventListener('open', () => {
    isNew = true
    say('live', 'live')
  })
  source.addEventListener('state', ({ data }) => take(JSON.parse(data) as State))
  source.addEventListener('rates', ({ data }) => count(JSON.parse(data) as Rates))
  source.addEventListener('failed', ({ data }) => {
    say('gone', `Watching failed, trying again: ${(JSON.parse(data) as Error).message}`)
    again(source)
  })
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) say('gone', 'The server is gone, trying again')
    else {
      say('gone', 'The server refuses this page: its address may have changed')
      again(source)
    }
  })
}

function again(source: EventSource): void {
  source.close()
  clearTimeout(later)
  later = setTimeout(connect, pause)
}

/** Who does not look needs nothing. */
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) return connect()
  clearTimeout(later)
  events?.close()
  return say('paused', 'paused')
})

function say(how: 'live' | 'gone' | 'paused', words: string): void {
  const place = byId('connection')
  place.className = how
  if (place.textContent !== words) place.textContent = words
  document.body.classList.toggle('gone', how === 'gone')
}

// What there is.

function take(now: State): void {
  const before = state
  state = now
  const { chart, namespaces, links } = now
  document.title = `${chart.title} – ovs-netlink`
  byId('title').textContent = chart.title
  const drift = now.drift?.length ?? 0
  byId('counts').textContent = [
    counted(namespaces, 'namespace'),
    counted(links, 'link'),
    ...statesOf(now),
    ...(drift > 0 ? [counted(drift, 'difference')] : []),
  ].join(', ')
  byId('nothing').hidden = !now.isNothing
  byId('nothing').textContent = hadSome
    ? `Nothing of ${chart.title} is left.`
    : `There is nothing of ${chart.title}.`
  hadSome ||= !now.isNothing
  byId('picture').hidden = chart.groups.length === 0
  picture.draw(chart)
  showDrift(now)
  const changes = before === undefined ? [] : changesOf(before, now, !isNew)
  isNew = false
  picture.flash(changes.map(({ id }) => id))
  log(changes.map(({ words }) => words))
  if (chosen !== undefined && changes.some(({ id }) => id === chosen)) void choose(chosen, true)
}

/** `2 down`, `1 no carrier`. */
function statesOf({ chart: { groups } }: State): string[] {
  const states = groups.flatMap(({ boxes }) => boxes.map(({ state: its }) => its))
  return (['down', 'no carrier', 'missing'] as const).flatMap((each) => {
    const count = states.filter((its) => its === each).length
    return count === 0 ? [] : [`${count} ${each}`]
  })
}

function count(event: Rates): void {
  rates = event.rates
  picture.rates(rates)
  showRates()
}

// What differs.

const same = (text: string): string => text
const unpainted: Paints = {
  ...{ created: same, changed: same, deleted: same, error: same, strong: same, faint: same },
}

function showDrift({ drift }: State): void {
  byId('drift').hidden = drift === undefined
  if (drift === undefined) return
  const verdict = byId('verdict')
  verdict.classList.toggle('drifted', drift.length > 0)
  verdict.textContent = drift.length > 0 ? 'It differs:' : 'It is as it is defined.'
  byId('operations').textContent =
    drift.length > 0 ? planLines(drift, unpainted).join('\n').trimEnd() : ''
}

// What has changed.

/** So many changes stay on the page. */
const most = 100

function log(words: readonly string[]): void {
  const list = byId('changes')
  const time = new Date().toLocaleTimeString()
  const lines = words.slice(0, most).map((each) => element('li', element('time', time), ` ${each}`))
  list.prepend(...lines)
  while (list.children.length > most) list.lastElementChild?.remove()
  byId('unchanged').hidden = list.children.length > 0
}

// What is chosen.

let chosen: string | undefined
let shownRates: HTMLElement | undefined

async function choose(id: string, isAgain = false): Promise<void> {
  chosen = id
  picture.choose(id)
  const known = await knownOf(id)
  if (chosen !== id) return
  const group = state?.chart.groups.find((each) => each.boxes.some((box) => box.id === id))
  const place = state?.chart.groups.find((each) => each.id === id)
  const box = group?.boxes.find((each) => each.id === id)
  const close = element('button', 'Close')
  close.type = 'button'
  close.addEventListener('click', leave)
  const heading = element('div', element('h2', box?.name ?? place?.title ?? id), close)
  heading.className = 'heading'
  shownRates = box?.state === 'up' ? element('div') : undefined
  const where = group === undefined ? [] : [element('p', `in ${group.title}`)]
  const differs = state?.drift?.filter(({ path }) => path === (box ?? place)?.path) ?? []
  const drift =
    differs.length === 0
      ? []
      : [element('pre', planLines(differs, unpainted).slice(0, -2).join('\n'))]
  details.replaceChildren(
    ...[heading, ...where, ...drift, ...(shownRates ? [shownRates] : [])],
    ...(known === undefined
      ? [element('p', box === undefined ? 'It is gone.' : box.facts.join(', '))]
      : [tableOf(known)]),
  )
  showRates()
  details.hidden = false
  if (isAgain) return
  details.scrollTop = 0
  details.focus({ preventScroll: true })
  details.scrollIntoView({ block: 'nearest' })
}

async function knownOf(id: string): Promise<object | undefined> {
  try {
    const answer = await fetch(`box?id=${encodeURIComponent(id)}`)
    return answer.ok ? ((await answer.json()) as { known: object }).known : undefined
  } catch {
    return undefined
  }
}

function showRates(): void {
  if (shownRates === undefined || chosen === undefined) return
  const { rxBytes = 0, txBytes = 0, rxPackets = 0, txPackets = 0 } = rates[chosen] ?? {}
  shownRates.replaceChildren(
    tableOf({
      received: `${perSecond(rxBytes, 'B')}, ${perSecond(rxPackets, ' packets')}`,
      sent: `${perSecond(txBytes, 'B')}, ${perSecond(txPackets, ' packets')}`,
    }),
  )
}

function leave(): void {
  const last = chosen
  chosen = undefined
  details.hidden = true
  picture.choose(undefined)
  if (last !== undefined) picture.focus(last)
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && !details.hidden) leave()
})

byId('smaller').addEventListener('click', () => picture.zoom(0.8))
byId('larger').addEventListener('click', () => picture.zoom(1.25))
byId('fit').addEventListener('click', () => picture.zoom(undefined))

connect()
