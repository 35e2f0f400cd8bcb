import { expect, test } from 'vitest'
import { formats } from '../../../src/mailing/formats/index.ts'
import { recipientsIn, rowsOf, settings } from './recipients.ts'

const { outlook } = formats

const YAML = `name: X
country: FR
contacts:
  - name: A B
    email: a@x.fr
    phone:
      - {number: 0384797840, extension: "12"}
      - {number: 0384797841, type: switchboard}
      - {number: 0384797842, type: home}
      - {number: +3227430999, type: fax}
      - 0671506588
      - 0671506589
      - 0671506590
`

test('puts each number where its type belongs, and leaves out a third of a kind', () => {
  const text = outlook.write(recipientsIn(YAML), settings)
  expect(rowsOf(text)[0]).toMatchObject({
    'Business Phone': '+33 3 84 79 78 40 ext. 12',
    'Company Main Phone': '+33 3 84 79 78 41',
    'Home Phone': '+33 3 84 79 78 42',
    'Business Fax': '+32 2 743 09 99',
    'Mobile Phone': '+33 6 71 50 65 88',
    'Other Phone': '+33 6 71 50 65 89',
  })
  expect(text).not.toContain('90,')
})

test('writes numbers for a French Excel with --excel', () => {
  const [row] = rowsOf(outlook.write(recipientsIn(YAML), { ...settings, excel: true }), ';')
  expect(row).toMatchObject({
    'Business Phone': '03 84 79 78 40 ext. 12',
    'Business Fax': '(+32) 2 743 09 99',
  })
})

test('has the 61 columns of Outlook.com', () => {
  expect(outlook.write([], settings).split(',')).toHaveLength(61)
})
