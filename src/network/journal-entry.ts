/** What a journal holds of one change: enough to take it back. */
import type { NetnsRef } from '../netns/ref.js'
import type { Sysctls } from '../netns/sysctl.js'
import type { RowDone, Written } from './remove-bridges.js'

/** Where something is, and the mark that says that it is still the network's. */
interface Place {
  path: string
  netns: NetnsRef | undefined
}

/** A link of the network's, or `lo` of a namespace of its own. */
interface OnLink extends Place {
  index: number
}

/** An end of a link that has another path, and perhaps another name. */
export interface Renamed {
  netns: NetnsRef | undefined
  index: number
  /** The path in its mark from now on. */
  path: string
  /** That before. */
  was: string
  /** Its name before. */
  name: string
}

/** A device of Open vSwitch that was moved. */
export interface Moved {
  /** Where it is now. */
  netns: NetnsRef | undefined
  path: string
  name: string
  /** Where it was, and the index that it had there. */
  from: NetnsRef | undefined
  index: number
  /** Its sysctls there that were not those of every new link. */
  sysctls: Sysctls
}

/** What lists have, by their names, whosever it is. */
export type Stood = Readonly<Record<string, readonly object[]>>

/** One change that is about to be made. */
export type Entry =
  /** Something comes to be: its mark finds it. `name` is that of a namespace. */
  | { type: 'made'; path: string; name?: string }
  /** Options of a link are set. `before` is the link as it was reported. */
  | (OnLink & { type: 'link'; before: object })
  /** Something of lists comes, goes or changes. `stood` is all that they had. */
  | (OnLink & { type: 'lists'; stood: Stood })
  /** The root qdisc of a link is replaced. `before` is the one that somebody had made. */
  | (OnLink & { type: 'qdisc'; before: object | undefined })
  /** Alternative names that say what the network has set come and go. */
  | (OnLink & { type: 'notes'; come: readonly string[]; go: readonly string[] })
  /** An end of a link gets another mark, and perhaps another name. */
  | ({ type: 'renamed' } & Renamed)
  /** A device of Open vSwitch is moved to another namespace. */
  | ({ type: 'moved' } & Moved)
  /** The interface of a port is made anew, for ovs-vswitchd to make its device again. */
  | { type: 'reopened'; path: string; changed: readonly Written[] }
  | (Place & { type: 'sysctls'; asked: Sysctls; before: Sysctls })
  /** A table is replaced; `before` is its definition. */
  | (Place & { type: 'table'; before: { family: string; name: string } })
  /** The transaction of Open vSwitch, whole: of several the last was sent. */
  | { type: 'rows'; made: readonly RowDone[]; changed: readonly Written[] }

/** A change that is taken back by its entry alone. */
export type Single = Exclude<Entry, { type: 'rows' | 'made' | 'reopened' }>

/** Writes what is about to be changed where the next process finds it. Called before the change is made. */
export type Note = (entry: Entry) => void

/** The parts that entries are about, each once. */
export const pathsOf = (entries: readonly Entry[]): string[] => [
  ...new Set(
    entries.flatMap((entry) =>
      entry.type === 'rows'
        ? entry.made.map(({ path }) => path)
        : [entry.path.replace(/\.peer$/, '')],
    ),
  ),
]
