import type { Traits } from '../matching/traits.ts'
import {
  importedTraits,
  type Match,
  type Member,
  PeopleOfOrganisation,
} from './people-of-organisation.ts'
import type { Reason } from './reason.ts'
import type { Arrival, Person, Placement, Slot } from './slot.ts'

/** What an import says of one person or desk, in all its places; `certain` of each counts in how it was matched. */
export interface Gathered {
  readonly arrivals: readonly [Arrival, ...Arrival[]]
  readonly reasons: readonly Reason[]
  /** Absent where its owner is unknown. */
  readonly slot?: Slot
  /** Somebody of the directory; absent for a new person and for a desk. */
  readonly person?: Person
  /** The organisation that the source names, where the person is in another one's file. */
  readonly otherOrganisation?: string
}

/** How to gather. */
export interface Gathering {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Whether who is in another organisation's file is to be added to the one that the source names. */
  readonly prefersImport: boolean
}

/** An arrival with the place that was found for it. */
interface Placed {
  readonly index: number
  readonly arrival: Arrival
  readonly placement: Placement
  readonly traits: Traits
}

interface Group extends Gathered {
  arrivals: [Arrival, ...Arrival[]]
  reasons: Reason[]
  /** The place of the first in the sources. */
  index: number
}

/**
 * Puts together what is of one person: somebody of the directory, or somebody new. What is
 * sure is done before what is doubtful, whatever their order in the sources: they are
 * matched as they would be if the sure ones were in the directory already.
 * @param placements one for each arrival.
 * @returns in the order of each one's first place.
 */
export function gather(
  arrivals: readonly Arrival[],
  placements: readonly Placement[],
  gathering: Gathering,
): readonly Gathered[] {
  const groups: Group[] = []
  const bySlot = new Map<Slot, Placed[]>()
  for (const [index, arrival] of arrivals.entries()) {
    const placement = placements[index] as Placement
    const { slot, reasons } = placement
    if (slot === undefined) {
      groups.push({ index, arrivals: [arrival], reasons: [...reasons] })
      continue
    }
    const traits = importedTraits(arrival.contact, slot.country)
    const placed = { index, arrival, placement, traits }
    const known = bySlot.get(slot)
    if (known) known.push(placed)
    else bySlot.set(slot, [placed])
  }
  for (const [slot, placed] of bySlot) groups.push(...new Gatherer(slot, gathering).gather(placed))
  return groups.sort((a, b) => a.index - b.index)
}

/** Gathers what is of one organisation. */
class Gatherer {
  readonly #slot: Slot
  readonly #gathering: Gathering
  readonly #circle: PeopleOfOrganisation
  readonly #groups: Group[] = []
  readonly #byMember = new Map<Member, Group>()
  /** Of those who may be a member or not. */
  readonly #perhaps = new Map<Member, Group>()
  #desk: Group | undefined

  constructor(slot: Slot, gathering: Gathering) {
    this.#slot = slot
    this.#gathering = gathering
    this.#circle = new PeopleOfOrganisation(slot, gathering.today)
  }

  /** What is certain first: nothing in doubt may decide on it. */
  gather(placed: readonly Placed[]): readonly Group[] {
    const isCertain = ({ arrival, placement }: Placed) =>
      arrival.contact.certain && placement.certain
    this.#take(placed.filter(isCertain))
    this.#take(placed.filter(each => !isCertain(each)))
    return this.#groups
  }

