import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { parse as parseVcard4 } from 'vcard4'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readDirectory } from '../../src/files/read.ts'
import { type Entry, entriesOf, hasLeft } from '../../src/model/entry.ts'
import { languagesOf } from '../../src/model/entry-fields.ts'
import type { NameParts } from '../../src/model/name/parts.ts'
import { understandPhone } from '../../src/model/phone.ts'
import { cardOf } from '../../src/vcard/card.ts'
import { type VersionName, versions } from '../../src/vcard/versions/index.ts'
import { PUBLIC_FIGURES } from '../model/name/public-figures.ts'
import { manyFiles, nastyFiles } from '../nasty.ts'
import { cli, folderWith, ROOT, TODAY } from '../support.ts'
import { corpora } from './corpora.ts'
import { hasProgram } from './tools.ts'

const VERSIONS = Object.keys(versions) as VersionName[]

/** What may be kept of a text: all but control characters; line breaks are one, or a space on one line. */
const whole = (text: string) =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g,
      '',
    )
    .toWellFormed()
    .trim()
const flat = (text = '') => whole(text).replace(/\s*\n\s*/g, ' ')
const url = (text: string) => flat(text).replace(/[\s,;\\]/g, encodeURIComponent)

/** What the file says, as any reader of a card is to give it back. */
function said(entry: Entry) {
  const { organisation: o, contact: c } = entry
  const { given, family, prefix, suffix } = c?.name ?? ({ given: entry.label } as NameParts)
  const present = (...texts: readonly (string | undefined)[]) => texts.map(flat).filter(Boolean)
  return {
    fn: flat(entry.label),
    n: c
      ? [family, given, [c.salutation, prefix === c.salutation ? undefined : prefix], suffix]
      : undefined,
    family: c ? flat(family) : '',
    given: c ? flat(given) : '',
    prefixes: c ? present(c.salutation, prefix === c.salutation ? undefined : prefix) : [],
    suffix: c ? flat(suffix) : '',
    org: c?.agency
      ? [o.name, c.department ?? '', c.agency].map(flat)
      : present(o.name, c?.department),
    nickname: c ? [] : present(o.short_name, ...o.aliases),
    title: present(c?.title),
    email: entry.email.map(({ address = '', type, label }) => ({
      address,
      type: type === 'home' ? 'HOME' : 'WORK',
      label: label === undefined ? null : flat(label),
    })),
    tel: entry.phone.map(phone => {
      const read = understandPhone(phone, o.country)
      const { label, hours } = phone
      const extension = phone.extension ?? read?.extension
      const ext = extension === undefined ? '' : `;ext=${extension}`
      return {
        text: `${read?.international ?? phone.number}${ext}`,
        uri: read?.e164 === undefined ? undefined : `tel:${read.e164}${ext}`,
        label:
          label === undefined
            ? (hours ?? null)
            : hours === undefined
              ? label
              : `${label} (${hours})`,
        types:
          phone.type === 'fax'
            ? ['FAX', 'WORK']
            : [read?.kind === 'mobile' ? 'CELL' : 'WORK', 'VOICE'],
      }
    }),
    lang: [...languagesOf(entry)],
    url: present(o.website, c ? undefined : o.form).map(url),
    adr:
      o.address &&
      ['street', 'city', 'region', 'postal_code', 'country'].map(key =>
        flat(o.address?.[key as 'street']),
      ),
    categories: [...new Set([...o.tags, ...(c?.topics ?? [])])].map(flat),
    source: present(...(c?.source.map(each => each.url) ?? [])).map(url),
    note: present((c ?? o).note).length ? [whole((c ?? o).note ?? '')] : [],
    rev: c?.verified,
  }
}

const written = (entries: readonly Entry[], version: VersionName) =>
  entries.map(entry => versions[version].write(cardOf(entry)))

