import { describe, expect, test } from 'vitest'
import { vcard } from '../../../src/importing/sources/vcard.ts'
import { size } from '../../runs.ts'

const read = (text: string | Buffer) =>
  vcard.read({ name: 'x.vcf', bytes: Buffer.from(text as string) }, { country: 'FR' })
const card = (...lines: readonly string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Zoé Lefèvre', ...lines, 'END:VCARD', ''].join('\r\n')
const zoe = { name: { full: 'Zoé Lefèvre' }, emails: [{ address: 'zoe@example.fr' }] }
const plain = card('EMAIL:zoe@example.fr')

describe('takes cards as they come', () => {
  test.each([
    ['lines ended by LF', Buffer.from(plain.replaceAll('\r\n', '\n'))],
    ['lines ended by CR', Buffer.from(plain.replaceAll('\r\n', '\r'))],
    ['lines ended by CR CR LF', Buffer.from(plain.replaceAll('\r\n', '\r\r\n'))],
    ['a byte order mark', Buffer.from(`\ufeff${plain}`)],
    ['UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(plain, 'utf16le')],
    ['windows-1252', Buffer.from(plain, 'latin1')],
    ['blank lines between', Buffer.from(plain.replaceAll('\r\n', '\r\n\r\n'))],
    ['small letters', Buffer.from(plain.replace(/^[A-Z]+:(VCARD)?/gm, name => name.toLowerCase()))],
  ])('with %s', async (_, bytes) => {
    expect(vcard.recognises({ name: '-', bytes })).toBe(true)
    expect((await read(bytes)).contacts).toMatchObject([{ ...zoe, certain: true }])
  })

  test('folded in the middle of a letter, as byte by byte folding does', async () => {
    const bytes = Buffer.from(plain)
    const at = bytes.indexOf('é') + 1
    const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)])
    expect((await read(folded)).contacts).toMatchObject([zoe])
  })

  test('in a charset of each value', async () => {
    const bytes = Buffer.concat([
      Buffer.from('BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8:Lefèvre;Zoé\nFN;CHARSET=ISO-8859-15:'),
      Buffer.from('Zo\xe9 Lef\xe8vre', 'latin1'),
      Buffer.from('\nTITLE;CHARSET=SHIFT_JIS:'),
      Buffer.from([0x95, 0x5c, 0x8e, 0xa6]),
      Buffer.from('\nORG;CHARSET=NO-SUCH:Ville d’Évreux\nEMAIL:zoe@example.fr\nEND:VCARD\n'),
    ])
    expect((await read(bytes)).contacts).toMatchObject([
      { ...zoe, title: '表示', organisation: 'Ville d’Évreux' },
    ])
  })

  test('with an END missing, and says so', async () => {
    const { contacts } = await read(plain.replace('END:VCARD\r\n', '') + plain)
    expect(contacts).toMatchObject([
      {
        ...zoe,
        certain: false,
        reasons: [{ code: 'organisation/none' }, { code: 'card/unclosed', line: 1 }].toReversed(),
      },
      { ...zoe, certain: true, line: 5 },
    ])
    expect((await read(plain.replace(/END:VCARD\r\n/, ''))).contacts).toMatchObject([zoe])
  })

  test('without the card of an assistant within a card', async () => {
    const agent =
      'AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Max\r\nEMAIL:max@example.fr\r\nEND:VCARD'
    const { contacts, warnings } = await read(card(agent, 'EMAIL:zoe@example.fr'))
    expect(contacts).toMatchObject([{ ...zoe, certain: true }])
    expect(contacts[0]?.emails).toHaveLength(1)
    expect(warnings).toEqual([{ code: 'card/nested', line: 5 }])
  })

  test('with lines that are none, which it names', async () => {
    const { contacts, warnings } = await read(card('EMAIL:zoe@example.fr', 'une ligne à part'))
    expect(contacts).toMatchObject([zoe])
    expect(warnings).toEqual([{ code: 'card/line', about: 'une ligne à part', line: 5 }])
  })

  test('with a text that would be another property, header or terminal escape', async () => {
    const { contacts } = await read(
      card(
        'EMAIL;X="a\\r\\nTEL:1":zoe@example.fr\\r\\nBcc: x@example.fr',
        'TITLE:a\\nEND:VCARD\\nBEGIN:VCARD\u001b[31m\u202eb',
        'NOTE;ENCODING=QUOTED-PRINTABLE:un=0D=0AEND:VCARD=0D=0ATEL:0671506588',
      ),
    )
    expect(contacts).toHaveLength(1)
    expect(contacts[0]).toMatchObject({
      title: 'a END:VCARD BEGIN:VCARD[31mb',
      note: 'un\nEND:VCARD\nTEL:0671506588',
      phones: [],
      certain: false,
    })
  })

  test('and takes nobody from a group, a card of nothing, or a service for a person', async () => {
    const { contacts, warnings } = await read(
      [
        'BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Presse\nMEMBER:mailto:a@example.fr\nEND:VCARD',
        'BEGIN:VCARD\nVERSION:4.0\nFN:\nNOTE:rien\nEND:VCARD',
        'BEGIN:VCARD\nVERSION:4.0\nFN:Service presse\nORG:Ville de Dole\nTEL:tel:+33384797840;ext=12\nEND:VCARD',
        'BEGIN:VCARD\nVERSION:4.0\nFN:a@example.fr\nEMAIL:a@example.fr\nORG:Ville de Gray\nEND:VCARD',
      ].join('\n'),
    )
    expect(contacts).toMatchObject([
      {
        organisation: 'Ville de Dole',
        department: 'Service presse',
        phones: [{ number: '+33384797840', e164: '+33384797840', extension: '12' }],
        certain: true,
      },
      { organisation: 'Ville de Gray', emails: [{ address: 'a@example.fr' }] },
    ])
    for (const contact of contacts) expect(contact).not.toHaveProperty('name')
    expect(warnings.map(({ code }) => code)).toEqual(['card/not-a-contact', 'card/empty'])
  })

  test('and writes names as a card has them', async () => {
    const named = async (n: string, fn: string) =>
      (await read(`BEGIN:VCARD\nN:${n}\nFN:${fn}\nEMAIL:a@example.fr\nEND:VCARD\n`)).contacts[0]
        ?.name
    expect(await named('LE GALL;Zoé', 'LE GALL Zoé')).toEqual({
      full: 'Zoé Le Gall',
      given: 'Zoé',
      family: 'Le Gall',
    })
    expect(await named('DE LA TOUR;ZOÉ', 'ZOÉ DE LA TOUR')).toMatchObject({
      family: 'de la Tour',
      given: 'Zoé',
    })
    expect((await named('Dupont;Marie', 'Dupont\\, Marie'))?.full).toBe('Marie Dupont')
    expect((await named('Kovács;János', 'Kovács János'))?.full).toBe('Kovács János')
    expect((await named(';', 'M. Jean Martin'))?.full).toBe('Jean Martin')
  })
})

