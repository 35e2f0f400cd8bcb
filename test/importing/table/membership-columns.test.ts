import { describe, expect, test } from 'vitest'
import { table } from '../../../src/importing/sources/table.ts'

/** Reads two people, of whom a column of this heading says something. */
async function readWith(heading: string, alba: string, bob: string, name = 'people.csv') {
  const bytes = Buffer.from(
    `Nom;Prénom;Courriel;Organisme;${heading}\n` +
      `Costa;Alba;a.costa@valmont.example;Ville de Valmont;${alba}\n` +
      `Ferry;Bob;b.ferry@valmont.example;Ville de Valmont;${bob}\n`,
  )
  const { contacts, warnings } = await table.read(
    { name, bytes },
    { country: 'FR', today: '2026-11-24' },
  )
  return { names: contacts.map(({ name: of }) => of?.given), contacts, warnings }
}

describe('holds back who opted out or left, under any heading:', () => {
  test.each([
    // What the heading says.
    ['Désabonné', '', 'oui'],
    ['Newsletter abbestellt', 'nein', 'ja'],
    ['Werbewiderspruch', '', 'x'],
    ['E-Mail-Adresse ungültig', '', 'x'],
    ['Nicht mehr kontaktieren', '', 'ja'],
    ['Einwilligung', 'ja', 'widerrufen'],
    ['Zustellstatus', 'ok', 'unzustellbar'],
    ['Bemerkung', 'ruft gern zurück', 'keine Newsletter mehr'],
    ['Delivery status', 'delivered', 'undeliverable'],
    ['Désabonné(e)', 'non', '12 mars 2026'],
    ['Désinscription', '', '12/01/2026'],
    ['Date de désinscription', '', '2026-01-12 08:30:00'],
    ['Desinscrit le', '-', 'janv. 2026'],
    ['Opposition RGPD', '', 'le 03/02/2026'],
    ['RGPD - opposition', 'non', 'par courriel'],
    ['Opposition', '', 'par téléphone'],
    ['Droit d’opposition exercé', 'non', 'oui'],
    ['Unsubscribe', 'FALSE', 'TRUE'],
    ['isUnsubscribed', 'false', 'true'],
    ['UNSUB_TIME', '', '2026-01-02 10:00:00'],
    ['UNSUB_REASON', '', 'No longer interested'],
    ['unsubscribed_at', '', '2026-01-02T10:00:00Z'],
    ['HasOptedOutOfEmail', '0', '1'],
    ['Email Opt Out', 'No', 'Yes'],
    ['doNotContact', '', 'x'],
    ['Do Not Email', 'no', 'yes'],
    ['dnc', '0', '1'],
    ['STOP', '', 'x'],
    ['Ne pas contacter', '', 'X'],
    ['Ne plus écrire', 'non', 'oui'],
    ['Liste noire', '', '✓'],
    ['Liste Robinson', '', '☑'],
    ['Blacklisted', 'N', 'Y'],
    ['Bounced', 'no', 'yes'],
    ['Refus', '', 'oui'],
    ['Abgemeldet', 'nein', 'ja'],
    ['Opt-in', 'Oui', 'Non'],
    ['Consentement', 'Oui', 'Non'],
    ['Consentement e-mail', 'oui, 2024', 'Refusé'],
    ['Accepts Marketing', 'yes', 'no'],
    ['Marketing consent', 'granted', 'withdrawn'],
    ['Abonné', 'oui', 'non'],
    ['Abonnement', 'actif', 'Résilié'],
    ['Subscribed', '1', '0'],
    ['Newsletter', 'oui', '✗'],
    ['Reçoit les communiqués', 'Oui', 'Non'],
    ['Autorisation d’envoi', 'oui', 'Non'],
    ['Parti(e)', '', 'oui'],
    ['Parti', '', '30/06/2025'],
    ['Parti le', '', '30/06/2025'],
    ['Date de sortie', '', '2025-06-30'],
    ['Toujours en poste', 'oui', 'non'],
    ['Actif', 'oui', 'non'],
    ['A quitté la rédaction', '', 'oui'],
    ['Bounce type', '', 'hard'],
    ['Exclu mailing', '', 'oui'],
    ['Consentement RGPD', 'Oui', 'Non (mail du 12/03)'],
    ['Souhaite recevoir nos communiqués', 'Oui', 'Non'],
    ['Can be emailed', 'yes', 'no'],
    ['Retrait', '', 'à sa demande'],
    ['Email invalide', '', 'oui'],
    ['Adresse erronée', 'non', 'oui'],
    ['Invalid email', 'no', 'yes'],
    ['Courriel en erreur', '', 'x'],
    ['Email valide', 'oui', 'non'],
    ['Ne pas diffuser', '', 'oui'],
    ['Liste rouge', 'non', 'oui'],
    ['Décédé', '', 'oui'],
    ['Retraité(e)', 'non', 'oui'],
    ['Statut', 'valide', 'adresse invalide'],
    ['Remarques', '', 'Décédée en 2024'],
    ['Remarques', '', 'mail revient en erreur'],
    // What the cells say.
    ['Statut', 'Abonné', 'Désabonné'],
    ['Statut', 'Abonnée', 'DÉSABONNÉE'],
    ['Statut', 'Titulaire', 'Parti'],
    ['Status', 'enabled', 'blocklisted'],
    ['Status', 'active', 'unsubscribed'],
    ['Email Status', 'Subscribed', 'Unsubscribed'],
    ['Email Status', 'Delivered', 'Hard bounce'],
    ['MEMBER_STATUS', 'Subscribed', 'Cleaned'],
    ['État', 'inscrit', 'désinscrit'],
    ['Colonne 7', '', 'Opposition RGPD'],
    ['Suivi', 'ok', 'Désabonnée le 3 mars 2026 (newsletter)'],
    ['Suivi', 'relancer en mai', 'opposition'],
    ['Divers', 'à rappeler', 'S’est désabonnée en mars'],
    ['Remarques', '', 'Ne souhaite plus recevoir nos communiqués'],
    ['Observations', 'veut plus de détails', 'Marie ne veut plus de courriels'],
    ['Observations', '', 'A demandé à ne plus être contacté.'],
    ['Commentaire', '', 'do not contact'],
    ['Notes', '', 'n’est plus en poste'],
    ['Tags', 'presse, sport', 'presse, unsubscribed'],
    ['Groupes', 'Presse', 'Presse | Désabonné'],
    ['Fonction', 'Rédactrice', 'Parti à la retraite'],
    ['Fonction', 'Rédactrice', 'A quitté la rédaction'],
    ['', '', 'NPAI'],
  ])('%s: %s / %s', async (heading, alba, bob) => {
    const { names, warnings } = await readWith(heading, alba, bob)
    expect(names).toEqual(['Alba'])
    expect(warnings).toMatchObject([
      { code: expect.stringMatching(/^row\/(?:opted-out|left)$/), held: { lines: [3] } },
    ])
  })
})

