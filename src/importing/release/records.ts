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

/** Whether organisations stand before their people or behind them. */
export type Layout = 'before' | 'after'

const MAX_TOKENS = 14
const MAX_BLOCK = 300
/** How many lines away a name may stand from the mailbox that is spelt after it. */
const NEAR = 40

/**
 * Cuts a block into records: the cut is taken of which the records are the most likely, by the
 * blanks between lines, the form of names and organisations, and their likeness to the mailboxes.
 */
export function recordsOf(tokens: readonly Token[]): { records: Record[]; layout: Layout } {
  const parts: Token[][] = []
  for (let at = 0; at < tokens.length; at += MAX_BLOCK) parts.push(tokens.slice(at, at + MAX_BLOCK))
  const likeness = remembered()
  const cuts = (['after', 'before'] as const).map(layout => {
    const all = parts.map(part => cut(part, layout, likeness))
    return {
      layout,
      records: all.flatMap(each => each.records),
      score: all.reduce((sum, each) => sum + each.score, 0),
    }
  })
  const [after, before] = cuts
  if (after && before && before.score > after.score) return before
  return after ?? { records: [], layout: 'after' }
}

type Likeness = ReturnType<typeof remembered>

function remembered() {
  type Known = Map<Proper, Map<Mailbox, number>>
  const names: Known = new Map()
  const organisations: Known = new Map()
  const once = (
    all: Known,
    proper: Proper,
    mailbox: Mailbox,
    make: (text: string, address: string) => number,
  ) => {
    const of = all.get(proper) ?? new Map<Mailbox, number>()
    all.set(proper, of)
    const known = of.get(mailbox)
    if (known !== undefined) return known
    const made = make(proper.text, mailbox.address)
    of.set(mailbox, made)
    return made
  }
  return {
    name: (proper: Proper, mailbox: Mailbox) => once(names, proper, mailbox, nameLikeness),
    organisation: (proper: Proper, mailbox: Mailbox) =>
      once(organisations, proper, mailbox, organisationLikeness),
  }
}

function cut(
  tokens: readonly Token[],
  layout: Layout,
  likeness: Likeness,
): { records: Record[]; score: number } {
  const gaps = tokens
    .slice(1)
    .filter(token => token.isFirst)
    .map(token => token.gap)
  const loose = gaps.filter(gap => gap >= 2).length
  const base =
    gaps.length > 1 && loose >= gaps.length * 0.75 ? 2 : gaps.length > 1 ? Math.min(...gaps) : 0
  const propers = tokens.filter(token => token.is === 'proper')
  const mailboxes = tokens.filter(token => token.is === 'mailbox')
  const likes = new Map<Mailbox, { proper: Proper; likeness: number }[]>()
  const alike = (mailbox: Mailbox) => {
    const known = likes.get(mailbox)
    if (known) return known
    const found = propers
      .filter(each => each.name > 0 && Math.abs(each.at - mailbox.at) <= NEAR)
      .map(proper => ({ proper, likeness: likeness.name(proper, mailbox) }))
      .filter(each => each.likeness >= 0.5)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 8)
    likes.set(mailbox, found)
    return found
  }
  const near = new Map<Proper, number>()
  const around = (proper: Proper) => {
    const known = near.get(proper)
    if (known !== undefined) return known
    const found = mailboxes.filter(({ at }) => Math.abs(at - proper.at) <= 8).slice(0, 12)
    const best = Math.max(0, ...found.map(mailbox => likeness.organisation(proper, mailbox)))
    near.set(proper, best)
    return best
  }
  const scores: number[] = [0]
  const starts: number[] = [0]
  const readings: (Reading | undefined)[] = [undefined]
  for (let end = 1; end <= tokens.length; end++) {
    let best = Number.NEGATIVE_INFINITY
    for (let start = end - 1; start >= Math.max(0, end - MAX_TOKENS); start--) {
      const part = tokens.slice(start, end)
      const reading = read(part, layout, { alike, around }, likeness)
      const score =
        (scores[start] ?? 0) +
        reading.score +
        breaks(part, base) +
        listing(part, tokens[end]) +
        (start > 0 ? cutCost(part[0], base) : 0)
      if (score > best) {
        best = score
        starts[end] = start
        readings[end] = reading
      }
      if (count(part, 'mailbox') > 4 || count(part, 'proper') > 5) break
    }
    scores[end] = best
  }
  const records: Record[] = []
  for (let end = tokens.length; end > 0; end = starts[end] ?? 0) {
    const part = tokens.slice(starts[end] ?? 0, end)
    const reading = readings[end]
    if (reading) records.unshift(recordOf(part, reading))
  }
  return { records, score: scores[tokens.length] ?? 0 }
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

/** What else the block holds. */
interface Around {
  /** The names near a mailbox that it is spelt after, best first. */
  readonly alike: (
    mailbox: Mailbox,
  ) => readonly { readonly proper: Proper; readonly likeness: number }[]
  /** How far it is spelt as the domains of mailboxes near it. */
  readonly around: (proper: Proper) => number
}

