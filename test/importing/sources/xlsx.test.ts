import { type CellValue, writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { listArchive } from '../../../src/importing/documents/archive.ts'
import type { ReadingOptions } from '../../../src/importing/source.ts'
import { xlsx } from '../../../src/importing/sources/xlsx.ts'
import { size } from '../../runs.ts'
import { workbookOf } from '../table/workbook-of.ts'

const read = (bytes: Uint8Array, options: ReadingOptions = {}) =>
  xlsx.read({ name: 'contacts.xlsx', bytes }, { country: 'FR', ...options })
const HEADINGS = ['Organisme', 'Nom', 'Courriel', 'Téléphone', 'Code postal']
const book = (...rows: CellValue[][]) => writeXlsx({ sheets: [{ name: 'Presse', rows }] })

describe('reads a workbook', () => {
  test('below its titles, cells merged down, numbers as they are shown', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Presse',
          rows: [
            ['Fichier presse', null, null, null, null],
            [],
            HEADINGS,
            ['Ville de Dole', 'GARÇON Inès', 'ines@example.fr', 384797840, 1000],
            [null, 'Zoé Lefèvre', 'zoe@example.fr', 671506588, 39100],
            ['Ville de Gray', 'Léa Bell', 'lea@example.fr', '03 84 65 14 40', null],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
            { startRow: 3, startCol: 0, endRow: 4, endCol: 0 },
          ],
          cells: new Map([
            ['3,3', { value: 384797840, style: { numFmt: '0#" "##" "##" "##" "##' } }],
            ['3,4', { value: 1000, style: { numFmt: '00000' } }],
          ]),
        },
      ],
    })
    const { contacts, warnings } = await read(bytes)
    expect(warnings).toEqual([])
    expect(contacts).toMatchObject([
      {
        organisation: 'Ville de Dole',
        name: { full: 'Inès Garçon' },
        phones: [{ number: '03 84 79 78 40', e164: '+33384797840' }],
        desk: { address: { postal_code: '01000' } },
        source: { title: 'contacts.xlsx' },
        line: 4,
        certain: true,
        reasons: [],
      },
      {
        organisation: 'Ville de Dole',
        phones: [{ number: '06 71 50 65 88', e164: '+33671506588' }],
        reasons: [{ code: 'phone/zero', about: '671506588', line: 5 }],
        line: 5,
        certain: true,
      },
      { organisation: 'Ville de Gray', phones: [{ number: '03 84 65 14 40' }] },
    ])
  })

  test('with formulas, dates, truth values and links as what they show', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Presse',
          rows: [
            ['Nom', 'Courriel', 'Note', 'Remarques', 'Commentaires'],
            ['Zoé Lefèvre', null, new Date(Date.UTC(2024, 4, 15)), true, null],
          ],
          cells: new Map([
            ['1,1', { value: 'écrire', hyperlink: { target: 'mailto:zoe@example.fr?subject=x' } }],
            ['1,2', { value: new Date(Date.UTC(2024, 4, 15)), style: { numFmt: 'dd/mm/yyyy' } }],
            ['1,4', { formula: 'CONCATENATE("a","b")', formulaResult: 'ab' }],
          ]),
        },
      ],
    })
    expect((await read(bytes)).contacts).toMatchObject([
      { emails: [{ address: 'zoe@example.fr' }], note: '2024-05-15\ntrue\nab' },
    ])
  })

  test('of several sheets, those that are shown and have headings; the others are named', async () => {
    const sheet = (name: string, rows: CellValue[][], hidden = false) => ({ name, rows, hidden })
    const bytes = await writeXlsx({
      sheets: [
        sheet('Notice', [['Mode d’emploi']]),
        sheet('Jura', [HEADINGS, ['Dole', 'Zoé', 'zoe@example.fr', null, null]]),
        sheet('Ancien', [HEADINGS, ['Dole', 'Max', 'max@example.fr', null, null]], true),
        sheet('Ain', [HEADINGS, ['Bourg', 'Léa', 'lea@example.fr', null, null]]),
        sheet('Vide', []),
      ],
    })
    const { contacts, warnings } = await read(bytes)
    expect(contacts.map(({ name }) => name?.full)).toEqual(['Zoé', 'Léa'])
    expect(warnings).toEqual([{ code: 'table/sheet', about: 'Notice' }])
  })

  test('by the user’s word where it has no headings, and asks for it', async () => {
    const bytes = await book(['Dole', 'Zoé'], ['Gray', 'Léa'])
    await expect(read(bytes)).rejects.toMatchObject({ fault: 'headings/none' })
    const { contacts } = await read(bytes, { columns: { 1: 'organisation', 2: 'name' } })
    expect(contacts).toMatchObject([
      { organisation: 'Dole', name: { full: 'Zoé' }, certain: false },
      { organisation: 'Gray' },
    ])
  })
})