describe('leaves in who merely', () => {
  test.each([
    ['is of a status', 'Statut', 'Titulaire', 'Stagiaire'],
    ['is of a party', 'Parti', 'PS', 'LR'],
    ['is of a party with a long name', 'Parti politique', 'Parti socialiste', 'Les Républicains'],
    ['is of the opposition', 'Groupe politique', 'Majorité', 'Opposition'],
    ['is of the opposition', 'Rôle au conseil', 'Opposition', 'Opposition'],
    ['leads it', 'Opposition', 'Chef de file', 'Groupe Agir'],
    ['has a number of a subscriber', 'N° abonné', '10042', '0'],
    ['has a number of a contact', 'Nº contact', '17', '18'],
    ['has a link', 'Lien de désinscription', 'https://x.example/u/1', 'https://x.example/u/2'],
    ['has a link', 'Unsubscribe URL', 'https://x.example/u/1', 'https://x.example/u/2'],
    ['has opted in', 'OPTIN_TIME', '2024-01-02 10:00:00', '2024-01-03 10:00:00'],
    ['has said nothing', 'Consentement', '', 'non renseigné'],
    ['has not opted out', 'Désabonné', 'non', '0'],
    ['has a preference', 'Newsletter préférée', 'Hebdo', 'Mensuel'],
    ['subscribed long ago', 'Abonné depuis', '2020', '2021'],
    ['does not write', 'Rédaction', 'oui', 'Non'],
    ['has not opted out', 'Statut', 'abonné', 'pas désabonné'],
    ['prefers another time', 'Remarques', '', 'Ne pas contacter avant 10 h'],
    ['prefers another way', 'Remarques', '', 'Ne pas appeler, préfère les courriels'],
    ['was asked', 'Remarques', 'Souhaite plus d’informations', 'not been unsubscribed'],
    ['writes of it', 'Fonction', 'Rédacteur', 'Chargé des désabonnements'],
    ['writes of it', 'Rubrique', 'Économie', 'Opposition'],
    ['belongs to a party', 'Type', 'Association', 'Parti'],
    ['will leave', 'Until', '', '2027-06-30'],
    ['leaves a town', 'Ville de départ', 'Dole', 'Besançon'],
    ['works at a stop', 'Service', 'STOP', 'Parti'],
    ['was checked', 'Adresse validée', 'oui', 'non'],
    ['was checked', 'Email vérifié', 'oui', 'non'],
    ['has no number in the book', 'Fonction', 'Retraité', 'Journaliste'],
    ['writes of it', 'Sujets', 'Retraite', 'Adresse'],
    ['has an opinion', 'Remarques', 'préfère l’adresse postale', 'a perdu son père, décédé en mai'],
    ['lives in a state', 'State', 'CO', 'NY'],
  ])('%s: %s: %s / %s', async (_, heading, alba, bob) => {
    expect((await readWith(heading, alba, bob)).names).toEqual(['Alba', 'Bob'])
  })
})

