import { asciiAddress } from '../model/identity.ts'
import { isAscii } from '../text/fold.ts'
import type { AddressForm, Format, FormatSettings, Refusal } from './format.ts'
import type { Recipient } from './recipient.ts'
import type { Mailing } from './recipients.ts'

/** The address form for a format: from the options, else from the format. */
export const addressForm = (
  { addresses = 'as-written' }: Pick<Format, 'addresses'>,
  { encode = false }: Pick<FormatSettings, 'encode'>,
): AddressForm => (encode ? 'ascii' : addresses)

/** An address in the form that a format wants; undefined where it has no such form. */
export function fitAddress(address: string, form: AddressForm): string | undefined {
  if (form === 'as-written') return address
  const fit = asciiAddress(address)
  return form === 'ascii' && !isAscii(fit) ? undefined : fit
}

/** A mailing as a format takes it: addresses in its form, without the recipients that it refuses. */
export function fitFormat(
  { recipients, decisions }: Mailing,
  format: Pick<Format, 'addresses' | 'refuses'>,
  settings: FormatSettings,
): Mailing {
  const form = addressForm(format, settings)
  const refused = new Map<string, Refusal>()
  const kept = recipients.flatMap(recipient => {
    const { address } = recipient
    const fit = fitAddress(address, form)
    const reason = fit === undefined ? 'ascii' : format.refuses?.(recipient, settings)
    if (reason) refused.set(address, reason)
    return fit === undefined || reason ? [] : withAddress(recipient, fit)
  })
  if (refused.size === 0) return { recipients: kept, decisions }
  return {
    recipients: kept,
    decisions: decisions.map(decision => {
      const reason = decision.isIn ? refused.get(decision.address ?? '') : undefined
      return reason ? { ...decision, isIn: false, reason } : decision
    }),
  }
}

/** A recipient may have getters, which a spread would not copy. */
function withAddress(recipient: Recipient, address: string): Recipient {
  if (recipient.address === address) return recipient
  const { name, entry } = recipient
  return { address, ...(name !== undefined && { name }), ...(entry && { entry }) }
}
