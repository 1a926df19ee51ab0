/** Mermaid's own parser, in a process without a browser. */

/** What is used of it; its own types are made of a browser's. */
interface Flowchart {
  getVertices(): Map<string, { text: string }>
  getEdges(): { start: string; end: string; stroke: string; text: string }[]
  getSubGraphs(): { id: string; title: string; nodes: string[] }[]
}

export interface Parsed {
  /** Labels by the id of their box. */
  boxes: Record<string, string>
  /** Each with the label of its line, if it has one. */
  lines: { from: string; to: string; stroke: string; label: string }[]
  groups: { title: string; boxes: string[] }[]
}

/** What Mermaid makes of a text; throws where its grammar does not take it. */
export async function parse(text: string): Promise<Parsed> {
  const [purify, mermaid] = await Promise.all(['dompurify', 'mermaid'].map(load))
  // It cleans labels with a browser's document once they are parsed; there is none, and nothing is shown.
  Object.assign(purify, { addHook: () => {}, sanitize: (label: string) => label })
  await mermaid.parse(text) // brings its grammars in
  const chart: Flowchart = (await mermaid.mermaidAPI.getDiagramFromText(text)).db
  return {
    boxes: Object.fromEntries([...chart.getVertices()].map(([id, box]) => [id, decoded(box.text)])),
    lines: chart.getEdges().map(({ start, end, stroke, text: label }) => ({
      ...{ from: start, to: end, stroke },
      label: decoded(label),
    })),
    groups: chart
      .getSubGraphs()
      .map(({ title, nodes }) => ({ title: decoded(title), boxes: nodes })),
  }
}

const load = async (name: string) => (await import(name)).default

/** As its renderer does: characters told by their numbers pass the grammar as these. */
const decoded = (text: string) =>
  text.replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
