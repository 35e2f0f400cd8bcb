import addresses from 'email-addresses'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/mailing/formats/index.ts'
import { mailbox } from '../../src/mailing/mailbox.ts'
import { type DeskChoice, recipientsOf } from '../../src/mailing/recipients.ts'
import { membersOf } from '../../src/mailing/saved-list.ts'
import { entriesOf } from '../../src/model/entry.ts'
import { directoryWith, selecting, TODAY } from '../support.ts'

const FILES = {
  'a.yaml': `name: A
email: desk@a.fr
contacts:
  - {name: One, email: [one@a.fr, ONE@a.fr, un@a.fr]}
  - {name: Out, email: Out@a.fr, opt_out: true}
  - {name: Gone, email: gone@a.fr, until: 2024-01-01}
  - {name: Mute, phone: 0671506588}
`,
  'b.yaml':
    'name: B\nemail: desk@b.fr\ncontacts:\n  - {name: Late, email: desk2@b.fr, until: 2024-01-01}\n',
  'c.yaml': 'name: C\nemail: OUT@A.FR\nphone: 3949\n',
}

function mailing(desk: DeskChoice = 'fallback', perOrganisation?: number) {
  const directory = directoryWith(FILES)
  return recipientsOf({
    directory,
    entries: entriesOf(directory),
    desk,
    today: TODAY,
    perOrganisation,
  })
}
const sent = (...args: Parameters<typeof mailing>) =>
  mailing(...args).recipients.map(each => each.address)

describe('recipients', () => {
  test('are one an address; a desk stands in where no contact can be written to', () => {
    expect(sent()).toEqual(['one@a.fr', 'un@a.fr', 'desk@b.fr'])
  })

  test('say who is left out and why', () => {
    expect(mailing().leftOut).toEqual([
      { name: 'Out', reason: 'optedOut' },
      { name: 'Gone', reason: 'left' },
      { name: 'Mute', reason: 'noAddress' },
      { name: 'Late', reason: 'left' },
      { name: 'C', reason: 'optedOut' },
    ])
  })

  test('follow the choice of desks and the number an organisation', () => {
    expect(sent('always')).toEqual(['desk@a.fr', 'one@a.fr', 'un@a.fr', 'desk@b.fr'])
    expect(sent('never')).toEqual(['one@a.fr', 'un@a.fr'])
    expect(sent('fallback', 1)).toEqual(['one@a.fr', 'desk@b.fr'])
  })

  test('of a saved list are what it finds and includes, without what it excludes', async () => {
    const directory = directoryWith({
      ...FILES,
      'lists/l.yaml':
        'name: L\nquery: org:a\ninclude: [b, "R <r@x.fr>", OUT@a.fr]\nexclude: [UN@a.fr, c]\n',
    })
    const [list] = directory.lists
    const members = await membersOf(list as NonNullable<typeof list>, directory, selecting)
    const { recipients } = recipientsOf({ ...members, directory, desk: 'fallback', today: TODAY })
    expect(recipients.map(each => each.address)).toEqual(['one@a.fr', 'desk@b.fr', 'r@x.fr'])
  })
})

describe('formats', () => {
  const nasty = {
    address: 'a@b.fr',
    name: 'O’Neil, "Zoé" <x@y>\r\nBcc: z@z.fr',
    organisation: '=cmd()',
    phone: '+33 6 71 50 65 88',
    title: '@x',
  }

  test('write one safe entry for a nasty name', () => {
    expect(formats.rfc5322.write([nasty])).toBe('"O’Neil, \\"Zoé\\" <x@y> Bcc: z@z.fr" <a@b.fr>\n')
    expect(formats.csv.write([nasty])).toBe(
      'name,given,family,email,title,organisation,phone,id\r\n"O’Neil, ""Zoé"" <x@y> Bcc: z@z.fr",,,a@b.fr,\'@x,\'=cmd(),+33 6 71 50 65 88,\r\n',
    )
    expect(formats.addresses.write([nasty, nasty])).toBe('a@b.fr\na@b.fr\n')
    expect(JSON.parse(formats.json.write([nasty]))).toEqual([nasty])
    expect(formats.csv.refuses?.({ address: '=1+1@b.fr' })).toBe('formula')
    expect(formats.csv.refuses?.(nasty)).toBeUndefined()
  })

  test('quote only what needs it', () => {
    expect(mailbox('a@b.fr', 'Zoé d’Ormesson')).toBe('Zoé d’Ormesson <a@b.fr>')
    expect(mailbox('a@b.fr', 'M. X')).toBe('"M. X" <a@b.fr>')
    expect(mailbox('a@b.fr', undefined)).toBe('a@b.fr')
    expect(mailbox('a@b.fr', '=?utf-8?q?x?=')).not.toContain('=?')
  })

  test('any name is read back as one mailbox with its address', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), {
          minLength: 1,
          maxLength: 3,
        }),
        names => {
          const recipients = names.map((name, i) => ({ address: `a${i}@b.fr`, name }))
          const text = formats.rfc5322.write(recipients)
          const parsed = addresses.parseAddressList({
            input: text.trim().replaceAll('\n', '\r\n'),
            rfc6532: true,
          })
          expect(parsed?.map(each => (each.type === 'mailbox' ? each.address : 'group'))).toEqual(
            recipients.map(each => each.address),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })
})
