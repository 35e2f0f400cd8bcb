import addresses from 'email-addresses'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { cli } from '../support.ts'

test('ical.js reads the three cards of the seed with every field', async () => {
  const { stdout } = await cli(['vcard'])
  const cards = ICAL.parse(stdout.replaceAll('\r\n', '\n')) as unknown as [
    string,
    [string, object, string, unknown][],
  ][]
  const fields = (cards as unknown as [string, [string, object, string, unknown][]][]).map(
    ([, properties]) => Object.fromEntries(properties.map(([name, , , value]) => [name, value])),
  )
  expect(fields).toMatchObject([
    {
      fn: 'Yoann Jacquet',
      n: ['Jacquet', 'Yoann', '', '', ''],
      org: 'Intercommunalités de France',
      email: 'y.jacquet@intercommunalites.fr',
      tel: '+33 6 71 50 65 88',
    },
    {
      fn: 'Laure Hubidos',
      email: 'laure.hubidos@bourgognefranchecomte.fr',
      tel: '+33 3 81 61 61 08',
    },
    {
      fn: 'Marie Souverbie',
      email: 'marie.souverbie@bourgognefranchecomte.fr',
      tel: '+33 3 80 44 34 66',
    },
  ])
})

test('email-addresses reads the three mailboxes of the seed', async () => {
  const { stdout } = await cli(['mail', '-f', 'rfc5322'])
  const read = addresses.parseAddressList({
    input: stdout.trim().replaceAll('\n', '\r\n'),
    rfc6532: true,
  })
  expect(read?.map(each => each.type === 'mailbox' && [each.name, each.address])).toEqual([
    ['Yoann Jacquet', 'y.jacquet@intercommunalites.fr'],
    ['Laure Hubidos', 'laure.hubidos@bourgognefranchecomte.fr'],
    ['Marie Souverbie', 'marie.souverbie@bourgognefranchecomte.fr'],
  ])
})
