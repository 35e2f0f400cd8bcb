import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportedContact } from '../../../src/importing/contact.ts'
import { type ImportSource, UnreadableSource } from '../../../src/importing/source.ts'
import { emailWith } from '../../../src/importing/sources/email.ts'

const fixture = (name: string) => ({
  name,
  bytes: readFileSync(join(import.meta.dirname, '../documents/fixtures', name)),
})
const contact: ImportedContact = {
  name: { full: 'Zoé Ménard' },
  emails: [{ address: 'zoe@montclair.example' }],
  phones: [],
  source: { at: [], title: 'eloise.vcf' },
  certain: true,
  reasons: [],
  line: 1,
}

/** A kind of file that gives these contacts, or cannot be read. */
const kind = (contacts: readonly ImportedContact[] | UnreadableSource): ImportSource => ({
  recognises: ({ name }) => name.endsWith('.vcf'),
  read: async () => {
    if (contacts instanceof UnreadableSource) throw contacts
    return { contacts, warnings: [{ code: 'organisation/none' }] }
  },
})

describe('what hangs on an e-mail', () => {
  test('is read by its kind, and is of the day of the e-mail', async () => {
    const { contacts, warnings } = await emailWith([kind([contact])]).read(fixture('gmail.eml'), {})
    expect(contacts).toContainEqual({
      ...contact,
      source: { at: [], title: 'eloise.vcf', date: '2025-03-12' },
    })
    expect(warnings).toContainEqual({ code: 'organisation/none' })
  })

  test('gives each contact once', async () => {
    const again = { ...contact, line: 12, source: { at: [], title: 'other' } }
    const other = { ...contact, phones: [{ number: '3949' }] }
    const { contacts } = await emailWith([kind([contact, again, other])]).read(
      fixture('gmail.eml'),
      {},
    )
    expect(contacts.filter(({ name }) => name?.full === 'Zoé Ménard')).toHaveLength(2)
  })

  test('is named when it is of no known kind', async () => {
    const { warnings } = await emailWith([]).read(fixture('outlook.eml'), {})
    expect(warnings).toContainEqual({ code: 'attachment/unread', about: 'Communiqué.docx' })
  })

  test('does not keep the rest from being read when it is damaged', async () => {
    const why = { code: 'file/damaged', about: 'VCF' } as const
    const { warnings } = await emailWith([kind(new UnreadableSource(why))]).read(
      fixture('gmail.eml'),
      {},
    )
    expect(warnings.slice(-2)).toEqual([
      { code: 'attachment/unreadable', about: 'eloise.vcf' },
      why,
    ])
  })
})
