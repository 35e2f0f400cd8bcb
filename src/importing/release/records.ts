import { isRole as isDeskAddress } from '../../model/email.ts'
import { nameLikeness, organisationLikeness } from './likeness.ts'
import { nameLikelihood } from './names.ts'
import type { Mailbox, PhoneToken, Proper, Role, Token } from './token.ts'
import { hasOrganisationWord } from './words.ts'

/** What belongs together: usually one person or desk, with its addresses. */
export interface Record {
  readonly tokens: readonly Token[]
  readonly names: readonly Proper[]
  readonly organisation?: Proper
  /** Words with capitals that are neither. */
  readonly ignored: readonly Proper[]
  readonly mailboxes: readonly Mailbox[]
  readonly phones: readonly PhoneToken[]
  readonly roles: readonly Role[]
  /** How much better this reading of its words is than the next best. */
  readonly margin: number
}

/** Whether organisations are before their people or behind them. */
type Layout = 'before' | 'after'

const MAX_TOKENS = 14
const MAX_BLOCK = 300
/** How many lines away a name may stand from the mailbox that is spelt after it. */
const NEAR = 40

/**
 * Cuts a block into records: the cut is taken of which the records are the most likely, by the
 * blanks between lines, the form of names and organisations, and their likeness to the mailboxes.
 */
export function recordsOf(tokens: readonly Token[]): readonly Record[] {
  const parts: Token[][] = []
  for (let at = 0; at < tokens.length; at += MAX_BLOCK) parts.push(tokens.slice(at, at + MAX_BLOCK))
  const likeness = rememberLikeness()
  const cutAll = (layout: Layout) => {
    const cuts = parts.map(part => cut(part, layout, likeness))
    return {
      records: cuts.flatMap(({ records }) => records),
      score: cuts.reduce((sum, { score }) => sum + score, 0),
    }
  }
  const [after, before] = [cutAll('after'), cutAll('before')]
  return before.score > after.score ? before.records : after.records
}

/** A function that remembers its answers. */
function remember<K, V>(make: (of: K) => V): (of: K) => V {
  const known = new Map<K, V>()
  return of => {
    const before = known.get(of)
    if (before !== undefined) return before
    const made = make(of)
    known.set(of, made)
    return made
  }
}

type Likeness = ReturnType<typeof rememberLikeness>

/** How far mailboxes are spelt after names and organisations: asked for again with each cut. */
function rememberLikeness() {
  const all = (likenessOf: (text: string, address: string) => number) =>
    remember((proper: Proper) =>
      remember((mailbox: Mailbox) => likenessOf(proper.text, mailbox.address)),
    )
  const [names, organisations] = [all(nameLikeness), all(organisationLikeness)]
  return {
    name: (proper: Proper, mailbox: Mailbox) => names(proper)(mailbox),
    organisation: (proper: Proper, mailbox: Mailbox) => organisations(proper)(mailbox),
  }
}

function cut(tokens: readonly Token[], layout: Layout, likeness: Likeness) {
  const gaps = tokens
    .slice(1)
    .filter(token => token.isFirst)
    .map(token => token.gap)
  const loose = gaps.filter(gap => gap >= 2).length
  const base =
    gaps.length > 1 && loose >= gaps.length * 0.75 ? 2 : gaps.length > 1 ? Math.min(...gaps) : 0
  const propers = tokens.filter(token => token.is === 'proper')
  const mailboxes = tokens.filter(token => token.is === 'mailbox')
  const evidence: Evidence = {
    ...likeness,
    alike: remember(mailbox =>
      propers
        .filter(each => each.name > 0 && Math.abs(each.at - mailbox.at) <= NEAR)
        .map(proper => ({ proper, likeness: likeness.name(proper, mailbox) }))
        .filter(each => each.likeness >= 0.5)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, 8),
    ),
    domains: remember(proper => {
      const near = mailboxes.filter(({ at }) => Math.abs(at - proper.at) <= 8).slice(0, 12)
      return Math.max(0, ...near.map(mailbox => likeness.organisation(proper, mailbox)))
    }),
  }
  const cuts: Cut[] = [{ score: 0, start: 0 }]
  for (let end = 1; end <= tokens.length; end++) {
    let best: Cut = { score: Number.NEGATIVE_INFINITY, start: 0 }
    for (let start = end - 1; start >= Math.max(0, end - MAX_TOKENS); start--) {
      const part = tokens.slice(start, end)
      const reading = read(part, layout, evidence)
      const score =
        (cuts[start]?.score ?? 0) +
        reading.score +
        breaks(part, base) +
        listing(part, tokens[end]) +
        (start > 0 ? cutCost(part[0], base) : 0)
      if (score > best.score) best = { score, start, reading }
      if (count(part, 'mailbox') > 4 || count(part, 'proper') > 5) break
    }
    cuts.push(best)
  }
  const records: Record[] = []
  for (let end = tokens.length; end > 0; end = cuts[end]?.start ?? 0) {
    const { start, reading } = cuts[end] ?? {}
    if (reading) records.unshift(recordOf(tokens.slice(start, end), reading))
  }
  return { records, score: cuts.at(-1)?.score ?? 0 }
}