test.each([
  ['CATEGORIES:Presse,Unsubscribed', 'Unsubscribed'],
  ['NOTE:Désabonnée le 3 mars 2026', 'Désabonnée le 3 mars 2026'],
  ['NOTE:Vue au salon. Ne souhaite plus recevoir nos envois.', /Ne souhaite plus/],
])('holds back a card that says %s', async (line, said) => {
  const { contacts, warnings } = await read(card('EMAIL:zoe@example.fr', line))
  expect(contacts).toEqual([])
  const about = typeof said === 'string' ? said : expect.stringMatching(said)
  expect(warnings).toEqual([{ code: 'card/opted-out', about, line: 1 }])
})

test.each(['CATEGORIES:Opposition', 'NOTE:Couvre les partis\\, dont l’opposition'])(
  'leaves in a card that says %s',
  async line => {
    expect((await read(card('EMAIL:zoe@example.fr', line))).contacts).toHaveLength(1)
  },
)

describe('tells people from organisations', () => {
  const read1 = async (...lines: readonly string[]) => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      ...lines,
      'EMAIL:x@valmont.example',
      'END:VCARD',
      '',
    ]
    return (await read(text.join('\r\n'))).contacts[0]
  }

  test.each([
    ['FN:Service presse\\, Ville de Valmont', 'Ville de Valmont', 'Service presse'],
    ['FN:Ville de Valmont\\, service communication', 'Ville de Valmont', 'service communication'],
    ['FN:Bureau de presse – Musée des Arts', 'Musée des Arts', 'Bureau de presse'],
  ])('by the desk in %s', async (line, organisation, department) => {
    const contact = await read1('N:;;;;', line)
    expect(contact).toMatchObject({ organisation, department })
    expect(contact).not.toHaveProperty('name')
  })

  test('but not by a family name', async () => {
    expect(await read1('N:;;;;', 'FN:Presse\\, Jean')).toMatchObject({
      name: { full: 'Jean Presse' },
    })
  })

  test.each([
    ['FN:Valmont Energie SA', 'N:Keller;Ruth;;;', 'ORG:Valmont Energie SA;Presse'],
    ['FN:Ruth Keller', 'N:Keller;Ruth;;;', 'ORG:Valmont Energie SA', 'X-ABShowAs:COMPANY'],
  ])('by their own name in %s, %s', async (...lines) => {
    expect(await read1(...lines)).toMatchObject({
      name: { full: 'Ruth Keller', family: 'Keller', given: 'Ruth' },
      organisation: 'Valmont Energie SA',
    })
  })

  test.each([
    ['FN:Valmont Energie', 'N:Energie;Valmont;;;', 'ORG:Valmont Energie'],
    ['FN:Valmont Energie', 'N:;;;;', 'ORG:Valmont Energie', 'X-ABShowAs:COMPANY'],
    ['FN:Valmont Energie', 'N:Valmont Energie;;;;', 'ORG:Valmont Energie'],
  ])('by the name that is the organisation’s in %s, %s', async (...lines) => {
    const contact = await read1(...lines)
    expect(contact).toMatchObject({ organisation: 'Valmont Energie' })
    expect(contact).not.toHaveProperty('name')
  })
})

