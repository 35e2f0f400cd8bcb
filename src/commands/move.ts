import { editFiles, refused } from '../changes/edit-files.ts'
import { keepUid } from '../changes/keep-identity.ts'
import { takeItem } from '../editing/become-list.ts'
import type { Change } from '../editing/change.ts'
import { changeReferences } from '../editing/list-references.ts'
import { UserError } from '../env.ts'
import type { Contact, Organisation } from '../model/directory.ts'
import { isSameReference, withReference } from '../model/identity.ts'
import { readPhone } from '../model/phone.ts'
import type { SourceFile } from '../model/source-file.ts'
import { openFor, personIn } from '../resolve/person.ts'
import type { CommandModule } from './command.ts'

export const move: CommandModule = {
  define(command, { editing: m }) {
    command
      .argument('<reference>', m.reference)
      .argument('<organisation>', m.move.target)
      .option('--dry-run', m.dryRun)
  },

  examples: ({ editing: m }) => [
    [
      'move intercommunalites-de-france/yoann-jacquet region-bourgogne-franche-comte',
      m.move.examples[0],
    ],
    ['move jacquet region-bourgogne-franche-comte --dry-run', m.move.examples[1]],
    ['move "yoann jacquet" region-bourgogne-franche-comte', m.move.examples[2]],
  ],

  async run([reference = '', to = ''], { dryRun }, context) {
    const { editing: m } = context.messages
    const opened = await openFor([reference, to], context)
    const [meant, target] = opened?.found ?? []
    if (opened === undefined || meant === undefined || target === undefined) return 1
    const { directory } = opened
    const { entry, organisation, contact } = personIn(meant, reference, context)
    if ('entry' in target && target.entry.contact) throw new UserError(m.notOrganisation(to))
    const other = 'entry' in target ? target.entry.organisation : target.organisation
    if (other === organisation) throw new UserError(m.move.same(entry.id))
    const id = `${other.id}/${contact.id}`
    if (withReference(other.contacts, contact.id).length > 0)
      throw new UserError(m.move.taken(id), m.move.takenHint)
    const lists = changeReferences(directory, (each, written) =>
      'id' in each && isSameReference(each.id, entry.id) ? id : written,
    )
    const taken = takeItem(organisation.file, contact.at)
    if ('refused' in taken) throw refused(organisation.file, taken.refused, context)
    const files = new Map<SourceFile, readonly Change[]>([
      [organisation.file, [{ op: 'remove', at: contact.at }]],
      [
        other.file,
        [
          { op: 'insert', at: ['contacts'], items: [taken.item] },
          ...keepUid({ id: entry.id, contact }, id, ['contacts', other.contacts.length]),
          ...(other.country === organisation.country
            ? []
            : dialledAbroad(contact, organisation, other.contacts.length)),
        ],
      ],
      ...lists.map(({ list, changes }) => [list.file, changes] as const),
    ])
    editFiles(directory, { files, dryRun: dryRun === true }, context)
    return 0
  },
}

/** Numbers in national notation as they are dialled from another country: there they would be others. */
function dialledAbroad(
  { phone, at }: Contact,
  { country }: Organisation,
  place: number,
): readonly Change[] {
  return phone.flatMap((each): Change[] => {
    const read = readPhone(each, country)
    if (read?.e164 === undefined || each.number?.trim().startsWith('+')) return []
    const { at: own, ...said } = each
    const value = { ...said, number: read.international }
    return [{ op: 'set', at: ['contacts', place, ...own.slice(at.length)], value }]
  })
}