/** The best cut of a block's first tokens: its score, and the last record in it. */
interface Cut {
  readonly score: number
  readonly start: number
  readonly reading?: Reading
}

const count = (part: readonly Token[], is: Token['is']) =>
  part.reduce((sum, token) => sum + (token.is === is ? 1 : 0), 0)

/** In a list of one line a person, each line is a record. */
const LINE_CUT = 50

function listing(part: readonly Token[], next: Token | undefined): number {
  if (part.length === 0 || !part.some(({ listed }) => listed)) return 0
  const at = part[0]?.at
  const cuts = part.filter(token => token.at !== at).length + (part[0]?.isFirst ? 0 : 1)
  return -LINE_CUT * (cuts + (next?.at === part.at(-1)?.at ? 1 : 0))
}

/** What gaps inside a record cost. */
function breaks(part: readonly Token[], base: number): number {
  let cost = 0
  for (const token of part.slice(1)) {
    if (!token.isFirst) continue
    const gap = Math.max(0, token.gap - base)
    cost -= gap === 0 ? 0 : gap === 1 ? 0.35 : gap === 2 ? 1.1 : 1.6
  }
  return cost
}

/** What it costs that a record begins here. */
function cutCost(first: Token | undefined, base: number): number {
  if (!first) return 0
  if (!first.isFirst) return -1.3
  return first.gap - base > 0 || first.gap >= 2 ? -0.1 : -0.4
}

interface Reading {
  readonly score: number
  readonly margin: number
  readonly names: readonly Proper[]
  readonly organisation?: Proper
}

/** What speaks for a reading: likenesses, and what else the block holds. */
interface Evidence extends Likeness {
  /** The names near a mailbox that it is spelt after, best first. */
  readonly alike: (
    mailbox: Mailbox,
  ) => readonly { readonly proper: Proper; readonly likeness: number }[]
  /** How far an organisation is spelt as the domains of mailboxes near it. */
  readonly domains: (organisation: Proper) => number
}

