import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { organisation } from '../../src/files/assemble.ts'
import { understand } from '../../src/files/read.ts'
import { readPeople, writePeople } from '../../src/index/people.ts'
import { entriesIn } from '../../src/model/entry.ts'
import type { Addressee } from '../../src/model/keys.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'

const text = fc.oneof(
  fc.string({ unit: codePoint }),
  fc.string({ unit: fc.constantFrom('\\', 'n', '\t', '\n', '\r', 'é', '0', '’', '=', '+', '😀') }),
)
const contact = fc.record(
  {
    name: text,
    email: fc.array(text, { maxLength: 3 }),
    opt_out: fc.oneof(fc.boolean(), fc.constantFrom('2026-01-02', 'true', '')),
    until: fc.oneof(fc.constantFrom('2026-01-02', ''), text),
  },
  { requiredKeys: [] },
)
const file = fc.record(
  { name: text, email: fc.array(text, { maxLength: 2 }), contacts: fc.array(contact) },
  { requiredKeys: ['contacts'] },
)

const made = (value: unknown, id: string) => {
  const at = { kind: 'organisation', id, path: `${id}.yaml`, absolutePath: `/${id}.yaml` } as const
  return organisation(understand(at, stringify(value)), { at: [], types: [], tags: [] })
}

const shown = ({ id, organisation, contact, label, email }: Addressee) => ({
  id,
  organisation: organisation.id,
  isDesk: contact === undefined,
  optOut: contact?.opt_out || undefined,
  until: contact?.until,
  label,
  email: email.map(({ address = '' }) => address),
})

test('gives back what tells who gets mailings, and where', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 3 }), files => {
      const all = files.map((each, i) => made(each, `dôle-${i}`))
      const read = all.flatMap(each => {
        const line = writePeople(each)
        expect(line).not.toContain('\n')
        return readPeople(line, each.id)
      })
      expect(read.map(shown)).toEqual(all.flatMap(entriesIn).map(shown))
    }),
    runs(100),
  )
})
