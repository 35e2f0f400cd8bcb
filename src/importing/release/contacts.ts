import { isRole as isDeskAddress } from '../../model/email.ts'
import { mailboxKey } from '../../model/identity.ts'
import type { Source } from '../../model/organisation.ts'
import { foldWords } from '../../text/fold.ts'
import type { ImportedContact } from '../contact.ts'
import { present } from '../present.ts'
import type { Remark } from '../remark.ts'
import { uniqueBy } from '../unique.ts'
import { type Attribution, attribute, type Surroundings } from './attribution.ts'
import { nameLikeness, organisationLikeness } from './likeness.ts'
import { importedName } from './names.ts'
import type { PlacedRecord } from './placing.ts'
import type { Record } from './records.ts'
import { isOtherAddress, isPressAddress, speaksOfPress } from './relevance.ts'
import type { Mailbox, PhoneToken, Proper, Role } from './token.ts'
import { isFunctionWord } from './words.ts'

/** The contacts of a record: one for each of its people, or one for the desk that it is. */
export function contactsOf(
  placed: PlacedRecord,
  around: Surroundings,
  source: Source,
): ImportedContact[] {
  const { record, shared } = placed
  const phones = [...ownPhones(record), ...shared]
  // `media@… / investors@…` in one place: the press is meant.
  const forPress =
    record.names.length === 0 && record.mailboxes.some(({ address }) => isPressAddress(address))
      ? record.mailboxes.filter(({ address }) => !isOtherAddress(address))
      : record.mailboxes
  const attribution = attribute(placed, around)
  const shares = sharesOf(record.names, forPress, phones)
  // Whom nothing reaches is not a contact: the one mailbox is spelt after the other.
  const reached = shares.filter(({ mailboxes, phones }) => mailboxes.length + phones.length > 0)
  return reached.map(share => contactOf(share, shares.length > 1, placed, attribution, source))
}

/** Without the number of the house, on a line of its own below somebody's. */
function ownPhones({ phones, mailboxes, names }: Record): readonly PhoneToken[] {
  const [mailbox] = mailboxes
  const isOwn = ({ at, phone }: PhoneToken) =>
    phone.type !== 'switchboard' || at <= (mailbox?.at ?? at)
  const own = phones.filter(isOwn)
  return names.length > 0 && own.some(({ at }) => at === mailbox?.at) ? own : phones
}

interface Share {
  readonly name?: Proper
  readonly mailboxes: readonly Mailbox[]
  readonly phones: readonly PhoneToken[]
}

/** Who of several people gets which addresses: by likeness, in their order where there are as many, else all. */
function sharesOf(
  names: readonly Proper[],
  mailboxes: readonly Mailbox[],
  phones: readonly PhoneToken[],
): Share[] {
  if (names.length === 0) return [{ mailboxes, phones }]
  if (names.length === 1) return names.map(name => ({ name, mailboxes, phones }))
  return names.map((name, index) => {
    const alike = mailboxes.filter(({ address }) => nameLikeness(name.text, address) >= 0.8)
    const rest = mailboxes.filter(({ address }) =>
      names.every(each => nameLikeness(each.text, address) < 0.8),
    )
    const own =
      alike.length > 0
        ? alike
        : mailboxes.length === names.length && rest.length === names.length
          ? rest.slice(index, index + 1)
          : rest
    return {
      name,
      mailboxes: own,
      phones: phones.length === names.length ? phones.slice(index, index + 1) : phones,
    }
  })
}

function contactOf(
  share: Share,
  isOneOfMany: boolean,
  placed: PlacedRecord,
  attribution: Attribution,
  source: Source,
): ImportedContact {
  const { record } = placed
  const { name, mailboxes, phones } = share
  const person = name && importedName(name.text)
  const rolesOf = (kind: Role['is']) =>
    record.roles
      .filter(({ is, text }) => is === kind && text !== '')
      .map(({ text }) => text)
      .join(', ')
  const [title, department] = [rolesOf('role'), rolesOf('function')]
  const { doubts, grounds } = judge(share, isOneOfMany, placed, attribution)
  const emails = mailboxes.map(({ address }) => ({ address }))
  const numbers = phones.map(({ phone: { start, end, isUnlikely, ...number } }) => number)
  const { organisation, agency } = attribution
  return {
    ...present({ organisation, agency, ...person, title, department }),
    emails: uniqueBy(emails, ({ address }) => mailboxKey(address)),
    phones: uniqueBy(
      numbers,
      ({ number, e164 = number, extension = '' }) => `${e164}|${extension}`,
    ),
    source,
    certain: doubts.length === 0,
    reasons: [...doubts, ...grounds],
    line: (name ?? record.tokens[0])?.line ?? 1,
  }
}

/** Whether a mailbox is for people who write to the organisation. */
const isAnybody = (address: string) =>
  /^(?:info|infos|contact|kontakt|office|mail|hello|accueil|secretariat|mairie|bonjour)@/i.test(
    address,
  )

/** Whether what is before the @ consists of words for desks only: `marketing@`. */
const isOfFunction = (address: string) =>
  foldWords(address.slice(0, address.lastIndexOf('@'))).every(isFunctionWord)

