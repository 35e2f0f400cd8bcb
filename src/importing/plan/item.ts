import type { Contact, Directory } from '../../model/directory.ts'
import { deskEntry } from '../../model/entry.ts'
import type { Source } from '../../model/organisation.ts'
import { freeId } from '../../text/file-id.ts'
import type { ImportedContact } from '../contact.ts'
import {
  backAfter,
  dataChanges,
  defaultId,
  newContact,
  provenanceChanges,
} from './contact-changes.ts'
import { type DeskHeld, deskChanges, organisationChanges, withChanges } from './desk-changes.ts'
import { type Draft, newDraft, type Prefer } from './draft.ts'
import type { Gathered } from './gather.ts'
import { mergeContacts, withoutRepeated } from './merge.ts'
import { erasureOf, objectionOf, objectionReason, since, withoutObjected } from './objected.ts'
import type { Change, Conflict, Outcome, PlanItem } from './plan-item.ts'
import { verifiedBy } from './provenance.ts'
import type { Reason } from './reason.ts'
import type { Person, Slot } from './slot.ts'

interface Options {
  readonly prefer: Prefer
  readonly today: string
}

/** What was found of one person or desk, before it is said what is done with it. */
interface Case {
  readonly imported: ImportedContact
  readonly sources: readonly Source[]
  readonly slot: Slot
}

type Done = Pick<PlanItem, 'outcome' | 'conflicts' | 'changes' | 'reasons'> & {
  readonly target: string
}

const PROOFS: ReadonlySet<string> = new Set(['person/uid', 'person/email', 'person/phone'])

/** Makes the items of a plan, one after the other: an id that one takes is taken for the next. */
export class Itemizer {
  readonly #directory: Directory
  readonly #options: Options
  readonly #ids = new Map<Slot, Set<string>>()
  /** What files will say of organisations once the items before are carried out. */
  readonly #held = new Map<Slot, DeskHeld>()

  /** What items before change of a contact. */
  readonly #before = new Map<Contact, readonly Change[]>()
  readonly #stated = new Map<Slot | Contact, Set<string>>()

  constructor(directory: Directory, options: Options) {
    this.#directory = directory
    this.#options = options
  }

