import { present } from '../present.ts'
import { nameLikelihood } from './names.ts'
import { organisationLikelihood } from './organisations.ts'
import type { HeadingToken, Proper, Role, Token } from './token.ts'
import { isRole } from './words.ts'

/** An organisation that a release writes about, and where. */
export interface About {
  readonly organisation: string
  readonly at: number
  readonly line: number
}

/** A run of lines with contacts between two headings, sentences or ends. */
export interface Block {
  readonly section: 'press' | 'contact' | 'about' | 'other' | 'none'
  /** The number of its section in the release: blocks of one share it. */
  readonly number: number
  readonly tokens: readonly Token[]
  /** The sentence that it is, where it is one. */
  readonly sentence?: string
  /** The organisation that its heading names. */
  readonly organisation?: { readonly text: string; readonly line: number; readonly isDesk: boolean }
  /** A line with the form of an organisation straight above its heading. */
  readonly above?: Proper
  /** What the release told of last before it. */
  readonly about?: About
}

export interface Blocks {
  readonly blocks: readonly Block[]
  readonly abouts: readonly About[]
}

/** Cuts a release's tokens at headings and sentences, and says under which heading each part stands. */
export function blocksOf(tokens: readonly Token[]): Blocks {
  const cutter = new Cutter()
  for (const [index, token] of tokens.entries()) cutter.take(token, tokens[index + 1])
  cutter.close()
  return { blocks: cutter.blocks, abouts: cutter.abouts }
}

const isContact = (token: Token) => token.is === 'mailbox' || token.is === 'phone'

/** What names a desk rather than announces contacts. */
const DESK = /service|bureau|stelle|office|team|relations|desk|newsroom|dienst|abteilung/iu

const SUBSCRIBES = /newsletter|abonn/i

class Cutter {
  readonly blocks: Block[] = []
  readonly abouts: About[] = []
  private tokens: Token[] = []
  private section: Block['section'] = 'none'
  private number = 0
  private level: number | undefined
  private organisation: Block['organisation']
  private above: Proper | undefined
  private about: About | undefined
  private hadContacts = false
  private sentence: number | undefined
  private sentenceText = ''
  private headedAt: number | undefined

  take(token: Token, next: Token | undefined): void {
    if (this.sentence !== undefined && token.at !== this.sentence) {
      this.close()
      this.sentence = undefined
    }
    if (token.apart && this.section !== 'none') {
      this.close()
      this.enter('none')
    }
    if (token.is === 'prose') {
      this.close()
      const hasTokens = next?.at === token.at
      if (this.hadContacts && this.section !== 'none' && !hasTokens && token.text.length > 160)
        this.enter('none')
      if (hasTokens) {
        this.sentence = token.at
        this.sentenceText = token.text
      }
    } else if (token.is === 'heading') this.head(token)
    else this.tokens.push(token)
  }

  private head(token: HeadingToken): void {
    const { kind, organisation, isDesk } = token.heading
    const role = this.roleIn(token)
    if (role) {
      this.tokens.push({ ...token, ...role })
      return
    }
    const hasContacts = this.tokens.some(isContact)
    const isLabel =
      token.level === undefined &&
      this.section === 'press' &&
      (token.inline
        ? this.tokens.length > 0 || !this.hadContacts
        : !this.hadContacts && !hasContacts)
    if (kind === 'contact' && isLabel) return
    if (kind === 'plain') {
      const isPart =
        (this.section === 'press' || this.section === 'contact') &&
        this.level !== undefined &&
        (token.level ?? 9) > this.level
      const text = token.text.replace(/\s*:$/, '')
      const [name, likely] = [nameLikelihood(text), organisationLikelihood(text)]
      const proper: Proper = {
        ...token,
        is: 'proper',
        text,
        name,
        organisation: likely,
        colon: name < 0.6 || likely > name,
        strong: true,
        joined: false,
      }
      if (isPart && (name > 0 || likely > 0.3)) {
        this.tokens.push(proper)
        return
      }
      this.close()
      this.enter('none', token.level)
      if (likely >= 0.5 && token.level !== 1 && text.split(' ').length <= 6) this.above = proper
      return
    }
    const above = this.above ?? this.lineAbove(token)
    this.close()
    if (kind === 'about') {
      if (organisation !== undefined) {
        this.about = { organisation, at: token.at, line: token.line }
        this.abouts.push(this.about)
      }
      this.enter('about', token.level)
      return
    }
    const previous = this.section
    this.enter(kind, token.level)
    if (!token.inline) this.headedAt = token.at
    if (organisation !== undefined)
      this.organisation = { text: organisation, line: token.line, isDesk: isDesk ?? false }
    if (
      above?.at === token.at - 1 &&
      (kind === 'press' || kind === 'contact') &&
      previous !== 'press'
    )
      this.above = above
  }

