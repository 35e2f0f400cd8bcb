import { describe, expect, test } from 'vitest'
import { vcard } from '../../../src/importing/sources/vcard.ts'
import * as exported from './exports.ts'

const read = (bytes: Uint8Array, name = 'contacts.vcf') =>
  vcard.read({ name, bytes }, { country: 'FR' })

describe('reads what is exported, with nothing lost that the model holds, by', () => {
  test('Apple Contacts', async () => {
    const { contacts, warnings } = await read(exported.apple)
    expect(contacts[0]).toEqual({
      organisation: 'Communauté de communes du Val d’Amour',
      department: 'Direction de la communication',
      name: {
        full: 'Dr. Zoé Anne L’Écuyer PhD',
        given: 'Zoé Anne',
        family: 'L’Écuyer',
        prefix: 'Dr.',
        suffix: 'PhD',
      },
      title: 'Attachée de presse',
      emails: [
        { address: 'zoe.lecuyer@example.fr', type: 'work' },
        { address: 'astreinte@example.fr', label: 'Astreinte' },
        { address: 'zoe@example.org', type: 'home' },
      ],
      phones: [
        { number: '+33 6 71 50 65 88', e164: '+33671506588', type: 'mobile' },
        { number: '03 84 79 78 44', e164: '+33384797844', type: 'work' },
        { number: '03 84 79 78 40', e164: '+33384797840', type: 'work' },
        { number: '03 84 79 78 41', e164: '+33384797841', type: 'switchboard' },
        { number: '03 84 79 78 42', e164: '+33384797842', type: 'fax' },
        {
          number: '03 84 79 78 43',
          e164: '+33384797843',
          label: 'Ligne rouge',
          hours: '24/7',
        },
      ],
      topics: ['industrie', 'transports'],
      note: 'Ligne un\nLigne deux; suite, fin',
      desk: {
        website: 'https://www.example.fr',
        address: {
          street: '1, place de la Mairie, Bât. B',
          postal_code: '39380',
          city: 'Mont-sous-Vaudrey',
          region: 'Jura',
          country: 'FR',
        },
      },
      source: { at: [], title: 'contacts.vcf' },
      certain: true,
      reasons: [],
      line: 1,
    })
    expect(contacts[1]).toMatchObject({
      organisation: 'Région Bourgogne-Franche-Comté',
      emails: [{ address: 'presse@example.fr', type: 'work' }],
      phones: [{ number: '03 80 44 33 00', type: 'switchboard' }],
      desk: { website: 'https://www.example.fr/region' },
      certain: true,
    })
    expect(contacts[1]).not.toHaveProperty('name')
    expect(contacts).toHaveLength(2)
    expect(warnings).toEqual([
      { code: 'card/not-a-contact', about: 'Presse régionale', line: 51 },
      { code: 'card/left-aside', about: 'NICKNAME, ADR, BDAY, X-SOCIALPROFILE, PHOTO' },
    ])
  })

  test('Google Contacts', async () => {
    const { contacts, warnings } = await read(exported.google)
    expect(contacts).toMatchObject([
      {
        organisation: 'Ville de Dole',
        name: { full: 'Inès Garçon', given: 'Inès', family: 'Garçon' },
        salutation: 'Mme',
        title: 'Directrice de la communication',
        emails: [
          { address: 'ines.garcon@example.fr', type: 'work' },
          { address: 'redaction@example.fr', label: 'Rédaction' },
        ],
        phones: [
          { number: '+33671506589', type: 'mobile' },
          { number: '+33384797845', type: 'switchboard' },
        ],
        topics: ['Presse'],
        note: 'Préfère les courriels',
        desk: { website: 'https://www.example.fr/dole' },
        certain: true,
      },
    ])
    expect(warnings).toEqual([{ code: 'card/left-aside', about: 'URL' }])
  })

  test('Outlook, in windows-1252 with soft line breaks', async () => {
    const { contacts } = await read(exported.outlook)
    expect(contacts).toMatchObject([
      {
        organisation: 'Société d’Économie Mixte',
        department: 'Relations médias',
        name: { full: 'François Éric Müller', given: 'François Éric', family: 'Müller' },
        salutation: 'M.',
        title: 'Chargé de presse',
        emails: [{ address: 'francois.muller@example.fr' }],
        phones: [
          { number: '03 81 61 61 08', type: 'work' },
          { number: '06 71 50 65 90', type: 'mobile' },
          { number: '03 81 61 61 09', type: 'fax' },
        ],
        note: 'À joindre le matin\nDe préférence par courriel, jamais par téléphone le vendredi après-midi',
        desk: {
          website: 'https://www.example.fr',
          address: {
            street: 'Bureau 12, 4, square Castan',
            postal_code: '25000',
            city: 'Besançon',
            region: 'Franche-Comté',
            country: 'FR',
          },
        },
        certain: true,
      },
    ])
  })

  test('Android, in QUOTED-PRINTABLE with labels of its own', async () => {
    const { contacts } = await read(exported.android)
    expect(contacts).toMatchObject([
      {
        organisation: 'Département du Jura',
        name: { full: 'Zoé Lefèvre', given: 'Zoé', family: 'Lefèvre' },
        title: 'Chargée de presse',
        emails: [{ address: 'zoe.lefevre@example.fr', type: 'work' }],
        phones: [
          { number: '0671506591', e164: '+33671506591', type: 'mobile' },
          { number: '0384797846', type: 'work' },
          { number: '0384797847', label: 'Astreinte' },
        ],
        note: 'été\nhiver;',
        certain: true,
      },
    ])
  })

  test('Nextcloud', async () => {
    const { contacts, warnings } = await read(exported.nextcloud)
    expect(contacts).toMatchObject([
      {
        organisation: 'Métropole de Dijon',
        department: 'Service presse',
        name: { full: 'Côme N’Guyen' },
        title: 'Responsable du service, relations presse',
        emails: [{ address: 'come.nguyen@example.fr' }],
        phones: [
          { number: '+33 3 80 44 34 66', type: 'work' },
          { number: '+33 6 71 50 65 92', label: 'Astreinte' },
        ],
        topics: ['Presse', 'industrie, énergie'],
        languages: ['fr', 'en'],
        note: 'Deux\nlignes',
        desk: {
          website: 'https://www.example.fr/dijon?a=1,2',
          address: { street: '17 boulevard de la Trémouille', postal_code: '21000', city: 'Dijon' },
        },
        certain: true,
      },
    ])
    expect(contacts[0]?.emails).toHaveLength(1)
    expect(warnings).toEqual([{ code: 'card/left-aside', about: 'PHOTO' }])
  })

  test('Thunderbird', async () => {
    const { contacts, warnings } = await read(exported.thunderbird)
    expect(contacts).toMatchObject([
      {
        organisation: 'Département de l’Ain',
        department: 'Cabinet',
        title: 'Attaché; presse écrite',
        emails: [
          { address: 'gaetan.castano@example.fr', type: 'work' },
          { address: 'presse@example.org' },
        ],
        phones: [{ type: 'work' }, { type: 'mobile' }, { type: 'fax', number: '04 74 32 50 01' }],
        note: 'Un, deux; trois',
        desk: {
          website: 'https://www.example.fr/ain',
          address: { postal_code: '01000', city: 'Bourg-en-Bresse', country: 'FR' },
        },
        certain: true,
      },
    ])
    expect(warnings).toEqual([])
  })

  test('Evolution', async () => {
    const { contacts, warnings } = await read(exported.evolution)
    expect(contacts).toMatchObject([
      {
        organisation: 'Ville de Mâcon',
        department: 'Cabinet du maire, Bureau 3',
        salutation: 'Mme',
        name: { full: 'Éloïse Œuvrard' },
        phones: [
          { type: 'work' },
          { type: 'mobile' },
          { type: 'switchboard', number: '03 85 39 71 70' },
        ],
        topics: ['culture'],
        certain: true,
      },
    ])
    expect(contacts[0]).not.toHaveProperty('note')
    expect(warnings).toEqual([{ code: 'card/left-aside', about: 'X-EVOLUTION-MANAGER' }])
  })

  test('Thunderbird of old, at the foot of a message', async () => {
    const { contacts } = await read(exported.mozilla)
    expect(contacts).toMatchObject([
      {
        organisation: 'Ville d’Évreux',
        department: 'Service de presse et des relations avec les médias',
        name: { full: 'Benoît Pérez', given: 'Benoît', family: 'Pérez' },
        emails: [{ address: 'benoit.perez@example.fr' }],
        phones: [{ type: 'work' }, { type: 'mobile' }],
        certain: true,
      },
    ])
  })
})
