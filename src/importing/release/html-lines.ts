import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { present } from '../present.ts'
import { plainCharacters } from './characters.ts'
import type { Line } from './document.ts'
import { cloudflareMailbox, scriptedMailboxes, shiftedMailbox, shownLink } from './mailboxes.ts'
import { joinedLines, type RawLine } from './text-lines.ts'

/** Elements that stand on lines of their own, apart from what is around them. */
const BLOCKS = new Set([
  ...'p div section article aside header footer main nav h1 h2 h3 h4 h5 h6 ul ol dl table'.split(
    ' ',
  ),
  ...'thead tbody tr address blockquote figure figcaption form fieldset hr center pre'.split(' '),
  ...'body html details summary mj-text option'.split(' '),
])
/** Elements that begin a line, near the one before. */
const ITEMS = new Set(['li', 'dt', 'dd', 'td', 'th', 'caption'])

/** Elements that are parts of a page by themselves. */
const PARTS = new Set(['footer', 'nav', 'header'])
const { DATA, RAWTEXT, RCDATA, SCRIPT_DATA } = TokenizerMode
/** Elements whose text is not shown, and how it is read (WHATWG HTML, 13.2.6.4). */
const UNSHOWN: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['script', SCRIPT_DATA],
  ['title', RCDATA],
  ['textarea', RCDATA],
  ['template', DATA],
  ...'style xmp iframe noembed noframes'.split(' ').map(tag => [tag, RAWTEXT] as const),
])
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** What a page shows, and the title in its head. */
export interface Page {
  readonly lines: readonly Line[]
  readonly title?: string
}

/**
 * The lines of a page as people see it, each with its line in the source. Only HTML's
 * tokens are read (WHATWG HTML, 13.2.5), no tree is built: nesting costs nothing.
 * @param breaks whether a line end in the source ends a line, as in Markdown with HTML in it.
 */
export function htmlLines(source: string, breaks: boolean): Page {
  const page = new PageReader()
  page.read(shield(source), breaks)
  return { lines: joinedLines(page.raw), ...(page.title !== '' && { title: page.title }) }
}

