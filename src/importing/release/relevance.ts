import type { Block } from './blocks.ts'
import type { Record } from './records.ts'

/** Whether a mailbox says by itself that it is for the press. */
export const isPressAddress = (address: string): boolean =>
  /^(?:[\p{L}\d]+[._-])*(?:press|presse|pressoffice|pressestelle|presseteam|pressekontakt|servicepresse|service-presse|relationspresse|relations-presse|contactpresse|media|medias|medien|mediarelations|medienstelle|media-?contact|newsroom|pr|rp|communication|kommunikation|com|prensa|stampa)(?:[._-][\p{L}\d]+)*@/iu.test(
    address,
  )

/** Whether a mailbox says by itself that it is for others than the press. */
export const isOtherAddress = (address: string): boolean =>
  /^(?:[\p{L}\d]+[._-])*(?:investors?|investor-?relations|ir|sponsor(?:s|ing)?|jobs?|karriere|recrutement|recruitment|support|spenden?|dons?|donate|sales|vertrieb|newsletter|abo|datenschutz|privacy|dpo|rgpd|webmaster|abuse|postmaster|noreply|no-reply)(?:[._-][\p{L}\d]+)*@/iu.test(
    address,
  )

/** Whether a record says by its desk, role or mailbox that it is for the press. */
export const speaksOfPress = ({ roles, mailboxes, organisation }: Record): boolean =>
  roles.some(({ kind }) => kind === 'press') ||
  mailboxes.some(({ address }) => isPressAddress(address)) ||
  // An agency that acts for somebody is asked by nobody else.
  organisation?.client !== undefined

/** Whether a sentence only tells how to register for an event. */
const asksToRegister = ({ sentence }: Block) =>
  sentence !== undefined &&
  /(?<!\p{L})(?:s['’]inscri|inscription|accr[ée]dit|confirm\p{Ll}* (?:leur|votre) (?:pr[ée]sence|participation)|regist(?:er|ration)|rsvp|anmeld|akkreditier)/iu.test(
    sentence,
  )

/** Whether a record is of a press contact: by its heading, its desk, its role or its mailbox. */
export function isForPress(record: Record, block: Block): boolean {
  if (block.section === 'none' && record.names.length === 0 && asksToRegister(block)) return false
  const kinds = record.roles.map(({ kind }) => kind)
  const press = speaksOfPress(record)
  if (kinds.includes('other') && !press) return false
  if (
    record.mailboxes.length > 0 &&
    record.names.length === 0 &&
    record.organisation === undefined &&
    record.mailboxes.every(({ address }) => isOtherAddress(address))
  )
    return false
  switch (block.section) {
    case 'press':
      return (
        record.names.length > 0 ||
        record.mailboxes.length > 0 ||
        record.organisation !== undefined ||
        block.organisation !== undefined ||
        record.roles.length > 0 ||
        record.phones.some(({ phone }) => phone.type !== 'fax')
      )
    case 'contact':
      return record.names.length > 0 || record.mailboxes.length > 0 || press
    case 'other':
      return kinds.includes('press')
    default:
      return press && (record.mailboxes.length > 0 || record.names.length > 0)
  }
}
