import { foldWords } from '../../text/fold.ts'
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
export function attribute(
  { record, block, scope: heading, trailing }: Placed,
  around: Surroundings,
): Attribution {
  const { mailboxes } = record
  const like = (text: string) =>
    Math.max(0, ...mailboxes.map(({ address }) => organisationLikeness(text, address)))
  const first = record.tokens[0]?.line ?? 1
  /** Whether a name is spelt in others' domain and not in this one's: it is theirs. */
  const isOthers = (text: string) =>
    like(text) === 0 &&
    mailboxes.some(({ address }) => domainLabels(address).length > 0) &&
    around.addresses.some(address => organisationLikeness(text, address) >= 0.8)
  const isForeign = heading !== undefined && isOthers(heading.text)
  const scope =
    heading &&
    ((isForeign && record.organisation !== undefined && record.names.length === 0) ||
      isLabel({ text: heading.text, colon: true, organisation: heading.form }, like))
      ? undefined
      : heading
  const own =
    record.organisation && isLabel(record.organisation, like) ? undefined : record.organisation
  const client = record.tokens.find(
    token => token.is === 'proper' && token.from === 'brackets' && token.client !== undefined,
  )
  const forClient = client?.is === 'proper' ? client.client : own?.client
  if (own?.from === 'brackets' && scope && own.client === undefined)
    return {
      organisation: scope.text,
      agency: own.text,
      reason: { code: 'organisation/above', about: scope.text, line: scope.line },
      certain: scope.form >= 0.45,
    }
  if (own && own.from !== 'sentence' && !(own.from === 'role' && scope)) {
    const alike = like(own.text)
    const isSure =
      !isOthers(own.text) &&
      !hasOccupation(own.text) &&
      (own.stated !== undefined ||
        own.organisation >= 0.8 ||
        alike >= 0.6 ||
        (own.organisation >= 0.45 &&
          (record.names.length > 0 || record.roles.length > 0) &&
          record.margin >= 0.5 &&
          around.told(own.text)) ||
        (own.organisation >= 0.6 && record.ignored.length === 0 && record.roles.length > 0))
    const code = own.from === 'role' ? 'organisation/role' : 'organisation/record'
    const reason: Remark = { code, about: own.text, line: own.line }
    const isAgency = isAgencyName(own.text)
    const acted =
      forClient ??
      (isAgency && around.stated !== undefined && like(around.stated) < 0.6
        ? around.stated
        : undefined)
    if (acted !== undefined && acted !== own.text)
      return { organisation: acted, agency: own.text, reason, certain: isSure }
    return { organisation: own.text, reason, certain: isSure }
  }
  const sameDomain = mailboxes
    .flatMap(({ address }) => domainLabels(address))
    .map(label => around.byDomain.get(label))
    .find(Boolean)
  if (
    scope &&
    !(
      sameDomain !== undefined &&
      like(scope.text) === 0 &&
      like(sameDomain) >= 0.8 &&
      sameDomain !== scope.text
    )
  )
    return {
      organisation: scope.client ?? scope.text,
      ...(scope.client !== undefined && { agency: scope.text }),
      reason: { code: 'organisation/above', about: scope.text, line: scope.line },
      certain: (scope.form >= 0.45 && !isOthers(scope.text)) || like(scope.text) >= 0.6,
    }
  if (own?.from === 'sentence')
    return {
      organisation: own.text,
      reason: { code: 'organisation/record', about: own.text, line: own.line },
      certain: like(own.text) >= 0.6,
    }
  if (trailing) {
    const reason: Remark = { code: 'organisation/below', about: trailing.text, line: trailing.line }
    return { organisation: trailing.text, reason, certain: like(trailing.text) >= 0.6 }
  }
  if (sameDomain !== undefined)
    return {
      organisation: sameDomain,
      reason: { code: 'organisation/domain', about: sameDomain, line: first },
      certain: like(sameDomain) >= 0.9,
    }
  const sibling = around.organisations.find(organisation => like(organisation) >= 0.8)
  if (sibling !== undefined)
    return {
      organisation: sibling,
      reason: { code: 'organisation/domain', about: sibling, line: first },
      certain: like(sibling) >= 0.9,
    }
  const found = inferred(
    block,
    around,
    like,
    mailboxes.map(({ address }) => address),
    first,
  )
  // A label that names nobody leaves open whose the mailbox is.
  const isOpen = found.organisation === undefined && record.organisation !== undefined
  return isOpen ? { ...found, certain: false } : found
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

function inferred(
  block: Block,
  around: Surroundings,
  like: (text: string) => number,
  addresses: readonly string[],
  line: number,
): Attribution {
  const nearest = block.about
  const alike = [...(nearest ? [nearest] : []), ...around.abouts].find(
    ({ organisation }) => like(organisation) >= 0.6,
  )
  if (alike)
    return {
      organisation: alike.organisation,
      reason: { code: 'organisation/about', about: alike.organisation, line: alike.line },
      certain: true,
    }
  const { stated } = around
  if (stated !== undefined && (addresses.length === 0 || like(stated) >= 0.6))
    return {
      organisation: stated,
      reason: { code: 'organisation/stated', about: stated },
      certain: true,
    }
  for (const address of addresses) {
    const mention = around.mentioned(address)
    if (mention !== undefined)
      return {
        organisation: mention.organisation,
        reason: { code: 'organisation/mentioned', about: mention.organisation, line },
        certain: mention.isWhole,
      }
  }
  if (stated !== undefined)
    return {
      organisation: stated,
      reason: { code: 'organisation/stated', about: stated },
      certain: true,
    }
  if (nearest)
    return {
      organisation: nearest.organisation,
      reason: { code: 'organisation/about', about: nearest.organisation, line: nearest.line },
      certain: false,
    }
  return { reason: { code: 'organisation/none', line }, certain: true }
}
