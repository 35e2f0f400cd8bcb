import type { Directory } from '../../model/directory.ts'
import { organisationKey } from '../matching/organisation-key.ts'
import { Placing, type Verdict } from './placing.ts'
import type { Arrival, Placement } from './slot.ts'

/**
 * Finds the organisation of each contact: of those first whose source names it, since they
 * tell whose domains and addresses are whose; then of the others.
 * @param organisation the one of contacts whose own is unknown.
 * @returns a placement for each, in the order given.
 */
export function placeAll(
  directory: Directory,
  arrivals: readonly Arrival[],
  organisation?: string,
): readonly Placement[] {
  const placing = new Placing(directory)
  const placed = new Map<Arrival, Placement>()
  // A name means one organisation wherever it stands: what tells it of one contact tells it of all.
  const named = new Map<string, Arrival[]>()
  const byUid = placing.byUid(arrivals.map(({ contact }) => contact))
  for (const [index, arrival] of arrivals.entries()) {
    const own = byUid[index]
    if (own) {
      placed.set(arrival, own)
      continue
    }
    const { organisation: name } = arrival.contact
    if (name === undefined) continue
    const key = organisationKey(name)
    const group = named.get(key)
    if (group) group.push(arrival)
    else named.set(key, [arrival])
  }
  // Of new names one slip apart, the one counts of which somebody is certain.
  const isSure = (group: readonly Arrival[]) => group.some(({ contact }) => contact.certain)
  const all = [...named.values()]
  const groups = [...all.filter(isSure), ...all.filter(each => !isSure(each))]
  const settle = (group: readonly Arrival[], wanted: readonly Verdict['kind'][]) => {
    const contacts = group.map(({ contact }) => contact)
    const placements = placing.named(contacts, contacts[0]?.organisation ?? '', wanted)
    for (const [index, arrival] of group.entries())
      if (placements?.[index]) placed.set(arrival, placements[index])
    return placements !== undefined
  }
  // Names that files have come first, then those that nothing is like: they tell whose domains are whose.
  let left = groups.filter(group => !settle(group, ['exact', 'ambiguous']))
  // Of those with a name only such as several organisations have wait for other evidence.
  const isLeft = new Set(left.flat())
  // A contact that is placed may tell the place of another.
  const settleUnnamed = () => {
    for (let isGrown = true; isGrown; ) {
      isGrown = false
      for (const arrival of arrivals) {
        if (placed.has(arrival) || isLeft.has(arrival)) continue
        const placement = placing.unnamed(arrival.contact)
        if (placement === undefined) continue
        placed.set(arrival, placement)
        isGrown = true
      }
    }
  }
  for (let before = -1; before !== left.length; ) {
    before = left.length
    left = left.filter(group => !settle(group, ['new']))
    settleUnnamed()
  }
  for (const group of left) settle(group, ['likely', 'new'])
  settleUnnamed()
  const none: Placement = { certain: false, reasons: [{ code: 'organisation/none' }] }
  return arrivals.map(arrival => {
    const placement = placed.get(arrival)
    if (placement !== undefined) return placement
    const name = arrival.contact.organisation ?? organisation
    if (name === undefined) return none
    const all = ['exact', 'likely', 'new'] as const
    return placing.named([arrival.contact], name, all)?.[0] ?? placing.ambiguous(name)
  })
}
