import { describe, expect, test } from 'vitest'
import type { ReadingOptions } from '../../../src/importing/source.ts'
import { table } from '../../../src/importing/sources/table.ts'
import { ColumnsError } from '../../../src/importing/table/columns.ts'
import * as tables from '../table/tables.ts'

const read = (text: string | Uint8Array, options: ReadingOptions = {}, name = 'contacts.csv') =>
  table.read({ name, bytes: Buffer.from(text as string) }, { country: 'FR', ...options })

describe('reads the tables of', () => {
  test('Google Contacts', async () => {
    const { contacts, warnings } = await read(tables.googleCsv)
    expect(contacts).toEqual([
      {
        organisation: 'Ville de Dole',
        department: 'Communication',
        name: { full: 'Inès Garçon', given: 'Inès', family: 'Garçon' },
        salutation: 'Mme',
        title: 'Directrice',
        emails: [
          { address: 'ines.garcon@example.fr', type: 'work' },
          { address: 'redaction@example.fr', label: 'Rédaction' },
          { address: 'redaction2@example.fr' },
        ],
        phones: [
          { number: '+33 6 71 50 65 89', e164: '+33671506589', type: 'mobile' },
          {
            number: '+33 3 84 79 78 45',
            e164: '+33384797845',
            label: 'Astreinte',
            hours: 'week-end',
          },
        ],
        topics: ['Presse'],
        note: 'Préfère les courriels',
        desk: {
          website: 'https://www.example.fr',
          address: {
            street: 'place de l’Europe',
            postal_code: '39100',
            city: 'Dole',
            country: 'FR',
          },
        },
        source: { at: [], title: 'contacts.csv' },
        certain: true,
        reasons: [],
        line: 2,
      },
    ])
    expect(warnings).toEqual([
      {
        code: 'table/unused',
        about: 'Address 1 - Label, Address 1 - Formatted, Website 1 - Label',
      },
    ])
  })

  test('Outlook in French', async () => {
    const { contacts } = await read(tables.outlookFrench)
    expect(contacts).toMatchObject([
      {
        organisation: 'SEM du Doubs',
        department: 'Relations médias',
        name: { full: 'François Müller', given: 'François', family: 'Müller' },
        salutation: 'M.',
        title: 'Chargé de presse',
        emails: [{ address: 'francois.muller@example.fr' }],
        phones: [
          { number: '03 81 61 61 09', type: 'fax' },
          { number: '03 81 61 61 08', type: 'work' },
          { number: '03 81 61 61 00', type: 'switchboard' },
          { number: '06 71 50 65 90', type: 'mobile' },
        ],
        topics: ['Presse', 'Industrie'],
        note: 'Le matin\nde préférence',
        desk: {
          website: 'http://www.example.fr',
          address: {
            street: '4 square Castan, Bâtiment B',
            postal_code: '25000',
            city: 'Besançon',
            region: 'Doubs',
            country: 'FR',
          },
        },
        certain: true,
      },
    ])
  })

  test('Thunderbird in French, whose towns of home and work are called alike', async () => {
    const { contacts } = await read(tables.thunderbirdFrench)
    expect(contacts).toMatchObject([
      {
        organisation: 'Département de l’Ain',
        department: 'Cabinet',
        title: 'Attaché de presse',
        name: { full: 'Gaëtan Castaño', given: 'Gaëtan', family: 'Castaño' },
        emails: [{ address: 'gaetan.castano@example.fr' }, { address: 'presse@example.org' }],
        phones: [{ type: 'work' }, { type: 'fax' }, { type: 'mobile' }],
        desk: {
          address: {
            street: '45 avenue Alsace-Lorraine',
            postal_code: '01000',
            city: 'Bourg-en-Bresse',
            region: 'Ain',
          },
        },
        certain: true,
      },
    ])
  })

  test('Brevo, whose numbers have lost their plus', async () => {
    const { contacts } = await read(tables.brevo)
    expect(contacts).toMatchObject([
      {
        name: { full: 'Zoé Lefèvre', given: 'Zoé', family: 'Lefèvre' },
        phones: [
          { number: '+33 6 71 50 65 91', e164: '+33671506591', type: 'mobile' },
          { number: '+33 3 84 79 78 46', e164: '+33384797846', type: 'work' },
        ],
        certain: true,
      },
    ])
    expect(contacts[0]?.reasons.map(({ code }) => code)).toEqual([
      'organisation/none',
      'phone/plus',
      'phone/plus',
    ])
  })

  test('Mailchimp', async () => {
    const { contacts } = await read(tables.mailchimp)
    expect(contacts).toMatchObject([
      {
        organisation: 'Métropole de Dijon',
        name: { full: 'Côme N’Guyen' },
        topics: ['presse', 'industrie'],
        phones: [{ number: '03 80 44 34 66' }],
      },
    ])
  })

  test('somebody who keeps them by hand', async () => {
    const { contacts, warnings } = await read(tables.byHand)
    expect(contacts).toMatchObject([
      {
        organisation: 'Ville de Dole',
        name: { full: 'Marie Dupont', given: 'Marie', family: 'Dupont' },
        title: 'Attachée de presse',
        emails: [{ address: 'marie.dupont@example.fr' }, { address: 'presse@example.fr' }],
        phones: [{ number: '03 84 79 78 40', extension: '12' }, { number: '06 71 50 65 88' }],
        note: 'Le matin ; sauf le lundi',
        line: 6,
        certain: true,
      },
      {
        organisation: 'Département du Jura',
        department: 'Service presse',
        emails: [{ address: 'presse.jura@example.org' }],
        phones: [
          { number: '03 84 87 33 00', type: 'switchboard' },
          { number: '06 71 50 65 89', type: 'mobile' },
        ],
        note: '=SOMME(1;2)',
        line: 7,
      },
    ])
    expect(warnings).toEqual([{ code: 'row/empty', about: 'Jura', line: 5 }])
  })
})

