import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type FormatName, formats } from '../../src/mailing/formats/index.ts'
import { type Recipient, recipientText } from '../../src/mailing/recipient.ts'
import { entriesOf } from '../../src/model/entry.ts'
import { ENTRY_FIELDS, type EntryField, entryText } from '../../src/model/entry-fields.ts'
import { directoryWith, ROOT } from '../support.ts'
import { corpora } from './corpora.ts'
import { hasProgram } from './tools.ts'

const timeout = 240_000
const NAMES = ['csv', 'google', 'outlook', 'brevo', 'mailchimp'] as const
const settings = { id: 'liste', name: 'Liste' }
const most = { ...settings, fields: ENTRY_FIELDS, greeting: true }

const recipientsFor = (name: FormatName, entries: () => readonly Recipient['entry'][]) =>
  entries()
    .flatMap(entry =>
      (entry?.email ?? []).map(({ address = '' }): Recipient => {
        return { address, name: entry?.label ?? '', ...(entry && { entry }) }
      }),
    )
    .filter(each => formats[name].refuses?.(each, settings) === undefined)

/** Which field of the model stands under which heading, word for word. */
const COLUMNS: Record<(typeof NAMES)[number], Record<string, EntryField>> = {
  csv: Object.fromEntries(ENTRY_FIELDS.map(field => [field, field])),
  google: {
    'First Name': 'given',
    'Last Name': 'family',
    'Name Suffix': 'suffix',
    'Organization Name': 'organisation',
    'Organization Title': 'title',
    'Organization Department': 'department',
    Notes: 'note',
    'E-mail 1 - Value': 'email',
    'Address 1 - Street': 'street',
    'Address 1 - City': 'city',
    'Address 1 - Region': 'region',
    'Address 1 - Postal Code': 'postal_code',
    'Address 1 - Country': 'address_country',
    'Website 1 - Value': 'website',
  },
  outlook: {
    'Last Name': 'family',
    Suffix: 'suffix',
    'E-mail Address': 'email',
    'Job Title': 'title',
    Department: 'department',
    Company: 'organisation',
    'Business Street': 'street',
    'Business City': 'city',
    'Business State': 'region',
    'Business Postal Code': 'postal_code',
    'Business Country/Region': 'address_country',
    'Web Page': 'website',
    Notes: 'note',
  },
  brevo: {
    EMAIL: 'email',
    FIRSTNAME: 'given',
    LASTNAME: 'family',
    JOB_TITLE: 'title',
    COMPANY: 'organisation',
    LANGUAGES: 'languages',
    TOPICS: 'topics',
    TAGS: 'tags',
    PHONES: 'phones',
    GREETING: 'greeting',
  },
  mailchimp: {
    'Email Address': 'email',
    'First Name': 'given',
    'Last Name': 'family',
    'Phone Number': 'phone',
    Company: 'organisation',
    'Job Title': 'title',
    Language: 'languages',
    Greeting: 'greeting',
  },
}

/** What is left of a text on one line, as the documentation says. */
const flat = (text: string) =>
  text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .toWellFormed()
    .trim()

