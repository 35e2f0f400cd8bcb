import { foldWords } from '../../text/fold.ts'
import { present } from '../present.ts'
import type { Remark } from '../remark.ts'
import type { About, Block } from './blocks.ts'
import { domainLabels, organisationLikeness } from './likeness.ts'
import type { Mention } from './mentions.ts'
import { isAgencyName } from './organisations.ts'
import type { Record } from './records.ts'
import type { Proper } from './token.ts'
import { hasOrganisationWord, isRoleWord } from './words.ts'

/** The organisation that a record is of, why, and whether that is sure. */
export interface Attribution {
  readonly organisation?: string
  readonly agency?: string
  readonly reason: Remark
  readonly certain: boolean
}

/** A name in the release, and where. */
interface Named {
  readonly text: string
  /** Absent for what the user names. */
  readonly line?: number
}

const found = (code: Remark['code'], { text, line }: Named, certain: boolean): Attribution => ({
  organisation: text,
  reason: { code, about: text, ...present({ line }) },
  certain,
})

/** A record in its block, with the heading that it stands under. */
export interface Placed {
  readonly block: Block
  readonly record: Record
  /** The organisation whose heading holds here. */
  readonly scope?: {
    readonly text: string
    readonly line: number
    readonly form: number
    readonly client?: string
  }
  /** The only organisation named after all the people. */
  readonly trailing?: Proper
}

export interface Surroundings {
  /** The mailboxes of all contacts. */
  readonly addresses: readonly string[]
  /** The organisations that stand with contacts. */
  readonly organisations: readonly string[]
  readonly abouts: readonly About[]
  /** The organisation that the user names as the issuer. */
  readonly stated?: string
  /** Whether the release speaks of a name more than once. */
  readonly told: (name: string) => boolean
  readonly mentioned: (address: string) => Mention | undefined
  /** Organisations that stand with a mailbox of a domain, by that domain's label. */
  readonly byDomain: ReadonlyMap<string, string>
}

/** Whom a record's contacts are of: what stands with them, else above them, else what the release tells of. */
export function attribute(placed: Placed, around: Surroundings): Attribution {
  const { record, trailing } = placed
  const addresses = record.mailboxes.map(({ address }) => address)
  const like = (text: string) =>
    Math.max(0, ...addresses.map(address => organisationLikeness(text, address)))
  const labels = addresses.flatMap(domainLabels)
  /** Whether a name is spelt in others' domain and not in this one's: it is theirs. */
  const isOthers = (text: string) =>
    like(text) === 0 &&
    labels.length > 0 &&
    around.addresses.some(address => organisationLikeness(text, address) >= 0.8)
  const line = record.tokens[0]?.line ?? 1
  const scope = scopeOf(placed, like, isOthers)
  const own =
    record.organisation && isLabel(record.organisation, like) ? undefined : record.organisation
  if (own?.from === 'brackets' && scope && own.client === undefined)
    return { ...found('organisation/above', scope, scope.form >= 0.45), agency: own.text }
  if (own && own.from !== 'sentence' && !(own.from === 'role' && scope))
    return attributeOwn(own, record, around, like, isOthers)
  const sameDomain = labels.map(label => around.byDomain.get(label)).find(Boolean)
  const isOfDomain = (text: string) =>
    sameDomain === undefined || sameDomain === text || like(text) > 0 || like(sameDomain) < 0.8
  if (scope && isOfDomain(scope.text)) {
    const isFormed = scope.form >= 0.45 && !isOthers(scope.text)
    const above = found('organisation/above', scope, isFormed || like(scope.text) >= 0.6)
    return scope.client === undefined
      ? above
      : { ...above, organisation: scope.client, agency: scope.text }
  }
  if (own?.from === 'sentence') return found('organisation/record', own, like(own.text) >= 0.6)
  if (trailing) return found('organisation/below', trailing, like(trailing.text) >= 0.6)
  const sibling = sameDomain ?? around.organisations.find(each => like(each) >= 0.8)
  if (sibling !== undefined)
    return found('organisation/domain', { text: sibling, line }, like(sibling) >= 0.9)
  const inferred = infer(placed.block, around, like, addresses, line)
  // A label that names nobody leaves open whose the mailbox is.
  const isOpen = inferred.organisation === undefined && record.organisation !== undefined
  return isOpen ? { ...inferred, certain: false } : inferred
}