  #take(placed: readonly Placed[]): void {
    const isNamed = ({ arrival }: Placed) => arrival.contact.name !== undefined
    let doubtful = placed.filter(isNamed)
    while (doubtful.length > 0) {
      const left = this.#settle(doubtful)
      const isStuck = left.length === doubtful.length
      const [first, ...rest] = left
      if (isStuck && first) this.#decide(first)
      doubtful = isStuck ? rest : left
    }
    this.#takeNameless(placed.filter(each => !isNamed(each)))
  }

  /** Takes in those of whom it is sure who they are, or that nobody knows them. @returns the others. */
  #settle(placed: readonly Placed[]): Placed[] {
    return placed.filter(each => {
      const match = this.#ownerOf(each) ?? this.#circle.match(each.traits)
      if (match?.certain) this.#join(each, match)
      else if (match === undefined && each.placement.elsewhere === undefined)
        this.#open(each, [{ code: 'person/new' }])
      else return true
      return false
    })
  }

  /** Whose card it is. */
  #ownerOf({ placement: { person } }: Placed): Match | undefined {
    const member = person && this.#circle.memberOf(person)
    return member && { member, certain: true, reason: { code: 'person/uid' } }
  }

  /** Takes in somebody who may be another, with doubt. */
  #decide(placed: Placed): void {
    const { elsewhere } = placed.placement
    const match = this.#circle.match(placed.traits)
    if (elsewhere !== undefined) {
      const reason: Reason = { code: 'person/elsewhere', other: elsewhere.slot.name }
      if (this.#gathering.prefersImport) this.#open(doubted(placed), [reason])
      else this.#elsewhere(doubted(placed), elsewhere, reason)
    } else if (match?.member.person) this.#join(doubted(placed), match, this.#perhaps)
    else this.#open(doubted(placed), match ? [match.reason] : [])
  }

  #elsewhere({ index, arrival, placement }: Placed, person: Person, reason: Reason): void {
    this.#groups.push({
      index,
      arrivals: [arrival],
      reasons: [...placement.reasons, reason],
      slot: person.slot,
      person,
      otherOrganisation: this.#slot.name,
    })
  }

  /** Without a name, each is the person's whose address it gives, else the desk's that has it, else a mobile's owner's, else the desk's. */
  #takeNameless(placed: readonly Placed[]): void {
    const circle = this.#circle
    let left = [...placed]
    const take = (how: (each: Placed) => boolean) => {
      const before = left.length
      left = left.filter(each => !how(each))
      return left.length < before
    }
    const owned = (each: Placed, match: Match | undefined) => {
      if (match?.certain) this.#join(each, match)
      return match?.certain === true
    }
    const desk = (each: Placed) => {
      if (circle.isDesk(each.traits)) this.#addToDesk(each)
      return circle.isDesk(each.traits)
    }
    while (left.length > 0) {
      if (take(each => owned(each, circle.ownerOf(each.traits))) || take(desk)) continue
      if (take(each => owned(each, circle.match(each.traits)))) continue
      const [first] = left
      if (first) this.#addToDesk(first)
      left = left.slice(1)
    }
  }

  #addToDesk(placed: Placed): void {
    this.#circle.growDesk(placed.traits)
    if (this.#desk) add(this.#desk, placed, [])
    else this.#desk = this.#group(placed, [{ code: 'desk' }], {})
  }

  /** @param groups where the group of the member is. */
  #join(placed: Placed, { member, reason }: Match, groups = this.#byMember): void {
    this.#circle.grow(member, placed.traits)
    const group = groups.get(member)
    if (group) add(group, placed, [reason])
    else
      groups.set(
        member,
        this.#group(placed, [reason], member.person ? { person: member.person } : {}),
      )
  }

  #open(placed: Placed, reasons: readonly Reason[]): void {
    const label = placed.arrival.contact.name?.full ?? ''
    const member: Member = { label, traits: placed.traits }
    this.#circle.add(member)
    this.#byMember.set(member, this.#group(placed, reasons, {}))
  }

  #group(placed: Placed, reasons: readonly Reason[], more: Partial<Gathered>): Group {
    const { index, placement } = placed
    const group: Group = {
      ...more,
      index,
      slot: this.#slot,
      arrivals: [arrivalOf(placed)],
      reasons: [...placement.reasons, ...reasons],
    }
    this.#groups.push(group)
    return group
  }
}

/** The arrival, doubtful where its place is. */
const arrivalOf = ({ arrival, placement }: Placed): Arrival =>
  placement.certain ? arrival : withDoubt(arrival)

const withDoubt = (arrival: Arrival): Arrival => ({
  ...arrival,
  contact: { ...arrival.contact, certain: false },
})

const doubted = (placed: Placed): Placed => ({ ...placed, arrival: withDoubt(placed.arrival) })

function add(group: Group, placed: Placed, reasons: readonly Reason[]): void {
  group.arrivals.push(arrivalOf(placed))
  group.index = Math.min(group.index, placed.index)
  for (const reason of [...placed.placement.reasons, ...reasons])
    if (!group.reasons.some(({ code }) => code === reason.code)) group.reasons.push(reason)
}
