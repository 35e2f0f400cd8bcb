import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listArchive, openArchive } from '../../../src/importing/documents/archive.ts'
import { UnreadableSource } from '../../../src/importing/source.ts'
import { runs } from '../../runs.ts'
import { makeZip } from './zip.ts'

const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString()

describe('an archive', () => {
  test.each([true, false])('gives what is in it by name (stored: %s)', async stored => {
    const zip = makeZip({ 'a.xml': 'A', 'é/b.xml': 'Œuvre' }, { stored })
    expect(listArchive(zip).entries.map(({ name }) => name)).toEqual(['a.xml', 'é/b.xml'])
    const unpack = await openArchive(zip, 'DOCX')
    expect(text(unpack('é/b.xml'))).toBe('Œuvre')
    expect(unpack('c.xml')).toBeUndefined()
  })

  test('is found before a comment and in the middle of a larger buffer', async () => {
    const zip = Buffer.from(makeZip({ a: 'A' }))
    const larger = Buffer.concat([Buffer.from('before'), zip, Buffer.from('a comment')])
    expect(text((await openArchive(larger.subarray(6), 'DOCX'))('a'))).toBe('A')
  })

  test('is none where bytes are of another kind', () => {
    for (const bytes of ['', 'PK', 'PK\x03\x04', 'Contact presse : Laure Hubidos, 03 80 00 00 00'])
      expect(listArchive(Buffer.from(bytes)).entries).toEqual([])
  })

  test('unpacks to 64 MiB at the most, whatever size it states', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024)
    const unpack = await openArchive(makeZip({ a: zeros, b: zeros }, { size: 7 }), 'DOCX')
    expect(unpack('a')?.length).toBe(zeros.length)
    expect(() => unpack('b')).toThrow(
      new UnreadableSource({ code: 'file/too-large', about: '64 MiB' }),
    )
  })

  test('says when it is protected', async () => {
    const unpack = await openArchive(makeZip({ a: 'A' }, { encrypted: true }), 'DOCX')
    expect(() => unpack('a')).toThrow(new UnreadableSource({ code: 'file/encrypted' }))
  })

  test('gives what is in it or says that it is damaged, whatever bytes are changed', async () => {
    const zip = makeZip({ 'word/document.xml': '<w:document/>'.repeat(20), b: 'B' })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async changes => {
          const bytes = zip.slice()
          for (const [at, value] of changes) bytes[at] = value
          const unpack = await openArchive(bytes, 'DOCX')
          for (const { name } of listArchive(bytes).entries)
            try {
              unpack(name)
            } catch (error) {
              expect(error).toBeInstanceOf(UnreadableSource)
            }
        },
      ),
      runs(100),
    )
  })
})
