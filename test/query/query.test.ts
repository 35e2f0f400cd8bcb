import { describe, expect, test } from 'vitest'
import { nearNames } from '../../src/query/near.ts'
import { inOrder } from '../../src/query/order.ts'
import { parseQuery } from '../../src/query/parse.ts'
import { findMatches, matchOrganisations } from '../../src/query/select.ts'
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

async function found(...words: string[]) {
  const directory = directoryWith(FILES)
  return inOrder(await findMatches(directory, words, selecting), 'fr').map(({ label }) => label)
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
  ])('%j finds %j', async (words, expected) =>
    expect(new Set(await found(...words))).toEqual(new Set(expected)),
  )

  test('puts the best match first, then follows the family name', async () => {
    expect(await found('fran')).toEqual([HUBIDOS, JF, DESK, LAURE])
    expect((await found()).slice(-2)).toEqual(['Ana Zoé', YAMADA])
  })

  test.each([
    ['tagg:x', 'is not a field'],
    ['is:lef', 'is not a condition'],
    ['has:fone', 'is not a condition'],
    ['tag:', 'has nothing after'],
    ['"open', 'never closed'],
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
      (await matchOrganisations(directory, words, selecting)).map(({ id }) => id)
    expect(await ids('type:region')).toEqual(['bfc', 'empty'])
    expect(await ids('hubidos')).toEqual(['oeuvre'])
  })

  test('offers the nearest names', () => {
    const directory = directoryWith(FILES)
    const near = (query: string) => nearNames(directory, parseQuery([query], messages))
    expect(near('hubidso')).toEqual([HUBIDOS])
    expect(near('lefebvre')).toEqual([LAURE])
    expect(near('bourgonge')).toEqual([DESK])
    expect(near('xyzzy')).toEqual([])
  })
})
