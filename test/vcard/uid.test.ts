import fc from 'fast-check'
import { v5 } from 'uuid'
import { expect, test } from 'vitest'
import { uidOf } from '../../src/vcard/uid.ts'

const NAMESPACE = '6f0c1f5e-3f0a-5c55-9d5e-0b7f6f2b7a11'

test('a UID is the UUID of its name in our namespace, as the uuid package makes it', () => {
  expect(uidOf('list:presse')).toBe('3a5c780c-589f-5570-a285-c3f1b503a312')
  const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 100 }))
  fc.assert(
    fc.property(name, text => {
      expect(uidOf(text)).toBe(v5(text, NAMESPACE))
    }),
  )
})

test.each([335, 336, 337, 341, 342, 2000])(
  'a name of %i long characters has its UID too',
  count => {
    const name = '€'.repeat(count)
    expect(uidOf(name)).toBe(v5(name, NAMESPACE))
  },
)
