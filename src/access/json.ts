import type { Email, Phone } from '../model/organisation.ts'
import { phoneType, readPhone } from '../model/phone.ts'
import { heldSince, keptUntil } from '../model/retention.ts'
import { relativePath } from '../text/relative-path.ts'
import type { Extract } from './extract.ts'
import type { Place } from './same-person.ts'

/** An extract as programs get it (`schema access`). What is not recorded is left out, as JSON leaves out what is undefined. */
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
  const { street, postal_code, city, region, country } = o.address ?? {}
  return {
    id,
    because: by,
    organisation: {
      id: o.id,
      name: o.name,
      short_name: o.short_name,
      type: o.type,
      country: o.country,
      address: o.address && { street, postal_code, city, region, country },
      tags: o.tags,
    },
    uid: c.uid,
    name: c.name,
    title: c.title,
    salutation: c.salutation,
    emails: entry.email.map(emailJson),
    phones: entry.phone.map(phone => phoneJson(phone, o.country)),
    topics: c.topics,
    languages: c.languages,
    department: c.department,
    agency: c.agency,
    public: c.public,
    note: c.note,
    sources: c.source.map(({ title, url, date }) => ({ title, url, date })),
    informed: c.informed,
    verified: c.verified,
    opt_out: c.opt_out,
    until: c.until,
    since: heldSince(c),
    kept_until: keptUntil(c, retention),
    file: relativePath(root, o.file.absolutePath),
    line: c.line,
  }
}

const emailJson = ({ address, type, label, public: isPublic }: Email) => ({
  address,
  type,
  label,
  public: isPublic,
})

function phoneJson(phone: Phone, country: string | undefined): object {
  const { number, extension, label, hours, public: isPublic } = phone
  const read = readPhone(phone, country)
  return {
    number,
    e164: read?.e164,
    type: read?.kind === 'mobile' ? phoneType(phone, read) : phone.type,
    extension: extension ?? read?.extension,
    label,
    hours,
    public: isPublic,
  }
}