/** A text without the apostrophes that stand before a formula's sign, whoever put them there. */
const bare = (text: string) => text.replace(/'(?=[\s'"]*[=+\-@＝＋－＠])/g, '')

/** What each kind of file would start a formula with, when it is opened with any separator. */
const DANGEROUS = [
  /^\s*[=@＝＋－＠]/,
  /^\s*[+-](?![\d ]+(?:, \+?[\d ]+)*(?: ext\. \d+)?$)/,
  /[;,][\s"]*[=+\-@＝＋－＠][^;,]*[(|]/,
]

const hasPython = hasProgram('python3')

function python(text: string): string[][] {
  const reader = join(ROOT, 'test/interop/read-mailing.py')
  const options = { input: text, encoding: 'utf8' as const, maxBuffer: 2 ** 29 }
  const { stdout, stderr } = spawnSync('python3', [reader, 'csv'], options)
  if (stderr) throw new Error(stderr)
  return JSON.parse(stdout)
}

describe.each(corpora)('%s', (_, entries) => {
  describe.each(NAMES)('as %s', name => {
    const written = () => formats[name].write(recipientsFor(name, entries), most)

    test.runIf(hasPython)('is one table to csv-parse and Python', { timeout }, () => {
      const text = written()
      const rows: string[][] = parse(text)
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
      expect(python(text)).toEqual(rows)
      for (const row of rows)
        for (const cell of row)
          for (const sign of DANGEROUS) if (sign.test(cell)) expect(cell).not.toMatch(sign)
    })

    test('has every field as the file has it', { timeout }, () => {
      const rows: Record<string, string>[] = parse(written(), { columns: true })
      for (const [index, recipient] of recipientsFor(name, entries).entries())
        for (const [column, field] of Object.entries(COLUMNS[name])) {
          const { entry, address } = recipient
          const stated = field === 'email' || !entry ? address : flat(entryText(entry, field))
          // Mailchimp takes no longer text.
          if (name === 'mailchimp' && Buffer.byteLength(stated) > 250) continue
          const read = rows[index]?.[column] ?? 'no such column'
          if (bare(read) !== bare(stated))
            expect(read, `${column} of ${recipient.address}`).toBe(stated)
        }
    })
  })
})

describe.runIf(hasProgram('soffice'))('LibreOffice in French', () => {
  /** What it makes of a file: the types of its cells (a heading first), and their texts. */
  function opened(text: string) {
    const path = mkdtempSync(join(tmpdir(), 'press-contacts-'))
    onTestFinished(() => rmSync(path, { recursive: true, force: true }))
    writeFileSync(join(path, 'list.csv'), text)
    const profile = `-env:UserInstallation=file://${join(path, 'profile')}`
    const convert = (to: string) => {
      const more = ['--convert-to', to, '--outdir', join(path, 'out'), join(path, 'list.csv')]
      // Separator, quote, UTF-8, first line, columns, French, quoted text may be a value, values are looked for.
      const filter = '--infilter=CSV:59,34,76,1,,1036,false,true'
      const { status } = spawnSync('soffice', [profile, '--headless', filter, ...more])
      expect(status).toBe(0)
    }
    convert('fods')
    convert('csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true')
    const xml = readFileSync(join(path, 'out/list.fods'), 'utf8')
    const rows: string[][] = parse(readFileSync(join(path, 'out/list.csv'), 'utf8'), {
      delimiter: ';',
      relax_column_count: true,
    })
    return {
      types: [...new Set([...xml.matchAll(/office:value-type="(\w+)"/g)].map(([, type]) => type))],
      isComputed: /table:formula=/.test(xml),
      rows,
    }
  }

  const texts = ENTRY_FIELDS.filter(
    field => !['informed', 'until', 'opt_out', 'verified'].includes(field),
  )

  test.each(corpora)('reads %s as texts, all of them as they were', { timeout }, (_, entries) => {
    const list = recipientsFor('csv', entries).slice(0, 30_000)
    const fields: readonly EntryField[] =
      list.length > 10_000 ? ['name', 'email', 'phone', 'organisation', 'phone_e164'] : texts
    const text = formats.csv.write(list, { ...settings, fields, excel: true })
    const { types, isComputed, rows } = opened(text)
    expect(types).toEqual(['string'])
    expect(isComputed).toBe(false)
    const written: string[][] = parse(text, { delimiter: ';', bom: true })
    expect(rows).toHaveLength(written.length)
    // XML has no place for a few characters that are none.
    const kept = (cell: string) => cell.replace(/[\ufffe\uffff\ufffd]/g, '')
    for (const [index, row] of written.entries())
      if (row.map(kept).join('\0') !== (rows[index] ?? []).map(kept).join('\0'))
        expect(rows[index]?.map(kept)).toEqual(row.map(kept))
  })

  test('reads outlook --excel as texts', { timeout }, () => {
    const list = recipientsFor('outlook', corpora[0]?.[1] ?? (() => []))
    const text = formats.outlook.write(list, { ...settings, excel: true })
    const { types, isComputed, rows } = opened(text)
    expect([types, isComputed]).toEqual([['string'], false])
    expect(rows).toEqual(parse(text, { delimiter: ';', bom: true }))
  })

  test('changes no text that looks like a value, and takes days for days', { timeout }, () => {
    const values = [
      ...[
        '01000',
        '3949',
        '1234567890123456789',
        '1 234',
        '1 234,5',
        '1.234',
        '1,5',
        '.5',
        '(123)',
      ],
      ...['10 %', '12 €', '€ 12', '$12', '12 EUR', '1E5', '1e-5', '1/2', '1 1/2', '31-12-24'],
      ...[
        '01/02/2024',
        '1.2.24',
        '2024/05',
        '2024-05-15',
        '2024-05-15T12:30',
        '15 mai',
        'mai 2024',
      ],
      ...['15 mai 2024', '1er mai 2024', 'lundi 15 mai 2024', 'mer. 15 mai 2024', '15-mai-24'],
      ...['may 15, 2024', 'Dec 2024', 'juil. 24', '12:30', '12:30:45', '10 AM', '9pm', '10:30 a'],
      ...['vrai', 'Faux', 'TRUE', 'false', '#N/A', '#REF!', '#NOM?', '#DIV/0!', '12h30', '9-12'],
    ]
    const contacts = values
      .map((value, i) => `  - {name: A${i}, email: a${i}@x.fr, title: ${JSON.stringify(value)}}\n`)
      .join('')
    const more = '  - {name: Z, email: z@x.fr, verified: 2024-05-15}\n'
    const list = entriesOf(
      directoryWith({ 'x.yaml': `name: X\ncontacts:\n${contacts}${more}` }),
    ).map((entry): Recipient => ({ address: entry.email[0]?.address ?? '', entry }))
    const write = (recipients: readonly Recipient[], fields: readonly EntryField[]) =>
      opened(formats.csv.write(recipients, { ...settings, fields, excel: true }))
    const { types, rows } = write(list.slice(0, -1), ['email', 'title'])
    expect(types).toEqual(['string'])
    expect(rows.slice(1).map(row => row[1]?.replace('\u2007', ''))).toEqual(values)
    expect(write(list.slice(-1), ['email', 'verified']).types).toEqual(['string', 'date'])
  })

  test('reads numbers of phones as they are read aloud', { timeout }, () => {
    const numbers = ['06 71 50 65 88', '+32 2 743 09 99', '+48 512 345 678', '3949', '0800 123 456']
    const yaml = `name: X\ncountry: FR\nemail: a@x.fr\nphone: [${numbers.map(each => `"${each}"`).join(', ')}]\n`
    const [entry] = entriesOf(directoryWith({ 'x.yaml': yaml }))
    const list = (entry?.phone ?? []).map((phone): Recipient => {
      return { address: 'a@x.fr', ...(entry && { entry: { ...entry, phone: [phone] } }) }
    })
    expect(list.map(each => recipientText(each, 'phone'))[0]).toBe('+33 6 71 50 65 88')
    const { types, rows } = opened(
      formats.csv.write(list, { ...settings, fields: ['email', 'phone'], excel: true }),
    )
    expect(types).toEqual(['string'])
    expect(rows.slice(1).map(row => row[1])).toEqual([
      '06 71 50 65 88',
      '(+32) 2 743 09 99',
      '(+48) 512 345 678',
      '\u20073949',
      '0 800 12 34 56',
    ])
  })
})