  /** What a heading is where it only names the desk or the office of somebody: it heads nothing. */
  private roleIn(token: HeadingToken): Pick<Role, 'is' | 'text' | 'kind'> | undefined {
    const { text, gap, inline, level, heading } = token
    const { kind, organisation } = heading
    const isPlainLine = level === undefined && !/:$/.test(text) && !inline
    const hasTokens = this.tokens.length > 0
    if (kind === 'press' && organisation === undefined) {
      const isNear = isPlainLine && gap <= 1
      if (isNear && this.isBelowName(token))
        return { is: isRole(text) ? 'role' : 'function', text, kind }
      if (this.section !== 'press') return undefined
      if (isNear && this.headedAt === token.at - 1 && !hasTokens)
        return { is: 'function', text, kind }
      // `Service de presse – x@example.fr` under an organisation's name is one of its lines.
      if (inline && level === undefined && DESK.test(text))
        return { is: 'function', text: text.replace(/\s*:$/, ''), kind }
    }
    const isOfSomebody = hasTokens && !this.tokens.some(isContact) && this.section !== 'none'
    return kind === 'other' && isPlainLine && gap === 0 && isOfSomebody && !SUBSCRIBES.test(text)
      ? { is: 'function', text, kind }
      : undefined
  }

  /** The line straight above a heading, where it is nothing but an organisation's name. */
  private lineAbove(token: HeadingToken): Proper | undefined {
    const last = this.tokens.at(-1)
    if (
      last?.is !== 'proper' ||
      last.at !== token.at - 1 ||
      !last.isFirst ||
      last.organisation < 0.5 ||
      /\d|[,;]/.test(last.text) ||
      last.text.split(' ').length > 6
    )
      return undefined
    return this.tokens.some(isContact) ? undefined : last
  }

  /** Whether the line straight above is a name, of whose bearer this is the desk. */
  private isBelowName(token: HeadingToken): boolean {
    const last = this.tokens.at(-1)
    return (
      last?.is === 'proper' &&
      last.at === token.at - 1 &&
      !last.colon &&
      (last.name >= 0.5 || last.organisation >= 0.5) &&
      !this.isAfterContact(last)
    )
  }

  /** Whether a name closes a record rather than begins one: addresses stand straight before it. */
  private isAfterContact(proper: Proper): boolean {
    const before = this.tokens[this.tokens.indexOf(proper) - 1]
    return before !== undefined && isContact(before) && before.at === proper.at
  }

  private enter(section: Block['section'], level?: number): void {
    this.section = section
    this.number++
    this.level = level
    this.organisation = undefined
    this.above = undefined
    this.hadContacts = false
  }

  close(): void {
    const { tokens } = this
    this.tokens = []
    const isTelling = tokens.some(
      token => isContact(token) || token.is === 'failed' || token.is === 'placeholder',
    )
    if (tokens.length === 0 || (this.section === 'none' && !isTelling)) return
    this.hadContacts ||= tokens.some(isContact)
    const { section, number, organisation, above, about } = this
    const sentence = this.sentence === undefined ? undefined : this.sentenceText
    const heads = present({ sentence, organisation, above, about })
    this.blocks.push({ section, number, tokens, ...heads })
  }
}