test.each([
  ['N:Testeur\\;Odile\\;\\;\\;;;;;', 'Odile Testeur'],
  ['N:Testeur\\;Odile\\;Marie;;;;', 'Odile Marie Testeur'],
  ['N:Testeur\\;OM\\;\\;\\;;;;;', 'OM Testeur'],
])('reads %s, whose separators a program escaped', async (n, full) => {
  const { contacts } = await read(plain.replace('FN:Zoé Lefèvre', `FN:${full}\r\n${n}`))
  expect(contacts[0]?.name).toMatchObject({ full, family: 'Testeur' })
})

test('names what a card says twice and a contact has one place for', async () => {
  const { contacts, warnings } = await read(
    card(
      'EMAIL:zoe@example.fr',
      'TITLE:Rédactrice',
      'TITLE:Formatrice',
      'ROLE:Élue',
      'URL:https://a.example',
      'URL:https://b.example',
      'NICKNAME:Zozo',
      'ADR:;;1 rue A;Dole;;39100;',
      'ADR:;;2 rue B;Dole;;39100;',
    ),
  )
  expect(contacts[0]).toMatchObject({ title: 'Rédactrice, Formatrice' })
  expect(warnings).toEqual([{ code: 'card/left-aside', about: 'ROLE, URL, NICKNAME, ADR' }])
})

test.each([
  ['034441/ 2 22 67', ['034441/ 2 22 67']],
  ['0316/87 0', ['0316/87 0']],
  ['01.42.34.20.00/01', ['01.42.34.20.00', '01.42.34.20.01']],
  ['03 84 79 78 40 / 41', ['03 84 79 78 40', '03 84 79 78 41']],
  ['03 84 79 78 40 / 06 71 50 65 88', ['03 84 79 78 40', '06 71 50 65 88']],
])('reads the numbers in %s', async (text, numbers) => {
  const { contacts } = await read(card(`TEL:${text}`))
  expect(contacts[0]?.phones.map(({ number }) => number)).toEqual(numbers)
})

describe('stays within bounds', () => {
  const megabytes = size(2, 20)

  test(`with a picture of ${megabytes} MB`, async () => {
    const line = `${'A'.repeat(74)}\r\n `
    const picture = `PHOTO;ENCODING=b;TYPE=JPEG:${line.repeat(megabytes * 14_000)}`
    expect((await read(card(picture, 'EMAIL:zoe@example.fr'))).contacts).toMatchObject([zoe])
    const unfolded = `PHOTO;ENCODING=BASE64:${'A'.repeat(megabytes * 1_000_000)}`
    expect((await read(card(unfolded, 'EMAIL:zoe@example.fr'))).contacts).toMatchObject([zoe])
  })

  const count = size(300, 30_000)

  test(`with ${count} cards`, async () => {
    const cards = Array.from({ length: count }, (_, i) =>
      card(`EMAIL:p${i}@example.fr`, 'TEL:03 84 79 78 40'),
    )
    expect((await read(cards.join(''))).contacts).toHaveLength(count)
  }, 120_000)

  const many = size(60_000, 1_000_000)

  test.each([
    ['quotes', `EMAIL;X=${'"'.repeat(many)}:a@example.fr`],
    ['backslashes', `ORG:${'\\'.repeat(many)}`],
    ['carriage returns', '\r'.repeat(many)],
    ['soft breaks', `NOTE;ENCODING=QUOTED-PRINTABLE:${'=\r\n'.repeat(many / 3)}`],
    ['parameters', `TEL${';TYPE=WORK'.repeat(many / 10)}:1`],
    ['components', `N:${';'.repeat(many)}`],
    ['digits', `TEL:${'1 '.repeat(many / 2)}`],
    ['commas', `CATEGORIES:${','.repeat(many)}`],
    ['spaces', `TITLE:${' '.repeat(many)}x`],
    ['at signs', `EMAIL:${'a@'.repeat(many / 2)}`],
    ['blank lines', '\r\n'.repeat(many / 2)],
    ['cards in cards', 'AGENT:\r\nBEGIN:VCARD\r\n'.repeat(many / 20)],
    ['brackets', `TEL:${'('.repeat(many)}`],
  ])(`with ${many} %s`, async (_, line) => {
    const { contacts } = await read(card(line, 'EMAIL:zoe@example.fr'))
    expect(contacts.length).toBeLessThan(2)
  })
})
