import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planWhole } from '../../../src/importing/carry-out.ts'
import type { ImportedContact } from '../../../src/importing/contact.ts'
import { organisationKey } from '../../../src/importing/matching/organisation-key.ts'
import { planImport, type ReadContact } from '../../../src/importing/plan/plan.ts'
import type { PlanItem, Value } from '../../../src/importing/plan/plan-item.ts'
import { slug } from '../../../src/text/file-id.ts'
import { runs } from '../../runs.ts'
import { carriedOut, directoryOf, type Files, imported } from './in-memory.ts'

// Few of each, so that they meet: names in several orders, shared mailboxes, domains and lines.
const NAMES = [
  'Laure Hubidos',
  'HUBIDOS Laure',
  'L. Hubidos',
  'Jean-François Martin',
  'Jean Francois Martin',
  'Jean Martin',
  'Marie de la Tour',
  'Marie Tour',
  'Marie Dupont',
  'Marie Dupond',
  'Marie',
]
const ORGANISATIONS = [
  'Région Bourgogne-Franche-Comté',
  'Conseil régional de Bourgogne-Franche-Comté',
  'BFC',
  'Ville de Dole',
  'La Ville de Dôle',
  'Ville de Lyon',
  'Ville de Lion',
  'Agence Bleue SAS',
  'agence bleue',
]
const EMAILS = [
  'laure.hubidos@bfc.fr',
  'presse@bfc.fr',
  'jf.martin@dole.fr',
  'presse@dole.fr',
  'marie@gmail.com',
  'm.dupont@agence-bleue.fr',
  'marie@lyon.fr',
  'x@lion.fr',
  'Laure.Hubidos@BFC.fr',
]
const PHONES = [
  '06 71 50 65 88',
  '+33671506588',
  '03 81 61 61 08',
  '0381616108',
  '3949',
  '+32 2 555 12 12',
]
const DATES = ['2024-05-15', '2025-01-01', '2026-03-01', '2099-01-01']

const isSameOrganisation = (a: string, b: string) => organisationKey(a) === organisationKey(b)

const few = <T>(of: readonly T[], maxLength = 2) =>
  fc.uniqueArray(fc.constantFrom(...of), { maxLength })
const maybe = <T>(of: readonly T[]) => fc.option(fc.constantFrom(...of), { nil: undefined })
const withoutAbsent = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

const source = fc
  .record({ title: fc.constantFrom('Accord', 'Bilan', 'Vœux'), date: maybe(DATES) })
  .map(withoutAbsent)

const heldContact = fc
  .record({
    name: fc.constantFrom(...NAMES),
    title: maybe(['Attachée de presse', 'Directrice']),
    email: few(EMAILS),
    phone: few(PHONES),
    agency: maybe(['Agence Bleue']),
    department: maybe(['Direction de la communication']),
    until: maybe(['2025-06-30', '2030-01-01']),
    verified: maybe(DATES),
    source: fc.array(source, { maxLength: 2 }),
  })
  .map(withoutAbsent)

/** Sound directories: no name and no address stands in two places. */
const files: fc.Arbitrary<Files> = fc
  .tuple(
    fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('bfc', 'dole', 'lyon', 'agence'),
        name: fc.constantFrom(...ORGANISATIONS),
        email: few(EMAILS, 1),
        website: maybe(['https://www.bfc.fr', 'https://dole.fr']),
        contacts: fc.uniqueArray(heldContact, {
          maxLength: 3,
          selector: ({ name }) => slug(String(name)),
        }),
      }),
      { maxLength: 4, comparator: (a, b) => a.id === b.id || isSameOrganisation(a.name, b.name) },
    ),
  )
  .map(([organisations]) => {
    const seen = new Set<string>()
    const fresh = (addresses: unknown) =>
      ((addresses ?? []) as string[]).filter(each => {
        const key = each.toLowerCase()
        return !seen.has(key) && seen.add(key)
      })
    return Object.fromEntries(
      organisations.map(({ id, email, contacts, ...rest }) => [
        id,
        withoutAbsent({
          ...rest,
          email: fresh(email),
          contacts: contacts.map(each => withoutAbsent({ ...each, email: fresh(each.email) })),
        }),
      ]),
    ) as Files
  })

/** @param replaces whether what files say may be replaced: evidence that is taken away tells nothing the second time. */
const contactOf = (replaces: boolean): fc.Arbitrary<ImportedContact> =>
  fc
    .record({
      organisation: maybe(ORGANISATIONS),
      name: fc.option(
        fc.constantFrom(...NAMES).map(full => ({ full })),
        { nil: undefined },
      ),
      title: maybe(['Attachée de presse', 'attachee de presse', 'Responsable']),
      agency: replaces ? fc.constant(undefined) : maybe(['Agence Bleue']),
      emails: few(EMAILS).map(each => each.map(address => ({ address }))),
      phones: few(PHONES).map(each => each.map(number => ({ number }))),
      certain: fc.boolean(),
      desk: fc.option(
        fc
          .record({
            website: replaces
              ? fc.constant(undefined)
              : maybe(['https://bfc.fr/', 'https://lyon.fr']),
            tags: few(['industrie', 'Industrie', 'culture']),
            address: fc.option(fc.record({ city: fc.constantFrom('Dole', 'Lyon') }), {
              nil: undefined,
            }),
          })
          .map(withoutAbsent),
        { nil: undefined },
      ),
      source: source.map(said => ({ ...said, at: [] })),
    })
    .map(said => imported(withoutAbsent(said) as Partial<ImportedContact>))

const brief = ({ outcome, target, certain, changes, reasons }: PlanItem) => ({
  outcome,
  target,
  certain,
  changes,
  reasons: reasons.map(({ code }) => code),
})

const KEY = 'f0e1d2c3b4a5968778695a4b3c2d1e0f0f1e2d3c4b5a69788796a5b4c3d2e1f0'
const OBJECTIONS: Value = { key: KEY, objections: [] }

describe('importing the same file twice', () => {
  for (const prefer of ['file', 'import'] as const)
    for (const [what, chosen] of [
      ['everything', () => true],
      ['what is certain', ({ certain }: PlanItem) => certain],
    ] as const)
      test(`changes nothing the second time: ${what}, preferring the ${prefer}`, () => {
        fc.assert(
          fc.property(
            files,
            fc.array(contactOf(prefer === 'import'), { maxLength: 5 }),
            (held, contacts) => {
              const read: ReadContact[] = contacts.map((each, index) => ({
                file: 'release.txt',
                contact: { ...each, line: index + 1 },
              }))
              const planning = { prefer, today: '2026-11-24' }
              const { plan, state: once } = planWhole(
                held,
                state => planImport(directoryOf(state, OBJECTIONS), read, planning),
                chosen,
                carriedOut,
              )
              const again = planImport(directoryOf(once, OBJECTIONS), read, planning)
              const left = again.items.filter(chosen).filter(({ changes }) => changes.length > 0)
              expect(left.map(brief), JSON.stringify(plan.items.map(brief))).toEqual([])
            },
          ),
          runs(60),
        )
      })
})
