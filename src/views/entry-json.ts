import type { Entry } from '../model/entry.ts'
import type { Phone } from '../model/organisation.ts'
import type { UnderstoodPhone } from '../model/understood-phone.ts'
import { relativePath } from '../text/relative-path.ts'

/** Reads a phone number by its country, as model/phone.ts does. */
export type ReadPhone = (phone: Phone, country: string | undefined) => UnderstoodPhone | undefined

/**
 * An entry as scripts get it (DESIGN, JSON). Absent values are left out.
 * @param root the directory's; paths are relative to it.
 */
export function entryJson(entry: Entry, readPhone: ReadPhone, root: string): object {
  const { organisation: o, contact: c } = entry
  const name = c?.name
  const languages = c?.languages.length ? c.languages : o.languages
  return withoutAbsent({
    id: entry.id,
    organisation: withoutAbsent({
      id: o.id,
      name: o.name,
      short_name: o.short_name,
      type: o.type,
      country: o.country,
    }),
    name: withoutAbsent({
      full: entry.label,
      given: name?.given,
      family: name?.family,
      prefix: name?.prefix,
      suffix: name?.suffix,
    }),
    title: c?.title,
    emails: entry.email.map(({ address, type }) => withoutAbsent({ address, type })),
    phones: entry.phone.map(phone => {
      const read = readPhone(phone, o.country)
      return withoutAbsent({
        e164: read?.e164,
        number: phone.number,
        type: phone.type ?? (read?.kind === 'mobile' ? 'mobile' : undefined),
        extension: phone.extension ?? read?.extension,
      })
    }),
    tags: o.tags,
    topics: c?.topics ?? [],
    languages,
    uid: c?.uid,
    department: c?.department,
    agency: c?.agency,
    opt_out: c?.opt_out,
    until: c?.until,
    verified: c?.verified,
    desk: c === undefined ? true : undefined,
    file: relativePath(root, o.file.absolutePath),
    line: c?.line ?? 1,
  })
}

function withoutAbsent(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined))
}
