import { foldLetters } from '../text/fold.ts'

/** What people write for a field, in French and in English, folded; each word is unmistakable. */
const CERTAIN: Readonly<Record<string, string>> = {
  name: 'nom nom_complet intitule raison_sociale full_name fullname',
  given: 'prenom first_name firstname given_name',
  family: 'nom_de_famille last_name lastname surname family_name',
  prefix: 'prefixe',
  suffix: 'suffixe',
  id: 'identifiant',
  uid: 'uid_de_la_vcard',
  short_name: 'sigle acronyme abreviation acronym nom_court abbreviation',
  aliases: 'autres_noms other_names',
  title: 'fonction titre job job_title intitule_de_poste',
  department: 'service direction departement',
  email:
    'mail e_mail courriel mel adresse_mail adresse_email adresse_electronique email_address emails mails',
  phone: 'tel telephone portable mobile ligne_directe phones telephones phone_number cell',
  number: 'numero',
  address: 'adresse adresse_postale postal_address',
  postal_code: 'code_postal cp zip zipcode zip_code postcode',
  city: 'ville commune town',
  street: 'rue voie',
  country: 'pays',
  website: 'site site_web web url site_internet homepage',
  form: 'formulaire lien_formulaire contact_form',
  languages: 'langue langues language langs lang',
  language: 'langue',
  topics: 'sujet sujets themes theme thematiques topic domaines',
  tags: 'tag etiquette etiquettes mots_cles keywords',
  contacts: 'personnes people persons contacts_presse',
  salutation: 'civilite',
  agency: 'agence',
  public: 'publiable',
  note: 'notes remarque remarques commentaire commentaires comment comments remark remarks',
  source: 'sources origine',
  verified: 'verifie verifie_le',
  informed: 'informe informe_le',
  until: 'jusqu_au',
  opt_out: 'optout desinscrit desabonne unsubscribed',
  extension: 'ext',
  label: 'libelle',
  hours: 'horaires heures opening_hours',
  query: 'requete recherche',
  include: 'inclure ajouts includes',
  exclude: 'exclure retraits excludes',
  max_age: 'delai_de_verification',
  retention: 'duree_de_conservation',
  rules: 'regles',
  url: 'adresse_web',
}

/** What may also mean something else. */
const LIKELY: Readonly<Record<string, string>> = {
  name: 'organisation organization contact',
  aliases: 'alias',
  prefix: 'civilite',
  title: 'poste role position',
  phone: 'fixe standard numero',
  number: 'phone tel telephone',
  address: 'email mail courriel',
  contacts: 'contact',
  salutation: 'genre gender',
  verified: 'verification checked last_checked',
  until: 'fin depart parti end left',
  opt_out: 'opposition',
  type: 'categorie kind',
  tags: 'categories',
  extension: 'poste',
  label: 'etiquette',
  date: 'le jour',
}

const byWord = (table: Readonly<Record<string, string>>) =>
  new Set(
    Object.entries(table).flatMap(([field, words]) =>
      words.split(' ').map(each => `${field}:${each}`),
    ),
  )
const certain = byWord(CERTAIN)
const likely = byWord(LIKELY)

/** A key without accents and capitals, with `_` between its words. */
export const foldKey = (key: string): string =>
  foldLetters(key)
    .trim()
    .replace(/[\s'’-]+/g, '_')

/**
 * What a key means that no field has: `fonction` means `title`.
 * @param known the fields that it may mean.
 * @returns the fields that it can mean, and the one that it means if that is certain.
 */
export function fieldsMeant(
  key: string,
  known: readonly string[],
): { readonly fields: readonly string[]; readonly only?: string } {
  const word = foldKey(key)
  const sure = known.filter(each => certain.has(`${each}:${word}`))
  const fields = [...sure, ...known.filter(each => likely.has(`${each}:${word}`))]
  const [only] = sure
  return only !== undefined && fields.length === 1 ? { fields, only } : { fields }
}

/** The words that certainly mean a field. */
export const wordsFor = (field: string): readonly string[] => CERTAIN[field]?.split(' ') ?? []
