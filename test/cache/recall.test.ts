import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecord, recalled, recordText } from '../../src/cache/recall.ts'

const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '’', '|', ' ', '\r', '👪') }))

test('reads a record as it was written, whatever stands behind its JSON', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), lines, (name, checksum, numbers) => {
      const head = { checksum, value: { name }, lines: [1, 2], ids: ['a\nb'] }
      const aside = { lineLengths: '3 4', places: '0 1', phones: numbers.join('\n') }
      const { aside: behind, ...read } = readRecord(Buffer.from(recordText(head, aside)))
      expect(read).toEqual(head)
      const { lineLengths, places, phones } = behind
      expect({ lineLengths, places, phones }).toEqual(aside)
    }),
  )
})

test('gives no text of a file that nobody may ask for', () => {
  const at = { kind: 'list', id: 'a', path: 'lists/a.yaml', absolutePath: '/lists/a.yaml' } as const
  const text = recordText({ checksum: 1 }, { lineLengths: '0', places: '', phones: '' })
  const { file } = recalled(at, readRecord(Buffer.from(text)))
  expect(file.places).toBeUndefined()
  expect(() => file.text).toThrow('the text of lists/a.yaml was not asked for')
})
