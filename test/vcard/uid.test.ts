import fc from 'fast-check'
import { v5 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { type Entry, entriesOf } from '../../src/model/entry.ts'
import { cardOf } from '../../src/vcard/card.ts'
import { uidOf } from '../../src/vcard/uid.ts'
import { type VersionName, versions } from '../../src/vcard/versions/index.ts'
import { runs } from '../runs.ts'
import { directoryWith } from '../support.ts'

const NAMESPACE = '6f0c1f5e-3f0a-5c55-9d5e-0b7f6f2b7a11'

test('a UID is the UUID of its name in our namespace, as the uuid package makes it', () => {
  expect(uidOf('list:presse')).toBe('3a5c780c-589f-5570-a285-c3f1b503a312')
  const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 100 }))
  fc.assert(
    fc.property(name, text => {
      expect(uidOf(text)).toBe(v5(text, NAMESPACE))
    }),
    runs(100),
  )
})

test.each([335, 336, 337, 341, 342, 2000])(
  'a name of %i long characters has its UID too',
  count => {
    const name = '€'.repeat(count)
    expect(uidOf(name)).toBe(v5(name, NAMESPACE))
  },
)

describe('the UID of a card', () => {
  const uidIn = (contact: string, version: VersionName) => {
    const yaml = `name: Ville de Dole\ncontacts:\n  - { name: Ada Petit, phone: 03 81 32 02 82, ${contact} }\n`
    const [entry] = entriesOf(directoryWith({ 'dole.yaml': yaml }))
    const card = versions[version].write(cardOf(entry as Entry))
    return /^UID.*$/m.exec(card)?.[0].trim()
  }
  const UUID = '0D1F5E62-7a53-4c0e-8d8f-6b2c9e5b7a10'

  test('follows from organisation and contact where the file states none', () => {
    const uid = uidOf('dole/ada-petit')
    expect(uidIn('title: X', '3.0')).toBe(`UID:${uid}`)
    expect(uidIn('uid: " "', '4.0')).toBe(`UID:urn:uuid:${uid}`)
  })

  test.each([
    [UUID, `UID:${UUID}`, `UID:urn:uuid:${UUID}`],
    [`"urn:uuid:${UUID}"`, `UID:${UUID}`, `UID:urn:uuid:${UUID}`],
    ['"urn:x:1"', 'UID:urn:x:1', 'UID:urn:x:1'],
    ['"a,b@serveur"', 'UID:a\\,b@serveur', 'UID;VALUE=text:a\\,b@serveur'],
    ['"a\\r\\nTEL:1"', 'UID:a TEL:1', 'UID;VALUE=text:a TEL:1'],
  ])('is what the file states: %s', (stated, in3, in4) => {
    expect(uidIn(`uid: ${stated}`, '3.0')).toBe(in3)
    expect(uidIn(`uid: ${stated}`, '4.0')).toBe(in4)
  })
})
