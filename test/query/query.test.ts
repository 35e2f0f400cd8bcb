import { describe, expect, test } from 'vitest'
import { nearNames } from '../../src/query/near.ts'
import { parseQuery } from '../../src/query/parse.ts'
import { findMatches, inOrder, matchOrganisations } from '../../src/query/select.ts'
import { directoryWith, messages, selecting } from '../support.ts'

const FILES = {
  'bfc.yaml': `name: Région Bourgogne-Franche-Comté
short_name: BFC
aliases: [Conseil régional]
type: region
email: presse@bfc.example.fr
phone: 03 81 61 61 61
address: {city: Besançon, region: Bourgogne}
tags: [industrie, forêts]
languages: [fr]
note: x
contacts:
  - {name: Laure Lefèvre, title: Attachée de presse, email: laure.l@bfc.example.fr, phone: "+33 6 71 50 65 88", topics: [trains], verified: 2026-05-15, source: {title: Communiqué, date: 2024-01-01}}
  - {name: Jean-François d’Ormesson, email: jf@media.example.org, phone: 0380443466, opt_out: true, languages: [de-CH], note: y, verified: 2023-01-01}
  - {name: Parti Ailleurs, email: parti@bfc.example.fr, until: 2024-12-31}
`,
  'oeuvre.yaml': `name: L’Œuvre du Łódź
type: media
country: BE
contacts:
  - {name: 山田太郎, agency: Havas, email: yamada@example.jp}
  - {name: {given: Ana, family: Zoé}, phone: 02 213 45 67}
  - {name: François Hubidos, phone: {number: 0470 12 34 56, type: mobile}}
`,
}

const contactsOf = (...names: string[]) =>
  names.map((name, i) => `  - { name: "${name}", email: p${i}@x.example }\n`).join('')

const PEOPLE = {
  'x.yaml': `name: X\ncontacts:\n${contactsOf('Jean-Yves Le Drian', 'John Ronald Reuel Tolkien', 'J.-L. Moulin', 'Jean-Luc Moulin', 'JL Moulin', 'Fañch dʼOrmesson', 'Jean d’Ormesson', 'Leilani Hawaiʻi', 'Heydər Əliyev', 'Kɔfi Ɛlliott', 'Ana Đorđević')}`,
}

const desk = (name: string) => `name: ${name}\nemail: presse@x.example\n`
const PLACES = {
  'a.yaml': desk('Ville de Saint-Étienne'),
  'b.yaml': desk('Office de St Malo'),
  'c.yaml': desk('Commune de Sainte-Marie'),
  'd.yaml': desk('Les Saintes-Maries'),
  'e.yaml': `${desk('Le Théâtre')}address: { city: Saint-Denis }\n`,
  'agence-oneil.yaml': desk('O’Neil Communication'),
  'f.yaml': `name: Y\ncontacts:\n${contactsOf('Stéphane Saint-Just')}`,
}

const BLANKS = {
  'x.yaml': `name: X\naddress: { city: Le Havre }\ncontacts:\n${contactsOf('Ida Mac Gregor', 'Bruno La Tour', 'Nadia El Ayoubi', '佐藤 花子', 'Jean-Michel Martin', 'Lies Vandenberghe', 'Ann McCoy', 'Martin Etienne')}`,
}

const found = (...words: string[]) => foundIn(FILES, ...words)

async function foundIn(files: Readonly<Record<string, string>>, ...words: string[]) {
  const directory = directoryWith(files)
  return inOrder(await findMatches(directory, parseQuery(words, messages), selecting), 'fr').map(
    ({ label }) => label,
  )
}

const LAURE = 'Laure Lefèvre'
const JF = 'Jean-François d’Ormesson'
const DESK = 'Région Bourgogne-Franche-Comté'
const YAMADA = '山田太郎'
const HUBIDOS = 'François Hubidos'

