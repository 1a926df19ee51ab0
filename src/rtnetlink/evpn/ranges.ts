/** VNIs of VLANs as ranges of both, as requests have them, and what has to change to come from some to others. */

/** The VNI of each VLAN. */
export type VlanVnis = Readonly<Record<number, number>>

/** Neighbouring VLANs whose VNIs are neighbours, too. */
export interface VlanRange {
  vid: number
  end: number
  vni: number
}

/** Neighbouring VNIs. */
export interface VniRange {
  vni: number
  end: number
}

const entriesOf = (vlans: VlanVnis) =>
  Object.entries(vlans)
    .map(([vid, vni]) => [Number(vid), vni] as const)
    .sort(([one], [other]) => one - other)

/** As few ranges as there can be. */
export function vlanRanges(vlans: VlanVnis): VlanRange[] {
  const ranges: VlanRange[] = []
  for (const [vid, vni] of entriesOf(vlans)) {
    const last = ranges.at(-1)
    const follows = last?.end === vid - 1 && vni === last.vni + vid - last.vid
    if (last !== undefined && follows) last.end = vid
    else ranges.push({ vid, end: vid, vni })
  }
  return ranges
}

/** Likewise. */
export function vniRanges(vnis: Iterable<number>): VniRange[] {
  const ranges: VniRange[] = []
  for (const vni of [...vnis].sort((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last?.end === vni - 1) last.end = vni
    else ranges.push({ vni, end: vni })
  }
  return ranges
}

/** What there is: the VNIs that VLANs of the link have, and those that it takes. */
export interface Mapped {
  vlans: VlanVnis
  vnis: ReadonlySet<number>
}

/** What has to be done, in this order: what a VLAN is to get is there before, and what it had goes last. */
export interface MappingChanges {
  newVnis: VniRange[]
  /** With the VNIs that they have. */
  oldVlans: VlanRange[]
  newVlans: VlanRange[]
  oldVnis: VniRange[]
}

export function changesTo(vlans: VlanVnis, now: Mapped): MappingChanges {
  const wanted = new Set(Object.values(vlans))
  // The kernel gives a VLAN no VNI in place of another one: it goes, and comes.
  const differing = (some: VlanVnis, others: VlanVnis) =>
    Object.fromEntries(entriesOf(some).filter(([vid, vni]) => others[vid] !== vni))
  return {
    newVnis: vniRanges([...wanted].filter((vni) => !now.vnis.has(vni))),
    oldVlans: vlanRanges(differing(now.vlans, vlans)),
    newVlans: vlanRanges(differing(vlans, now.vlans)),
    oldVnis: vniRanges([...now.vnis].filter((vni) => !wanted.has(vni))),
  }
}
