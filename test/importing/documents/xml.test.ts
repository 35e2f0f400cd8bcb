import { describe, expect, test } from 'vitest'
import { childOf, childrenOf, readXml, textOf } from '../../../src/importing/documents/xml.ts'
import { UnreadableSource } from '../../../src/importing/source.ts'

const read = (text: string) => readXml(Buffer.from(text), 'DOCX')
const damaged = new UnreadableSource({ code: 'file/damaged', about: 'DOCX' })

describe('XML', () => {
  test('is read as elements with their attributes and text', async () => {
    const root = await read('<a x="1 &amp; 2"><b>Œuvre<c/>s</b><b>&#233;</b></a>')
    expect(root).toMatchObject({ name: 'a', attributes: { x: '1 & 2' } })
    expect(childrenOf(root, 'b').map(textOf)).toEqual(['Œuvres', 'é'])
    expect(childOf(root, 'b', 'c')?.name).toBe('c')
    expect(childOf(root, 'c', 'b')).toBeUndefined()
  })

  test('is read in UTF-16 too', async () => {
    const bytes = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>é</a>', 'utf16le')
    expect(textOf(await readXml(bytes, 'DOCX'))).toBe('é')
    expect(textOf(await readXml(bytes.swap16(), 'DOCX'))).toBe('é')
  })

  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a file outside', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['an entity of HTML', '<a>&eacute;</a>'],
    ['an element left open', '<a><b></a>'],
    ['nothing', ''],
    ['text alone', 'Contact presse'],
    ['elements nested without end', '<a>'.repeat(100_000)],
  ])('is refused with %s', async (_, text) => {
    await expect(read(text)).rejects.toThrow(damaged)
  })
})
