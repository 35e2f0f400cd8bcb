import type { Edit } from '../../files/edit.ts'
import { foldLetters } from '../../text/fold.ts'
import { nearest } from '../../text/similar.ts'
import { type FileRule, problemRule } from '../rule.ts'
import { isOpinion } from './key-opinion.ts'

/** What people write for a field, in French and in English. */
const MEANT: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    name: 'nom nom_complet intitule raison_sociale organisation organization full_name fullname contact',
    given: 'prenom first_name firstname given_name',
    family: 'nom_de_famille last_name lastname surname family_name',
    prefix: 'civilite',
    short_name: 'sigle acronyme abreviation acronym nom_court abbreviation',
    aliases: 'alias autres_noms other_names',
    title: 'fonction poste role titre job job_title position intitule_de_poste',
    email: 'mail e_mail courriel mel adresse_mail adresse_email email_address emails mails',
    phone:
      'tel telephone tél portable mobile fixe ligne_directe standard phones telephones numero phone_number cell',
    number: 'numero phone',
    address: 'adresse adresse_postale postal_address email mail',
    postal_code: 'code_postal cp zip zipcode zip_code postcode',
    city: 'ville commune town',
    street: 'rue voie',
    country: 'pays',
    website: 'site site_web web url site_internet homepage',
    form: 'formulaire lien_formulaire contact_form',
    languages: 'langue langues language langs lang',
    topics: 'sujet sujets themes theme thematiques topic domaines',
    tags: 'tag etiquette etiquettes mots_cles keywords categories',
    contacts: 'contact personnes people persons contacts_presse',
    salutation: 'civilite genre gender',
    agency: 'agence',
    note: 'notes remarque remarques commentaire commentaires comment comments remark remarks',
    source: 'sources origine',
    verified: 'verifie verifie_le verification checked last_checked',
    informed: 'informe informe_le',
    until: 'jusqu_au fin depart parti end left',
    opt_out: 'optout desinscrit desabonne opposition unsubscribed',
    type: 'categorie kind',
    extension: 'ext poste',
    label: 'libelle etiquette',
    hours: 'horaires heures opening_hours',
    date: 'le jour',
    query: 'requete recherche',
    include: 'inclure includes',
    exclude: 'exclure excludes',
  }).flatMap(([field, words]) => words.split(' ').map(word => [`${field}:${word}`, field])),
)

export const keyUnknown: FileRule = {
  ...problemRule(
    'key/unknown',
    {
      bad: 'name: Ville de Dole\nwebsite: https://dole.fr\ncontacts:\n  - name: Laure Hubidos\n    télephone: 03 81 61 61 08\n    E-mail: laure.hubidos@dole.fr\n',
      good: 'name: Ville de Dole\nwebsite: https://dole.fr\ncontacts:\n  - name: Laure Hubidos\n    phone: 03 81 61 61 08\n    email: laure.hubidos@dole.fr\n',
    },
    ({ key, known, present, range }, { rules }) => {
      if (isOpinion(key)) return undefined
      const m = rules['key/unknown']
      const written = foldLetters(key)
        .trim()
        .replace(/[\s-]+/g, '_')
      const message = m.message(key)
      const dashed = /^-+\s*(.+)$/.exec(key)?.[1]
      if (dashed !== undefined && known.includes(dashed)) return { message, hint: m.dash(dashed) }
      const bare = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')
      const same = known.find(each => bare(each) === bare(key))
      if (same !== undefined && !present.includes(same)) {
        const fix: Edit[] = [{ ...range, text: same }]
        return { message, hint: rules.didYouMean(same), fix }
      }
      const meant = known.filter(each => MEANT[`${each}:${written}`] !== undefined)
      const near =
        meant.find(each => !present.includes(each)) ??
        meant[0] ??
        nearest(written.replace(/[^a-z_]/g, ''), known)
      const hint = near
        ? rules.didYouMean(near)
        : known.length > 40
          ? m.list
          : m.hint(known.join(', '))
      return { message, hint }
    },
  ),
  fixable: true,
}
