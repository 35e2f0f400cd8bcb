import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../src/cache/pack.ts'
import { decode } from '../../src/directory/decode.ts'
import { parseYaml } from '../../src/directory/parse.ts'
import { FILE_FIELDS } from '../../src/model/file-fields.ts'

const value = fc.letrec(tie => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('x', '0612', null, '~'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        ...Object.keys(FILE_FIELDS.organisation.properties),
        'number',
        'full',
        'date',
        'city',
        'unknown',
      ),
      tie('any'),
      { maxKeys: 5 },
    ),
  ),
})).any

test('unpacks what was packed, through JSON', () => {
  fc.assert(
    fc.property(value, fc.constantFrom(...Object.values(FILE_FIELDS)), (any, field) => {
      const { tree } = parseYaml(JSON.stringify(any))
      if (tree === undefined) return
      const decoded = decode(tree, field).value as Record<string, unknown> | undefined
      if (decoded === undefined) return
      const packed = JSON.parse(JSON.stringify(pack(field, decoded)))
      expect(unpack(field, packed)).toEqual(decoded)
    }),
    { numRuns: 2000 },
  )
})

test('keeps neither empty lists nor places that follow from the record around', () => {
  const { tree } = parseYaml('name: Dole\ncontacts: [{name: X, phone: [~, 06 12]}]')
  if (tree === undefined) throw new Error('no tree')
  const decoded = decode(tree, FILE_FIELDS.organisation).value as Record<string, unknown>
  expect(pack(FILE_FIELDS.organisation, decoded)).toEqual({
    name: 'Dole',
    contacts: [
      { name: { full: 'X' }, phone: [{ number: '06 12', at: ['contacts', 0, 'phone', 1] }] },
    ],
  })
})
