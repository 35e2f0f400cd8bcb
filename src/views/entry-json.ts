import type { Entry } from '../model/entry.ts'
import { contactField, organisationField } from '../model/organisation.ts'
import { type ReadPhone, recordJson, SAID_BY_ENTRIES } from '../model/record-json.ts'
import { relativePath } from '../text/relative-path.ts'

/**
 * An entry as scripts get it (DESIGN, JSON): every field of the model. Absent values are left out.
 * @param understand as model/phone.ts understands phones.
 * @param root the directory's; paths are relative to it.
 */
export function entryJson(
  { id, organisation: o, contact, label, email, phone }: Entry,
  understand: (phone: Entry['phone'][number], country: string | undefined) => ReturnType<ReadPhone>,
  root: string,
): object {
  const readPhone: ReadPhone = each => understand(each, o.country)
  const said = contact ?? { email, phone, topics: [], languages: [], source: [] }
  const { emails, phones, topics, languages, ...rest } = recordJson(contactField, said, readPhone, [
    'id',
    'name',
  ])
  const { full: _, ...parts } = contact?.name ?? { full: label }
  const { isGuessed: __, ...stated } = parts as { isGuessed?: true }
  return {
    id,
    organisation: {
      id: o.id,
      ...recordJson(organisationField, o, readPhone, SAID_BY_ENTRIES),
    },
    name: { full: label, ...stated },
    ...{ emails, phones },
    tags: o.tags,
    topics,
    languages: contact?.languages.length ? languages : o.languages,
    ...rest,
    ...(contact === undefined && { desk: true }),
    file: relativePath(root, o.file.absolutePath),
    line: contact?.line ?? 1,
  }
}
