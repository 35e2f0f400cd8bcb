import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { understandPhone } from '../../src/model/phone.ts'
import { runs } from '../runs.ts'
import { cli, directoryWith, folderWith } from '../support.ts'

/** Countries, and the beginnings of numbers that their plans have, behind a zero. */
const PLANS = [
  ['FR', '33', ['384', '671', '142', '801', '970']],
  ['MQ', '596', ['59659', '69612']],
  ['RE', '262', ['26241', '69212', '26930']],
  ['GF', '594', ['59430', '69412']],
  ['GP', '590', ['59081', '69012']],
] as const

/** An own number, and how people write it. */
const writtenPhone = fc
  .record({
    plan: fc.constantFrom(...PLANS),
    start: fc.nat(),
    rest: fc.stringMatching(/^[0-9]{9}$/),
    sign: fc.constantFrom(' ', '.', '-', '', '·', '/'),
    form: fc.constantFrom('home', 'plus', 'zeros', 'zero', 'brackets', 'mainland', 'trimmed'),
  })
  .map(({ plan: [country, code, starts], start, rest, sign, form }) => {
    const national = `${starts[start % starts.length]}${rest}`.slice(0, 9)
    const pairs = [national.slice(0, 1), ...(national.slice(1).match(/../g) ?? [])].join(sign)
    const number = {
      home: `0${pairs}`,
      plus: `+${code}${sign}${pairs}`,
      zeros: `00${code}${sign}${pairs}`,
      zero: `+${code}${sign}(0)${sign}${pairs}`,
      brackets: `(+${code})${sign}${pairs}`,
      mainland: `+33${sign}${pairs}`,
      trimmed: `Tél. 0${pairs}.`,
    }[form]
    return { country, number }
  })

/** The organisation of a country with these numbers, each of a contact of its own. */
const fileOf = (country: string, numbers: readonly string[]) =>
  `name: Ville de Dole\ncountry: ${country}\ncontacts:\n${numbers
    .map((number, i) => `  - name: Alba Costa-${i}\n    phone: "${number}"\n`)
    .join('')}`

test.each([[['validate', '--fix']], [['fmt']]])(
  'what %j writes of a number calls the same line',
  async args => {
    let rewritten = 0
    await fc.assert(
      fc.asyncProperty(fc.array(writtenPhone, { minLength: 10, maxLength: 25 }), async phones => {
        const byCountry = PLANS.map(([country]) => ({
          country,
          numbers: phones.filter(each => each.country === country).map(({ number }) => number),
        })).filter(({ numbers }) => numbers.length > 0)
        const files = Object.fromEntries(
          byCountry.map(({ country, numbers }) => [
            `${country.toLowerCase()}.yaml`,
            fileOf(country, numbers),
          ]),
        )
        const cwd = folderWith(files)
        await cli(args, { cwd })
        for (const { country, numbers } of byCountry) {
          const name = `${country.toLowerCase()}.yaml`
          const text = readFileSync(join(cwd, 'organisations', name), 'utf8')
          const [after] = directoryWith({ [name]: text }).organisations
          expect(after?.contacts.length).toBe(numbers.length)
          for (const [i, number] of numbers.entries()) {
            const [phone] = after?.contacts[i]?.phone ?? []
            if (phone?.number === number) continue
            rewritten++
            const line = (written: string) => understandPhone({ number: written }, country)?.e164
            expect(line(phone?.number ?? ''), `${number} -> ${phone?.number}`).toBe(line(number))
          }
        }
      }),
      runs(15),
    )
    expect(rewritten).toBeGreaterThan(0)
  },
)