test('holds back who opted out, whatever the cell is of', async () => {
  const rows: CellValue[][] = [
    ['Nom', 'Courriel', 'Ne pas contacter', 'Désinscription', 'Suivi'],
    ['Zoé', 'zoe@valmont.example', false, null, 'ok'],
    ['Max', 'max@valmont.example', true, null, 'ok'],
    ['Léa', 'lea@valmont.example', null, new Date('2026-02-03'), 'ok'],
    ['Ida', 'ida@valmont.example', null, null, 'désabonnée'],
  ]
  const { contacts, warnings } = await read(await writeXlsx({ sheets: [{ name: 'Jura', rows }] }))
  expect(contacts.map(({ name }) => name?.full)).toEqual(['Zoé'])
  expect(warnings.map(({ about, held }) => [about, held?.lines])).toEqual([
    ['Ne pas contacter', [3]],
    ['Désinscription', [4]],
    ['Suivi', [5]],
  ])
})

describe('knows a workbook by its content', () => {
  test('and no other archive', async () => {
    expect(xlsx.recognises({ name: '-', bytes: await book(HEADINGS) })).toBe(true)
    const other = Buffer.from('PK\x03\x04 word/document.xml')
    expect(xlsx.recognises({ name: 'a.xlsx', bytes: other })).toBe(false)
    expect(xlsx.recognises({ name: 'a.csv', bytes: Buffer.from('nom;courriel') })).toBe(false)
  })

  test('and one of Excel 97 or with a password, which it tells to save in another way', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(xlsx.recognises({ name: 'a.xls', bytes: old })).toBe(true)
    expect(xlsx.recognises({ name: 'a.doc', bytes: old })).toBe(false)
    await expect(read(old)).rejects.toMatchObject({ remark: { code: 'file/old-excel' } })
    await expect(read(locked)).rejects.toMatchObject({ remark: { code: 'file/encrypted' } })
  })
})

describe('stays within bounds', () => {
  /** A workbook whose directory says something else of the size of its sheet. */
  async function claiming(size: number) {
    const bytes = Buffer.from(await book(HEADINGS, ['Dole', 'x'.repeat(5000), 'zoe@example.fr']))
    const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml')
    bytes.writeUInt32LE(size, name - 46 + 24)
    return bytes
  }

  test.each([
    ['more than is read', 4_000_000_000, 'file/too-large'],
    ['nothing', 0, 'file/too-large'],
    ['less than it holds', 10, 'file/damaged'],
  ])('of a file that claims to unpack to %s', async (_, size, code) => {
    await expect(read(await claiming(size))).rejects.toMatchObject({ remark: { code } })
  })

  test('of a file cut anywhere', async () => {
    const bytes = await book(HEADINGS, ['Dole', 'Zoé', 'zoe@example.fr', null, null])
    for (let end = 4; end < bytes.length; end += 97)
      await expect(read(bytes.subarray(0, end))).rejects.toMatchObject({
        remark: { code: 'file/damaged' },
      })
  })

  test('of a file with any byte changed', async () => {
    const whole = Buffer.from(await book(HEADINGS, ['Dole', 'Zoé', 'zoe@example.fr', null, null]))
    for (let at = 0; at < whole.length; at += size(307, 61)) {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at)
      const told = await read(bytes).catch((error: unknown) => error)
      expect(told).toSatisfy(each => 'contacts' in each || 'remark' in each || 'fault' in each)
    }
  })

  const sheet = (rows: string, before = '') =>
    workbookOf(
      `${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    )
  const cell = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const people = `<row r="1">${cell('A1', 'nom')}${cell('B1', 'courriel')}</row><row r="2">${cell('A2', 'Zoé')}${cell('B2', 'zoe@example.fr')}</row>`

  test('of a sheet with a cell in its last corner, or in its last row', async () => {
    for (const at of ['XFD1048576', 'A1048576'])
      expect(
        (await read(sheet(`${people}<row r="1048576">${cell(at, 'x')}</row>`))).contacts,
      ).toMatchObject([{ name: { full: 'Zoé' } }])
  })

  test('of a sheet of more rows than there are contacts anywhere', async () => {
    const far = `<row r="200001">${cell('A200001', 'x')}</row>`
    await expect(read(sheet(people + far))).rejects.toMatchObject({
      remark: { code: 'file/too-large' },
    })
  })

  test('of entities that stand for each other', async () => {
    const laughs = Array.from(
      { length: 20 },
      (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};&a${i};">`,
    )
    const before = `<!DOCTYPE x [<!ENTITY a0 "ha">${laughs.join('')}]>`
    const { contacts } = await read(
      sheet(
        `${people}<row r="3">${cell('A3', '&a20;')}${cell('B3', 'a@example.fr')}</row>`,
        before,
      ),
    )
    expect(contacts[1]?.name?.full.length ?? 0).toBeLessThan(100)
  })

  test('and counts what a directory says', async () => {
    const { entries, count } = listArchive(await book(HEADINGS))
    expect(count).toBeGreaterThan(4)
    expect(entries).toHaveLength(count)
    expect(entries.reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(1000)
  })
})