  /** In the order given. What is certain has ids and fields before what is not. */
  items(gathered: readonly Gathered[]): readonly PlanItem[] {
    const merged = gathered.map(each => {
      const [first, ...others] = each.arrivals.map(({ contact }) => contact)
      return mergeContacts([first as ImportedContact, ...others], each.slot?.country)
    })
    const made = new Map<Gathered, PlanItem>()
    for (const certain of [true, false])
      for (const [index, each] of gathered.entries()) {
        const contact = merged[index] as ImportedContact
        if (contact.certain === certain) made.set(each, this.#item(each, contact))
      }
    return gathered.map(each => made.get(each) as PlanItem)
  }

  #item(gathered: Gathered, merged: ImportedContact): PlanItem {
    const { arrivals, slot, person } = gathered
    const places = arrivals
      .map(({ file, index, contact: { line } }) => ({ file, line, index }))
      .sort((a, b) => a.index - b.index)
    const erasure = erasureOf(this.#directory, merged, person)
    if (erasure) return left([objectionReason('objection/erasure', erasure)], gathered, places)
    const { contact: imported, reasons: allowed } =
      merged.name === undefined && person === undefined
        ? withoutObjected(this.#directory, merged)
        : { contact: merged, reasons: [] }
    if (allowed.length > 0 && imported.emails.length + imported.phones.length === 0)
      return left(allowed, gathered, places)
    const reasons = [
      ...gathered.reasons,
      ...arrivals.flatMap(each => each.reasons),
      ...allowed,
      ...(arrivals.length > 1 ? [{ code: 'merged', about: String(arrivals.length) } as const] : []),
    ]
    const base = { contact: imported, places, certain: imported.certain }
    if (slot === undefined)
      return { ...base, certain: false, outcome: 'new', reasons, conflicts: [], changes: [] }
    // Of a certain one, what others say in doubt counts for nothing.
    const sources = arrivals
      .filter(({ contact }) => contact.certain || !merged.certain)
      .map(({ contact }) => contact.source)
    const done = this.#done({ imported, sources, slot }, gathered)
    const { id, name, known } = slot
    const all = [...reasons, ...done.reasons]
    // Whose name and address the file has needs no other proof, nor has a desk that it has.
    const isProven =
      done.outcome === 'confirmed' &&
      (all.some(({ code }) => PROOFS.has(code)) || done.target === known?.id)
    return {
      ...base,
      ...done,
      certain: imported.certain || isProven,
      organisation: { id, name, ...(known && { file: known.file }) },
      reasons: all,
    }
  }

  #done(found: Case, { person, otherOrganisation, reasons }: Gathered): Done {
    if (otherOrganisation !== undefined && person) return elsewhere(person, otherOrganisation)
    const isSameCard = reasons.some(({ code }) => code === 'person/uid')
    if (person) return this.#known(found, person, isSameCard)
    if (found.imported.name === undefined) return this.#desk(found)
    return this.#new(found)
  }

  #new(found: Case): Done {
    const { imported, sources, slot } = found
    // The file would have an error: somebody who cannot be reached.
    if (imported.emails.length + imported.phones.length === 0)
      return {
        outcome: 'new',
        target: `${slot.id}/${defaultId(imported) || 'contact'}`,
        conflicts: [],
        changes: [],
        reasons: [{ code: 'person/unreachable' }],
      }
    const objection = objectionOf(this.#directory, imported)
    const organisation = this.#organisation(found)
    const id = freeId(defaultId(imported) || 'contact', this.#taken(slot))
    const value = newContact(imported, {
      id,
      home: this.#heldBy(slot),
      sources,
      optOut: objection ? since(objection) : imported.optOut,
    })
    return {
      outcome: 'new',
      target: `${slot.id}/${id}`,
      conflicts: organisation.conflicts,
      changes: [...organisation.changes, { op: 'insert', at: ['contacts'], items: [value] }],
      reasons: objection ? [objectionReason('objection/no-mailing', objection)] : [],
    }
  }

  #desk(found: Case): Done {
    const { imported, slot } = found
    const draft = newDraft(this.#options.prefer, this.#statedOf(slot))
    deskChanges(draft, this.#heldBy(slot), imported)
    const organisation = this.#organisation(found)
    this.#held.set(slot, withChanges(this.#heldBy(slot), draft.changes))
    const changes = [...draft.changes, ...organisation.changes]
    const conflicts = [...draft.conflicts, ...organisation.conflicts]
    const isThere = slot.known !== undefined && deskEntry(slot.known) !== undefined
    const outcome =
      isThere || changes.length === 0 ? outcomeOf(changes.length > 0, conflicts) : 'new'
    return { outcome, target: slot.id, conflicts, changes, reasons: [] }
  }

  /** @param isSameCard whether the UID tells who it is, whatever the name. */
  #known(found: Case, { contact }: Person, isSameCard: boolean): Done {
    const { imported, sources, slot } = found
    const { prefer, today } = this.#options
    const target = `${slot.id}/${contact.id}`
    const hasLeft = contact.until !== undefined && contact.until < today
    const back = hasLeft ? backAfter(contact, sources) : undefined
    const gone: Reason[] = hasLeft ? [{ code: 'person/left', about: contact.until ?? '' }] : []
    // What is known of somebody who has left stays as it was, unless they are back.
    if (hasLeft && (back === undefined || prefer === 'file')) {
      const file = contact.until ?? ''
      const conflicts = back ? [{ field: 'until', file, imported: back }] : []
      return { outcome: outcomeOf(false, conflicts), target, conflicts, changes: [], reasons: gone }
    }
    const draft = newDraft(prefer, this.#statedOf(contact))
    const before = this.#before.get(contact) ?? []
    if (back) draft.changes.push({ op: 'remove', at: [...contact.at, 'until'] })
    dataChanges(draft, contact, imported, this.#heldBy(slot), isSameCard)
    const objection = objectionOf(this.#directory, imported)
    const isOptedOut = contact.opt_out !== undefined && contact.opt_out !== false
    const value = objection ? since(objection) : imported.optOut
    const optOut: Change[] =
      value !== undefined && !isOptedOut
        ? [{ op: 'set', at: [...contact.at, 'opt_out'], value }]
        : []
    const provenance = provenanceChanges(draft, contact, sources)
    const organisation = this.#organisation(found)
    const own = withoutRepeated([...draft.changes, ...optOut, ...provenance], before)
    this.#before.set(contact, [...before, ...own])
    const isChanged = [draft.changes, optOut, organisation.changes].some(each => each.length > 0)
    const conflicts = [...draft.conflicts, ...organisation.conflicts]
    const [checked] = draft.conflicts.length === 0 ? verifiedBy(contact, sources) : []
    return {
      outcome: outcomeOf(isChanged, conflicts),
      target,
      conflicts,
      changes: [...own, ...organisation.changes],
      reasons: [
        ...gone,
        ...(objection ? [objectionReason('objection/no-mailing', objection)] : []),
        ...(checked?.op === 'set'
          ? [{ code: 'checked', about: String(checked.value) } as const]
          : []),
      ],
    }
  }

  /** What is said of the organisation; of a new one, each thing once. */
  #organisation({ slot, imported }: Case): Draft {
    const held = this.#heldBy(slot)
    const draft = newDraft(this.#options.prefer, this.#statedOf(slot))
    organisationChanges(draft, held, imported, this.#directory.settings.tags)
    this.#held.set(slot, withChanges(held, draft.changes))
    return draft
  }

  #statedOf(of: Slot | Contact): Set<string> {
    const stated = this.#stated.get(of) ?? new Set()
    this.#stated.set(of, stated)
    return stated
  }

  #heldBy(slot: Slot): DeskHeld {
    const { name, country, known } = slot
    const empty = { name, aliases: [], tags: [], languages: [], email: [], phone: [] }
    return this.#held.get(slot) ?? { ...(known ?? empty), country }
  }

  #taken(slot: Slot): Set<string> {
    const taken = this.#ids.get(slot) ?? new Set(slot.known?.contacts.map(({ id }) => id))
    this.#ids.set(slot, taken)
    return taken
  }
}

function outcomeOf(isChanged: boolean, conflicts: readonly Conflict[]): Outcome {
  return conflicts.length > 0 ? 'conflict' : isChanged ? 'changed' : 'confirmed'
}

/** Somebody in another organisation's file than the source names: nothing is written. */
function elsewhere({ slot, contact }: Person, imported: string): Done {
  const conflicts = [{ field: 'organisation', file: slot.name, imported }]
  const target = `${slot.id}/${contact.id}`
  return { outcome: 'conflict', target, conflicts, changes: [], reasons: [] }
}

/** What was read of somebody who asked to be erased may not be kept, nor shown. */
function left(
  reasons: readonly Reason[],
  { slot, arrivals }: Gathered,
  places: PlanItem['places'],
): PlanItem {
  const [{ contact }] = arrivals
  return {
    outcome: 'objected',
    contact: {
      ...(slot && { organisation: slot.name }),
      emails: [],
      phones: [],
      source: contact.source,
      certain: true,
      reasons: [],
      line: contact.line,
    },
    places,
    ...(slot && {
      organisation: { id: slot.id, name: slot.name, ...(slot.known && { file: slot.known.file }) },
    }),
    certain: true,
    reasons,
    conflicts: [],
    changes: [],
  }
}
