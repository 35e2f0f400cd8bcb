import type { Messages } from '../en/index.ts'

/** Les options de `block`, et les mots du bloc « Contacts presse ». */
export const release: Messages['release'] = {
  words: {
    heading: n => (n === 1 ? 'Contact presse' : 'Contacts presse'),
    labelled: label => `${label} :`,
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
  only: 'eux seuls parmi les contacts : ORG/CONTACT, séparés par des virgules ou répétés',
  plain: 'des espaces ordinaires, au lieu des insécables de la typographie française',
  international: 'tous les numéros en notation internationale, pour des lecteurs à l’étranger',
  notAmong: reference => `« ${reference} » n’est pas dans les organisations du bloc`,
  notAmongHint: 'nommez aussi son organisation, ou retirez-le de --only',
  nobody: 'personne dans le bloc ne peut être publié',
  leftOut: (name, reason) => `écarté : ${name} : ${reason}`,
  reasons: {
    left: 'est parti',
    notPublic: 'ne doit pas être publié',
    noContact: 'n’a ni contact ni service de presse',
    notHeld: 'le format veut un e-mail, un numéro français ou un formulaire, et il n’y en a pas',
  },
  examples: [
    'les contacts d’un communiqué commun, en français',
    'deux personnes, en HTML',
    'pour les données d’un communiqué du Gouvernement',
  ],
}
