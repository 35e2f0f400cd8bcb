import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../src/importing/read-file.ts'
import { type ImportSource, UnreadableSource } from '../../../src/importing/source.ts'
import { docx } from '../../../src/importing/sources/docx.ts'
import { emailWith } from '../../../src/importing/sources/email.ts'
import { pdf } from '../../../src/importing/sources/pdf.ts'
import { sig } from '../../../src/importing/sources/sig.ts'
import { makeZip } from '../documents/zip.ts'

const FIXTURES = join(import.meta.dirname, '../documents/fixtures')
const SOURCES: Readonly<Record<string, ImportSource>> = { docx, pdf, eml: emailWith([]), json: sig }

const kinds = (bytes: Uint8Array) =>
  Object.entries(SOURCES)
    .filter(([, source]) => source.recognises({ name: '-', bytes }))
    .map(([kind]) => kind)

/** A Compound File with such a stream. */
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ])

describe('a file', () => {
  test.each(readdirSync(FIXTURES))('is known by its content alone: %s', name => {
    const kind = /\.(docx|pdf|eml|json)$/.exec(name)?.[1]
    expect(kinds(readFileSync(join(FIXTURES, name)))).toEqual(kind === undefined ? [] : [kind])
  })

  test.each([
    ['a workbook', makeZip({ 'xl/workbook.xml': '', 'docProps/app.xml': '' })],
    ['a document in an archive', makeZip({ 'a/word/document.xml.txt': '' })],
    ['other JSON', Buffer.from('{"contacts": [{"nom": "Zoé"}]}')],
    ['a text that begins with labels', Buffer.from('Contact: Zoé Ménard\nFrom: Montclair\n\nText')],
    [
      'a text that quotes an e-mail',
      Buffer.from('Bonjour,\nFrom: a@example.fr\nDate: x\nSubject: y\n\n'),
    ],
    ['an old workbook', compound('Workbook')],
    ['nothing', Buffer.from('')],
  ])('is of no such kind: %s', (_, bytes) => {
    expect(kinds(bytes)).toEqual([])
  })

  test('is a Word document whatever number its main part has', () => {
    expect(kinds(makeZip({ 'word/document.xml': '' }))).toEqual(['docx'])
    expect(kinds(makeZip({ 'word/document2.xml': '' }))).toEqual(['docx'])
  })

  test.each([
    ['file/old-word', 'docx', 'WordDocument'],
    ['file/encrypted', 'docx', 'EncryptedPackage'],
    ['file/outlook-message', 'eml', '__substg1.0_'],
  ] as const)('that has to be saved in another way is told so: %s', async (code, kind, stream) => {
    const bytes = compound(stream)
    expect(kinds(bytes)).toEqual([kind])
    await expect(SOURCES[kind]?.read({ name: 'x', bytes }, {})).rejects.toThrow(
      new UnreadableSource({ code }),
    )
  })

  test('of a million header-like lines is looked at in no time', () => {
    expect(kinds(Buffer.from('From: a\n'.repeat(1_000_000)))).toEqual([])
    expect(kinds(Buffer.from('\n'.repeat(8_000_000)))).toEqual([])
  })
})

test.each([
  ['cut.docx', 'PK\u0003\u0004 cut off'],
  ['zeros.docx', '\0\0\0\0'],
  ['cut.xlsx', 'PK\u0003\u0004 cut off'],
  ['zeros.pdf', '\0\0\0\0'],
])('%s is told to be damaged, and not read as text', async (name, content) => {
  const read = await readFile({ importFile: { name, bytes: Buffer.from(content) }, options: {} })
  expect(read).toMatchObject({ unreadable: { code: 'file/damaged' } })
})

test('text is read as text, whatever it is called', async () => {
  const bytes = Buffer.from('Contact presse :\nRuth Keller\nruth.keller@valmont.example\n')
  const read = await readFile({ importFile: { name: 'notes.docx', bytes }, options: {} })
  expect(read).toMatchObject({ reading: { contacts: [{ name: { full: 'Ruth Keller' } }] } })
})