/** What speaks against a contact's being right, and what for it. */
function judge(
  { name, mailboxes, phones }: Share,
  isOneOfMany: boolean,
  placed: PlacedRecord,
  attribution: Attribution,
): { doubts: Remark[]; grounds: Remark[] } {
  const { record, block, isJoined, shared } = placed
  const doubts: Remark[] = []
  const grounds: Remark[] = []
  const first = record.tokens[0]
  const line = first?.line ?? 1
  const doubt = (code: Remark['code'], about?: string, at = line) =>
    doubts.push({ code, ...(about !== undefined && { about }), line: at })
  if (record.tokens.some(({ glued }) => glued)) doubt('text/glued')
  // A sentence that only speaks to journalists may ask them to register.
  const isForPress = record.roles.some(({ kind, text }) => kind === 'press' && text !== '')
  if ((block.section === 'none' || block.section === 'about') && !isForPress) doubt('section/none')
  // Under a bare `Enquiries`, a number alone does not tell that somebody is for the press.
  if (block.section === 'contact' && mailboxes.length === 0 && !speaksOfPress(record))
    doubt('section/none')
  const contactAt = record.tokens.findIndex(token => token.is === 'mailbox' || token.is === 'phone')
  const isBehind =
    name !== undefined &&
    contactAt >= 0 &&
    record.tokens.indexOf(name) > contactAt &&
    !mailboxes.some(({ address }) => nameLikeness(name.text, address) >= 0.8)
  if (isJoined || isBehind) doubt('pair/order', name?.text)
  const isTogether =
    record.names.every((each, index) => index === 0 || each.joined) &&
    mailboxes.length === 1 &&
    phones.length <= 1
  if (isOneOfMany && !isTogether && mailboxes.length + phones.length > 0)
    doubt('pair/shared', name?.text)
  for (const token of record.tokens) {
    if (token.is === 'phone' && token.phone.isUnlikely)
      doubt('phone/unlikely', token.phone.number, token.line)
    if (token.is === 'failed') doubt('phone/impossible', token.text, token.line)
    if (token.is === 'mailbox' && token.linked.length > 0)
      grounds.push({ code: 'link/differs', about: token.linked[0] ?? '', line: token.line })
  }
  if (shared.length > 0) doubt('phone/shared', shared[0]?.phone.number)
  const unclear = record.tokens.find(({ is }) => is === 'unread')
  const isIncomplete =
    name === undefined ||
    attribution.organisation === undefined ||
    attribution.reason.code === 'organisation/mentioned'
  if (unclear?.is === 'unread' && isIncomplete) doubt('text/unread', unclear.text, unclear.line)
  const unread = record.ignored.filter(
    each => each.from === undefined && Math.max(each.name, each.organisation) >= 0.6,
  )
  if (unread[0] && !isRepeated(unread[0], record.names, attribution))
    doubt('text/unread', unread[0].text, unread[0].line)
  if (name) judgeName(name, { mailboxes, phones }, placed, attribution, doubt, grounds)
  else {
    if (
      record.names.length === 0 &&
      placed.hasPeople &&
      !record.organisation?.colon &&
      mailboxes.every(({ address }) => isAnybody(address)) &&
      mailboxes.length > 0
    )
      doubt('section/none')
    // A desk says that it is one: by its heading, its own words, or its mailbox.
    const isDesk = record.organisation?.colon || record.roles.some(({ kind }) => kind === 'press')
    const isSomebodys = mailboxes.some(
      ({ address }) =>
        !isDeskAddress(address) && !isPressAddress(address) && !isOfFunction(address),
    )
    if (isSomebodys && !isDesk) doubt('name/none', mailboxes[0]?.address)
    const other =
      record.ignored.find(each => each.name >= 0.5 && each.from === undefined)?.text ??
      placed.unused
    if (other !== undefined) doubt('name/none', other)
    const own = record.organisation
    const isPersonal = own && own.name >= 0.5 && own.organisation < 0.6 && !own.colon
    if (isPersonal && attribution.organisation === own.text) doubt('organisation/form', own.text)
  }
  if (!attribution.certain)
    doubt('organisation/unsure', attribution.reason.about, attribution.reason.line)
  grounds.push(attribution.reason)
  return { doubts, grounds }
}

const isRepeated = (proper: Proper, names: readonly Proper[], { organisation }: Attribution) =>
  names.some(({ text }) => text === proper.text) || proper.text === organisation

function judgeName(
  name: Proper,
  { mailboxes }: Share,
  { record, isJoined }: PlacedRecord,
  attribution: Attribution,
  doubt: (code: Remark['code'], about?: string, at?: number) => void,
  grounds: Remark[],
): void {
  const [mailbox] = mailboxes
  const like = Math.max(0, ...mailboxes.map(({ address }) => nameLikeness(name.text, address)))
  if (like >= 0.8) {
    const about = mailbox?.address ?? ''
    if (!isJoined) grounds.push({ code: 'pair/likeness', about, line: name.line })
    return
  }
  const own = record.organisation
  // `Casa Verde`, `Mateus Prado`: either may be the person.
  if (
    own &&
    own.name >= 0.5 &&
    name.organisation >= 0.4 &&
    own.text === attribution.organisation &&
    !own.stated &&
    !name.stated &&
    !own.colon &&
    mailboxes.every(({ address }) => organisationLikeness(own.text, address) < 0.6)
  )
    doubt('pair/ambiguous', own.text, own.line)
  if (name.name < 0.6) doubt('name/form', name.text, name.line)
  if (record.margin < 0.4) doubt('pair/ambiguous', name.text, name.line)
  if (!mailbox) return
  const isSameLine = mailbox.at === name.at
  const isPersonal =
    /^\p{L}{2,}[._-]\p{L}{2,}@/u.test(mailbox.address) &&
    !isDeskAddress(mailbox.address) &&
    !isPressAddress(mailbox.address)
  if (isSameLine) grounds.push({ code: 'pair/line', about: mailbox.address, line: name.line })
  else if ((!isPersonal && mailboxes.length === 1) || like >= 0.5)
    grounds.push({ code: 'pair/record', about: mailbox.address, line: name.line })
  else doubt('pair/unlike', mailbox.address, mailbox.line)
}