/** The likeliest reading of a record's words. */
function read(
  part: readonly Token[],
  layout: Layout,
  { alike, around }: Around,
  likeness: Likeness,
): Reading {
  const mailboxes = part.filter(token => token.is === 'mailbox')
  const phones = part.filter(token => token.is === 'phone')
  const propers = part.filter(token => token.is === 'proper')
  const facts = part.filter(token => token.is === 'role' || token.is === 'function')
  let fixed = 0
  if (mailboxes.length + phones.length === 0) fixed -= 0.3
  if (mailboxes.length > 1) fixed -= 0.5 * (mailboxes.length - 1)
  if (phones.length > 3) fixed -= 0.3 * (phones.length - 3)
  const functions = facts.filter(({ is }) => is === 'function')
  if (functions.length > 1) fixed -= 0.3 * (functions.length - 1)
  const contactAt = part.findIndex(token => token.is === 'mailbox' || token.is === 'phone')
  // What begins a record stands before its addresses, and its mailboxes stand together.
  const order = part
    .map((token, index) => (token.is === 'role' && contactAt >= 0 && index > contactAt ? 1 : 0))
    .filter(Boolean).length
  fixed -= 0.3 * order
  if (contactAt >= 0)
    fixed -=
      2 *
      part.filter(
        (token, index) =>
          token.is === 'function' && token.isFirst && index > contactAt && token.text !== '',
      ).length
  const options: Reading[] = []
  const groups = groupsOf(propers, mailboxes, likeness)
  const organisations = propers.filter(proper => proper.organisation > 0).slice(0, 5)
  for (const names of [[], ...groups])
    for (const organisation of [undefined, ...organisations]) {
      if (organisation && names.includes(organisation)) continue
      let score = fixed
      if (names.length > 0) {
        const [name] = names
        const index = name ? part.indexOf(name) : 0
        score += (Math.max(...names.map(each => each.name)) - 0.4) * 2
        score -= 0.1 * (names.length - 1)
        // `X :` before a mailbox that is not spelt after it is a group's heading.
        if (
          name?.colon &&
          !name.stated &&
          !mailboxes.some(mailbox => likeness.name(name, mailbox) >= 0.5)
        )
          score -= 0.9
        if (contactAt >= 0 && mailboxes.length === 0) score -= 0.3
        if (contactAt < 0) score -= 1.2
        else if (index > contactAt) score -= 0.5
        for (const mailbox of mailboxes) {
          const own = Math.max(...names.map(each => likeness.name(each, mailbox)))
          const other = alike(mailbox).find(each => !names.includes(each.proper))?.likeness ?? 0
          if (own >= 0.5) score += own * 1.4
          else if (other >= 0.8) score -= 1.6
        }
        // `PRConnect`, then `Wing Yu`: a strong name is not left in another's record.
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
        if (around(organisation) < 0.9) {
          score -= Math.max(0, organisation.name - organisation.organisation)
          if (names.length === 0) score -= organisation.name * 0.7
        }
        // In its own record or near it: people of one organisation stand under its name.
        score +=
          Math.max(0, ...mailboxes.map(mailbox => likeness.organisation(organisation, mailbox))) *
          0.5
        score += around(organisation) * 0.7
        const nameAt = names[0] ? part.indexOf(names[0]) : -1
        if (nameAt >= 0) score += index < nameAt === (layout === 'before') ? 0.25 : -0.25
        if (nameAt >= 0 && contactAt >= 0 && index > contactAt) score -= 0.3
        if (nameAt < 0 && contactAt >= 0 && index > contactAt) score -= 0.5
        // `X :` on a line of its own is the heading of what follows.
        if (organisation.colon && organisation.isFirst && index > 0) score -= 1.8
      }
      for (const proper of propers) {
        if (names.includes(proper) || proper === organisation) continue
        score -= proper.stated
          ? 1.5
          : Math.max(proper.name, proper.organisation) >= 0.7
            ? proper.from
              ? 0.3
              : 0.9
            : proper.from
              ? 0.1
              : 0.5
      }
      options.push({ score, margin: 0, names, ...(organisation && { organisation }) })
    }
  options.sort((a, b) => b.score - a.score)
  const [best, next] = options
  if (!best) return { score: fixed, margin: 9, names: [] }
  return { ...best, margin: next ? best.score - next.score : 9 }
}

/** The people that a record may be of: each name alone, and those that are joined. */
function groupsOf(
  propers: readonly Proper[],
  mailboxes: readonly Mailbox[],
  likeness: Likeness,
): Proper[][] {
  const groups: Proper[][] = []
  for (const proper of propers.slice(0, 8)) {
    const last = groups.at(-1)
    const isAlike =
      proper.name === 0 &&
      proper.from === undefined &&
      !hasOrganisationWord(proper.text.split(' ').at(-1) ?? '') &&
      mailboxes.some(mailbox => likeness.name(proper, mailbox) >= 0.9)
    if (proper.name === 0 && !isAlike) continue
    if (isAlike && nameLikelihood(proper.text, false) === 0) continue
    if (
      last &&
      (proper.joined ||
        (proper.stated === 'name' &&
          last.at(-1)?.stated === 'name' &&
          last.at(-1)?.at === proper.at))
    )
      last.push(proper)
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
