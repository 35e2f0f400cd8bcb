import { describe, expect, test } from 'vitest'
import { formats } from '../../../src/mailing/formats/index.ts'
import type { EntryField } from '../../../src/model/entry-fields.ts'
import { recipientsIn, rowsOf, settings } from './recipients.ts'

const { csv } = formats

const write = (yaml: string, fields: readonly EntryField[], excel = false) =>
  csv.write(recipientsIn(yaml), { ...settings, fields, ...(excel && { excel }) })

const phone = (number: string, country: string, excel: boolean) => {
  const yaml = `name: X\ncountry: ${country}\nemail: a@x.fr\nphone: "${number}"\n`
  return rowsOf(write(yaml, ['phone'], excel), ';')[0]?.phone
}

const titled = (title: string, excel = false) => {
  const yaml = `name: X\ncontacts: [{name: A B, email: a@x.fr, title: ${JSON.stringify(title)}}]\n`
  return rowsOf(write(yaml, ['title', 'email'], excel), excel ? ';' : ',')[0]?.title
}

describe('csv --excel', () => {
  test.each([
    ['06 71 50 65 88', 'FR', '06 71 50 65 88'],
    ['+33671506588', 'FR', '06 71 50 65 88'],
    ['0262 12 34 56', 'FR', '0262 12 34 56'],
    ['+32 2 743 09 99', 'FR', '(+32) 2 743 09 99'],
    ['+1 202 555 0123', 'FR', '(+1) 202 555 0123'],
    ['+81 3-3580-3311', 'FR', '(+81) 3 3580 3311'],
    ['02 743 09 99', 'BE', '02 743 09 99'],
    ['512 345 678', 'PL', '(+48) 512 345 678'],
    ['+34 912 34 56 78', 'ES', '912 34 56 78'],
    ['03-3580-3311', 'JP', '03 3580 3311'],
    ['(202) 555-0123', 'US', '(202) 555 0123'],
    ['3949', 'FR', '\u20073949'],
    ['poste 12', 'FR', 'poste 12'],
    ['=1+1', 'FR', "'=1+1"],
  ])('writes %j of an organisation in %s as %j', (number, country, expected) => {
    expect(phone(number, country, true)).toBe(expected)
  })

  test('keeps several numbers apart, each in its notation', () => {
    const yaml = 'name: X\ncountry: FR\nemail: a@x.fr\nphone: [0671506588, +3227430999, "3949"]\n'
    const [row] = rowsOf(write(yaml, ['phones', 'phone_national', 'phone_e164'], true), ';')
    expect(row).toEqual({
      phones: '06 71 50 65 88, (+32) 2 743 09 99, 3949',
      phone_national: '06 71 50 65 88',
      phone_e164: '\u2007+33671506588',
    })
  })

  test.each(['01000', '1/2', '12:30', '9-12', '10 %', '12 €', '15 mai', 'mai 2024', '1E5', '9pm'])(
    'keeps %j a text',
    title => expect(titled(title, true)).toBe(`\u2007${title}`),
  )
  test.each(['Faux', 'VRAI', '#N/A', '1 234,5', '(123)', '2024-05-15'])('keeps %j a text', title =>
    expect(titled(title, true)).toBe(`\u2007${title}`),
  )
  test.each(['Mars', 'Marseille 8', '2e bureau', 'Rue du 8 mai 1945', 'Bureau 12', '', 'R2D2'])(
    'leaves %j as it is',
    title => expect(titled(title, true)).toBe(title),
  )

  test('leaves days to be dates', () => {
    const yaml =
      'name: X\ncontacts: [{name: A, email: a@x.fr, verified: 2024-05-15, informed: 2024-05-16}]\n'
    expect(write(yaml, ['verified', 'informed'], true)).toBe(
      '\ufeffverified;informed\r\n2024-05-15;2024-05-16\r\n',
    )
  })
})

describe('csv', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['  =1', "'=1"],
    ['\t=1', "'=1"],
    ['\r\n@SUM(1)', "'@SUM(1)"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['-2+3', "'-2+3"],
    ['x;=HYPERLINK("https://x.fr";"y")', 'x;\'=HYPERLINK("https://x.fr";"y")'],
    ["x, =cmd|'/C calc'!A0", "x, '=cmd|'/C calc'!A0"],
    ['x;@SUM(1;2)', "x;'@SUM(1;2)"],
    ['a=b', 'a=b'],
    ['Tél. : x, +33 6 71 50 65 88', 'Tél. : x, +33 6 71 50 65 88'],
    ['a - b (c)', 'a - b (c)'],
  ])('writes %j as %j', (title, expected) => expect(titled(title)).toBe(expected))

  test('writes numbers with hyphens so that nothing subtracts', () => {
    expect(phone('+81 3-3580-3311', 'FR', false)).toBe('+81 3 3580 3311')
  })

  test('has a row of nothing for whoever has nothing', () => {
    const yaml = 'name: X\ncontacts: [{name: A, email: a@x.fr}, {name: B, email: b@x.fr}]\n'
    expect(write(yaml, ['agency'])).toBe('agency\r\n""\r\n""\r\n')
  })

  test('has heading alone for nobody', () => {
    expect(csv.write([], settings)).toBe('name,given,family,email,title,organisation,phone,id\r\n')
  })

  test('knows of an address that a list names itself what the list says', () => {
    const list = [{ address: 'r@x.fr', name: 'La Rédaction' }]
    expect(rowsOf(csv.write(list, settings))).toMatchObject([
      { name: 'La Rédaction', email: 'r@x.fr', given: '', phone: '' },
    ])
  })
})
