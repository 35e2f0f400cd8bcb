import type { Messages } from '../en/index.ts'

/** Les options de `block`, et les mots du bloc « Contacts presse ». */
export const release: Messages['release'] = {
  words: {
    heading: n => (n === 1 ? 'Contact presse' : 'Contacts presse'),
    labelled: label => `${label} :`,
    desk: 'Service de presse',
    form: 'Formulaire de contact',
    extension: digits => `poste ${digits}`,
    types: {
      mobile: 'mobile',
      work: 'bureau',
      home: 'domicile',
      fax: 'fax',
      switchboard: 'standard',
    },
  },
  argument: 'ORG ou ORG/CONTACT, dans l’ordre voulu',
  only: 'seulement ces contacts : ORG/CONTACT, séparés par des virgules ou répétés',
  plain: 'espaces ordinaires au lieu d’espaces insécables',
  international: 'tous les numéros en notation internationale, pour des lecteurs à l’étranger',
  notAmong: reference => `« ${reference} » ne figure pas parmi les organisations du bloc`,
  notAmongHint: 'ajoutez son organisation, ou retirez le contact de --only',
  nobody: 'aucun contact du bloc ne peut être publié',
  leftOut: (name, reason) => `écarté : ${name} : ${reason}`,
  reasons: {
    left: 'a quitté son poste',
    notPublic: 'n’est pas public',
    noContact: 'n’a ni contact ni service de presse',
    notHeld: 'n’a ni adresse e-mail, ni numéro français, ni formulaire, qu’exige ce format',
  },
  examples: [
    'les contacts d’un communiqué commun, en français',
    'deux personnes, en HTML',
    'JSON des communiqués du Gouvernement',
  ],
}
