import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { table } from '../../src/importing/sources/table.ts'
import { vcard } from '../../src/importing/sources/vcard.ts'
import { xlsx } from '../../src/importing/sources/xlsx.ts'
import * as exported from '../importing/vcard/exports.ts'
import { hasProgram } from './tools.ts'

const fr = { country: 'FR' }
const PYTHON = ['/usr/bin/python3', 'python3'].find(
  each => spawnSync(each, ['-c', 'import vobject']).status === 0,
)

/** The cards of a file that both can read, and what both say of them. */
async function ours(bytes: Buffer) {
  const { contacts } = await vcard.read({ name: 'x.vcf', bytes }, fr)
  return contacts.map(({ emails, title, organisation, department, note }) => ({
    emails: emails.map(({ address }) => address).toSorted(),
    title,
    organisation,
    department,
    note,
  }))
}

const isContact = (text: string) => !/^(?:X-ADDRESSBOOKSERVER-KIND|KIND):group/m.test(text)
const cardsOf = (bytes: Buffer) =>
  (bytes.toString().match(/BEGIN:VCARD[\s\S]*?END:VCARD\r\n/g) ?? []).filter(isContact)

const READ_BY_ALL = [
  ['apple', exported.apple],
  ['google', exported.google],
  ['nextcloud', exported.nextcloud],
  ['evolution', exported.evolution],
] as const

describe('of cards, agrees with', () => {
  test.each([...READ_BY_ALL, ['thunderbird', exported.thunderbird] as const])(
    'ical.js, as Thunderbird reads, on those of %s',
    async (_, bytes) => {
      const cards = cardsOf(bytes)
      const read = cards.map(text => {
        const card = ICAL.Component.fromString(text)
        const values = (property: string) =>
          card
            .getAllProperties(property)
            .map(each => each.getFirstValue())
            // It leaves `\;` in texts (FORMATS: so does Thunderbird).
            .map(each => (Array.isArray(each) ? each : String(each).replaceAll('\\;', ';')))
        const [org] = values('org').map(each => (Array.isArray(each) ? each : [each]))
        return {
          emails: values('email').map(String).filter(Boolean).toSorted(),
          title: values('title').map(String)[0],
          organisation: org?.[0],
          department: org?.slice(1).filter(Boolean).join(', ') || undefined,
          note: values('note').map(String).find(Boolean),
        }
      })
      expect(await ours(bytes)).toEqual(read)
    },
  )

  test
    .runIf(hasProgram('vobject', PYTHON !== undefined))
    .each([...READ_BY_ALL, ['android', exported.android] as const])(
    'vobject on those of %s',
    async (_, bytes) => {
      const script = `
import json, sys, vobject
cards = []
for card in vobject.readComponents(sys.stdin.buffer.read().decode('utf-8'), allowQP=True):
    get = lambda n: [l.value for l in card.contents.get(n, [])]
    org = (get('org') or [[None]])[0]
    cards.append({'emails': sorted(e for e in get('email') if e), 'title': (get('title') or [None])[0],
      'organisation': org[0], 'department': ', '.join(p for p in org[1:] if p) or None, 'note': next((n for n in get('note') if n), None)})
print(json.dumps(cards))`
      const { stdout, stderr } = spawnSync(PYTHON ?? 'python3', ['-c', script], {
        // Android's labels are no parameters to it.
        input: cardsOf(bytes)
          .join('')
          .replace(/^TEL;X-CUSTOM.*\r\n/gm, ''),
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      const told = (await ours(bytes)).map(card =>
        Object.fromEntries(Object.entries(card).map(([key, value]) => [key, value ?? null])),
      )
      // It leaves 2.1's `\;` as it is.
      expect(told).toEqual(JSON.parse(stdout.replaceAll('\\\\;', ';')))
    },
  )
})

const TABLE = `nom;organisme;courriel;téléphone;code postal;note
Zoé L’Écuyer;Ville de Dole;zoe@example.fr;03 84 79 78 40;01000;"deux
lignes ; ""citées"""
Côme N’Guyen;Métropole de Dijon;come@example.fr;+33 6 71 50 65 88;21000;€ œ
`

describe.runIf(hasProgram('soffice'))('of LibreOffice, reads', () => {
  /** What LibreOffice makes of a table whose cells are all text. */
  function convert(to: string): Buffer {
    const folder = mkdtempSync(join(tmpdir(), 'press-contacts-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'table.csv'), TABLE)
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--infilter=CSV:59,34,76,1,1/2/2/2/3/2/4/2/5/2/6/2',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        join(folder, 'table.csv'),
      ],
      { encoding: 'utf8' },
    )
    expect(status, stderr).toBe(0)
    return readFileSync(join(folder, 'out', `table.${to.split(':')[0]}`))
  }
  const expected = [
    {
      name: { full: 'Zoé L’Écuyer' },
      organisation: 'Ville de Dole',
      emails: [{ address: 'zoe@example.fr' }],
      phones: [{ e164: '+33384797840' }],
      desk: { address: { postal_code: '01000' } },
      note: 'deux\nlignes ; "citées"',
      line: 2,
      certain: true,
    },
    { name: { full: 'Côme N’Guyen' }, phones: [{ e164: '+33671506588' }], note: '€ œ' },
  ]

  test('its workbooks', { timeout: 240_000 }, async () => {
    const bytes = convert('xlsx')
    expect(xlsx.recognises({ name: '-', bytes })).toBe(true)
    expect((await xlsx.read({ name: 'x', bytes }, fr)).contacts).toMatchObject(expected)
  })

  test.each([
    ['windows-1252 with semicolons', 'csv:Text - txt - csv (StarCalc):59,34,1'],
    ['UTF-8 with commas', 'csv:Text - txt - csv (StarCalc):44,34,76'],
    ['UTF-16 with tabs', 'csv:Text - txt - csv (StarCalc):9,34,65535'],
  ])('its tables in %s', { timeout: 240_000 }, async (_, filter) => {
    const bytes = convert(filter)
    expect((await table.read({ name: 'x', bytes }, fr)).contacts).toMatchObject(expected)
  })
})
