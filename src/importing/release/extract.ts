import { mailboxKey } from '../../model/identity.ts'
import type { ImportedContact } from '../contact.ts'
import { present } from '../present.ts'
import type { Remark } from '../remark.ts'
import type { Reading, ReadingOptions } from '../source.ts'
import { isLabel } from './attribution.ts'
import { type Block, type Blocks, blocksOf } from './blocks.ts'
import { contactsOf } from './contacts.ts'
import type { Line, ReleaseDocument } from './document.ts'
import { headingOf } from './headings.ts'
import { domainLabels, organisationLikeness } from './likeness.ts'
import { linesOf } from './lines.ts'
import { mentionsIn, toldIn } from './mentions.ts'
import { originOf } from './origin.ts'
import { type PlacedRecord, placedRecords } from './placing.ts'
import { countriesFor } from './region.ts'
import { isForPress, isPressAddress, speaksOfPress } from './relevance.ts'
import { withoutRepeats } from './repeats.ts'
import type { Token } from './token.ts'
import { tokensOf } from './tokens.ts'

/** How many addresses and numbers are read of a release, and how many words and numbers in all. */
const LIMITS = { contacts: 1000, tokens: 100_000 }
const MAX_WARNINGS = 50

/**
 * Finds the press contacts of a release: lines, then tokens, then blocks under headings, then
 * records, of which each makes one contact or more. What is unsure says why in its reasons; what
 * is skipped comes as a warning.
 * @param limits after which nothing more is read.
 */
export function extractRelease(
  document: ReleaseDocument,
  options: ReadingOptions,
  limits = LIMITS,
): Reading {
  const page = linesOf(document)
  const { lines } = page
  const countries = countriesFor(lines, options.country)
  const tokens: Token[] = []
  const warnings: Remark[] = []
  let contactCount = 0
  const isNear = nearContacts(lines)
  for (const [at, line] of lines.entries()) {
    if (tokens.length >= limits.tokens || contactCount >= limits.contacts) {
      const isFull = contactCount >= limits.contacts
      warnings.push(
        isFull
          ? { code: 'release/many', line: line.line, about: `${limits.contacts}` }
          : { code: 'release/long', line: line.line },
      )
      break
    }
    const read =
      isNear(at) || line.level !== undefined || SPEAKS.test(line.text)
        ? tokensOf(line, at, () => countries(at))
        : [asProse(line, at)]
    for (const token of read) {
      tokens.push(token)
      if (token.is === 'mailbox' || token.is === 'phone') contactCount++
    }
  }
  const { blocks, abouts } = blocksOf(tokens)
  const chosen = relevantBlocks({ blocks, abouts }, tokens).map(withoutEchoes)
  const all = placedRecords(chosen).filter(({ record, block }) => isForPress(record, block))
  // Under a bare `Contact`, those that are said to be for the press are.
  const placed = all.filter(
    ({ record, block }) =>
      block.section !== 'contact' ||
      speaksOfPress(record) ||
      !all.some(each => each.block.number === block.number && speaksOfPress(each.record)),
  )
  const peopled = new Set(
    placed.filter(({ record }) => record.names.length > 0).map(({ block }) => block.number),
  )
  const reached = new Set(
    placed
      .filter(({ record: { names, mailboxes } }) => names.length + mailboxes.length > 0)
      .map(({ block }) => block.number),
  )
  const named = placed.flatMap(({ record }) => record.organisation ?? [])
  const likely = named.filter(({ organisation }) => organisation >= 0.8)
  const around = {
    abouts,
    organisations: [...new Set(likely.map(({ text }) => text))].slice(0, 50),
    addresses: placed
      .flatMap(({ record }) => record.mailboxes.map(({ address }) => address))
      .slice(0, 100),
    ...present({ stated: options.organisation }),
    mentioned: mentionsIn(lines),
    told: toldIn(lines),
    byDomain: organisationsByDomain(placed),
  }
  const source = originOf(document, lines, page.title)
  const contacts = withoutRepeats(
    placed
      .filter(each => !isBareNumber(each) || !reached.has(each.block.number))
      .filter(
        each => !(isForOthers(each) && (peopled.has(each.block.number) || isLabelOfOthers(each))),
      )
      .flatMap(each => contactsOf(each, around, source)),
  )
  warnings.push(...flaws(tokens, contacts))
  return { contacts, warnings: warnings.slice(0, MAX_WARNINGS) }
}

/** What a line far from any address must say to be looked at. */
const SPEAKS = /press|m[ée]di[ae]|contact|kontakt|propos|about|[üu]ber /iu
/** How far from an address or number what belongs to it may stand. */
const NEAR = 30

/** Whether a line has an address or number around it: of a long text few lines have. */
function nearContacts(lines: readonly Line[]): (at: number) => boolean {
  const near = new Uint8Array(lines.length)
  for (const [at, { text }] of lines.entries())
    if (text.includes('@') || /\d[\d\s()./–-]{5}/.test(text))
      near.fill(1, Math.max(0, at - NEAR), at + NEAR + 1)
  return at => near[at] === 1
}