test('names the column, what it says, and the rows', async () => {
  const { warnings } = await readWith('Statut', 'Opposition', 'Désabonné')
  expect(warnings).toEqual([
    {
      code: 'row/opted-out',
      about: 'Statut',
      line: 2,
      held: { values: ['Opposition', 'Désabonné'], lines: [2, 3] },
    },
  ])
})

test('does not take a status for a region', async () => {
  const { contacts } = await readWith('État', 'inscrit', 'désinscrit')
  expect(contacts[0]?.desk).toBeUndefined()
})

test('holds back every row with the address of somebody who opted out', async () => {
  const bytes = Buffer.from(
    'nom;courriel;statut\nAlba;alba@valmont.example;abonné\nAlba;ALBA@valmont.example;désabonné\nBob;bob@valmont.example;\n',
  )
  const { contacts, warnings } = await table.read({ name: 'a.csv', bytes }, {})
  expect(contacts.map(({ name }) => name?.full)).toEqual(['Bob'])
  expect(warnings.map(({ code }) => code)).toEqual(['row/opted-out', 'row/same-address'])
})

test('reads words without headings too', async () => {
  const bytes = Buffer.from('Alba;alba@valmont.example;\nBob;bob@valmont.example;désabonné\n')
  const { contacts } = await table.read({ name: 'a.csv', bytes }, {})
  expect(contacts.map(({ emails }) => emails[0]?.address)).toEqual(['alba@valmont.example'])
})

test('skips a column that the user maps to nothing', async () => {
  const bytes = Buffer.from('nom;courriel;avis\nBob;bob@valmont.example;désabonné\n')
  const { contacts } = await table.read({ name: 'a.csv', bytes }, { columns: { avis: 'ignore' } })
  expect(contacts).toHaveLength(1)
})
