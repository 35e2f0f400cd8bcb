import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/importing/documents/pdf.ts'
import { UnreadableSource } from '../../../src/importing/source.ts'
import { isThorough, size } from '../../runs.ts'
import { makePdf, show } from './pdf-file.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')

/** One MiB more than is unpacked. */
const tooMuch = deflateSync(Buffer.alloc(129 * 1024 * 1024), { level: 1 })
const fixture = (name: string) => readFileSync(join(FIXTURES, name))
const damaged = new UnreadableSource({ code: 'file/damaged', about: 'PDF' })

describe('a PDF', () => {
  test.each(['communique', 'two-columns', 'side-by-side', 'letterhead'])(
    'is read line by line, in the order of reading: %s',
    async name => {
      const { text, ...stated } = await readPdf(fixture(`${name}.pdf`))
      expect(stated).toEqual({
        kind: 'text',
        title: expect.stringMatching(/^(?:Une maison|Montclair et)/),
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      })
      await expect(text).toMatchFileSnapshot(join(FIXTURES, `${name}.txt`))
    },
  )

  test('is read where a password only keeps from changing it', async () => {
    const { text } = await readPdf(fixture('owner-only.pdf'))
    expect(text).toBe((await readPdf(fixture('two-columns.pdf'))).text)
  })

  test('leaves the bytes that it is given whole', async () => {
    const bytes = makePdf([show('Contact presse', 50, 700)])
    expect((await readPdf(bytes)).text).toBe('Contact presse\n')
    expect((await readPdf(bytes)).text).toBe('Contact presse\n')
  })

  test('is read where the list of its objects is not where it says', async () => {
    const bytes = Buffer.from(makePdf([show('Contact presse', 50, 700)]))
    const moved = bytes.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7')
    expect((await readPdf(Buffer.from(moved, 'latin1'))).text).toBe('Contact presse\n')
  })

  test('says that it needs a password', async () => {
    await expect(readPdf(fixture('protected.pdf'))).rejects.toThrow(
      new UnreadableSource({ code: 'file/encrypted' }),
    )
  })

  test('says that it holds images alone', async () => {
    const image = 'q 100 0 0 100 50 700 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q'
    await expect(readPdf(makePdf([image]))).rejects.toThrow(
      new UnreadableSource({ code: 'document/no-text' }),
    )
  })

  test.each([
    ['no PDF', Buffer.from('%PDF-1.7 and nothing else')],
    ['empty', Buffer.from('')],
    ['cut short', fixture('two-columns.pdf').subarray(0, 900)],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(readPdf(bytes)).rejects.toThrow(damaged)
  })

  test.each([
    ['once', tooMuch, '/FlateDecode'],
    ['twice', deflateSync(tooMuch), '[/FlateDecode/FlateDecode]'],
  ])(
    'is refused when a stream that is packed %s unpacks to too much',
    async (_, packed, filter) => {
      await expect(readPdf(makePdf([{ packed, filter }]))).rejects.toThrow(
        new UnreadableSource({ code: 'file/too-large', about: '128 MiB' }),
      )
    },
  )

  test('is refused when it has too many pages', async () => {
    await expect(readPdf(makePdf(Array(301).fill('')))).rejects.toThrow(
      new UnreadableSource({ code: 'document/too-long', about: '300' }),
    )
  })

  test.runIf(isThorough)(
    'is refused when what it draws multiplies without end',
    async () => {
      const forms = Array.from({ length: 12 }, (_, i) => {
        const resources = `<</Font<</F 3 0 R>>/XObject<</X ${7 + i} 0 R>>>>`
        const content = i === 11 ? show('Contact', 50, 700) : '1 0 0 1 3 -2 cm /X Do '.repeat(10)
        return `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources${resources}/Length ${content.length}>>stream\n${content}\nendstream`
      })
      const bytes = makePdf(['/X Do'], '/XObject<</X 6 0 R>>', forms)
      await expect(readPdf(bytes)).rejects.toThrow(damaged)
    },
    120_000,
  )

  const megabytes = size(2, 20)

  test(`of ${megabytes} MB is read`, async () => {
    const image = Buffer.alloc(megabytes * 1_000_000, 'stream of an image ')
    const bytes = Buffer.from(makePdf([show('Contact presse', 50, 700)]))
    const at = bytes.indexOf('xref')
    const object = Buffer.from(`99 0 obj<</Subtype/Image/Length ${image.length}>>stream\n`)
    const larger = [bytes.subarray(0, at), object, image, Buffer.from('\nendstream\nendobj\n')]
    expect((await readPdf(Buffer.concat([...larger, bytes.subarray(at)]))).text).toBe(
      'Contact presse\n',
    )
  })
})
