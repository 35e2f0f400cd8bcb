import addresses from 'email-addresses'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explanation, leftOutLines } from '../../src/mailing/explain.ts'
import { fitFormat } from '../../src/mailing/fit-format.ts'
import { formats } from '../../src/mailing/formats/index.ts'
import { mailbox } from '../../src/mailing/mailbox.ts'
import { type DeskChoice, recipientsOf } from '../../src/mailing/recipients.ts'
import { membersOf } from '../../src/mailing/saved-list.ts'
import { entriesOf } from '../../src/model/entry.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'
import { directoryWith, messages, selecting, TODAY } from '../support.ts'

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
    everybody: entriesOf(directory),
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

  test('say of everybody who is in or out, and why', () => {
    expect(explanation(mailing().decisions, messages)).toEqual([
      '- A: press desk; contacts can be e-mailed',
      '+ One <one@a.fr>: matches',
      '- One <ONE@a.fr>: duplicate address (One)',
      '+ One <un@a.fr>: matches',
      '- Out: opted out',
      '- Gone: has left (2024-01-01)',
      '- Mute: no e-mail address',
      '+ B <desk@b.fr>: stands in for the organisation, as no contact can be e-mailed',
      '- Late: has left (2024-01-01)',
      '- C <OUT@A.FR>: opted out',
    ])
    expect(explanation(mailing('never', 1).decisions, messages)).toContain(
      '- One <un@a.fr>: limit of addresses per organisation',
    )
  })

  test('name those left out whom somebody should know of', () => {
    expect(leftOutLines(mailing().decisions, messages)).toEqual([
      'skipped: Out: opted out',
      'skipped: C: opted out',
      'skipped: Gone: has left',
      'skipped: Late: has left',
      'skipped: Mute: no e-mail address',
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
    const { recipients } = recipientsOf({
      ...members,
      directory,
      everybody: entriesOf(directory),
      desk: 'fallback',
      today: TODAY,
    })
    expect(recipients.map(each => each.address)).toEqual(['one@a.fr', 'desk@b.fr', 'r@x.fr'])
    expect(members.excludedEntries.map(({ id }) => id)).toEqual([])
    expect([...members.included]).toEqual(['b', 'b/late'])
  })
})

describe('formats', () => {
  const settings = { id: 'l', name: 'L' }
  const nasty = { address: 'a@b.fr', name: 'O’Neil, "Zoé" <x@y>\r\nBcc: z@z.fr' }

  test('write one safe entry for a nasty name', () => {
    expect(formats.rfc5322.write([nasty], settings)).toBe(
      '"O’Neil, \\"Zoé\\" <x@y> Bcc: z@z.fr" <a@b.fr>\n',
    )
    expect(formats.addresses.write([nasty, nasty], settings)).toBe('a@b.fr\na@b.fr\n')
    expect(JSON.parse(formats.json.write([nasty], settings))).toEqual([
      { ...nasty, name: 'O’Neil, "Zoé" <x@y> Bcc: z@z.fr' },
    ])
  })

  test('put the separator that Outlook wants between', () => {
    const list = [{ address: 'a@b.fr', name: 'A' }, { address: 'c@d.fr' }]
    const outlook = { ...settings, separator: ';' }
    expect(formats.rfc5322.write(list, outlook)).toBe('A <a@b.fr>;\n c@d.fr\n')
    expect(formats.addresses.write(list, outlook)).toBe('a@b.fr; c@d.fr\n')
  })

  test('are ASCII when encoded, and refuse what cannot be', () => {
    const encoded = { ...settings, encode: true }
    const name = 'Jean-François 👨‍👩‍👧 '.repeat(10)
    const fit = (address: string, options = encoded) =>
      fitFormat({ recipients: [{ address, name }], decisions: [] }, formats.rfc5322, options)
        .recipients
    const text = formats.rfc5322.write(fit('a@éxample.fr'), encoded)
    expect(text).toMatch(/^[\x20-\x7e\n]+$/)
    expect(text).toContain('<a@xn--xample-9ua.fr>')
    for (const word of text.split(/\s+/)) expect(word.length).toBeLessThanOrEqual(75)
    expect(fit('é@b.fr')).toEqual([])
    expect(fit('é@b.fr', { ...settings, encode: false })).toHaveLength(1)
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
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: codePoint })), {
          minLength: 1,
          maxLength: 3,
        }),
        names => {
          const recipients = names.map((name, i) => ({ address: `a${i}@b.fr`, name }))
          const text = formats.rfc5322.write(recipients, settings)
          const parsed = addresses.parseAddressList({
            input: text.trim().replaceAll('\n', '\r\n'),
            rfc6532: true,
          })
          expect(parsed?.map(each => (each.type === 'mailbox' ? each.address : 'group'))).toEqual(
            recipients.map(each => each.address),
          )
        },
      ),
      runs(1000),
    )
  })
})
