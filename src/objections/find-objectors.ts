import { UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import { emailFault, meantAddress } from '../model/email.ts'
import { entriesOf } from '../model/entry.ts'
import { nearestReference, readReference } from '../model/reference.ts'
import { ambiguous } from '../resolve/candidates.ts'
import { namedExactly, organisationEntry } from '../resolve/exact.ts'

/**
 * The addresses that are meant by `address`, `Name <address>`, or the id of an entry, which
 * stands for all of its own.
 * @throws UserError at the first that is neither an address nor an entry with an address.
 */
export function objectors(
  written: readonly string[],
  directory: Directory,
  messages: Messages,
): string[] {
  return written.flatMap(word => {
    const reference = readReference(word)
    const addresses =
      'address' in reference ? [reference.address] : addressesOf(reference.id, directory, messages)
    for (const address of addresses) assertAddress(address, messages)
    return addresses
  })
}

function addressesOf(id: string, directory: Directory, messages: Messages): string[] {
  const { objections: m, rules } = messages
  const found = namedExactly(directory, id).map(each =>
    'entry' in each ? each.entry : organisationEntry(each.organisation),
  )
  if (found.length > 1) throw ambiguous(id, found, messages)
  const [entry] = found
  if (entry === undefined) {
    const near = nearestReference(
      id,
      entriesOf(directory).map(each => each.id),
    )
    throw new UserError(m.unknown(id), near ? rules.didYouMean(near) : m.unknownHint)
  }
  const addresses = entry.email.flatMap(({ address }) => address ?? [])
  if (addresses.length === 0) throw new UserError(m.noAddress(id), m.noAddressHint)
  return addresses
}

/** @throws UserError when an address is malformed: nobody would ever be recognised by it. */
function assertAddress(address: string, { rules }: Messages): void {
  const fault = emailFault(address)
  if (fault === undefined) return
  const m = rules['email/syntax']
  const meant = meantAddress(address)
  const isMended = meant !== address && emailFault(meant) === undefined
  throw new UserError(m.message(address, m.why[fault]), isMended ? rules.write(meant) : m.hint)
}