describe('takes a table as it comes', () => {
  const plain = 'nom;courriel;téléphone\nZoé Lefèvre;zoe@example.fr;03 84 79 78 40\n'
  const expected = [
    {
      name: { full: 'Zoé Lefèvre' },
      emails: [{ address: 'zoe@example.fr' }],
      phones: [{ number: '03 84 79 78 40', e164: '+33384797840' }],
      line: 2,
      certain: true,
    },
  ]

  test.each([
    ['UTF-8', Buffer.from(plain)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${plain}`)],
    ['windows-1252', Buffer.from(plain, 'latin1')],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${plain}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(plain, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${plain}`, 'utf16le').swap16()],
    ['Mac OS Roman', Buffer.from(plain.replaceAll('é', '\x8e').replaceAll('è', '\x8f'), 'latin1')],
    ['lines ended by CR LF', Buffer.from(plain.replaceAll('\n', '\r\n'))],
    ['lines ended by CR', Buffer.from(plain.replaceAll('\n', '\r'))],
    ['commas', Buffer.from(plain.replaceAll(';', ','))],
    ['tabs', Buffer.from(plain.replaceAll(';', '\t'))],
    [
      'tabs in UTF-16, as Excel’s Unicode text',
      Buffer.from(`\ufeff${plain.replaceAll(';', '\t')}`, 'utf16le'),
    ],
  ])('in %s', async (_, bytes) => {
    expect((await read(bytes)).contacts).toMatchObject(expected)
    expect(table.recognises({ name: 'contacts.txt', bytes })).toBe(true)
  })

  test('with Excel’s line that says what parts the cells, lines counted with it', async () => {
    const { contacts } = await read(`sep=|\r\n${plain.replaceAll(';', '|')}`)
    expect(contacts).toMatchObject([{ ...expected[0], line: 3 }])
  })

  test('with the apostrophes and formulas that keep a spreadsheet from counting', async () => {
    const { contacts } = await read(
      'nom,tél,mobile,note\nZoé Lefèvre,"=""0384797840""",\'+33 6 71 50 65 88,=HYPERLINK(1)\n',
    )
    expect(contacts).toMatchObject([
      {
        phones: [{ e164: '+33384797840' }, { e164: '+33671506588', type: 'mobile' }],
        note: '=HYPERLINK(1)',
      },
    ])
  })

  test('with line breaks and quotes in cells, and rows counted as lines', async () => {
    const { contacts } = await read(
      'nom;courriel;note\n"Lefèvre\nZoé";zoe@example.fr;"un ""deux""\n\ntrois"\nInès Garçon;ines@example.fr;\n',
    )
    expect(contacts).toMatchObject([
      { name: { full: 'Lefèvre Zoé' }, note: 'un "deux"\n\ntrois', line: 2 },
      { line: 6 },
    ])
  })

  test('with a quote that nothing closes, and says so', async () => {
    const { contacts, warnings } = await read(
      'nom;organisme;courriel\nZoé;"Le Jura;zoe@example.fr\nInès;Dole;ines@example.fr\n',
    )
    expect(contacts).toMatchObject([{ organisation: '"Le Jura' }, { organisation: 'Dole' }])
    expect(warnings).toEqual([{ code: 'table/quotes' }])
  })

  test.each([
    ['NOM', 'Prénom', 'Adresse e-mail professionnelle', 'Tél. portable', 'Ligne directe'],
    ['Nom', 'PRENOM', 'Mél.', 'N° de mobile', 'Tél (fixe)'],
    ['Surname', 'First name', 'E-mail address', 'Cell phone', 'Office phone'],
    ['Last Name', 'Given Name', 'Contact e-mail', 'Mobile number', 'Business Phone 2'],
    ['Nachname', 'Vorname', 'Adresse électronique', 'Natel', 'Bureau (tél.)'],
  ])('with the headings %s, %s, %s, %s, %s', async (...headings) => {
    const { contacts, warnings } = await read(
      `${headings.join('\t')}\nL’Écuyer\tZoé\tzoe@example.fr\t06 71 50 65 88\t03 84 79 78 40\n`,
    )
    expect(contacts).toMatchObject([
      {
        name: { full: 'Zoé L’Écuyer', given: 'Zoé', family: 'L’Écuyer' },
        emails: [{ address: 'zoe@example.fr' }],
        phones: [{ type: 'mobile' }, { type: 'work' }],
      },
    ])
    expect(warnings).toEqual([])
  })

  test.each([
    ['adresse', 'zoe@example.fr', { emails: [{ address: 'zoe@example.fr' }] }],
    ['adresse', '1 rue du Port', { desk: { address: { street: '1 rue du Port' } } }],
    ['titre', 'Directrice', { title: 'Directrice' }],
    ['poste', 'Directrice', { title: 'Directrice' }],
    ['poste', '12', { phones: [{ extension: '12' }] }],
    ['contact', 'Inès Garçon', { name: { full: 'Inès Garçon' } }],
    ['site', 'www.example.fr', { desk: { website: 'https://www.example.fr' } }],
    ['langues', 'français, anglais', { languages: ['fr', 'en'] }],
    ['thèmes / rubriques', 'industrie ; transports', { topics: ['industrie', 'transports'] }],
    ['direction', 'Communication', { department: 'Communication' }],
    ['agence', 'Agence Nord', { agency: 'Agence Nord' }],
  ])('with a heading “%s” over “%s”', async (heading, value, contact) => {
    const { contacts } = await read(
      `organisme\ttéléphone\t${heading}\nVille de Dole\t03 84 79 78 40\t${value}\n`,
    )
    expect(contacts).toMatchObject([contact])
  })

  test('with a column of titles that holds forms of address', async () => {
    const { contacts } = await read(
      'titre;nom;courriel\nMme;Garçon;ines@example.fr\nDr;Bell;ada@example.fr\n',
    )
    expect(contacts).toMatchObject([
      { salutation: 'Mme', name: { full: 'Garçon' } },
      { name: { full: 'Bell' } },
    ])
  })

  test('and names columns that it does not understand', async () => {
    const { contacts, warnings } = await read(
      'nom;courriel;Machin;vide;date de naissance\nZoé;zoe@example.fr;x;;1980\n',
    )
    expect(contacts).toHaveLength(1)
    expect(warnings).toEqual([
      { code: 'table/columns', about: 'Machin' },
      { code: 'table/unused', about: 'date de naissance' },
    ])
  })

  test('and gives back a zero that was lost, only where that is certain', async () => {
    const text = 'nom;téléphone;code postal;ville\nZoé;381616108;1000;Bourg-en-Bresse\n'
    const { contacts } = await read(text)
    expect(contacts).toMatchObject([
      {
        phones: [{ number: '03 81 61 61 08', e164: '+33381616108' }],
        desk: { address: { postal_code: '01000' } },
        certain: true,
      },
    ])
    expect(contacts[0]?.reasons.map(({ code }) => code)).toEqual([
      'organisation/none',
      'phone/zero',
      'postal-code/zero',
    ])
    const abroad = await read(text, { country: 'CH' })
    expect(abroad.contacts).toMatchObject([
      {
        phones: [{ number: '381616108' }],
        desk: { address: { postal_code: '1000' } },
        certain: false,
      },
    ])
  })

  test('and reads no number that a spreadsheet rounded', async () => {
    const { contacts } = await read('nom;courriel;téléphone\nZoé;zoe@example.fr;3,81616E+08\n')
    expect(contacts).toMatchObject([{ phones: [], certain: false }])
    expect(contacts[0]?.reasons).toContainEqual({
      code: 'phone/scientific',
      about: '3,81616E+08',
      line: 2,
    })
  })

  test('and is not certain of a row whose cells may have moved, nor of what is no address', async () => {
    const { contacts } = await read(
      'nom;organisme;courriel\nZoé;Dole;zoe@example.fr;de trop\nInès;Dole;ines@example\nMax et Léa;Dole;ml@example.fr\n',
    )
    expect(contacts.map(({ certain }) => certain)).toEqual([false, false, false])
    expect(contacts.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      'row/wide',
      'email/faulty',
      'address/none',
      'name/several',
    ])
  })

  test('and leaves aside who opted out or has left', async () => {
    const { contacts, warnings } = await read(
      'nom;courriel;désabonné;until\nZoé;zoe@example.fr;oui;\nInès;ines@example.fr;non;2024-01-01\nLéa;lea@example.fr;;\n',
    )
    expect(contacts).toMatchObject([{ name: { full: 'Léa' } }])
    expect(warnings.map(({ code }) => code)).toEqual(['row/opted-out', 'row/left'])
  })
})