/** The likeliest reading of a record's words. */
function read(part: readonly Token[], layout: Layout, evidence: Evidence): Reading {
  const { alike, domains } = evidence
  const mailboxes = part.filter(token => token.is === 'mailbox')
  const propers = part.filter(token => token.is === 'proper')
  const phones = count(part, 'phone')
  const functions = count(part, 'function')
  const contactAt = part.findIndex(isContact)
  const behind = contactAt < 0 ? [] : part.slice(contactAt + 1)
  let fixed = 0
  if (contactAt < 0) fixed -= 0.3
  if (mailboxes.length > 1) fixed -= 0.5 * (mailboxes.length - 1)
  if (phones > 3) fixed -= 0.3 * (phones - 3)
  if (functions > 1) fixed -= 0.3 * (functions - 1)
  // What begins a record is before its addresses, and its mailboxes stand together.
  fixed -= 0.3 * count(behind, 'role')
  fixed -=
    2 * behind.filter(token => token.is === 'function' && token.isFirst && token.text !== '').length
  const options: Reading[] = []
  const groups = groupsOf(propers, mailboxes, evidence)
  const organisations = propers.filter(proper => proper.organisation > 0).slice(0, 5)
  for (const names of [[], ...groups])
    for (const organisation of [undefined, ...organisations]) {
      if (organisation && names.includes(organisation)) continue
      const [name] = names
      const nameAt = name ? part.indexOf(name) : -1
      let score = fixed
      if (name) {
        score += (Math.max(...names.map(each => each.name)) - 0.4) * 2
        score -= 0.1 * (names.length - 1)
        // `X :` before a mailbox that is not spelt after it is a group's heading.
        const isNamed = mailboxes.some(mailbox => evidence.name(name, mailbox) >= 0.5)
        if (name.colon && !name.stated && !isNamed) score -= 0.9
        if (contactAt >= 0 && mailboxes.length === 0) score -= 0.3
        if (contactAt < 0) score -= 1.2
        else if (nameAt > contactAt) score -= 0.5
        for (const mailbox of mailboxes) {
          const own = Math.max(...names.map(each => evidence.name(each, mailbox)))
          const other = alike(mailbox).find(each => !names.includes(each.proper))?.likeness ?? 0
          if (own >= 0.5) score += own * 1.4
          else if (other >= 0.8) score -= 1.6
        }
      } else
        for (const mailbox of mailboxes) {
          const other = alike(mailbox)[0]?.likeness ?? 0
          if (other >= 0.8) score -= 0.9
          else if (isDeskAddress(mailbox.address)) score += 0.2
        }
      if (organisation) {
        const index = part.indexOf(organisation)
        score += (organisation.organisation - 0.35) * 1.5 + (organisation.colon ? 0.4 : 0)
        // What may be a person is one, unless the domain is spelt after it as a whole.
        if (domains(organisation) < 0.9) {
          score -= Math.max(0, organisation.name - organisation.organisation)
          if (!name) score -= organisation.name * 0.7
        }
        // In its own record or near it: people of one organisation stand under its name.
        const own = mailboxes.map(mailbox => evidence.organisation(organisation, mailbox))
        score += Math.max(0, ...own) * 0.5
        score += domains(organisation) * 0.7
        if (name) score += index < nameAt === (layout === 'before') ? 0.25 : -0.25
        if (contactAt >= 0 && index > contactAt) score -= name ? 0.3 : 0.5
        // `X :` on a line of its own is the heading of what follows.
        if (organisation.colon && organisation.isFirst && index > 0) score -= 1.8
      }
      for (const proper of propers)
        if (!names.includes(proper) && proper !== organisation) score -= ignoringCost(proper)
      options.push({ score, margin: 0, names, ...(organisation && { organisation }) })
    }
  options.sort((a, b) => b.score - a.score)
  const [best, next] = options
  if (!best) return { score: fixed, margin: 9, names: [] }
  return { ...best, margin: next ? best.score - next.score : 9 }
}

const isContact = ({ is }: Token) => is === 'mailbox' || is === 'phone'

/** What it costs that words with capitals are neither a name nor the organisation. */
function ignoringCost({ stated, name, organisation, from }: Proper): number {
  if (stated) return 1.5
  if (Math.max(name, organisation) >= 0.7) return from ? 0.3 : 0.9
  return from ? 0.1 : 0.5
}

/** The people that a record may be of: each name alone, and those that are joined. */
function groupsOf(
  propers: readonly Proper[],
  mailboxes: readonly Mailbox[],
  evidence: Likeness,
): Proper[][] {
  const groups: Proper[][] = []
  for (const proper of propers.slice(0, 8)) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const isAlike =
      proper.from === undefined &&
      !hasOrganisationWord(proper.text.split(' ').at(-1) ?? '') &&
      mailboxes.some(mailbox => evidence.name(proper, mailbox) >= 0.9) &&
      nameLikelihood(proper.text, false) > 0
    if (proper.name === 0 && !isAlike) continue
    const isStated = [proper, before].every(each => each?.stated === 'name')
    if (last && (proper.joined || (isStated && before?.at === proper.at))) last.push(proper)
    else groups.push([proper])
  }
  return groups
}

function recordOf(tokens: readonly Token[], { names, organisation, margin }: Reading): Record {
  return {
    tokens,
    names,
    ...(organisation && { organisation }),
    ignored: tokens
      .filter(token => token.is === 'proper')
      .filter(each => !names.includes(each) && each !== organisation),
    mailboxes: tokens.filter(token => token.is === 'mailbox'),
    phones: tokens.filter(token => token.is === 'phone'),
    roles: tokens.filter((token): token is Role => token.is === 'role' || token.is === 'function'),
    margin,
  }
}
