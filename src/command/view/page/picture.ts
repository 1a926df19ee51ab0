/** The drawing: it is drawn anew when it is another one, and what was chosen in it stays so. */
import type { Chart } from '../../graph/chart.js'
import { liveSvg } from '../../graph/svg.js'
import type { Rates } from '../live.js'
import { perSecond } from './words.js'

type Element = SVGElement & { dataset: DOMStringMap }

/** Milliseconds for which something flashes; page.css has them too. */
const flashing = 2500

/** Smaller than this a drawing is not made by itself, for then nobody could read it. */
const least = 0.7

export class Picture {
  readonly #place: HTMLElement
  readonly #frame: HTMLElement
  readonly #choose: (id: string) => void
  #chart: Chart | undefined
  #words = ''
  #room = 0
  #size = { width: 0, height: 0 }
  /** Undefined: as large as there is room for. */
  #scale: number | undefined
  #chosen: string | undefined
  /** The one that the tab key leads to. */
  #current: string | undefined
  #rates: Rates['rates'] | undefined
  /** When each began to flash. */
  readonly #flashes = new Map<string, number>()

  /** In an element of a frame that scrolls. */
  constructor(place: HTMLElement, frame: HTMLElement, choose: (id: string) => void) {
    this.#place = place
    this.#frame = frame
    this.#choose = choose
    place.addEventListener('click', ({ target }) => this.#take(target))
    place.addEventListener('keydown', (event) => this.#press(event))
    place.addEventListener('focusin', ({ target }) => {
      const id = boxOf(target)?.dataset['id']
      if (id !== undefined) this.#rove(id)
    })
    new ResizeObserver(() => this.#fit()).observe(frame)
  }

  /** Draws a chart, unless it is the same. */
  draw(chart: Chart): void {
    const words = JSON.stringify(chart)
    if (words === this.#words) return
    this.#words = words
    this.#chart = chart
    this.#drawAll()
  }

  flash(ids: readonly string[]): void {
    for (const id of ids) {
      this.#flashes.set(id, performance.now())
      const box = this.#box(id)
      // Once more from its beginning.
      box?.classList.remove('flash')
      box?.getBoundingClientRect()
    }
    this.#showFlashes()
  }

  rates(rates: Rates['rates']): void {
    this.#rates = rates
    this.#showRates()
  }

  choose(id: string | undefined): void {
    this.#chosen = id
    for (const each of this.#boxes()) each.classList.toggle('chosen', each.dataset['id'] === id)
  }

  /** Puts the focus on a box, if it is there. */
  focus(id: string): void {
    this.#box(id)?.focus()
  }

  /** Of a factor; undefined for as large as there is room for. */
  zoom(factor: number | undefined): void {
    const now = this.#scaled()
    this.#scale = factor === undefined ? this.#whole() : Math.min(4, Math.max(0.1, now * factor))
    this.#resize()
  }

  #boxes(): Element[] {
    return [...this.#place.querySelectorAll<Element>('[data-id]')]
  }

  #box(id: string): Element | undefined {
    return this.#boxes().find(({ dataset }) => dataset['id'] === id)
  }

  #drawAll(): void {
    if (this.#chart === undefined) return
    const focused = boxOf(document.activeElement)?.dataset['id']
    this.#room = this.#frame.clientWidth
    const source = liveSvg(this.#chart, this.#room).join('')
    const { documentElement: svg } = new DOMParser().parseFromString(source, 'image/svg+xml')
    this.#size = {
      width: Number(svg.getAttribute('width')),
      height: Number(svg.getAttribute('height')),
    }
    this.#place.replaceChildren(document.adoptNode(svg))
    this.#resize()
    this.choose(this.#chosen)
    this.#showFlashes()
    this.#showRates()
    const all = this.#boxes()
    const current = all.find(({ dataset }) => dataset['id'] === this.#current) ?? all[0]
    this.#rove(current?.dataset['id'])
    if (focused !== undefined) this.#box(focused)?.focus({ preventScroll: true })
  }

  /** The frame has another size. */
  #fit(): void {
    if (Math.abs(this.#frame.clientWidth - this.#room) > 24) this.#drawAll()
    else this.#resize()
  }

  #whole(): number {
    return Math.min(1, this.#frame.clientWidth / Math.max(1, this.#size.width))
  }

  #scaled(): number {
    return this.#scale ?? Math.max(least, this.#whole())
  }

  #resize(): void {
    const scale = this.#scaled()
    const svg = this.#place.querySelector('svg')
    svg?.setAttribute('width', String(Math.floor(this.#size.width * scale)))
    svg?.setAttribute('height', String(Math.floor(this.#size.height * scale)))
  }

  #showFlashes(): void {
    const now = performance.now()
    for (const [id, since] of this.#flashes) {
      const passed = now - since
      if (passed >= flashing) {
        this.#flashes.delete(id)
        continue
      }
      const box = this.#box(id)
      if (box === undefined || box.classList.contains('flash')) continue
      box.classList.add('flash')
      // It goes on where it was before it was drawn anew.
      const hit = box.querySelector<SVGElement>('.hit')
      if (hit !== null) hit.style.animationDelay = `-${Math.round(passed)}ms`
      setTimeout(() => box.classList.remove('flash'), flashing - passed)
    }
  }

  #showRates(): void {
    if (this.#rates === undefined) return
    for (const text of this.#place.querySelectorAll('.row:not(.down) > .rates')) {
      const { rxBytes = 0, txBytes = 0 } = this.#rates[boxOf(text)?.dataset['id'] ?? ''] ?? {}
      text.textContent = `↓ ${perSecond(rxBytes, 'B')} ↑ ${perSecond(txBytes, 'B')}`
      text.classList.toggle('idle', rxBytes + txBytes === 0)
    }
  }

  #take(target: EventTarget | null): void {
    const id = boxOf(target)?.dataset['id']
    if (id !== undefined) this.#choose(id)
  }

  #press(event: KeyboardEvent): void {
    const { key, target } = event
    if (key === 'Enter' || key === ' ') this.#take(target)
    else if (key in arrows) this.#move(boxOf(target), arrows[key] as Direction)
    else return
    event.preventDefault()
  }

  /** To the nearest box in a direction. */
  #move(from: Element | null, [x, y]: Direction): void {
    if (from === null) return
    const middle = (each: Element) => {
      const { left, top, width, height } = each.getBoundingClientRect()
      return [left + width / 2, top + height / 2] as const
    }
    const [startX, startY] = middle(from)
    let best: { box: Element; distance: number } | undefined
    for (const box of this.#boxes()) {
      const [toX, toY] = middle(box)
      const along = (toX - startX) * x + (toY - startY) * y
      const aside = Math.abs((toX - startX) * y) + Math.abs((toY - startY) * x)
      const distance = along + 3 * aside
      if (box === from || along < 1 || (best !== undefined && best.distance <= distance)) continue
      best = { box, distance }
    }
    best?.box.focus()
  }

  /** The tab key leads to one box; arrows lead on from there. */
  #rove(id: string | undefined): void {
    this.#current = id
    for (const each of this.#boxes()) each.tabIndex = each.dataset['id'] === id ? 0 : -1
  }
}

type Direction = readonly [x: number, y: number]

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const boxOf = (target: EventTarget | null): Element | null =>
  target instanceof globalThis.Element ? target.closest<Element>('[data-id]') : null
