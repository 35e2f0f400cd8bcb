import { phoneTypeNamed } from '../record/phone-words.ts'
import type { TableField } from './fields.ts'

const set = (text: string) => new Set(text.split(' '))

const PHONE = set(
  'tel tels telephone telephones telefon phone phones portable portables mobile mobiles gsm cell cellphone cellular natel handy sms fax telecopie telecopieur facsimile standard std switchboard landline ld fixe fixes mob whatsapp',
)
const PHONE_TOO = set(
  'number numbers numero num no n nr nos ligne line directe direct bureau pro professionnel professionnelle business work office main company societe home domicile perso personnel personnelle privee prive other autre primary principal contact presse e164 national et ou service',
)
const DUTY = set('astreinte urgence urgences permanence garde')
const EMAIL = set('mail mails email emails courriel courriels mel messagerie emailadresse')
const EMAIL_TOO = set(
  'e adresse adresses address addresses electronique primary secondary principale secondaire principal pro professionnel professionnelle work home perso personnel personnelle other autre contact presse value generique business service bureau',
)
/** Lines that are no longer, and other people's. */
const OTHER =
  /^(?:car|voiture|callback|rappel|radio|radiotelephone|pager|telex|tty|tdd|isdn|rnis|recepteur|radiomessagerie|assistant|assistante|beeper)$/
const ADDRESS =
  /^(?:street|rue|city|ville|state|region|dep|postal|zip|zipcode|code|country|pays|address|adresse|box|bp)$/
const AT_HOME = /^(?:home|domicile|perso|personnelle|privee|privé|other|autre)$/

const HOME = /^(?:home|perso|personnel|personnelle|domicile|prive|privee)$/

/** A column of phones or addresses, as its heading says. */
export interface ReachHeading {
  readonly field: TableField
  readonly type?: string
  readonly label?: string
}

/** What a heading says of phones, e-mails and homes, in whatever words; undefined where it is none of these. */
export function reachNamed(words: readonly string[]): ReachHeading | undefined {
  const plain = words.filter(word => !/^\d+$/.test(word))
  const all = (...sets: readonly ReadonlySet<string>[]) =>
    plain.every(word => sets.some(each => each.has(word)))
  const isMail =
    plain.some(word => EMAIL.has(word)) ||
    (plain.includes('electronique') && plain.some(word => /^adresses?$/.test(word)))
  if (isMail) {
    if (!all(EMAIL, EMAIL_TOO)) return { field: 'ignore' }
    return { field: 'email', ...(plain.some(word => HOME.test(word)) && { type: 'home' }) }
  }
  if (plain.some(word => AT_HOME.test(word)) && plain.some(word => ADDRESS.test(word)))
    return { field: 'ignore' }
  if (!plain.some(word => PHONE.has(word)) || plain.length > 6)
    return plain.some(word => OTHER.test(word)) ? { field: 'ignore' } : undefined
  if (plain.some(word => OTHER.test(word))) return { field: 'ignore' }
  if (!all(PHONE, PHONE_TOO, DUTY)) return undefined
  const label = plain.find(word => DUTY.has(word))
  const type = plain.includes('societe') ? 'switchboard' : phoneTypeNamed(plain.join(' '))
  const field = type === undefined ? 'phone' : type === 'work' ? 'landline' : type
  return { field, ...(label !== undefined && { label }) }
}