/** What TYPO3's links call; the code is what is between its quotes. */
const UNCRYPT = /UnCryptMailto\((?:'|%27|&#39;)(.{5,300}?)(?:'|%27|&#39;)/

/** A tag longer than this holds an image or worse: it is blanked, its line ends stay. */
const MAX_TAG = 20_000
const MAX_LINE = 4000

/** HTML whose `<name@example.org>` is not a tag, and in which no tag is endless. */
function shield(source: string): string {
  const text = source.replace(/<(?:mailto:)?([^<>\s@"'=]{1,64}@[^<>\s"'=]{1,200})>/gi, ' $1 ')
  const isEndless = (tag: string) => tag.length > MAX_TAG && /^<[a-z]/i.test(tag)
  return text.replace(/<[^>]*>?/g, tag => (isEndless(tag) ? tag.replace(/[^\n]+/g, ' ') : tag))
}

class PageReader {
  readonly raw: RawLine[] = []
  title = ''
  private text = ''
  private line = 0
  private gap = 3
  private hadBreak = false
  private script = ''
  private scriptLine = 0
  private apart = false
  private level: number | undefined
  private bold = 0
  private plain = false
  private pre = 0
  private inside: string | undefined
  private link: { href: string; start: number } | undefined
  private linked: string[] = []
  /** The line of a definition list's term, and whether its definition is being read. */
  private term: RawLine | undefined
  private afterTerm = false
  private skipped: { tag: string; depth: number } | undefined
  private readonly rows: { start: number; cells: number[] }[] = []
  private breaks = false

  read(source: string, breaks: boolean): void {
    this.breaks = breaks
    const characters = (token: Token.CharacterToken) =>
      this.characters(token.chars, token.location?.startLine ?? 0)
    const tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: true },
      {
        onComment: () => {},
        onDoctype: () => {},
        onNullCharacter: () => {},
        onEof: () => {
          this.flush()
        },
        onCharacter: characters,
        onWhitespaceCharacter: characters,
        onEndTag: token => this.end(token.tagName),
        onStartTag: token => {
          const { tagName: tag } = token
          tokenizer.state = UNSHOWN.get(tag) ?? tokenizer.state
          tokenizer.lastStartTagName = tag
          this.start(token)
        },
      },
    )
    tokenizer.write(source, true)
  }

  private start({ tagName: tag, attrs, location, selfClosing }: Token.TagToken): void {
    if (UNSHOWN.has(tag)) {
      if (!selfClosing) this.inside = tag
      this.scriptLine = location?.startLine ?? 0
      return
    }
    const attribute = (name: string) => attrs.find(each => each.name === name)?.value
    const line = location?.startLine ?? 0
    if (this.skipped) {
      if (this.skipped.tag === tag && !selfClosing) this.skipped.depth++
      return
    }
    if (
      attribute('hidden') !== undefined ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute('style') ?? '')
    ) {
      if (!selfClosing && !VOID.test(tag)) this.skipped = { tag, depth: 1 }
      return
    }
    const hidden = cloudflareMailbox(attribute('data-cfemail') ?? '')
    if (hidden !== undefined) {
      this.characters(hidden, line)
      if (!selfClosing) this.skipped = { tag, depth: 1 }
      return
    }
    if (PARTS.has(tag)) {
      this.newLine(3)
      this.apart = true
    }
    if (tag === 'br') this.newLine(0, true)
    else if (BLOCKS.has(tag)) this.newLine(tag === 'hr' ? 3 : tag === 'tr' ? 1 : 2)
    else if (ITEMS.has(tag)) this.newLine(tag === 'li' ? 1 : 0)
    if (tag === 'dd') this.afterTerm = this.raw.at(-1) === this.term && this.term !== undefined
    if (/^h[1-6]$/.test(tag)) this.level = Number(tag[1])
    if (tag === 'b' || tag === 'strong') this.bold++
    if (tag === 'pre') this.pre++
    if (tag === 'tr' && this.rows.length < 100)
      this.rows.push({ start: this.raw.length, cells: [] })
    if (tag === 'td' || tag === 'th') this.rows.at(-1)?.cells.push(this.raw.length)
    if (tag === 'a') {
      const href = attribute('href') ?? ''
      const [, code = ''] = UNCRYPT.exec(href) ?? []
      const mailbox = shiftedMailbox(code)
      this.link = { href: mailbox ? `mailto:${mailbox}` : href, start: this.text.length }
    }
  }

  private end(tag: string): void {
    if (this.inside === tag) {
      this.inside = undefined
      for (const each of scriptedMailboxes(this.script)) this.add(` ${each} `, this.scriptLine)
      this.script = ''
      return
    }
    if (this.skipped) {
      if (this.skipped.tag === tag && --this.skipped.depth === 0) this.skipped = undefined
      return
    }
    if (tag === 'a') this.endLink()
    if (PARTS.has(tag)) {
      this.newLine(3)
      this.apart = true
    }
    if (tag === 'p' && this.text === '' && this.raw.length > 0) this.newLine(2)
    if (tag === 'b' || tag === 'strong') this.bold = Math.max(0, this.bold - 1)
    if (BLOCKS.has(tag)) this.newLine(tag === 'tr' ? 1 : 2)
    else if (ITEMS.has(tag)) this.newLine(tag === 'dd' || tag === 'li' ? 1 : 0)
    if (tag === 'dt') this.term = this.raw.at(-1)
    if (/^h[1-6]$/.test(tag)) this.level = undefined
    if (tag === 'pre') this.pre = Math.max(0, this.pre - 1)
    if (tag === 'tr') this.endRow()
  }

  private characters(chars: string, line: number): void {
    if (this.inside === 'title') this.title = `${this.title}${chars}`.slice(0, 500).trim()
    if (this.inside === 'script' && this.script.length < 20_000) this.script += chars
    if (this.inside !== undefined || this.skipped) return
    const parts = plainCharacters(chars).split('\n')
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        if (this.breaks || this.pre > 0) this.newLine(0, true)
        else if (part.trim() === '' && index < parts.length - 1 && this.link === undefined)
          this.newLine(2)
        else this.add(' ', line + index)
      }
      this.add(part, line + index)
    }
  }

  private add(text: string, line: number): void {
    const isBlank = text.trim() === ''
    // A line without end is read in pieces: looking at it again for each word would take the square of its length.
    if (this.text.length > MAX_LINE) {
      if (this.link) this.endLink()
      this.flush()
    }
    if (!isBlank) {
      if (this.text === '') {
        this.line = line
        this.plain = false
      }
      if (this.bold === 0) this.plain = true
    }
    if (this.text !== '' || !isBlank) this.text += text
  }

  private endLink(): void {
    const { link } = this
    this.link = undefined
    if (!link) return
    const shown = this.text.slice(link.start)
    const before = this.text.slice(0, link.start)
    const { text, other } = shownLink(shown, link.href, before.slice(-70))
    if (other !== undefined) this.linked.push(other)
    if (text !== shown) {
      this.text = before
      if (before !== '' || text.trim() !== '') this.text += text
    }
  }

  /** Ends the line; a blank one is a gap, and so is the end of a block. */
  private newLine(gap: number, isBreak = false): void {
    const href = this.link?.href
    this.endLink()
    const isBlank = !this.flush()
    // The second of two breaks makes a blank line.
    if (isBreak && isBlank && this.hadBreak) this.gap = Math.max(this.gap, 2)
    this.hadBreak = isBreak
    this.gap = Math.max(this.gap, gap)
    if (href !== undefined && !/^mailto:/i.test(href)) this.link = { href, start: 0 }
  }

  private flush(): boolean {
    const text = this.text.replace(/[ \t]+/g, ' ').trim()
    if (text === '') return false
    const { term, line, gap, level, linked } = this
    if (this.afterTerm && term) {
      const joined = `${term.text.replace(/\s*:$/, '')} : ${text}`
      this.raw[this.raw.length - 1] = { ...term, text: joined, linked }
      this.afterTerm = false
    } else {
      this.raw.push({
        text,
        line,
        gap,
        ...present({ level, linked }),
        ...(!this.plain && { strong: true }),
        ...(this.apart && { apart: true }),
      })
      this.apart = false
    }
    this.text = ''
    this.gap = 0
    this.linked = []
    return true
  }

  /** Cells of one line each are one line; cells with more are blocks of their own. */
  private endRow(): void {
    const row = this.rows.pop()
    if (!row || row.cells.length < 2) return
    const cells = row.cells.map(
      (from, index) => [from, row.cells[index + 1] ?? this.raw.length] as const,
    )
    if (cells.every(([from, to]) => to - from <= 1)) {
      const parts = this.raw.splice(row.start)
      const [first] = parts
      if (first)
        this.raw.push({
          ...first,
          text: parts.map(({ text }) => text).join(' | '),
          linked: parts.flatMap(({ linked }) => linked ?? []),
        })
    } else
      for (const [from, to] of cells) {
        const first = this.raw[from]
        if (first && from < to) this.raw[from] = { ...first, gap: Math.max(first.gap, 2) }
      }
  }
}