const asProse = ({ text, line, gap }: Line, at: number): Token => ({
  is: 'prose',
  text,
  at,
  line,
  gap,
  isFirst: true,
  glued: false,
})

/** A number of nobody, beside others' contacts: `Out of hours: …`. */
const isBareNumber = ({ record, scope }: PlacedRecord) =>
  record.names.length === 0 &&
  record.mailboxes.length === 0 &&
  record.organisation === undefined &&
  record.roles.length === 0 &&
  scope === undefined

/** Whether a label begins with what is not for the press: `Partnerships with brands: …`. */
const isLabelOfOthers = ({ record: { organisation } }: PlacedRecord) =>
  organisation !== undefined &&
  headingOf(organisation.text.split(' ').slice(0, 1).join(' '))?.kind === 'other'

/** A mailbox of nobody behind a label that is not an organisation, beside people: `Rights: rights@…`. */
function isForOthers({ record: { names, organisation, mailboxes } }: PlacedRecord): boolean {
  if (names.length > 0 || !organisation?.colon || organisation.organisation >= 0.6) return false
  return mailboxes.every(
    ({ address }) =>
      !isPressAddress(address) && organisationLikeness(organisation.text, address) < 0.6,
  )
}

/** The blocks that may hold press contacts: under a press heading; else what speaks of the press by itself. */
function relevantBlocks({ blocks }: Blocks, tokens: readonly Token[]): Block[] {
  const hasContact = (block: Block) =>
    block.tokens.some(({ is }) => is === 'mailbox' || is === 'phone')
  const press = blocks.filter(block => block.section === 'press' && hasContact(block))
  const chosen = blocks.filter(block => {
    if (!hasContact(block)) return false
    if (block.section === 'press') return true
    const speaks = block.tokens.some(
      token =>
        ((token.is === 'role' || token.is === 'function') && token.kind === 'press') ||
        (token.is === 'mailbox' && isPressAddress(token.address)),
    )
    if (block.section === 'contact')
      return press.length === 0 || speaks || isOwnSection(block, press)
    return speaks
  })
  if (chosen.length > 0) return chosen
  // A text that is nothing but contacts needs no heading.
  const isAllContacts = !tokens.some(({ is }) => is === 'prose') && tokens.length < 200
  return isAllContacts ? blocks.filter(block => block.section !== 'other') : chosen
}

/** A block in which no name comes twice before any mailbox: the second is a link's text or a caption. */
function withoutEchoes(block: Block): Block {
  const seen = new Set<string>()
  const tokens = block.tokens.filter(token => {
    if (token.is === 'mailbox') seen.clear()
    if (token.is !== 'proper') return true
    const isEcho = seen.has(token.text)
    seen.add(token.text)
    return !isEcho
  })
  return { ...block, tokens }
}

/** `Contact` under what a release tells of an organisation, where no press heading follows under it. */
const isOwnSection = (block: Block, press: readonly Block[]) =>
  block.about !== undefined && !press.some(each => each.about === block.about)

function organisationsByDomain(placed: readonly PlacedRecord[]): Map<string, string> {
  const known = new Map<string, string>()
  for (const { record } of placed) {
    const { organisation } = record
    if (!organisation || organisation.from === 'brackets' || organisation.client !== undefined)
      continue
    const like = (text: string) =>
      Math.max(0, ...record.mailboxes.map(({ address }) => organisationLikeness(text, address)))
    if (isLabel(organisation, like)) continue
    for (const { address } of record.mailboxes)
      for (const label of domainLabels(address))
        if (
          !known.has(label) &&
          (organisation.organisation >= 0.8 ||
            organisationLikeness(organisation.text, address) >= 0.6)
        )
          known.set(label, organisation.text)
  }
  return known
}

/** What was skipped: mailboxes that are not a press contact's, placeholders, numbers that cannot be one. */
function flaws(tokens: readonly Token[], contacts: readonly ImportedContact[]): Remark[] {
  const told = new Set(
    contacts.flatMap(({ emails }) => emails.map(({ address }) => mailboxKey(address))),
  )
  const remarks: Remark[] = []
  for (const token of tokens) {
    if (token.is === 'placeholder')
      remarks.push({ code: 'name/placeholder', about: token.text, line: token.line })
    if (token.is === 'failed')
      remarks.push({ code: 'phone/impossible', about: token.text, line: token.line })
    if (token.is !== 'mailbox') continue
    for (const other of token.linked)
      remarks.push({ code: 'link/differs', about: other, line: token.line })
    const address = mailboxKey(token.address)
    if (told.has(address)) continue
    told.add(address)
    remarks.push({ code: 'email/aside', about: token.address, line: token.line })
  }
  return remarks
}