describe('takes the user’s word for columns', () => {
  const text = 'Qui;Machin;Truc\nZoé Lefèvre;zoe@example.fr;Ville de Dole\n'
  const fault = (columns: Record<string, string>) =>
    read(text, { columns }).then(
      () => undefined,
      (error: unknown) => error,
    )

  test('by heading, however it is written, and by number', async () => {
    for (const columns of [
      { qui: 'name', Machin: 'email', truc: 'organisation' },
      { 1: 'name', 2: 'email', 3: 'organisation' },
    ])
      expect((await read(text, { columns })).contacts.at(-1)).toMatchObject({
        name: { full: 'Zoé Lefèvre' },
        emails: [{ address: 'zoe@example.fr' }],
        organisation: 'Ville de Dole',
      })
  })

  test('over what headings say', async () => {
    const { contacts } = await read('nom;courriel;note\nDole;zoe@example.fr;Zoé\n', {
      columns: { nom: 'organisation', note: 'name' },
    })
    expect(contacts).toMatchObject([{ organisation: 'Dole', name: { full: 'Zoé' } }])
    expect(contacts[0]).not.toHaveProperty('note')
  })

  test('and names the nearest where there is no such column or field', async () => {
    const headings = 'nom;courriel;note\nDole;zoe@example.fr;Zoé\n'
    await expect(read(headings, { columns: { courrel: 'email' } })).rejects.toMatchObject({
      fault: 'column/unknown',
      about: 'courrel',
      nearest: 'courriel',
    })
    await expect(read(headings, { columns: { note: 'organisaton' } })).rejects.toMatchObject({
      fault: 'field/unknown',
      about: 'organisaton',
      nearest: 'organisation',
    })
    expect(await fault({ 4: 'name' })).toBeInstanceOf(ColumnsError)
  })

  test('and asks for it where nothing tells what the columns hold', async () => {
    await expect(read('Zoé;Dole\nInès;Gray\n')).rejects.toMatchObject({ fault: 'headings/none' })
  })

  test('and reads columns without headings that hold nothing but addresses or numbers', async () => {
    const { contacts, warnings } = await read(
      'Zoé;zoe@example.fr;0384797840\nInès;ines@example.fr;0384797841\n',
    )
    expect(contacts).toMatchObject([
      { emails: [{ address: 'zoe@example.fr' }], phones: [{ e164: '+33384797840' }], line: 1 },
      { emails: [{ address: 'ines@example.fr' }], line: 2 },
    ])
    expect(warnings).toEqual([
      { code: 'table/by-content', about: '2=email, 3=phone' },
      { code: 'table/columns', about: '1' },
    ])
  })
})

describe('recognises', () => {
  const bytes = (text: string) => Buffer.from(text)

  test.each([
    'Contacts presse :\nZoé Lefèvre, attachée de presse, 03 84 79 78 40, zoe@example.fr\nInès Garçon, directrice, 03 84 79 78 41, ines@example.fr\n',
    '# Communiqué\n\nNom, prénom\n\nDu texte ; encore.\n',
    'BEGIN:VCARD\nVERSION:3.0\nN:a;b;c;d;e\nEND:VCARD\n',
    '{"name": "Zoé", "email": "zoe@example.fr"}\n',
    '<html><body>nom;courriel</body></html>',
    '',
  ])('no release, card or page: %j', text => {
    expect(table.recognises({ name: '-', bytes: bytes(text) })).toBe(false)
  })

  test('no binary file, whatever it is called', () => {
    expect(
      table.recognises({ name: 'a.csv', bytes: Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2, 3]) }),
    ).toBe(false)
  })

  test('a list without headings where tabs or semicolons part it', () => {
    const list = 'Zoé\tzoe@example.fr\nInès\tines@example.fr\n'
    expect(table.recognises({ name: '-', bytes: bytes(list) })).toBe(true)
  })
})
