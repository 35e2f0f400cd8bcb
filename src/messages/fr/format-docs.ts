import type { formatDocs as en, pageWords as enWords } from '../en/format-docs.ts'

/** The fixed words of the formats' pages. */
export const pageWords: typeof enWords = {
  heading: (usage, title) => `${usage} : ${title}`,
  consumer: 'Pour :',
  checked: 'Vérifié avec :',
  load: 'Chargement :',
  file: 'Fichier :',
  options: 'Options :',
  addresses: {
    'ascii-domain': 'Adresses : domaines internationaux sous leur forme ASCII (`xn--…`)',
    ascii:
      'Adresses : domaines internationaux sous leur forme ASCII (`xn--…`) ; les adresses avec un accent avant le @ sont écartées et signalées sur stderr',
  },
  holds: 'Champs :',
  lost: 'Champs perdus :',
  holdsAll: 'Tous les champs sont disponibles (`--fields help` en donne la liste).',
}

/** The documentation of each export format: its target, and how to load it. */
export const formatDocs: typeof en = {
  addresses: {
    title: 'une adresse par ligne',
    about:
      'Pour une liste de diffusion chez OVH (qui n’importe que des adresses), pour les scripts et pour les copier-coller. Pas de noms, donc pas de problème de guillemets.',
  },
  rfc5322: {
    title: 'noms et adresses, prêts pour un champ À : ou Cci :',
    about:
      'À coller dans les destinataires d’un message. Les noms sont entre guillemets si la RFC 5322 le demande. Pour Outlook, utilisez des points-virgules : `--separator ";"`. `--encode` écrit les noms en ASCII (RFC 2047), pour les en-têtes de messages écrits par un script.',
  },
  csv: {
    title: 'un tableau avec une ligne de titres',
    about:
      '`--fields` choisit les colonnes et leur ordre ; `--fields help` donne la liste des champs. `--excel` écrit un fichier pour un Excel français. Les titres des colonnes sont en français, et `import` sait les relire. Les téléphones sont en notation nationale, ou de la forme `(+32) 2 …` hors du pays de l’annuaire. `verified` et les autres dates deviennent des dates Excel. Une espace tabulaire (U+2007) au début d’un texte empêche Excel de le modifier (`01000`, `1/2`, le nom Faux). Les retours à la ligne deviennent des espaces. Un texte qu’un tableur lirait comme une formule est précédé d’une apostrophe, même après une virgule ou un point-virgule, où Excel peut commencer une cellule ; une telle adresse est écartée et signalée.',
  },
  google: {
    title: 'des contacts pour Google Contacts, sous un libellé',
    about:
      'Google Contacts → Importer. Une ligne par adresse : une personne qui a deux adresses a deux lignes. Le nom de la liste enregistrée devient un libellé Google ; le libellé et les horaires d’un numéro remplacent le libellé de Google. Le poste suit son numéro : `ext. 12`. Les retours à la ligne d’une note deviennent des espaces. Un texte qu’un tableur lirait comme une formule est précédé d’une apostrophe ; une telle adresse est écartée et signalée.',
  },
  outlook: {
    title: 'des contacts pour Outlook',
    about:
      'Outlook.com et le nouvel Outlook : Contacts → Gérer les contacts → Importer ; les en-têtes anglais fonctionnent dans toutes les langues. Outlook classique en français demande la correspondance des colonnes : importez plutôt des vCards (`vcard --outlook --split DOSSIER`). Deux numéros de chaque sorte sont exportés ; le poste suit son numéro : `ext. 12`. Les retours à la ligne deviennent des espaces. `--excel` est fait pour un Excel français, et non pour Outlook : les téléphones sont en notation nationale, ou de la forme `(+32) 2 …` hors du pays de l’annuaire, et un texte qu’Excel modifierait (`01000`) commence par une espace tabulaire (U+2007). Un texte qu’un tableur lirait comme une formule est précédé d’une apostrophe ; une telle adresse est écartée et signalée.',
  },
  brevo: {
    title: 'des destinataires pour Brevo',
    about:
      'Brevo → Contacts → Importer. `SMS` ne contient que les mobiles, en chiffres avec l’indicatif du pays. Brevo fusionne les contacts qui ont le même `SMS`, `LANDLINE_NUMBER` ou `EXT_ID` : chaque valeur n’est écrite qu’à sa première ligne, et `PHONES` contient tous les numéros de chaque personne. Créez d’abord dans le compte les attributs `JOB_TITLE`, `COMPANY`, `LANGUAGES`, `TOPICS`, `TAGS`, `PHONES` (et `GREETING`). Dans un compte en français, faites correspondre `FIRSTNAME` et `LASTNAME` à `PRENOM` et `NOM` lors de l’import. Un texte qu’un tableur lirait comme une formule est précédé d’une apostrophe ; une telle adresse est écartée et signalée.',
  },
  mailchimp: {
    title: 'des destinataires pour Mailchimp',
    about:
      'Mailchimp → Audience → Import contacts. Les sujets et les étiquettes deviennent des tags ; une virgule dans un tag devient une espace. Mailchimp accepte 255 octets par texte : un texte plus long est tronqué et se termine par `…`. Un texte qu’un tableur lirait comme une formule est précédé d’une apostrophe ; une telle adresse est écartée et signalée.',
  },
  sympa: {
    title: 'une adresse et un nom par ligne, pour Sympa',
    about:
      'Chargez le fichier par la commande, ou collez son texte dans la page de la liste (Abonnés → Ajouter). Cette page refuse tout le texte s’il contient l’un des signes `< > \\ * $` : ces cinq signes sont retirés des noms. Une adresse qui commence par `#` serait un commentaire ; elle est écartée et signalée.',
  },
  mailman: {
    title: 'un nom et une adresse par ligne, pour Mailman',
    about:
      'Les noms sont en UTF-8, seul encodage que Mailman décode. Utilisez `addmembers` : `syncmembers` retire aussi les personnes absentes du fichier, et laisse les noms accentués sous leur forme codée. Pour Mailman 2, chargez le même fichier avec `add_members -r`.',
  },
  mutt: {
    title: 'un alias pour mutt',
    about:
      'L’alias porte l’identifiant de la liste enregistrée, ou `press-contacts` sans liste. Les accents graves, `$`, guillemets et points-virgules des noms sont échappés : mutt ne les exécute jamais comme des commandes.',
  },
  postfix: {
    title: 'un alias pour Postfix ou sendmail',
    about:
      'L’alias porte l’identifiant de la liste enregistrée, ou `press-contacts` sans liste ; ajoutez le fichier à `alias_maps`. Seulement des adresses, car certains serveurs y refusent les noms. Une adresse qui serait lue comme une commande, un fichier ou une inclusion est écartée et signalée. Avec `--batch`, chaque lot est un alias séparé.',
  },
  ldif: {
    title: 'des contacts et un groupe, pour un serveur LDAP ou Thunderbird',
    about:
      'Les entrées sont dans `ou=press-contacts`, sous `--base dc=example,dc=org`. L’adresse identifie chaque entrée, car plusieurs personnes peuvent avoir le même nom. Les personnes sont des inetOrgPerson, la liste est un groupOfNames. Thunderbird (non testé) : Outils → Importer. Une personne qui a deux adresses a deux entrées ; les postes sont perdus. Les retours à la ligne deviennent des espaces.',
  },
  mailto: {
    title: 'des liens qui ouvrent un message avec tout le monde en Cci',
    about:
      'Un lien par ligne, autant que nécessaire. Chaque lien compte 1 600 caractères au plus, car certains logiciels tronquent les liens plus longs sans avertir.',
  },
  json: {
    title: 'pour les scripts',
    about: 'Un tableau d’objets ; `--fields` choisit leurs champs. Les champs vides sont omis.',
  },
  changes: {
    title: 'les ajouts, les retraits et leurs raisons',
    about:
      'À vérifier avant un envoi. `--since` prend un export antérieur (de n’importe quel format, ou la liste d’adresses du serveur de listes), une révision Git, ou un jour comme `2026-10-01`. Les changements d’adresse ne sont reconnus qu’avec une révision ou un jour.',
  },
  'sync-sympa': {
    title: 'deux fichiers qui mettent à jour une liste Sympa',
    about:
      '`-o membres.txt` écrit `membres-add.txt` et `membres-remove.txt`. Les autres membres de la liste ne sont pas concernés. Code de retour 1 si rien n’a changé.',
  },
  'sync-mailman': {
    title: 'deux fichiers qui mettent à jour une liste Mailman 3',
    about:
      '`-o membres.txt` écrit `membres-add.txt` et `membres-remove.txt`. Les autres membres de la liste ne sont pas concernés. Code de retour 1 si rien n’a changé.',
  },
  'vcard-3.0': {
    title: 'pour les téléphones, CardDAV, macOS et Outlook',
    about:
      'La version à choisir, sauf si un logiciel demande la 4.0. Pour un téléphone, envoyez le fichier au téléphone, ou utilisez `show --qr` ; la commande ci-dessous est pour khard. Outlook ne lit que la première fiche d’un fichier, et Outlook classique altère les accents si la fiche n’indique pas son encodage : `--outlook --split DOSSIER` écrit un tel fichier par fiche. La fiche garde son UID quand le contact change de nom ou d’organisation : un second import met à jour la première fiche. vCard 3.0 n’a pas de propriété pour les langues. Le libellé et les horaires d’un numéro deviennent un libellé d’Apple (`X-ABLABEL`). `--list ID --group` ajoute la liste comme groupe, au format d’Apple, sans les personnes désinscrites. Une source sans adresse web est perdue. La fiche d’un service de presse contient la note et le formulaire de son organisation, celle d’un contact sa propre note.',
  },
  'vcard-4.0': {
    title: 'la RFC 6350, pour les logiciels qui la demandent',
    about:
      'À éviter pour un carnet d’adresses CardDAV utilisé par un Mac : macOS refuse les fiches 4.0 et cesse de synchroniser tout le carnet. Choisissez la 3.0 dans ce cas, et pour les téléphones. Les numéros sont des adresses `tel:` s’ils peuvent être composés de l’étranger, sinon du texte. `--list ID --group` ajoute la liste comme `KIND:group`, sans les personnes désinscrites. Une source sans adresse web est perdue. La fiche d’un service de presse contient la note et le formulaire de son organisation, celle d’un contact sa propre note.',
  },
  'block-text': {
    title: 'le bloc à la fin d’un communiqué, en texte simple',
    about:
      'Comme dans les communiqués français, et en anglais avec `--lang en`. Les numéros sont en notation nationale dans le pays de l’organisation. Les espaces insécables suivent la typographie française ; `--plain` écrit des espaces ordinaires. Les contacts, adresses et numéros avec `public: false` n’y figurent pas.',
  },
  'block-markdown': {
    title: 'le bloc avec des liens, en Markdown',
    about:
      'CommonMark, avec des liens pour les adresses et les numéros ; les caractères spéciaux sont échappés. Les contacts, adresses et numéros avec `public: false` n’y figurent pas.',
  },
  'block-html': {
    title: 'le bloc en HTML, avec liens et données pour les moteurs de recherche',
    about:
      'Du code HTML à coller dans le code source d’une page web. Les adresses et les numéros sont des liens, décrits par `ContactPoint` de schema.org. Les contacts, adresses et numéros avec `public: false` n’y figurent pas.',
  },
  'block-sig': {
    title: 'les contacts du schéma des communiqués de l’État',
    about:
      'Le tableau `contacts_presse` du schéma des communiqués de presse du Service d’information du Gouvernement (0.2.2). Chaque contact a une adresse e-mail et un numéro français au plus. Les contacts, adresses et numéros avec `public: false` n’y figurent pas.',
  },
}
