import type { formatDocs as en, pageWords as enWords } from '../en/format-docs.ts'

/** Les mots des pages des formats. */
export const pageWords: typeof enWords = {
  consumer: 'Pour :',
  checked: 'Vérifié avec :',
  load: 'Le charger :',
  file: 'Fichier :',
  options: 'Options :',
  addresses: {
    'ascii-domain': 'Adresses : domaines internationaux sous leur forme ASCII (`xn--…`)',
    ascii:
      'Adresses : domaines internationaux sous leur forme ASCII (`xn--…`) ; les adresses avec un accent avant l’arobase sont écartées et signalées sur stderr',
  },
  holds: 'Il contient :',
  lost: 'Il n’a pas de place pour :',
  holdsAll: 'Il peut contenir tous les champs (`--fields help` en donne la liste).',
}

/** Ce qu’on lit de chaque format de `mail` : pour qui il est, et comment le charger. */
export const formatDocs: typeof en = {
  addresses: {
    title: 'une adresse par ligne',
    about:
      'Pour une liste de diffusion chez OVH (son import ne prend que des adresses), pour les scripts, et à coller partout. Pas de noms : aucun guillemet ne peut mal tourner.',
  },
  rfc5322: {
    title: 'noms et adresses, prêts pour un champ À : ou Cci :',
    about:
      'À coller dans les destinataires d’un message. Les noms sont entre guillemets là où la RFC 5322 le demande. Outlook veut des points-virgules : `--separator ";"`. `--encode` écrit les noms en ASCII (RFC 2047), pour l’en-tête d’un message fabriqué par un script.',
  },
  csv: {
    title: 'un tableau avec une ligne de titres',
    about:
      'Les colonnes se choisissent par `--fields`, dans leur ordre ; `--fields help` en donne la liste. `--excel` écrit ce qu’un Excel français ouvre tel quel : les titres des colonnes sont en français, et `import` les relit ; les téléphones y sont en notation nationale dans leur pays et en `(+32) 2 …` à l’étranger ; `verified` et ses semblables deviennent des dates ; tout autre texte qu’Excel changerait (`01000`, `1/2`, le nom Faux) commence par une espace tabulaire (U+2007), grâce à quoi il reste du texte. Les retours à la ligne deviennent des espaces. Un texte qu’un tableur calculerait reçoit une apostrophe, de même qu’une formule après une virgule ou un point-virgule dans un texte, là où Excel peut commencer une cellule ; une adresse qu’il calculerait est laissée de côté, en le disant.',
  },
  google: {
    title: 'des gens pour Google Contacts, sous un libellé',
    about:
      'Google Contacts → Importer. Une ligne par adresse : qui en a deux vient deux fois. Le nom de la liste enregistrée est leur libellé ; le libellé et les horaires d’un numéro remplacent ceux de Google. Un poste suit son numéro : `ext. 12`. Un retour à la ligne dans une note devient une espace. Un texte qu’un tableur calculerait reçoit une apostrophe ; une telle adresse est laissée de côté, en le disant.',
  },
  outlook: {
    title: 'des gens pour Outlook',
    about:
      'Outlook.com et le nouvel Outlook : Contacts → Gérer les contacts → Importer ; les titres anglais sont compris dans toutes les langues. Outlook classique en français demande la correspondance des colonnes : donnez-lui plutôt des vCards (`vcard --outlook --split DOSSIER`). Il y a place pour deux numéros de chaque sorte ; un poste suit son numéro : `ext. 12`. Les retours à la ligne deviennent des espaces. `--excel` est pour un Excel français, non pour Outlook : les téléphones y sont en notation nationale dans leur pays et en `(+32) 2 …` à l’étranger, et un texte qu’Excel changerait (`01000`) commence par une espace tabulaire (U+2007). Un texte qu’un tableur calculerait reçoit une apostrophe ; une telle adresse est laissée de côté, en le disant.',
  },
  brevo: {
    title: 'des destinataires pour Brevo',
    about:
      'Brevo → Contacts → Importer. `SMS` ne contient que les mobiles, en chiffres avec l’indicatif du pays. Brevo fait un seul contact de tous ceux qui partagent `SMS`, `LANDLINE_NUMBER` ou `EXT_ID` : chacun va à la première ligne qui l’a, et `PHONES` contient tous les numéros de chacun. `JOB_TITLE`, `COMPANY`, `LANGUAGES`, `TOPICS`, `TAGS`, `PHONES` (et `GREETING`) sont des attributs que le compte doit avoir ; un compte en français a `PRENOM` et `NOM` pour `FIRSTNAME` et `LASTNAME`, à faire correspondre à l’import. Un texte qu’un tableur calculerait reçoit une apostrophe ; une telle adresse est laissée de côté, en le disant.',
  },
  mailchimp: {
    title: 'des destinataires pour Mailchimp',
    about:
      'Mailchimp → Audience → Import contacts. Sujets et étiquettes deviennent des tags, une virgule y devient une espace. Mailchimp prend 255 octets par texte : un texte plus long finit par `…`. Une adresse qu’un tableur calculerait est écartée et signalée ; un texte de cette sorte reçoit une apostrophe.',
  },
  sympa: {
    title: 'une adresse et un nom par ligne, pour Sympa',
    about:
      'Par la commande, ou collé dans la page de la liste (Abonnés → Ajouter). Sympa ne met rien entre guillemets, et sa page refuse tout le texte pour un seul de `< > \\ * $` : ces cinq signes sont ôtés des noms. Une adresse qui commence par `#` serait un commentaire : elle est laissée de côté, en le disant.',
  },
  mailman: {
    title: 'une adresse avec son nom par ligne, pour Mailman',
    about:
      'Les noms sont en UTF-8, puisque Mailman n’en décode pas d’autres. Prenez `addmembers` : `syncmembers` retire qui n’est pas dans le fichier, et garde les noms accentués sous leur forme codée. Mailman 2 prend le même fichier par `add_members -r`.',
  },
  mutt: {
    title: 'un alias pour mutt',
    about:
      'L’alias porte l’identifiant de la liste enregistrée, sinon `press-contacts`. Rien dans un nom n’est jamais exécuté : accents graves, `$`, guillemets et points-virgules sont protégés de la lecture de mutt.',
  },
  postfix: {
    title: 'un alias pour Postfix ou sendmail',
    about:
      'L’alias porte l’identifiant de la liste enregistrée, sinon `press-contacts` ; ajoutez le fichier à `alias_maps`. Des adresses seules, puisque certains serveurs y refusent les noms ; celle qui serait une commande, un fichier ou une inclusion est laissée de côté, en le disant. Avec `--batch`, chaque lot est un alias.',
  },
  ldif: {
    title: 'des gens et un groupe, pour un serveur LDAP ou Thunderbird',
    about:
      'Les entrées se placent dans `ou=press-contacts`, sous `--base dc=example,dc=org` ; chacune est nommée par son adresse, puisque deux personnes peuvent avoir le même nom. Les gens sont des inetOrgPerson, la liste un groupOfNames. Thunderbird (non essayé) : Outils → Importer. Qui a deux adresses vient deux fois ; les postes n’ont pas de place. Les retours à la ligne deviennent des espaces.',
  },
  mailto: {
    title: 'des liens qui ouvrent un message avec tout le monde en Cci',
    about:
      'Autant de liens qu’il en faut, un par ligne, d’au plus 1 600 caractères chacun : certains logiciels coupent les plus longs sans le dire.',
  },
  json: {
    title: 'pour les scripts',
    about:
      'Un tableau d’objets ; `--fields` choisit ce qu’ils contiennent. Les valeurs absentes n’y sont pas.',
  },
  changes: {
    title: 'qui est entré, qui est sorti, et pourquoi',
    about:
      'À lire avant un envoi. `--since` prend un ancien export (tout format où chaque adresse se lit seule, ou ce que donne le serveur de listes), sinon une révision Git, ou un jour comme `2026-10-01`. Seule une révision sait qui a maintenant une autre adresse.',
  },
  'sync-sympa': {
    title: 'deux fichiers qui mettent à jour une liste Sympa',
    about:
      'Avec `-o membres.txt`, ce sont `membres-add.txt` et `membres-remove.txt`. Personne d’autre n’est touché dans la liste. Code de sortie 1 si rien n’a changé.',
  },
  'sync-mailman': {
    title: 'deux fichiers qui mettent à jour une liste Mailman 3',
    about:
      'Avec `-o membres.txt`, ce sont `membres-add.txt` et `membres-remove.txt`. Personne d’autre n’est touché dans la liste. Code de sortie 1 si rien n’a changé.',
  },
  'vcard-3.0': {
    title: 'pour les téléphones, CardDAV, macOS et Outlook',
    about:
      'La version à choisir, sauf si un logiciel demande la 4.0. Pour un téléphone, envoyez-lui le fichier, ou prenez `show --qr` ; la commande ci-dessous est pour khard. Outlook ne lit que la première carte d’un fichier, et Outlook classique en prend les caractères pour ceux de Windows : `--outlook --split DOSSIER` fait de chaque carte un fichier qu’il lit bien. La fiche d’un contact garde son UID quand le contact change de nom ou d’organisation : un second import met à jour la première fiche. vCard 3.0 n’a pas de propriété pour les langues. Le libellé et les horaires d’un numéro sont un libellé d’Apple (`X-ABLABEL`). `--list ID --group` ajoute la liste comme groupe, dans le dialecte d’Apple ; qui ne veut pas d’envois n’en est pas membre. Une source sans adresse web n’a pas de place ; un service de presse a la note et le formulaire de son organisation, un contact sa propre note.',
  },
  'vcard-4.0': {
    title: 'la RFC 6350, pour les logiciels qui la demandent',
    about:
      'À éviter pour un carnet CardDAV utilisé par un Mac : macOS refuse les fiches 4.0 et cesse de synchroniser tout le carnet. Choisir la 3.0 dans ce cas, et pour les téléphones. Les numéros sont des adresses `tel:` là où on peut les composer de l’étranger, sinon du texte. `--list ID --group` ajoute la liste comme `KIND:group` ; qui ne veut pas d’envois n’en est pas membre. Une source sans adresse web n’a pas de place ; un service de presse a la note et le formulaire de son organisation, un contact sa propre note.',
  },
  'block-text': {
    title: 'le bloc à la fin d’un communiqué, en texte simple',
    about:
      'Comme dans les communiqués français, et en anglais avec `--lang en`. Les numéros sont en notation nationale dans le pays de l’organisation. Des espaces insécables se placent où la typographie française les veut ; `--plain` n’en met pas. Qui n’est pas `public` n’y est pas.',
  },
  'block-markdown': {
    title: 'le bloc avec des liens, en Markdown',
    about:
      'CommonMark, où adresses et numéros sont des liens et où tout autre caractère ne vaut que pour lui-même. Qui n’est pas `public` n’y est pas.',
  },
  'block-html': {
    title: 'le bloc avec des liens et ce que lisent les moteurs, en HTML',
    about:
      'Un morceau de page, à coller dans le code source d’un site. Adresses et numéros sont des liens, et `ContactPoint` de schema.org dit ce qu’est chacun. Qui n’est pas `public` n’y est pas.',
  },
  'block-sig': {
    title: 'les contacts du schéma des communiqués de l’État',
    about:
      'Le tableau `contacts_presse` du schéma des communiqués de presse du Service d’information du Gouvernement (0.2.2). Il a place pour un e-mail et un numéro français par contact. Qui n’est pas `public` n’y est pas.',
  },
}