/** Runs a reader of somebody else over cards, and gives what it says as JSON. */
function readBy(command: string, args: readonly string[], cards: readonly string[]): Loose[] {
  const { stdout, stderr } = spawnSync(command, args, {
    input: cards.join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}
// biome-ignore lint/suspicious/noExplicitAny: what another program says is checked by the tests
type Loose = any

const PYTHON = ['/usr/bin/python3', 'python3'].find(
  each => spawnSync(each, ['-c', 'import vobject']).status === 0,
)

describe.runIf(hasProgram('vobject', PYTHON !== undefined))('vobject', () => {
  describe.each(VERSIONS)('reads vCard %s', version => {
    test('of names of many languages, in their parts', () => {
      const contacts = PUBLIC_FIGURES.map(
        ([full], i) =>
          `  - { name: ${JSON.stringify(full)}, id: c${i}, email: c${i}@exemple.fr }\n`,
      )
      const root = folderWith({ 'o.yaml': `name: O\ncontacts:\n${contacts.join('')}` })
      const entries = entriesOf(readDirectory(root, root))
      const script = join(ROOT, 'test/interop/read-vcards.py')
      const read = readBy(PYTHON ?? 'python3', [script], written(entries, version))
      expect(read.map(({ n: [family, given, , suffix] }) => [family, given, suffix])).toEqual(
        PUBLIC_FIGURES.map(([, given = '', family = '', suffix = '']) => [
          [family],
          [given],
          [suffix],
        ]),
      )
    })

    test.each(corpora)(
      'of %s, every field as the file has it',
      { timeout: 180_000 },
      (_, entries) => {
        const list = entries()
        const read = readBy(
          PYTHON ?? 'python3',
          [join(ROOT, 'test/interop/read-vcards.py')],
          written(list, version),
        )
        expect(read).toHaveLength(list.length)
        for (const [index, entry] of list.entries()) {
          const s = said(entry)
          const is3 = version === '3.0'
          const card = read[index]
          expect({ ...card, uid: undefined }).toEqual({
            uid: undefined,
            fn: [s.fn],
            ...(s.n || is3
              ? { n: [[s.family], [s.given], s.prefixes.length ? s.prefixes : [''], [s.suffix]] }
              : {}),
            org: s.org.length ? [s.org] : [],
            // Of several nicknames vobject gives the first.
            nickname: s.nickname.slice(0, 1),
            title: s.title,
            email: s.email.map(({ address, type, label }, i) => [
              address,
              is3 ? ['INTERNET', ...(i === 0 ? ['PREF'] : []), type].sort() : [type],
              label,
            ]),
            tel: s.tel.map(({ text, uri, types, label }, i) => [
              is3 ? text : (uri ?? text),
              [...types, ...(is3 && i === 0 ? ['PREF'] : [])].sort(),
              label === null ? null : flat(label),
            ]),
            lang: is3 ? [] : s.lang,
            url: s.url,
            ...(s.adr && { adr: s.adr }),
            categories: s.categories,
            source: s.source,
            note: s.note,
            rev: s.rev ? [is3 ? `${s.rev}T00:00:00Z` : `${s.rev.replaceAll('-', '')}T000000Z`] : [],
            kind: is3 ? [] : [entry.contact ? 'individual' : 'org'],
          })
          expect(card.uid[0]).toMatch(is3 ? /^[0-9a-f-]{36}$/ : /^urn:uuid:[0-9a-f-]{36}$/)
        }
        expect(new Set(read.map(card => card.uid[0])).size).toBe(
          new Set(list.map(({ id }) => id)).size,
        )
      },
    )
  })
})

describe.each(VERSIONS)('ical.js, which Thunderbird reads with, reads vCard %s', version => {
  test.each(corpora)('of %s', { timeout: 180_000 }, (_, entries) => {
    const list = entries()
    for (const [index, text] of written(list, version).entries()) {
      const entry = list[index] as Entry
      const s = said(entry)
      const card = ICAL.Component.fromString(text)
      // It leaves `\;` as it is in a text that has one value (FORMATS 1.5), and `\\;` with it.
      const value = (name: string) => String(card.getFirstPropertyValue(name) ?? '')
      const loose = (one: string) => one.replace(/\\+;/g, ';').replaceAll('\\', '')
      expect(loose(value('fn'))).toBe(loose(s.fn))
      expect(loose(value('note'))).toBe(loose(s.note[0] ?? ''))
      expect(card.getAllProperties('email').map(each => each.getFirstValue())).toEqual(
        s.email.map(({ address }) => address),
      )
      expect(card.getAllProperties('lang').map(each => each.getFirstValue())).toEqual(
        version === '3.0' ? [] : s.lang,
      )
      expect(card.getAllProperties('tel')).toHaveLength(s.tel.length)
      // Nor does it tell the end of a text that ends in a backslash.
      if (s.n && ![s.family, s.given].some(each => each.endsWith('\\'))) {
        const [family = '', given = ''] = card.getFirstPropertyValue('n') as unknown as string[]
        expect([family, given].map(loose)).toEqual([s.family, s.given].map(loose))
      }
    }
  })
})

const EVOLUTION =
  spawnSync('/usr/bin/python3', [
    '-c',
    "import gi; gi.require_version('EBookContacts', '1.2'); from gi.repository import EBookContacts",
  ]).status === 0

describe.runIf(hasProgram('gir1.2-ebookcontacts-1.2', EVOLUTION))(
  'libebook, which Evolution reads with,',
  () => {
    test.each(VERSIONS)('files each phone of vCard %s as what it is', version => {
      const yaml = `name: Ville de Dole
country: FR
contacts:
  - name: Ada Petit
    uid: urn:uuid:7c5a2f0e-0b3d-4b57-9f0c-5d1a5b1f6a33
    phone:
      - 06 71 50 65 88
      - 03 84 79 79 79
      - { number: 03 84 79 79 80, type: fax }
      - { number: 03 84 79 79 81, type: home, label: Maison }
  - name: Ida Roux
    phone: [{ number: 03 84 79 79 82, type: switchboard, extension: 12 }, { number: 3949, label: Astreinte }]
  - name: Éva Roy
    phone: [{ number: 03 84 79 79 83, type: mobile }, { number: 06 71 50 65 89, type: work }]
`
      const entries = entriesOf(readDirectory(folderWith({ 'dole.yaml': yaml }), '/'))
      const { stdout, status } = spawnSync(
        '/usr/bin/python3',
        [join(ROOT, 'test/interop/read-vcards-evolution.py')],
        { input: JSON.stringify(written(entries, version)), encoding: 'utf8' },
      )
      expect(status).toBe(0)
      const number = (text: string) => text.replace(/\D/g, '').replace(/^33(?=\d{9})/, '0')
      const read = (JSON.parse(stdout) as Loose[]).map(({ name, phones }) => [
        name,
        Object.fromEntries(
          Object.entries(phones as Record<string, string>).map(([field, text]) => [
            field,
            number(text),
          ]),
        ),
      ])
      expect(read).toMatchObject([
        [
          'Ada Petit',
          {
            mobile_phone: '0671506588',
            business_phone: '0384797979',
            business_fax: '0384797980',
            home_phone: '0384797981',
          },
        ],
        [
          'Ida Roux',
          { business_phone: expect.stringMatching(/^0384797982/), business_phone_2: '3949' },
        ],
        ['Éva Roy', { mobile_phone: '0384797983', business_phone: '0671506589' }],
      ])
      const [{ uid }] = JSON.parse(stdout)
      expect(uid.replace('urn:uuid:', '')).toBe('7c5a2f0e-0b3d-4b57-9f0c-5d1a5b1f6a33')
    })
  },
)

describe('vcard4 reads vCard 4.0', () => {
  test.each(corpora)('of %s', { timeout: 180_000 }, (_, entries) => {
    const list = entries()
    for (const [index, text] of written(list, '4.0').entries()) {
      const entry = list[index] as Entry
      const s = said(entry)
      // It looks for the ends of a card inside of lines too.
      const unfolded = text.replace(/\r\n /g, '')
      if (unfolded.split(/BEGIN:VCARD|END:VCARD/i).length > 3) continue
      // Nor does it know the end of a name whose separators stand between quotation marks.
      if (/^N:.*".*\\;\r$/m.test(unfolded)) continue
      const card: Loose = parseVcard4(text)
      const all = (name: string): Loose[] => [card.getProperty(name)].flat(2).filter(Boolean)
      expect(all('EMAIL').map(each => each.value)).toEqual(s.email.map(({ address }) => address))
      expect(all('TEL').map(each => each.value)).toEqual(
        s.tel.map(({ uri, text: plain }) => uri ?? plain),
      )
      expect(all('LANG').map(each => each.value)).toEqual(s.lang)
      // It splits texts at semicolons, escaped or not, and keeps backslashes (FORMATS 2).
      if (!/[\\;,]/.test(s.fn)) expect(all('FN').map(each => each.value)).toEqual([s.fn])
    }
  })
})

describe.runIf(hasProgram('Text::vCard', perlReads()))("Perl's Text::vCard reads vCard 3.0", () => {
  test.each(corpora)('of %s', { timeout: 180_000 }, (_, entries) => {
    const list = entries()
    const read = readBy('perl', [join(ROOT, 'test/interop/read-vcards.pl')], written(list, '3.0'))
    expect(read).toHaveLength(list.length)
    for (const [index, entry] of list.entries()) {
      const s = said(entry)
      const card = read[index]
      // It gives addresses and numbers in an order of its own.
      expect(card.email.sort()).toEqual(s.email.map(({ address }) => address).sort())
      expect(card.tel.sort()).toEqual(s.tel.map(({ text }) => text).sort())
      // It takes a backslash before a separator, itself escaped, for one that escapes it; and
      // Perl reads no code points that are not characters.
      const isOdd = (text: string) => /\\(?:[;,nN\\]|$)|\p{Noncharacter_Code_Point}/u.test(text)
      if (!isOdd(s.fn)) expect(card.fn).toBe(s.fn)
      if (!isOdd(s.title.join())) expect(card.title ?? '').toBe(s.title.join())
      if (!s.org.some(isOdd)) expect(card.org ?? '').toBe(s.org[0] ?? '')
      if (![s.family, s.given, ...s.prefixes, s.suffix].some(isOdd))
        expect([card.family ?? '', card.given ?? '']).toEqual([s.family, s.given])
    }
  })
})

function perlReads(): boolean {
  return spawnSync('perl', ['-MText::vCard::Addressbook', '-e', '1']).status === 0
}

describe.runIf(hasProgram('khard'))('khard', () => {
  test.each(VERSIONS)(
    'looks every contact up in vCards %s',
    { timeout: 180_000 },
    async version => {
      const root = folderWith({ ...nastyFiles(), ...manyFiles(100, 2) })
      const folder = mkdtempSync(join(tmpdir(), 'press-contacts-khard-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const args = [
        'vcard',
        '-C',
        root,
        '--vcard-version',
        version,
        '--split',
        join(folder, 'cards'),
      ]
      expect((await cli(args)).code).toBe(0)
      const config = join(folder, 'khard.conf')
      writeFileSync(
        config,
        `[addressbooks]\n[[presse]]\npath = ${join(folder, 'cards')}\n[general]\ndefault_action = list\n[vcard]\npreferred_version = ${version}\nskip_unparsable = no\n`,
      )
      const khard = (...words: string[]) => {
        const env = { ...process.env, LC_ALL: 'C.UTF-8' }
        const { stdout, stderr, status } = spawnSync('khard', ['-c', config, ...words], {
          encoding: 'utf8',
          env,
          maxBuffer: 2 ** 27,
        })
        return { stdout, stderr, status }
      }
      const { stdout, stderr } = khard('email', '--parsable')
      expect(stderr).toBe('')
      const addresses = new Set(stdout.split('\n').map(line => line.split('\t')[0]))
      const entries = entriesOf(readDirectory(root, root)).filter(each => !hasLeft(each, TODAY))
      for (const { email } of entries)
        for (const { address = '' } of email) expect.soft(addresses).toContain(address)
      const numbers = khard('phone', '--parsable').stdout.replace(/[^\d\n]/g, '')
      for (const { phone, organisation } of entries)
        for (const each of phone) {
          const digits =
            understandPhone(each, organisation.country)?.e164?.slice(1) ?? each.number ?? ''
          expect.soft(numbers).toContain(digits.replace(/\D/g, ''))
        }
      const found = khard('list', '--parsable').stdout
      for (const entry of entries) expect.soft(found, entry.id).toContain(cardOf(entry).uid)
      const one = khard('list', '--parsable', 'c0.o99@exemple99.fr').stdout
      expect(one.trimEnd().split('\n')).toHaveLength(1)
    },
  )
})
