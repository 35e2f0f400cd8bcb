import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEmail } from '../../../src/importing/documents/email.ts'
import { UnreadableSource } from '../../../src/importing/source.ts'
import { runs } from '../../runs.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', `${name}.eml`))
const message = (headers: string, body: string | Buffer) =>
  Buffer.concat([
    Buffer.from(`From: a@example.fr\nDate: Sat, 1 Feb 2025 23:59:00 -0500\n${headers}\n\n`),
    Buffer.from(body as string),
  ])
const names = async (name: string) =>
  (await readEmail(fixture(name))).attachments.map(each => each.name)

describe('an e-mail', () => {
  test('in Latin-1 and quoted-printable is read as its text, of the day that the sender had', async () => {
    expect((await readEmail(fixture('latin1'))).release).toEqual({
      kind: 'text',
      title: 'Communiqué : une maison du vélo',
      date: '2025-03-12',
      text: 'La maison du vélo ouvre le 2 avril.\n\nContact presse :\n\nÉloïse Le Goff, attachée de presse\nPort. : 06 00 00 00 21\neloise.legoff@montclair.example\n',
    })
  })

  test('of Outlook is read as HTML, with its document and without its logo', async () => {
    const { release, attachments } = await readEmail(fixture('outlook'))
    expect(release).toMatchObject({
      kind: 'html',
      title: 'Communiqué de presse – une maison du vélo',
      date: '2025-03-12',
    })
    expect(release.text).toContain('<td><p class="MsoNormal">Éloïse Le Goff</p></td>')
    expect(attachments.map(({ name }) => name)).toEqual(['Communiqué.docx'])
    expect(Buffer.from(attachments[0]?.bytes ?? [])).toEqual(
      readFileSync(join(import.meta.dirname, 'fixtures/communique.docx')),
    )
  })

  test('of Apple Mail is read across the PDF shown in the middle of it', async () => {
    const { release } = await readEmail(fixture('apple'))
    expect(release.kind).toBe('text')
    expect(release.text).toMatch(/^Le communiqué :\n[\s\S]*Éloïse Le Goff/)
    expect(await names('apple')).toEqual(['Vélo.pdf'])
  })

  test('of Gmail in base64 comes with the card that hangs on it', async () => {
    const { release } = await readEmail(fixture('gmail'))
    expect(release).toMatchObject({ kind: 'html', title: 'Une maison du vélo', date: '2025-03-12' })
    expect(release.text).toContain('<div>Éloïse Le Goff</div>')
    expect(await names('gmail')).toEqual(['eloise.vcf'])
  })

  test('brings the message that is forwarded in it', async () => {
    const { release, attachments } = await readEmail(fixture('forwarded'))
    expect(release.title).toBe('Une maison du vélo')
    expect(release.text).toMatch(/Pour information\.[\s\S]*Éloïse Le Goff/)
    expect(attachments).toEqual([])
  })

  test('whose HTML says less than its text is read as text', async () => {
    const type = 'Content-Type: multipart/alternative; boundary=b'
    const part = (kind: string, text: string) => `--b\nContent-Type: text/${kind}\n\n${text}\n`
    const text = 'Contact presse : Laure Roux, 03 80 00 00 01'
    const stub = `<style>${'p { margin: 0 } '.repeat(50)}</style><p>View online</p>`
    const { release } = await readEmail(
      message(type, `${part('plain', text)}${part('html', stub)}--b--\n`),
    )
    expect(release).toMatchObject({ kind: 'text', text: `${text}\n` })
  })

  test.each([
    ['UTF-8', Buffer.from('Éloïse–')],
    ['windows-1252', Buffer.from('\xc9lo\xefse\x96', 'latin1')],
  ])('that names no charset is read in %s', async (_, body) => {
    expect((await readEmail(message('Subject: x', body))).release.text).toBe('Éloïse–\n')
  })

  test('is read behind a byte order mark and the line of a mailbox file', async () => {
    const start = '\ufeffFrom presse@example.fr Sat Feb  1 23:59:00 2025\n'
    const bytes = Buffer.concat([Buffer.from(start), message('Subject: RE: Fwd : Vélos', 'text')])
    expect((await readEmail(bytes)).release).toEqual({
      kind: 'text',
      title: 'Vélos',
      date: '2025-02-01',
      text: 'text\n',
    })
  })

  test('gives no path with the name of an attachment', async () => {
    const part = '--b\nContent-Type: application/pdf; name="../../etc/passwd"\n\nx\n--b--\n'
    const { attachments } = await readEmail(
      message('Content-Type: multipart/mixed; boundary=b', part),
    )
    expect(attachments.map(({ name }) => name)).toEqual(['passwd'])
  })

  test('with parts nested without end is refused', async () => {
    const nested = Array.from(
      { length: 300 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    )
    await expect(readEmail(message(nested[0]?.trim() ?? '', nested.join('')))).rejects.toThrow(
      new UnreadableSource({ code: 'file/damaged', about: 'EML' }),
    )
  })

  test('is read or refused, whatever bytes it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        const { release } = await readEmail(message('Content-Type: text/html', Buffer.from(bytes)))
        expect(typeof release.text).toBe('string')
      }),
      runs(100),
    )
  })

  test('of a million signs that close no tag is read', async () => {
    const { release } = await readEmail(
      message('Content-Type: text/html', '<style'.repeat(200_000)),
    )
    expect(release.text).toHaveLength(1_200_001)
  })
})
