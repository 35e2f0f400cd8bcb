import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/importing/documents/docx.ts'
import { UnreadableSource } from '../../../src/importing/source.ts'
import { isThorough, runs } from '../../runs.ts'
import { makeZip } from './zip.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relationships = (...lines: readonly string[]) =>
  `<Relationships>${lines.join('')}</Relationships>`
const part = (id: string, kind: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}" ${mode}/>`

/** A Word document of paragraphs as Word writes them, with other parts by their name. */
function makeDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return makeZip({
    '_rels/.rels': relationships(part('r1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const html = async (body: string, parts?: Readonly<Record<string, string>>) =>
  (await readDocx(makeDocx(body, parts))).text

describe('a Word document', () => {
  test('as LibreOffice writes it comes with its head, table, text box, note and foot', async () => {
    const { text, ...stated } = await readDocx(readFileSync(join(FIXTURES, 'communique.docx')))
    expect(stated).toEqual({
      kind: 'html',
      title: 'Une maison du vélo à Montclair',
      date: '2025-03-12',
    })
    await expect(text).toMatchFileSnapshot(join(FIXTURES, 'communique.html'))
  })

  test('gives lines that are paragraphs as lines, and what stands apart as paragraphs', async () => {
    const body = [
      ...[
        r('Laure Hubidos', '<w:b/>'),
        r('03 80 00 00 01'),
        '',
        r('Marie Roux'),
        r('03 80 00 00 02'),
      ],
    ].map(each => p(each))
    expect(await html(body.join(''))).toBe(
      '<p><strong>Laure Hubidos</strong><br>\n03 80 00 00 01</p>\n<p>Marie Roux<br>\n03 80 00 00 02</p>\n',
    )
  })

  test('parts paragraphs by more white space than there is between others', async () => {
    const apart = '<w:spacing w:before="240"/>'
    expect(await html([p(r('A')), p(r('B')), p(r('C'), apart), p(r('D'))].join(''))).toBe(
      '<p>A<br>\nB</p>\n<p>C<br>\nD</p>\n',
    )
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="S"><w:pPr>${apart}</w:pPr></w:style></w:styles>`
    const named = '<w:pStyle w:val="S"/>'
    expect(
      await html([p(r('A')), p(r('B')), p(r('C'), named)].join(''), {
        'word/_rels/document.xml.rels': relationships(part('r1', 'styles', 'styles.xml')),
        'word/styles.xml': styles,
      }),
    ).toBe('<p>A<br>\nB</p>\n<p>C</p>\n')
  })

  test('keeps a paragraph with lines of its own apart from the next', async () => {
    const lines = (...texts: readonly string[]) =>
      p(texts.map(each => r(each)).join('<w:r><w:br/></w:r>'))
    expect(await html(lines('A', 'B') + lines('C', 'D'))).toBe('<p>A<br>B</p>\n<p>C<br>D</p>\n')
  })

  test('names headings by the style that Word knows them by, in any language', async () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="Mien"><w:basedOn w:val="Titre2"/></w:style>
      <w:style w:type="paragraph" w:styleId="Rond"><w:basedOn w:val="Rond"/></w:style></w:styles>`
    const parts = {
      'word/_rels/document.xml.rels': relationships(part('r1', 'styles', 'styles.xml')),
      'word/styles.xml': styles,
    }
    const styled = (style: string) => p(r('Contacts'), `<w:pStyle w:val="${style}"/>`)
    expect(await html(styled('Titre2') + styled('Mien') + styled('Rond'), parts)).toBe(
      '<h2>Contacts</h2>\n<h2>Contacts</h2>\n<p>Contacts</p>\n',
    )
  })

  test('lists items', async () => {
    const item = (text: string) => p(r(text), '<w:numPr><w:numId w:val="1"/></w:numPr>')
    expect(await html(item('A') + item('B'))).toBe('<ul><li>A</li>\n<li>B</li></ul>\n')
  })

  test('follows links, whichever of its three ways they are written in', async () => {
    const simple = `<w:fldSimple w:instr=' HYPERLINK "mailto:b@example.fr" '>${r('B')}</w:fldSimple>`
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const instruction = '<w:r><w:instrText> HYPERLINK "mailto:c@example.fr"</w:instrText></w:r>'
    const field = mark('begin') + instruction + mark('separate') + r('C') + mark('end')
    const body = p(`<w:hyperlink r:id="l1">${r('A')}</w:hyperlink> ${simple} ${field}`)
    const links = relationships(
      part('l1', 'hyperlink', 'mailto:a@example.fr', 'TargetMode="External"'),
    )
    expect(await html(body, { 'word/_rels/document.xml.rels': links })).toBe(
      '<p><a href="mailto:a@example.fr">A</a><a href="mailto:b@example.fr">B</a><a href="mailto:c@example.fr">C</a></p>\n',
    )
  })

  test('says what it says once all tracked changes are accepted', async () => {
    const body = p(
      `${r('Laure ')}<w:del><w:r><w:delText>Martin</w:delText></w:r></w:del><w:ins>${r('Hubidos')}</w:ins>`,
    )
    expect(await html(body)).toBe('<p>Laure Hubidos</p>\n')
    const moved = `<w:moveFrom>${r('old place')}</w:moveFrom><w:moveTo>${r('new place')}</w:moveTo>`
    expect(await html(p(moved))).toBe('<p>new place</p>\n')
  })

  test('leaves out what is hidden, and the numbers of pages', async () => {
    const page = `<w:fldSimple w:instr=" PAGE ">${r('3')}</w:fldSimple>`
    const body = p(
      r('shown') + r(' hidden', '<w:vanish/>') + r(' on', '<w:vanish w:val="0"/>') + page,
    )
    expect(await html(body)).toBe('<p>shown on</p>\n')
  })

  test('reads the signs of Wingdings, soft and no-break hyphens', async () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>'
    const typed = r('*', '<w:rFonts w:ascii="Wingdings"/>')
    const hyphens = `<w:r><w:t>Jean</w:t><w:noBreakHyphen/><w:t>No\u00adël</w:t></w:r>`
    expect(await html(p(sign + typed + hyphens))).toBe('<p>☎✉Jean-Noël</p>\n')
  })

  test('reads content controls, and one of two renderings of a text box', async () => {
    const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
    const twice = `<mc:AlternateContent><mc:Choice>${box('new')}</mc:Choice><mc:Fallback><w:pict>${box('old')}</w:pict></mc:Fallback></mc:AlternateContent>`
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('in a control'))}</w:sdtContent></w:sdt>`
    expect(await html(`${control}${p(`${r('anchor')}<w:r>${twice}</w:r>`)}${p(r('after'))}`)).toBe(
      '<p>in a control<br>\nanchor</p>\n<div>\n<p>new</p>\n</div>\n<p>after</p>\n',
    )
  })

  test('keeps tables in tables, without rows that were removed', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const table = (...rows: readonly string[]) =>
      `<w:tbl>${rows.map(row => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
    const removed = `<w:trPr><w:del/></w:trPr>${cell(p(r('removed')))}`
    const inner = table(cell(p(r('inside'))))
    expect(await html(table(cell(p(r('A'))) + cell(inner + p('')), removed))).toBe(
      '<table>\n<tr><td><p>A</p></td><td><table>\n<tr><td><p>inside</p></td></tr>\n</table></td></tr>\n</table>\n',
    )
  })

  test('says once what several heads and feet of pages say, and notes in their order', async () => {
    const links = relationships(
      part('h1', 'header', 'header1.xml'),
      part('h2', 'header', '/word/header2.xml'),
      part('f1', 'footer', 'footer1.xml'),
      part('n1', 'footnotes', 'footnotes.xml'),
    )
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(r(text))}</w:footnote>`
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    expect(
      await html(p(`${r('body')}${reference(3)}${reference(2)}`), {
        'word/_rels/document.xml.rels': links,
        'word/header1.xml': `<w:hdr>${p(r('head'))}</w:hdr>`,
        'word/header2.xml': `<w:hdr>${p(r('head'))}</w:hdr>`,
        'word/footer1.xml': `<w:ftr>${p(r('foot'))}</w:ftr>`,
        'word/footnotes.xml': `<w:footnotes>${note(2, 'two')}${note(3, 'three')}${note(4, 'unused')}</w:footnotes>`,
      }),
    ).toBe(
      '<p>head</p>\n<hr>\n<p>body</p>\n<hr>\n<p>three</p>\n<hr>\n<p>two</p>\n<hr>\n<p>foot</p>\n',
    )
  })

  test('is read where its main part has another name', async () => {
    const zip = makeZip({
      '_rels/.rels': relationships(part('r1', 'officeDocument', '/word/document2.xml')),
      'word/document2.xml': `<w:document><w:body>${p(r('Word on the web'))}</w:body></w:document>`,
    })
    expect((await readDocx(zip)).text).toBe('<p>Word on the web</p>\n')
  })

  test('never makes markup of its text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'<>&"\'a /=!-') }), async text => {
        const written = text.replace(/[<&]/g, char => (char === '<' ? '&lt;' : '&amp;'))
        const found = await html(p(r(`x${written.replaceAll('>', '&gt;')}x`)))
        expect(found.slice(3, -5)).not.toMatch(/[<>"']/)
      }),
      runs(50),
    )
  })

  test.each([
    ['without a main part', makeZip({ 'word/styles.xml': '<w:styles/>' })],
    ['that is cut short', makeDocx(p(r('A'))).slice(0, 200)],
    ['whose XML is broken', makeDocx('<w:p>')],
  ])('is refused %s', async (_, bytes) => {
    await expect(readDocx(bytes)).rejects.toThrow(
      new UnreadableSource({ code: 'file/damaged', about: 'DOCX' }),
    )
  })

  test('reads no file that it refers to', async () => {
    const links = relationships(
      part('r1', 'header', '../../../../etc/hostname'),
      part('r2', 'header', 'file:///etc/hostname', 'TargetMode="External"'),
    )
    expect(await html(p(r('A')), { 'word/_rels/document.xml.rels': links })).toBe('<p>A</p>\n')
  })
})

test.runIf(isThorough)(
  'reads a document of more paragraphs than a call takes arguments',
  {
    timeout: 30_000,
  },
  async () => {
    const text = await html(p(r('A')).repeat(130_000))
    expect(text.match(/A/g)).toHaveLength(130_000)
  },
)