/** The heading that holds for a record, unless it is a label or names somebody else. */
function scopeOf(
  { record, scope }: Placed,
  like: (text: string) => number,
  isOthers: (text: string) => boolean,
): Placed['scope'] {
  if (scope === undefined) return undefined
  const isForeign =
    record.organisation !== undefined && record.names.length === 0 && isOthers(scope.text)
  const heading = { text: scope.text, colon: true, organisation: scope.form }
  return isForeign || isLabel(heading, like) ? undefined : scope
}

/** The organisation that stands with the contacts; of an agency, whom it acts for. */
function attributeOwn(
  own: Proper,
  record: Record,
  { stated, told }: Surroundings,
  like: (text: string) => number,
  isOthers: (text: string) => boolean,
): Attribution {
  const isSure =
    !isOthers(own.text) &&
    !hasOccupation(own.text) &&
    (own.stated !== undefined ||
      own.organisation >= 0.8 ||
      like(own.text) >= 0.6 ||
      (own.organisation >= 0.45 &&
        (record.names.length > 0 || record.roles.length > 0) &&
        record.margin >= 0.5 &&
        told(own.text)) ||
      (own.organisation >= 0.6 && record.ignored.length === 0 && record.roles.length > 0))
  const code = own.from === 'role' ? 'organisation/role' : 'organisation/record'
  const inBrackets = record.tokens.find(
    token => token.is === 'proper' && token.from === 'brackets' && token.client !== undefined,
  )
  const client = inBrackets?.is === 'proper' ? inBrackets.client : own.client
  const isForStated = isAgencyName(own.text) && stated !== undefined && like(stated) < 0.6
  const acted = client ?? (isForStated ? stated : undefined)
  const attribution = found(code, own, isSure)
  return acted === undefined || acted === own.text
    ? attribution
    : { ...attribution, organisation: acted, agency: own.text }
}

/** Whether a text before a colon tells what a mailbox is for, as `Media invitations:`, rather than whose it is. */
export const isLabel = (
  { text, colon, organisation }: Pick<Proper, 'text' | 'colon' | 'organisation'>,
  like: (text: string) => number,
) =>
  colon &&
  organisation < 0.9 &&
  SPEAKS_OF_PRESS.test(text) &&
  !hasOrganisationWord(text.replace(SPEAKS_OF_PRESS, ' ')) &&
  like(text) < 0.6
const SPEAKS_OF_PRESS =
  /(?<!\p{L})(?:presse?|m[ée]dias?|medien|journalist\p{L}*|interviews?|communication|kommunikation)(?!\p{L})/iu

/** Whether what somebody does, or a desk, is mixed into a name. */
const hasOccupation = (text: string) =>
  foldWords(text).some(isRoleWord) || /pressestelle|press office|service (?:de )?presse/i.test(text)

/** What the release tells of organisations that are not near the contacts. */
function infer(
  { about: nearest }: Block,
  { abouts, stated, mentioned }: Surroundings,
  like: (text: string) => number,
  addresses: readonly string[],
  line: number,
): Attribution {
  const told = ({ organisation: text, line: at }: About, certain: boolean) =>
    found('organisation/about', { text, line: at }, certain)
  const alike = [...(nearest ? [nearest] : []), ...abouts].find(
    ({ organisation }) => like(organisation) >= 0.6,
  )
  if (alike) return told(alike, true)
  const byUser =
    stated === undefined ? undefined : found('organisation/stated', { text: stated }, true)
  if (byUser && (addresses.length === 0 || like(stated ?? '') >= 0.6)) return byUser
  for (const address of addresses) {
    const mention = mentioned(address)
    if (mention !== undefined)
      return found('organisation/mentioned', { text: mention.organisation, line }, mention.isWhole)
  }
  if (byUser) return byUser
  if (nearest) return told(nearest, false)
  return { reason: { code: 'organisation/none', line }, certain: true }
}
