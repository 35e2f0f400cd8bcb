import { describe, expect, test } from 'vitest'
import { entriesOf } from '../../src/model/entry.ts'
import { cardOf } from '../../src/vcard/card.ts'
import { type VersionName, versions } from '../../src/vcard/versions/index.ts'
import { fileNames } from '../../src/vcard/write-cards.ts'
import { directoryWith } from '../support.ts'

const cards = (yaml: string, version: VersionName = '3.0') =>
  entriesOf(directoryWith({ 'org.yaml': yaml })).map(entry =>
    versions[version].write(cardOf(entry)),
  )

const FULL = `name: "Org; A, B"
website: https://a.fr/?a=1,2;b
tags: [x, y]
address: {street: 1 rue A, city: Dole, postal_code: 39100}
contacts:
  - name: {given: Ada, family: "Love;lace", prefix: Dr}
    salutation: Madame
    title: Chef
    department: Communication
    agency: Havas
    email: [a@b.fr, {address: c@d.fr, type: home, label: Maison}]
    phone:
      - {number: 0671506588, extension: 12}
      - {number: 03 80 44 34 66, type: fax}
      - {number: 3949, label: Astreinte, hours: "nuit, week-end"}
    topics: [x, "z,z"]
    languages: [fr, en]
    source: [{title: T, url: https://a.fr/cp}, U]
    note: "a\\nb"
    verified: 2024-05-15
`

/** Unfolds and cuts into lines (RFC 2425, 5.8.1). */
const lines = (card: string) => card.replace(/\r\n /g, '').split('\r\n').slice(0, -1)

describe('a card', () => {
  test('says all that the file says', () => {
    const [card = ''] = cards(FULL)
    expect(lines(card)).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//press-contacts//press-contacts//EN',
      'REV:2024-05-15T00:00:00Z',
      'FN:Dr Ada Love\\;lace',
      'N:Love\\;lace;Ada;;Madame,Dr;',
      'ORG:Org\\; A\\, B;Communication;Havas',
      'TITLE:Chef',
      'EMAIL;TYPE=INTERNET,WORK,PREF:a@b.fr',
      'item1.EMAIL;TYPE=INTERNET,HOME:c@d.fr',
      'item1.X-ABLABEL:Maison',
      'TEL;TYPE=CELL,VOICE,PREF:+33 6 71 50 65 88\\;ext=12',
      'TEL;TYPE=WORK,FAX:+33 3 80 44 34 66',
      'item2.TEL;TYPE=WORK,VOICE:3949',
      'item2.X-ABLABEL:Astreinte (nuit\\, week-end)',
      'URL:https://a.fr/?a=1%2C2%3Bb',
      'ADR;TYPE=WORK:;;1 rue A;Dole;;39100;',
      'CATEGORIES:x,y,z\\,z',
      'SOURCE:https://a.fr/cp',
      'NOTE:a\\nb',
      expect.stringMatching(/^UID:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f-]{21}$/),
      'END:VCARD',
    ])
  })

  test('says the same in vCard 4.0', () => {
    const [card = ''] = cards(FULL, '4.0')
    expect(lines(card)).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'PRODID:-//press-contacts//press-contacts//EN',
      'KIND:individual',
      expect.stringMatching(/^UID:urn:uuid:[0-9a-f-]{36}$/),
      'REV:20240515T000000Z',
      'FN:Dr Ada Love\\;lace',
      'N:Love\\;lace;Ada;;Madame,Dr;',
      'ORG:Org\\; A\\, B;Communication;Havas',
      'TITLE:Chef',
      'EMAIL;TYPE=work;PREF=1:a@b.fr',
      'item1.EMAIL;TYPE=home:c@d.fr',
      'item1.X-ABLabel:Maison',
      'TEL;VALUE=uri;TYPE=cell,voice;PREF=1:tel:+33671506588;ext=12',
      'TEL;VALUE=uri;TYPE=work,fax:tel:+33380443466',
      'item2.TEL;VALUE=text;TYPE=work,voice:3949',
      'item2.X-ABLabel:Astreinte (nuit\\, week-end)',
      'LANG;PREF=1:fr',
      'LANG;PREF=2:en',
      'URL:https://a.fr/?a=1%2C2%3Bb',
      'ADR;TYPE=work:;;1 rue A;Dole;;39100;',
      'CATEGORIES:x,y,z\\,z',
      'SOURCE:https://a.fr/cp',
      'NOTE:a\\nb',
      'END:VCARD',
    ])
  })

  test("of a desk is its organisation's, and no clock is in it", () => {
    const yaml =
      'name: Org\nshort_name: O\naliases: Orga\nemail: a@b.fr\nwebsite: https://o.fr\nform: https://o.fr/form\n'
    const [card = ''] = cards(yaml)
    expect(card).toContain('\r\nFN:Org\r\nN:;;;;\r\n')
    expect(card).toContain('NICKNAME:O,Orga\r\n')
    expect(card).toContain('X-ABSHOWAS:COMPANY')
    expect(card).toContain('URL:https://o.fr\r\nURL:https://o.fr/form\r\n')
    expect(card).not.toContain('REV')
    expect(cards(yaml, '4.0')[0]).toContain('\r\nKIND:org\r\n')
  })

  test('of somebody without a name still has one', () => {
    const [card = ''] = cards('name: Org\ncontacts: [{phone: 0671506588}]\n')
    expect(card).toContain('FN:0671506588\r\n')
  })

  test('keeps its UID when all but its address changes', () => {
    const uid = (yaml: string) => /UID:(.*)/.exec(cards(yaml)[0] ?? '')?.[1]
    expect(uid('name: A\ncontacts: [{id: x, name: B}]\n')).toBe(
      uid('name: C\ncontacts: [{id: x, name: D, title: E}]\n'),
    )
  })
})

describe('file names', () => {
  test('are safe on Windows and macOS, and no two the same', () => {
    expect(
      fileNames(['org Éa', 'ORG EA', 'con', '../..', '日本', 'x'.repeat(300)], '.vcf'),
    ).toEqual([
      'org-ea.vcf',
      'org-ea-2.vcf',
      'contact-con.vcf',
      'contact.vcf',
      '日本.vcf',
      `${'x'.repeat(100)}.vcf`,
    ])
  })
})
