import type { Block } from './blocks.ts'
import type { Record } from './records.ts'

/** Whether a mailbox says by itself that it is for the press. */
export const isPressAddress = (address: string): boolean =>
  /^(?:[\p{L}\d]+[._-])*(?:press|presse|pressoffice|pressestelle|presseteam|pressekontakt|servicepresse|service-presse|relationspresse|relations-presse|contactpresse|media|medias|medien|mediarelations|medienstelle|media-?contact|newsroom|pr|rp|communication|kommunikation|com|prensa|stampa)(?:[._-][\p{L}\d]+)*@/iu.test(address)

/** Whether a record is of a press contact: by its heading, its desk, its role or its mailbox. */
export function isForPress(record: Record, block: Block): boolean {
  const kinds = record.roles.map(({ kind }) => kind)
  const press = kinds.includes('press') || record.mailboxes.some(({ address }) => isPressAddress(address))
  if (kinds.includes('other') && !press) return false
  switch (block.section) {
    case 'press':
      return record.names.length > 0 || record.mailboxes.length > 0 || record.organisation !== undefined || block.organisation !== undefined || record.roles.length > 0 || record.phones.some(({ phone }) => phone.type !== 'fax')
    case 'contact':
      return record.names.length > 0 || record.mailboxes.length > 0 || press
    case 'other':
      return kinds.includes('press')
    default:
      return press && (record.mailboxes.length > 0 || record.names.length > 0)
  }
}