describe('the query language', () => {
  test.each<[string[], string[]]>([
    [['lefevre'], [LAURE]],
    [['LEFÈVRE'.normalize('NFD')], [LAURE]],
    [['oeuvre', 'hubidos'], [HUBIDOS]],
    [['lodz hubidos'], [HUBIDOS]],
    [['jeanfrancois'], [JF]],
    [['jean-francois'], [JF]],
    [["d'ormesson"], [JF]],
    [['dormesson'], [JF]],
    [['francois'], [HUBIDOS, JF]],
    [
      ['bfc', '-is:desk'],
      [LAURE, JF],
    ],
    [['conseil', '-laure', '-"jean françois"'], [DESK]],
    [['太郎'], [YAMADA]],
    [['media.example'], [JF]],
    [['0671506588'], [LAURE]],
    [['+33 6 71 50 65 88'], [LAURE]],
    [['+33', '6', '71', '50'], [LAURE]],
    [['0033671506588'], [LAURE]],
    [['67150'], [LAURE]],
    [['03 80 44'], [JF]],
    [['"attachée de presse"'], [LAURE]],
    [['name:laure'], [LAURE]],
    [['name:"laure lef"'], [LAURE]],
    [['org:bfc', 'topic:trains'], [LAURE]],
    [['tag:industrie,x', '-name:laure', '-is:optout'], [DESK]],
    [['tag:indus'], []],
    [['type:media', 'has:mobile'], [HUBIDOS]],
    [['country:BE', 'agency:havas'], [YAMADA]],
    [['city:besancon', 'region:bourgogne', 'is:desk'], [DESK]],
    [['lang:de'], [JF]],
    [['lang:fr', 'has:title'], [LAURE]],
    [['domain:example.fr', '-is:desk'], [LAURE]],
    [['domain:xample.fr'], []],
    [['email:JF@'], [JF]],
    [['phone:"06 71"'], [LAURE]],
    [['phone:abc'], []],
    [['verified:>=2026'], [LAURE]],
    [['verified:<2024-06-01'], [JF]],
    [['verified:2026-05'], [LAURE]],
    [['verified:>2023-01-01', 'verified:<=2026-05-15'], [LAURE]],
    [['-verified:>2000', 'type:region', '-is:desk'], []],
    [['source:communiqué'], [LAURE]],
    [['has:source', 'has:email', 'has:phone'], [LAURE]],
    [['has:note'], [JF, DESK]],
    [['is:optout'], [JF]],
    [['is:stale', 'type:region'], [JF]],
    [['is:agency'], [YAMADA]],
    [['is:left'], ['Parti Ailleurs']],
    [['until:<2025'], ['Parti Ailleurs']],
    [['title:presse'], [LAURE]],
    [['ailleurs'], []],
    [['bfc/laure-lefevre'], [LAURE]],
    [['BFC/Laure-Lefevre', 'topic:trains'], [LAURE]],
    [['"conseil régional/laure-lefevre"'], [LAURE]],
    [['bfc', '-bfc/laure-lefevre', '-is:desk'], [JF]],
    [['oeuvre/laure-lefevre'], []],
    [['bfc/laure-lefevr'], []],
    [['bfc/'], [LAURE, JF, DESK]],
  ])('%j finds %j', async (words, expected) =>
    expect(new Set(await found(...words))).toEqual(new Set(expected)),
  )

  test('puts the best match first, then follows the family name', async () => {
    expect(await found('fran')).toEqual([HUBIDOS, JF, DESK, LAURE])
    expect((await found()).slice(-2)).toEqual(['Ana Zoé', YAMADA])
  })

  test.each([
    ['tagg:x', 'unknown query field'],
    ['is:lef', 'is not a condition'],
    ['has:fone', 'is not a condition'],
    ['tag:', 'missing value after'],
    ['"open', 'missing closing quotation mark'],
    ['verified:soon', 'is not a date'],
    ['verified:2024-13', 'is not a date'],
  ])('refuses %s', (query, message) => expect(() => parseQuery([query], messages)).toThrow(message))

  test('takes an address on the web as a text, and a quoted colon too', () => {
    expect(parseQuery(['https://a.fr'], messages)).toMatchObject([{ kind: 'word' }])
    expect(parseQuery(['"tagg:x"'], messages)).toMatchObject([{ kind: 'word', text: 'tagg:x' }])
  })

  test('finds the organisations themselves', async () => {
    const directory = directoryWith({ ...FILES, 'empty.yaml': 'name: Nobody Yet\ntype: region\n' })
    const ids = async (...words: string[]) =>
      (await matchOrganisations(directory, parseQuery(words, messages), selecting)).map(
        ({ id }) => id,
      )
    expect(await ids('type:region')).toEqual(['bfc', 'empty'])
    expect(await ids('hubidos')).toEqual(['oeuvre'])
  })

  test.each<[string[], string[]]>([
    [['J.-Y.', 'Le', 'Drian'], ['Jean-Yves Le Drian']],
    [['JY Le Drian'], ['Jean-Yves Le Drian']],
    [['"JY Le Drian"'], ['Jean-Yves Le Drian']],
    [['"J.-Y. Le Drian"'], ['Jean-Yves Le Drian']],
    [['name:jy'], ['Jean-Yves Le Drian']],
    [['J. R. R. Tolkien'], ['John Ronald Reuel Tolkien']],
    [['jrr tolkien'], ['John Ronald Reuel Tolkien']],
    [
      ['J.-L.', 'Moulin'],
      ['J.-L. Moulin', 'Jean-Luc Moulin', 'JL Moulin'],
    ],
    [['JL Moulin'], ['J.-L. Moulin', 'Jean-Luc Moulin', 'JL Moulin']],
    [['J. L. Moulin'], ['J.-L. Moulin', 'Jean-Luc Moulin', 'JL Moulin']],
    [['jl'], ['J.-L. Moulin', 'Jean-Luc Moulin', 'JL Moulin']],
    [['jm moulin'], []],
  ])('initials: %j finds %j', async (words, expected) =>
    expect((await foundIn(PEOPLE, ...words)).sort()).toEqual(expected.sort()),
  )

  test.each<[string[], string[]]>([
    [["d'ormesson"], ['Fañch dʼOrmesson', 'Jean d’Ormesson']],
    [['dʼormesson'], ['Fañch dʼOrmesson', 'Jean d’Ormesson']],
    [['dormesson'], ['Fañch dʼOrmesson', 'Jean d’Ormesson']],
    [['hawaii'], ['Leilani Hawaiʻi']],
    [['Eliyev'], ['Heydər Əliyev']],
    [['heyder'], ['Heydər Əliyev']],
    [['kofi'], ['Kɔfi Ɛlliott']],
    [['elliott'], ['Kɔfi Ɛlliott']],
    [['dordevic'], ['Ana Đorđević']],
  ])('letters: %j finds %j', async (words, expected) =>
    expect((await foundIn(PEOPLE, ...words)).sort()).toEqual(expected.sort()),
  )

  test.each<[string[], string[]]>([
    [['st', 'etienne'], ['Ville de Saint-Étienne']],
    [['st-etienne'], ['Ville de Saint-Étienne']],
    [['"st etienne"'], ['Ville de Saint-Étienne']],
    [['stetienne'], ['Ville de Saint-Étienne']],
    [['saint', 'malo'], ['Office de St Malo']],
    [['ste-marie'], ['Commune de Sainte-Marie']],
    [['stes maries'], ['Les Saintes-Maries']],
    [['saintes maries'], ['Les Saintes-Maries']],
    [['city:"st denis"'], ['Le Théâtre']],
    [['saint denis'], ['Le Théâtre']],
    [['org:"st malo"'], ['Office de St Malo']],
    [['sainte malo'], []],
    [['stephane'], ['Stéphane Saint-Just']],
    [['org:agence'], ['O’Neil Communication']],
    [['org:agence-oneil'], ['O’Neil Communication']],
    [['oneil'], ['O’Neil Communication']],
  ])('places: %j finds %j', async (words, expected) =>
    expect((await foundIn(PLACES, ...words)).sort()).toEqual(expected.sort()),
  )

  test.each<[string[], string[]]>([
    [['macgregor'], ['Ida Mac Gregor']],
    [['MacGreg'], ['Ida Mac Gregor']],
    [['name:macgregor'], ['Ida Mac Gregor']],
    [['latour'], ['Bruno La Tour']],
    [['brunolatour'], ['Bruno La Tour']],
    [['elayoubi'], ['Nadia El Ayoubi']],
    [['佐藤花子'], ['佐藤 花子']],
    [['佐藤花'], ['佐藤 花子']],
    [['jeanmichel'], ['Jean-Michel Martin']],
    [['la', 'tour'], ['Bruno La Tour']],
    [['van', 'den', 'berghe'], ['Lies Vandenberghe']],
    [['vanden berghe'], ['Lies Vandenberghe']],
    [['mc coy'], ['Ann McCoy']],
    // Of the second word one or two letters are too few.
    [['martine'], []],
    [['martinet'], []],
    [['martinetie'], ['Martin Etienne']],
    [['idam'], []],
    [['gregorida'], []],
    [['-macgregor', 'name:ida'], []],
    [['leparis'], []],
    [
      ['lehavre'],
      [
        'Ida Mac Gregor',
        'Bruno La Tour',
        'Nadia El Ayoubi',
        '佐藤 花子',
        'Jean-Michel Martin',
        'Lies Vandenberghe',
        'Ann McCoy',
        'Martin Etienne',
      ],
    ],
  ])('blanks: %j finds %j', async (words, expected) =>
    expect((await foundIn(BLANKS, ...words)).sort()).toEqual(expected.sort()),
  )

  test('puts a name as it is typed before one with a blank in it', async () => {
    const files = {
      'a.yaml':
        'name: X\ncontacts: [{name: Bruno La Tour, email: a@x.fr}, {name: Ada Latour, email: b@x.fr}]\n',
    }
    expect(await foundIn(files, 'latour')).toEqual(['Ada Latour', 'Bruno La Tour'])
    expect(await foundIn(files, 'la', 'tour')).toEqual(['Bruno La Tour', 'Ada Latour'])
  })

  test('offers the nearest names', () => {
    const directory = directoryWith(FILES)
    const near = (query: string) => nearNames(directory, parseQuery([query], messages))
    expect(near('hubidso')).toEqual([HUBIDOS])
    expect(near('lefebvre')).toEqual([LAURE])
    expect(near('bourgonge')).toEqual([DESK])
    expect(near('xyzzy')).toEqual([])
    // Most words first: other people of that name are less near.
    expect(near('francois hubidso')[0]).toBe(HUBIDOS)
    expect(near('parti hubidso').slice(0, 2)).toEqual(['Parti Ailleurs', HUBIDOS])
  })
})
