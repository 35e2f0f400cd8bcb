import { locate } from '../files/locate.ts'
import { positionIn } from '../files/position.ts'
import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import { isOptedOut } from '../model/entry.ts'
import { mailboxKey } from '../model/identity.ts'
import type { Objection } from '../model/objection.ts'
import { writtenAddresses } from '../model/written-address.ts'

/**
 * What is left to do by hand for people who objected, one line a place: where their
 * addresses are in the directory's files, and what to write or delete there.
 * @param objectionOf what is recorded of one of the addresses.
 */
export function nextSteps(
  directory: Directory,
  addresses: readonly string[],
  objectionOf: (address: string) => Pick<Objection, 'date' | 'wants'>,
  { objections: m, rules }: Messages,
): string[] {
  const objected = new Map(addresses.map(each => [mailboxKey(each), objectionOf(each)]))
  const steps: string[] = []
  for (const written of writtenAddresses(directory)) {
    const objection = objected.get(mailboxKey(written.address))
    if (objection === undefined) continue
    const { date, wants } = objection
    const { file, at } = written
    const place = `${file.path}:${positionIn(file, locate(file, at).start).line}`
    const isErasure = wants === 'erasure'
    const say = isErasure ? rules['contact/erased'] : rules['contact/objected']
    if ('list' in written) {
      if (isErasure || written.key === 'include')
        steps.push(m.step(written.list.id, place, say.list))
    } else if (written.entry.contact === undefined)
      steps.push(m.step(written.entry.id, place, say.desk))
    else if (isErasure) steps.push(m.step(written.entry.id, place, rules['contact/erased'].contact))
    else if (!isOptedOut(written.entry))
      steps.push(m.step(written.entry.id, place, rules['contact/objected'].contact(date)))
  }
  return [...new Set(steps)]
}
