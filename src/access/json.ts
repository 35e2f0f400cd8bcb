import { contactField, organisationField } from '../model/organisation.ts'
import { readPhone } from '../model/phone.ts'
import { NOT_PERSONAL, type ReadPhone, recordJson } from '../model/record-json.ts'
import { heldSince, keptUntil } from '../model/retention.ts'
import { relativePath } from '../text/relative-path.ts'
import type { Extract } from './extract.ts'
import type { Place } from './same-person.ts'

/** An extract as programs get it (`schema access`). Missing values are left out. */
export function extractJson(extract: Extract, root: string): object {
  const { date, about, places, desks, lists, objections, retention } = extract
  return {
    date,
    about,
    places: places.map(place => placeJson(place, retention, root)),
    desks: desks.map(({ organisation: { id, name, file }, emails, phones }) => ({
      id,
      name,
      emails,
      phones,
      file: relativePath(root, file.absolutePath),
    })),
    lists: lists.map(({ list, id, reason }) => ({
      id: list.id,
      name: list.name,
      description: list.description,
      contact: id,
      reason,
      query: reason === 'query' ? list.query : undefined,
      file: relativePath(root, list.file.absolutePath),
    })),
    objections: objections.map(({ address, objection }) => ({
      address,
      date: objection.date,
      wants: objection.wants ?? 'no-mailing',
    })),
  }
}

function placeJson({ entry, by }: Place, retention: Extract['retention'], root: string): object {
  const { id, organisation: o, contact: c } = entry
  if (c === undefined) return { id }
  const read: ReadPhone = phone => readPhone(phone, o.country)
  return {
    id,
    because: by,
    organisation: { id: o.id, ...recordJson(organisationField, o, read, NOT_PERSONAL) },
    ...recordJson(contactField, c, read, ['id']),
    since: heldSince(c),
    kept_until: keptUntil(c, retention),
    file: relativePath(root, o.file.absolutePath),
    line: c.line,
  }
}
