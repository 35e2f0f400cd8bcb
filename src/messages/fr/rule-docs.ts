import type { ruleDocs as english } from '../en/rule-docs.ts'

/** Ce qu’on lit de chaque règle : ce qu’elle signale, et pourquoi. */
export const ruleDocs: Readonly<Record<keyof typeof english, { title: string; about: string }>> = {
  'file/unreadable': {
    title: 'un fichier qui ne s’ouvre pas',
    about:
      'Un lien qui ne mène nulle part, un dossier, un tube ou un périphérique qui porte un nom de fichier, un nom qui n’est pas en UTF-8, ou un fichier dont la lecture vous est refusée. Personne n’y est trouvé, joint ni exporté : les exports sont donc refusés tant qu’il n’est pas réparé ou retiré.',
  },
  'file/too-large': {
    title: 'un fichier de plus de 1 Mio',
    about:
      'Le fichier d’une organisation pèse quelques kilooctets. Au-delà d’un mébioctet, c’est autre chose, un export ou une sauvegarde égarée, et il n’est pas lu. Déplacez-le, ou divisez-le.',
  },
  'file/encoding': {
    title: 'un fichier qui n’est pas en UTF-8',
    about:
      'Les fichiers en UTF-16, en Latin-1 (Windows-1252) ou binaires ne sont pas lus : deviner ferait perdre des accents. Enregistrez à nouveau le fichier en UTF-8, ce que propose tout éditeur.',
  },
  'file/empty': {
    title: 'un fichier qui ne dit rien',
    about:
      'Le fichier ne contient rien, ou seulement des commentaires. Écrivez au moins un nom, ou supprimez-le. Un fichier de réglages vide convient : chaque réglage a une valeur par défaut.',
  },
  'yaml/syntax': {
    title: 'un texte illisible en YAML',
    about:
      'Un guillemet non fermé, une valeur qui commence par @, un deux-points suivi d’une espace dans une valeur, une tabulation en début de ligne : la suite du fichier risque d’être mal lue. Mettez la valeur entre guillemets droits, ou corrigez la ligne. Un tel fichier n’est jamais récrit, ni par `--fix` ni par `fmt`, et les exports sont refusés.',
  },
  'yaml/multiple-documents': {
    title: 'un second document dans un fichier',
    about:
      'Une ligne `---` ouvre un second document, dont rien n’est lu : un fichier vaut une organisation. Donnez à chacune le sien. Un `---` avant la première ligne convient.',
  },
  'yaml/too-deep': {
    title: 'trop de niveaux imbriqués',
    about:
      'Des centaines de crochets ou de niveaux emboîtés viennent d’un accident ou de quelqu’un de malveillant. Récrivez le fichier d’après un exemple.',
  },
  'yaml/alias': {
    title: 'un alias qui ne renvoie à rien',
    about:
      'Un alias (`*nom`) répète une valeur marquée plus haut par une ancre (`&nom`). Sans cette ancre, la valeur est perdue. Définissez-la, ou écrivez la valeur.',
  },
  'yaml/alias-expansion': {
    title: 'des alias qui se multiplient sans fin',
    about:
      'Des alias d’alias peuvent faire de quelques lignes des millions de valeurs. Au-delà de dix mille, le fichier n’est pas lu. Écrivez les valeurs.',
  },
  'objection/file': {
    title: 'une opposition illisible',
    about:
      '`objections.yaml` contient une clé et, pour chaque personne qui s’est opposée, une empreinte de 64 chiffres hexadécimaux et une date. Sans la clé, ou avec une empreinte qui n’en est pas une, nul ne sait de qui il s’agit, et aucun envoi ne part avant que le fichier soit réparé : reprenez-le de Git, ou enregistrez à nouveau l’opposition avec `press-contacts object`. N’y écrivez jamais d’adresse.',
  },
  'file/bom': {
    title: 'une marque d’ordre des octets en tête',
    about:
      'Certains éditeurs font précéder un fichier UTF-8 de trois octets invisibles. Ils ne gênent pas ici, mais d’autres programmes les prennent pour un bout de la première clé. `fmt` les retire ; `--fix` les laisse.',
  },
  'file/line-ends': {
    title: 'des fins de ligne mêlées',
    about:
      'Certaines lignes finissent comme sous Windows (CRLF), d’autres comme ailleurs (LF) : un fichier modifié sur deux systèmes. Comparer deux versions montre alors de faux changements. `fmt` écrit LF partout ; `--fix` n’y touche pas.',
  },
  'file/name': {
    title: 'un nom de fichier peu commode',
    about:
      'L’identifiant d’une organisation est le nom de son fichier ; on le tape dans les commandes et dans les listes. Capitales, accents, espaces et tirets bas le rendent malcommode, et différent d’un système à l’autre. Renommez le fichier, et l’identifiant là où des listes le citent ; c’est pourquoi `--fix` n’y touche pas.',
  },
  'yaml/tab': {
    title: 'une tabulation devant une valeur',
    about:
      'YAML admet une tabulation entre une clé et sa valeur, mais plusieurs programmes y trébuchent. `--fix` en fait une espace. Une tabulation qui décale une ligne est une erreur de syntaxe.',
  },
  'yaml/comment': {
    title: 'un # qui coupe une valeur',
    about:
      'En YAML, un # après une espace ouvre un commentaire : de `Pôle #2` il ne reste que `Pôle`. C’est signalé quand aucune espace ne suit le #, comme on écrit les numéros et les mots-dièse. Mettez toute la valeur entre guillemets droits, ou une espace après le # si c’est un commentaire.',
  },
  'yaml/null': {
    title: 'un nom que YAML lit comme une absence',
    about:
      'Sans guillemets, `Null` n’est pas un nom pour YAML mais une absence de nom, et la personne disparaît. Mettez-le entre guillemets droits. Une valeur vide ou `~` est tenue pour voulue.',
  },
  'key/duplicate': {
    title: 'un champ écrit deux fois',
    about:
      'De deux valeurs sous une même clé, seule la première est lue ; la plupart des programmes perdent l’autre sans rien dire. Gardez-en une ; `email`, `phone` et d’autres admettent une liste.',
  },
  'key/unknown': {
    title: 'un champ qui n’existe pas',
    about:
      'Ce que contient une clé inconnue n’est trouvé par aucune recherche et ne part dans aucun export. Le conseil nomme le champ sans doute voulu, même écrit en français (`téléphone`, `fonction`). `--fix` ne corrige que si capitales, tirets ou espaces font toute la différence.',
  },
  'key/opinion': {
    title: 'un champ d’opinion ou de donnée sensible',
    about:
      'Un fichier de presse contient de quoi joindre les gens, et ni note, ni avis sur eux, ni donnée sensible comme l’opinion politique, la religion, la santé ou l’appartenance syndicale (RGPD, articles 5 et 9). Chacun peut demander à lire sa fiche. Supprimez le champ.',
  },
  'value/type': {
    title: 'une valeur de la mauvaise forme',
    about:
      'Une liste là où il faut un texte, un texte là où il faut une liste, ou `oui` là où YAML connaît `true`. La valeur est laissée de côté tant qu’elle n’est pas corrigée. `--fix` écrit `true` et `false` pour oui, non, yes, no, on et off ; le reste vous revient.',
  },
  'value/choice': {
    title: 'une valeur qui n’est pas admise',
    about:
      'Certains champs n’admettent que quelques mots, comme le type d’un téléphone ou la gravité d’une règle. Le conseil nomme le plus proche, même depuis le français (`portable`). `--fix` corrige si seules les capitales diffèrent.',
  },
  'value/list-in-text': {
    title: 'une liste écrite comme un seul texte',
    about:
      'Dans `tags: industrie, transports`, YAML voit une seule étiquette avec une virgule, que `tag:industrie` ne trouve pas. Écrivez une liste : `[industrie, transports]`. Les noms peuvent contenir des virgules et ne sont pas visés.',
  },
  'text/spacing': {
    title: 'des espaces de trop dans une valeur',
    about:
      'Des espaces aux bouts d’une valeur entre guillemets, deux de suite ou une tabulation viennent d’un copier-coller. Elles faussent les comparaisons et se voient sur une carte ; dans une adresse e-mail, c’est une erreur. `--fix` en laisse une entre les mots. Les notes ne sont pas visées.',
  },
  'text/non-breaking': {
    title: 'une espace insécable là où elle gêne',
    about:
      'Copiée d’une page web ou d’un PDF, une espace insécable ou fine ressemble aux autres sans en être une : recherches et messageries y échouent. `--fix` met une espace ordinaire, ou aucune dans une adresse. Dans les fonctions, les notes et les noms d’organisations, la typographie française les veut : elles restent.',
  },
  'text/invisible': {
    title: 'un caractère que personne ne voit',
    about:
      'Espaces de largeur nulle, traits d’union conditionnels, marques de sens d’écriture et caractères de contrôle suivent le texte copié. Une adresse qui en contient revient, et personne ne voit pourquoi. `--fix` les retire, sauf écrits en code, comme `\\u200b`. Les liants restent en persan, en hindi et dans les émojis, les marques de sens en arabe et en hébreu.',
  },
  'text/lookalike': {
    title: 'une lettre sosie d’un autre alphabet',
    about:
      'Une lettre cyrillique ou grecque dans un mot latin ne se voit pas à l’œil nu, mais aucune recherche ne trouve le mot, et une adresse ainsi écrite atteint quelqu’un d’autre ou personne. Retapez le mot. Un mot tout entier dans un seul alphabet convient.',
  },
  'text/decomposed': {
    title: 'des accents écrits comme des caractères à part',
    about:
      'Un même é peut être un seul caractère, ou un e suivi d’un accent, comme l’écrivent macOS et certains PDF. Rien ne se voit, mais d’autres programmes y voient deux textes. `--fix` le compose ; rien ne change pour l’œil.',
  },
  'text/mojibake': {
    title: 'des accents défigurés',
    about:
      '`RÃ©gion`, c’est `Région` lu dans le mauvais encodage ; un losange marque un accent perdu. Le conseil montre ce qui était voulu quand on peut le savoir. Retapez la valeur ; `--fix` ne devine pas.',
  },
  'text/markup': {
    title: 'un bout de page web dans un texte',
    about:
      'Les entités HTML comme `&amp;` et les balises comme `<br>` viennent du code d’une page, et seraient imprimées telles quelles. Écrivez le caractère lui-même. Les notes ne sont pas visées.',
  },
  'text/contact-detail': {
    title: 'une adresse ou un numéro dans le mauvais champ',
    about:
      'Une adresse e-mail ou un numéro dans un nom, une fonction ou une étiquette n’est trouvé ni par les envois ni par les recherches. Déplacez-le sous `email` ou `phone`.',
  },
  'text/placeholder': {
    title: 'une valeur qui tient la place d’une autre',
    about:
      '`TODO`, `à compléter`, 06 00 00 00 00, les numéros que l’Arcep réserve à la fiction et les domaines que la RFC 2606 réserve aux exemples n’atteignent personne. Complétez la valeur, ou supprimez-la. Les notes ne sont pas visées.',
  },
  'name/missing': {
    title: 'un nom qui manque',
    about:
      'Une organisation, une liste et un contact ont besoin d’un nom : c’est ce qu’on cherche et ce que porte la carte. Les autres champs d’un contact sans nom restent lus.',
  },
  'name/capitals': {
    title: 'un nom en capitales',
    about:
      'Des capitales crient sous un communiqué, et cachent les accents : LEFEVRE peut être Lefèvre. `--fix` corrige un nom de famille placé après le prénom quand aucun accent ne peut s’y cacher (pas de E nu), et sans particule, apostrophe ni Mac. L’ordre des mots ne change jamais, car l’identifiant vient du nom. Initiales et chiffres romains conviennent.',
  },
  'name/salutation': {
    title: 'une civilité dans le nom',
    about:
      'Dans `Mme Laure Hubidos`, la civilité devient une partie du nom, sur la carte comme dans les salutations. Écrivez le nom seul, et `salutation` à côté si quelqu’un l’a indiquée ; un titre comme Dr peut être le `prefix` du nom.',
  },
  'name/brackets': {
    title: 'des parenthèses dans un nom',
    about:
      'Un texte entre parenthèses, comme dans `Laure Hubidos (stagiaire)`, ne figure ni dans le prénom ni dans le nom des exports. Déplacez-le dans `title` ou `note`. L’identifiant du contact vient de son nom : si une liste cite l’ancien, conservez-le avec `id:`.',
  },
  'name/several': {
    title: 'plusieurs personnes dans un nom',
    about:
      'Deux personnes dans un contact font une carte à deux noms, et l’une ne peut partir ni s’opposer seule. Donnez à chacune son contact ; un numéro peut figurer dans les deux.',
  },
  'name/comma': {
    title: 'le nom de famille d’abord, avec une virgule',
    about:
      '`Hubidos, Laure`, c’est l’ordre d’un index, non le nom de quelqu’un : la carte le montrerait ainsi, et ses parties seraient interverties. Les suffixes comme `Jr.` conviennent.',
  },
  'name/service': {
    title: 'un service donné pour une personne',
    about:
      'Un service de presse n’est pas une personne : comme contact, il reçoit un prénom et un nom sur sa carte. Mettez sa boîte et sa ligne en tête du fichier, où elles valent pour l’organisation.',
  },
  'contact/unreachable': {
    title: 'un contact que personne ne peut joindre',
    about:
      'Un contact a besoin d’une adresse e-mail ou d’un téléphone ; sans l’un ni l’autre, il ne fait que prendre de la place. Ajoutez-en un, ou supprimez le contact.',
  },
  'contact/id': {
    title: 'identifiant inutilisable comme référence',
    about:
      'Les commandes et les listes désignent un contact par `organisation/contact`. Une barre oblique, une espace ou des points seuls dans l’`id` rendent la référence ambiguë. Utilisez des lettres, des chiffres et des traits d’union, ou supprimez l’`id` : il est alors tiré du nom.',
  },
  'contact/duplicate-id': {
    title: 'deux contacts au même identifiant',
    about:
      'L’identifiant, tiré du nom, désigne un contact dans les listes et sur les cartes importées à nouveau. Deux dans un même fichier ne se distinguent pas. Donnez à l’un un `id` à lui.',
  },
  'contact/duplicate-uid': {
    title: 'deux contacts au même UID de vCard',
    about:
      'Un carnet d’adresses garde une fiche par UID : de deux contacts au même `uid`, le second importé remplace le premier. Le plus souvent, l’`uid` vient d’un copier-coller. Supprimez-le de la copie. Un contact parti peut garder l’`uid` à côté du nouveau poste de la personne.',
  },
  'contact/duplicate': {
    title: 'deux fois la même personne',
    about:
      'Les mêmes mots forment deux noms. Dans une organisation, c’est presque toujours une personne écrite deux fois, d’où l’avertissement ; dans deux, ce peut être des homonymes ou quelqu’un qui a changé de poste, bon à savoir seulement. Les personnes parties ne sont pas visées, ni celles d’une agence qui servent plusieurs organisations.',
  },
  'contact/left': {
    title: 'un contact qui est parti',
    about:
      'Passé le jour de `until`, un contact sort des recherches, des envois et des exports, et n’est gardé que pour mémoire. Supprimez-le quand il ne sert plus : une donnée ne se garde pas plus que nécessaire (RGPD, article 5).',
  },
  'contact/retention': {
    title: 'un contact gardé trop longtemps sans contrôle',
    about:
      'La date la plus récente du contact, contrôle, information, départ ou source, dépasse la durée de conservation des réglages (trois ans sauf mention contraire). Vérifiez et datez `verified`, ou supprimez-le (RGPD, article 5). Un contact sans aucune date relève de `verified/missing`.',
  },
  'contact/objected': {
    title: 'l’adresse de qui ne veut plus être sollicité',
    about:
      'L’adresse est parmi les oppositions (RGPD, article 21), et revient peut-être d’un nouveau fichier ou d’un import. Aucun envoi ne lui est adressé ; reste à le faire voir : datez `opt_out` dans le contact. Un service de presse ou une liste perd l’adresse, ou la garde avec un commentaire qui tait ceci.',
  },
  'contact/erased': {
    title: 'quelqu’un qui a demandé son effacement',
    about:
      'L’adresse est celle d’une personne qui a demandé à être effacée (RGPD, article 17), et figure pourtant dans les fichiers, peut-être ramenée par un import. Supprimez le contact, avec tout ce qui est détenu sur elle. L’empreinte reste parmi les oppositions : elle seule empêche de lui écrire à nouveau.',
  },
  'email/syntax': {
    title: 'un texte qui n’est pas une adresse e-mail',
    about:
      'Une adresse a un seul @, un nom de boîte devant et un domaine derrière (RFC 5321, et RFC 6531 au-delà des lettres ASCII) ; nous voulons aussi un point dans le domaine, et une dernière partie d’au moins deux lettres. Un saut de ligne, une tabulation, une marque de sens d’écriture ou tout autre caractère de contrôle ne fait jamais partie d’une adresse. Tout autre texte reviendrait, ou casserait la liste : les exports sont donc refusés. Un nom ou un numéro mis à sa place est signalé comme tel.',
  },
  'email/mailto': {
    title: 'une adresse précédée de `mailto:`',
    about:
      'Copier un lien d’une page web amène `mailto:`, parfois avec un objet. Les messageries le prendraient pour un bout de l’adresse. `--fix` garde la seule adresse.',
  },
  'email/brackets': {
    title: 'une adresse entre chevrons',
    about:
      'Des chevrons entourent l’adresse dans l’en-tête d’un message, et n’en font pas partie. `--fix` les retire. S’il y a un nom devant, déplacez-le dans son champ.',
  },
  'email/private-domain': {
    title: 'un domaine de réseau interne',
    about:
      'Les domaines en `.local`, `.lan`, `.internal` et semblables n’existent que dans un réseau interne (RFC 6762, RFC 8375) : un message de l’extérieur n’arrive pas. Demandez l’adresse à laquelle on écrit de l’extérieur.',
  },
  'email/punctuation': {
    title: 'de la ponctuation autour d’une adresse',
    about:
      'Un point, une virgule ou un point-virgule en fin de phrase se copie avec l’adresse, qui revient alors. `--fix` l’enlève.',
  },
  'email/several': {
    title: 'plusieurs adresses dans un texte',
    about:
      'Un texte vaut une adresse : écrivez une liste, la préférée d’abord. Chacune a alors sa place sur la carte et dans les envois.',
  },
  'email/duplicate': {
    title: 'une adresse dans deux fiches',
    about:
      'Une même adresse, capitales ou non, est celle d’une personne ; l’autre fiche est périmée ou copiée par erreur. Les boîtes partagées d’une organisation, les gens d’agence et les personnes parties ne sont pas visés.',
  },
  'email/domain-slip': {
    title: 'un domaine à une faute de frappe d’un autre',
    about:
      'Une lettre de plus, de moins, changée ou permutée par rapport au domaine du site, des autres adresses ou d’une grande messagerie : le courrier irait à des inconnus. Les domaines de moins de cinq lettres, les noms numérotés et les filiales de deux pays ne sont pas visés.',
  },
  'email/free-mail': {
    title: 'une messagerie grand public dans une institution',
    about:
      'Un ministère, une région, un département ou une université écrit depuis son domaine ; une adresse grand public peut être privée, ou frauduleuse. Vérifiez qu’elle est bien la leur. Les petites villes, les entreprises, les médias et les gens d’agence ne sont pas visés.',
  },
  'email/role': {
    title: 'une boîte partagée donnée pour celle d’une personne',
    about:
      '`presse@…` est lue par une équipe : au départ de la personne, la boîte sortirait des envois avec elle. Faites-en celle de l’organisation, et ajoutez l’adresse de la personne si elle en a une.',
  },
  'email/accent': {
    title: 'un accent devant le @',
    about:
      'Les accents devant le @ sont permis (RFC 6531), mais peu de serveurs les acceptent : le plus souvent, on a tapé un nom comme il s’écrit. Vérifiez l’adresse. Les domaines internationalisés conviennent.',
  },
  'phone/unreadable': {
    title: 'un texte qui n’est pas un numéro',
    about:
      'Des lettres, une adresse e-mail, deux numéros dans un texte, trop ou trop peu de chiffres. Écrivez le numéro seul ; une remarque va dans `label`, des horaires dans `hours`, un second numéro dans une liste. `01.42.34.20.00/01`, ce sont deux numéros. `--fix` écrit la liste quand chaque numéro est certain.',
  },
  'phone/invalid': {
    title: 'un numéro que son pays n’a pas',
    about:
      'Le numéro sort du plan de numérotation de son pays : un chiffre manque, est de trop ou faux. Une erreur pour les numéros français, un avertissement pour les autres, dont les plans changent plus vite que nos tables. Numéros courts, 08, 09 et d’outre-mer sont connus. Un commentaire peut passer outre.',
  },
  'phone/notation': {
    title: 'un numéro qu’un téléphone ne compose pas tel quel',
    about:
      'Un zéro après l’indicatif (`+33 (0)3…`), des parenthèses autour de l’indicatif (`(+33) 3…`), 00 au lieu de +, des points médians ou des chiffres pleine chasse, `tel:` ou un point autour du numéro. Les exports écrivent le bon numéro, mais certains téléphones ne lisent pas le texte du fichier. `+33 5 96 59 63 00` ne peut pas être composé : l’outre-mer a ses propres indicatifs (+262, +508, +590, +594, +596). `--fix` retire ce qui entoure le numéro, ou l’écrit en notation internationale quand son début est en cause. Il laisse un numéro qui contient un poste ou que son pays n’a pas.',
  },
  'phone/extension': {
    title: 'un poste collé au numéro',
    about:
      '`03 84 79 79 79 poste 12`, c’est un numéro et un poste : dans son champ, le poste arrive comme tel sur la carte. `--fix` écrit les deux champs quand le numéro est seul.',
  },
  'phone/type': {
    title: 'un type que le numéro dément',
    about:
      'Une ligne fixe dite mobile ne reçoit pas de SMS ; un mobile n’est ni fax ni standard. Corrigez le type, ou retirez-le : le numéro le dit.',
  },
  'phone/duplicate': {
    title: 'un numéro dans deux fiches',
    about:
      'Le même numéro dans deux organisations, ou un mobile pour deux personnes : l’un des deux est périmé. Des collègues peuvent partager une ligne fixe ; les gens d’agence et les personnes parties ne sont pas visés.',
  },
  'country/unknown': {
    title: 'un pays qui n’est pas un code ISO',
    about:
      'Un pays s’écrit en deux capitales de l’ISO 3166-1 : FR, BE, CH. Les numéros en notation nationale se lisent d’après lui. `--fix` met le code à la place d’un nom, de minuscules ou de UK. `NO` est ici la Norvège, avec ou sans guillemets.',
  },
  'language/unknown': {
    title: 'une langue qui n’est pas un code connu',
    about:
      'Une langue s’écrit par un code BCP 47 : fr, en, de-CH. `lang:` cherche d’après lui. `--fix` met le code à la place d’un nom français ou anglais, et un trait d’union pour un tiret bas. Les codes de trois lettres sont tous admis : ils nomment des milliers de langues.',
  },
  'date/format': {
    title: 'une date qui n’est pas AAAA-MM-JJ',
    about:
      'Les dates suivent l’ISO 8601, pour se classer et se comparer : 2026-05-15. `--fix` récrit `15/05/2026`, `15 mai 2026`, `2026/05/15` et les formes semblables, le jour d’abord. Il laisse une date comme `05/06/2026` dans les pays qui commencent par le mois, et partout une année à deux chiffres.',
  },
  'date/implausible': {
    title: 'une date à venir ou trop ancienne',
    about:
      'Personne n’a vérifié un contact demain, ni en l’an 206 : un chiffre a glissé. Seul `until` peut être à venir.',
  },
  'url/scheme': {
    title: 'une adresse web sans https://',
    about:
      'Sans lui, les programmes prennent `www.dole.fr` pour un fichier ou un simple texte, et n’en font pas de lien. Ajoutez-le ; vous seul savez si le site est en https, aussi `--fix` s’abstient.',
  },
  'url/invalid': {
    title: 'un texte qui n’est pas une adresse web',
    about:
      'Une adresse e-mail, un texte à espaces, un autre protocole que http ou https, ou un hôte sans point. Copiez l’adresse depuis le navigateur.',
  },
  'address/postal-code': {
    title: 'un code postal français qui n’en est pas un',
    about:
      'Un code postal français a cinq chiffres. Un tableur ôte le zéro de 01000 ; `F-25000` et `25 000` sont d’autres habitudes. Les codes d’autres pays et les CEDEX ne sont pas visés.',
  },
  'source/missing': {
    title: 'des contacts sans source',
    about:
      'La provenance d’un contact doit être dite à qui la demande, et dans l’information due sous un mois (RGPD, articles 14 et 15). Ajoutez `source` : un titre, une adresse web, une date. Une ligne par fichier.',
  },
  'verified/missing': {
    title: 'des contacts sans date de vérification',
    about:
      'Sans `verified`, nul ne sait si un numéro vaut encore. Datez-le chaque fois que vous avez eu la personne ou vu le contact dans un communiqué. Une ligne par fichier.',
  },
  'verified/stale': {
    title: 'un contact vérifié il y a trop longtemps',
    about:
      '`verified` dépasse le `max_age` des réglages, ou `--max-age` (12 mois par défaut). Les attachés de presse changent de poste : appelez, puis redatez. Les personnes parties ne sont pas visées.',
  },
  'informed/missing': {
    title: 'des contacts peut-être jamais informés',
    about:
      'Qui n’a pas donné ses données lui-même doit apprendre qu’elles figurent ici sous un mois, et au plus tard par le premier message (RGPD, article 14). En 2021, la CNIL a infligé à une société 400 000 € d’amende pour un fichier dont les personnes n’avaient pas été informées (SAN-2021-012). Datez `informed` quand c’est fait. Une ligne par fichier.',
  },
  'organisation/duplicate-id': {
    title: 'deux fichiers au même identifiant',
    about:
      'Deux fichiers de même nom dans deux dossiers font un identifiant pour deux organisations, que commandes et listes ne distinguent plus. Renommez-en un.',
  },
  'organisation/duplicate-name': {
    title: 'deux organisations de même nom',
    about:
      'Capitales, accents et ponctuation mis à part, le nom est celui d’un autre fichier, ou l’un de ses alias. Le plus souvent, une organisation a été saisie deux fois. Faites des deux un seul fichier, ou distinguez leurs noms.',
  },
  'organisation/type': {
    title: 'un type absent des réglages',
    about:
      'Quand `types` énumère dans les réglages les types admis, un autre est une faute de frappe, et les recherches par `type:` manquent l’organisation. Corrigez-le, ou ajoutez-le aux réglages.',
  },
  'tag/unknown': {
    title: 'une étiquette absente des réglages',
    about:
      'Quand `tags` énumère dans les réglages les étiquettes admises, une autre est une faute de frappe, et les listes par `tag:` manquent l’organisation. Corrigez-la, ou ajoutez-la aux réglages.',
  },
  'list/unknown-reference': {
    title: 'une liste qui nomme un inconnu',
    about:
      'Ce qu’une liste inclut ou exclut est une organisation, un contact ou une adresse : ce n’est aucun d’eux, peut-être parce qu’un fichier ou un nom a changé. Quelqu’un pourrait manquer à l’envoi, ou le recevoir contre son gré.',
  },
  'list/query': {
    title: 'une liste à la requête illisible',
    about:
      'La requête d’une liste est dans le langage de `find`. Un champ ou une date n’y est pas connu. Essayez-la avec `press-contacts find`.',
  },
  'list/matches-nobody': {
    title: 'une requête ou un nom qui n’atteint personne',
    about:
      'La requête ne trouve personne, ou la personne incluse est partie, s’est opposée ou n’a pas d’adresse. L’envoi serait plus court que ne le croit son auteur.',
  },
  'settings/duration': {
    title: 'une durée illisible',
    about:
      '`max_age` et `retention` sont un nombre et une unité : 90 jours, 12 mois, 3 ans, ou de même en anglais. Tout autre texte retomberait sans bruit sur la valeur par défaut.',
  },
  'ignore/unused': {
    title: 'un commentaire qui ne tait rien',
    about:
      'Un commentaire `press-contacts-ignore` nomme une règle qui ne signale rien sur sa ligne, qui n’existe pas ou qui ne peut se taire. Laissé là, il cacherait la prochaine faute. Supprimez-le.',
  },
}
