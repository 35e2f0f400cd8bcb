import type { ReleaseDocument } from '../release/document.ts'
import { UnreadableSource } from '../source.ts'
import { refuseBombs } from './pdf/bombs.ts'
import { readPage } from './pdf/fragments.ts'
import { layOut } from './pdf/layout.ts'
import { loadPdfReader, type PdfFile } from './pdf/reader.ts'
import { dropRepeats, toRows } from './pdf/rows.ts'

/** No release has more pages. */
const MOST_PAGES = 300

/**
 * Reads a PDF (ISO 32000) as text: lines as the pages show them, in reading order, columns one
 * after the other, cells of a table's row with tabs between them.
 *
 * @throws UnreadableSource when it is damaged, needs a password, holds no text, has too many
 *   pages or unpacks to too much.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReleaseDocument> {
  await refuseBombs(bytes)
  const { getDocument } = await loadPdfReader()
  const loading = getDocument({
    // It takes away what it is given.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: 0,
  })
  try {
    const file = await loading.promise
    if (file.numPages > MOST_PAGES)
      throw new UnreadableSource({ code: 'document/too-long', about: String(MOST_PAGES) })
    const text = await readText(file)
    if (!/\p{L}{2}/u.test(text)) throw new UnreadableSource({ code: 'document/no-text' })
    return { kind: 'text', text, ...(await readProperties(file)) }
  } catch (cause) {
    if (cause instanceof UnreadableSource) throw cause
    const locked = cause instanceof Error && cause.name === 'PasswordException'
    throw new UnreadableSource(
      locked ? { code: 'file/encrypted' } : { code: 'file/damaged', about: 'PDF' },
      { cause },
    )
  } finally {
    await loading.destroy().catch(() => undefined)
  }
}

async function readText(file: PdfFile): Promise<string> {
  const pages = []
  const turned: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const text = await readPage(page)
    page.cleanup()
    turned.push(...text.turned)
    pages.push({ height: text.height, rows: toRows(text.fragments) })
  }
  const lines = dropRepeats(pages).flatMap(({ rows }) => [...layOut(rows), ''])
  return `${[...lines, ...new Set(turned)].join('\n').trim()}\n`
}

/** Titles that programs make of a file's name. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint)\b|untitled|sans[ -]titre|document ?\d*$)|\.\w{3,5}$/i

async function readProperties(file: PdfFile) {
  const { info = {} } = await file.getMetadata().catch(() => ({ info: {} }))
  const title = typeof info.Title === 'string' ? info.Title.trim() : ''
  // ISO 32000-1, 7.9.4: D:20240515…
  const date = /^D:(\d{4})(\d\d)(\d\d)/.exec(String(info.CreationDate ?? ''))
  return {
    ...(title !== '' && !NO_TITLE.test(title) && { title }),
    ...(date !== null && { date: date.slice(1).join('-') }),
  }
}
