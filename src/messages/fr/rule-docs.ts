import type { ruleDocs as english } from '../en/rule-docs.ts'

/** The documentation of each rule: what it reports, why, and what to do. */
export const ruleDocs: Readonly<Record<keyof typeof english, { title: string; about: string }>> = {
  'file/unreadable': {
    title: 'un fichier qui ne s’ouvre pas',
    about:
      'Un lien rompu, un dossier, un tube ou un périphérique qui porte le nom d’un fichier de contacts, un nom de fichier qui n’est pas en UTF-8, ou un fichier sans droit de lecture. Ses contacts manqueraient à tous les exports : les exports sont refusés tant que le fichier n’est pas réparé ou supprimé.',
  },
  'file/too-large': {
    title: 'un fichier de plus de 1 Mio',
    about:
      'Le fichier d’une organisation pèse quelques kilooctets. Un fichier de plus d’un mébioctet est le plus souvent un export ou une sauvegarde rangés dans le mauvais dossier ; il n’est pas lu. Déplacez le fichier, ou divisez-le.',
  },
  'file/encoding': {
    title: 'un fichier qui n’est pas en UTF-8',
    about:
      'Les fichiers en UTF-16, en Latin-1 (Windows-1252) ou binaires ne sont pas lus : deviner l’encodage pourrait faire perdre des accents. Enregistrez le fichier en UTF-8, comme le permettent tous les éditeurs.',
  },
  'file/empty': {
    title: 'un fichier vide',
    about:
      'Le fichier est vide, ou ne contient que des commentaires. Écrivez au moins un nom, ou supprimez le fichier. Un fichier de réglages vide convient : chaque réglage a une valeur par défaut.',
  },
  'yaml/syntax': {
    title: 'une erreur de syntaxe YAML',
    about:
      'Un guillemet non fermé, une valeur qui commence par @, un deux-points suivi d’une espace dans une valeur, une tabulation en début de ligne : la suite du fichier risque d’être mal lue. Mettez la valeur entre guillemets droits, ou corrigez la ligne. Ni `--fix` ni `fmt` ne réécrivent un fichier qui contient une erreur de syntaxe, et les exports sont refusés.',
  },
  'yaml/multiple-documents': {
    title: 'un second document dans un fichier',
    about:
      'Une ligne `---` ouvre un second document, qui n’est pas lu : chaque fichier décrit une seule organisation. Créez un fichier par organisation. Un `---` à la première ligne ne gêne pas.',
  },
  'yaml/too-deep': {
    title: 'trop de niveaux imbriqués',
    about:
      'Des centaines de crochets ou de niveaux imbriqués viennent d’une erreur ou d’un fichier malveillant. Réécrivez le fichier d’après un exemple.',
  },
  'yaml/alias': {
    title: 'un alias sans ancre',
    about:
      'Un alias (`*nom`) répète une valeur marquée plus haut par une ancre (`&nom`). Sans cette ancre, la valeur est perdue. Définissez l’ancre, ou remplacez l’alias par la valeur.',
  },
  'yaml/alias-expansion': {
    title: 'des alias qui produisent trop de valeurs',
    about:
      'Avec des alias d’alias, quelques lignes peuvent produire des millions de valeurs. Au-delà de dix mille, le fichier n’est pas lu. Remplacez les alias par leurs valeurs.',
  },
  'objection/file': {
    title: 'une opposition illisible',
    about:
      '`objections.yaml` contient une clé et, pour chaque personne qui s’est opposée, une empreinte de 64 chiffres hexadécimaux et une date. Sans la clé, ou avec une empreinte abîmée, on ne peut pas savoir quelle adresse est visée : tous les envois sont refusés tant que le fichier n’est pas réparé. Reprenez le fichier depuis Git, ou enregistrez à nouveau l’opposition avec `press-contacts object`. N’écrivez jamais d’adresse dans ce fichier.',
  },
  'file/bom': {
    title: 'une marque d’ordre des octets en tête',
    about:
      'Certains éditeurs font précéder un fichier UTF-8 de trois octets invisibles. press-contacts ignore ces octets, mais d’autres logiciels les lisent comme une partie de la première clé. `fmt` les supprime ; `--fix` n’y touche pas.',
  },
  'file/line-ends': {
    title: 'des fins de ligne mélangées',
    about:
      'Certaines lignes se terminent par CRLF, comme sous Windows, et d’autres par LF, car le fichier a été modifié sur deux systèmes. La comparaison de deux versions affiche alors des lignes qui n’ont pas changé. `fmt` écrit LF partout ; `--fix` ne change pas les fins de ligne.',
  },
  'file/name': {
    title: 'un nom de fichier peu commode',
    about:
      'L’identifiant d’une organisation est le nom de son fichier ; on le tape dans les commandes et dans les listes. Les majuscules, accents, espaces et tirets bas le rendent difficile à taper, et ne conviennent pas à tous les systèmes. Renommez le fichier, et mettez à jour les listes qui contiennent l’identifiant. À cause de ces listes, `--fix` ne renomme pas les fichiers.',
  },
  'yaml/tab': {
    title: 'une tabulation devant une valeur',
    about:
      'YAML admet une tabulation entre une clé et sa valeur, mais plusieurs logiciels ne savent pas la lire. `--fix` la remplace par une espace. Une tabulation dans l’indentation est une erreur de syntaxe.',
  },
  'yaml/comment': {
    title: 'un # qui tronque une valeur',
    about:
      'En YAML, un # après une espace ouvre un commentaire : `Pôle #2` est lu `Pôle`. La règle signale un # sans espace après lui, comme dans les numéros et les mots-dièse. Mettez toute la valeur entre guillemets droits, ou une espace après le # s’il s’agit d’un commentaire.',
  },
  'yaml/null': {
    title: 'un nom que YAML lit comme une valeur vide',
    about:
      'Sans guillemets, YAML lit le nom `Null` comme une valeur vide, et le nom de la personne est perdu. Mettez le nom entre guillemets droits. Une valeur vide ou `~` n’est pas signalée.',
  },
  'key/duplicate': {
    title: 'un champ écrit deux fois',
    about:
      'Quand un champ est écrit deux fois, seule la première valeur est lue, et la plupart des logiciels perdent l’autre sans avertir. Gardez un seul champ ; `email`, `phone` et quelques autres admettent une liste.',
  },
  'key/unknown': {
    title: 'un champ qui n’existe pas',
    about:
      'La valeur d’un champ inconnu manque aux recherches et aux exports. Le conseil propose un champ, même pour un nom français (`téléphone`, `fonction`). `--fix` corrige un nom qui ne diffère que par des majuscules, des tirets ou des espaces.',
  },
  'key/opinion': {
    title: 'un champ d’opinion ou de donnée sensible',
    about:
      'Un fichier de presse peut contenir ce qu’il faut pour joindre les personnes, mais ni note, ni avis sur elles, ni donnée sensible comme l’opinion politique, la religion, la santé ou l’appartenance syndicale (RGPD, articles 5 et 9). Chacun peut demander à lire sa fiche. Supprimez le champ.',
  },
  'value/type': {
    title: 'une valeur du mauvais type',
    about:
      'Une liste là où le champ attend un texte, un texte là où il attend une liste, ou `oui` au lieu de `true`. La valeur est ignorée tant qu’elle n’est pas corrigée. `--fix` remplace oui, non, yes, no, on et off par `true` ou `false` ; corrigez vous-même les autres valeurs.',
  },
  'value/choice': {
    title: 'une valeur qui n’est pas admise',
    about:
      'Certains champs n’admettent que quelques mots, comme le type d’un téléphone ou la gravité d’une règle. Le conseil propose le mot le plus proche, même pour un mot français (`portable`). `--fix` corrige un mot qui ne diffère que par des majuscules.',
  },
  'value/list-in-text': {
    title: 'une liste écrite comme une seule valeur',
    about:
      'YAML lit `tags: industrie, transports` comme une seule étiquette qui contient une virgule, et `tag:industrie` ne la trouve pas. Écrivez une liste : `[industrie, transports]`. Les noms peuvent contenir des virgules et ne sont pas visés.',
  },
  'text/spacing': {
    title: 'des espaces en trop dans une valeur',
    about:
      'Des espaces au début ou à la fin d’une valeur entre guillemets, deux espaces de suite ou une tabulation viennent d’un copier-coller. Ces espaces faussent les comparaisons et se voient sur une fiche exportée ; dans une adresse e-mail, c’est une erreur. `--fix` laisse une espace entre les mots. Les notes ne sont pas visées.',
  },
  'text/non-breaking': {
    title: 'une espace insécable là où elle gêne',
    about:
      'Copiée d’une page web ou d’un PDF, une espace insécable ou fine ressemble à une espace ordinaire, mais les recherches et les messageries la traitent autrement. `--fix` met une espace ordinaire, ou aucune dans une adresse. La typographie française demande ces espaces dans les fonctions, les notes et les noms d’organisations : elles n’y sont pas signalées.',
  },
  'text/invisible': {
    title: 'un caractère invisible',
    about:
      'Espaces de largeur nulle, traits d’union conditionnels, marques de sens d’écriture et caractères de contrôle sont copiés avec le texte. Un message envoyé à une adresse qui en contient revient, et la cause ne se voit pas. `--fix` les supprime, sauf sous forme de code, comme `\\u200b`. Les liants en persan, en hindi et dans les émojis, et les marques de sens en arabe et en hébreu, ne sont pas signalés.',
  },
  'text/lookalike': {
    title: 'une lettre ressemblante d’un autre alphabet',
    about:
      'Une lettre cyrillique ou grecque dans un mot latin ne se voit pas à l’œil nu, mais aucune recherche ne trouve le mot, et un message envoyé à une telle adresse arrive à quelqu’un d’autre ou revient. Retapez le mot. Un mot écrit dans un seul alphabet n’est pas signalé.',
  },
  'text/decomposed': {
    title: 'des accents écrits comme des caractères séparés',
    about:
      'Un même é peut être un seul caractère, ou un e suivi d’un accent, comme l’écrivent macOS et certains PDF. Les deux se ressemblent, mais d’autres logiciels y voient deux textes différents. `--fix` écrit un seul caractère ; l’apparence du texte ne change pas.',
  },
  'text/mojibake': {
    title: 'des accents illisibles (mauvais encodage)',
    about:
      '`RÃ©gion`, c’est `Région` lu dans le mauvais encodage ; un losange marque un accent perdu. Si possible, le conseil montre le texte d’origine. Retapez la valeur ; `--fix` ne devine pas.',
  },
  'text/markup': {
    title: 'du code HTML dans une valeur',
    about:
      'Les entités HTML comme `&amp;` et les balises comme `<br>` viennent du code source d’une page web, et seraient imprimées telles quelles. Écrivez le caractère lui-même. Les notes ne sont pas visées.',
  },
  'text/contact-detail': {
    title: 'une adresse ou un numéro dans le mauvais champ',
    about:
      'Les envois et les recherches ne tiennent pas compte d’une adresse e-mail ou d’un numéro écrits dans un nom, une fonction ou une étiquette. Déplacez-les sous `email` ou `phone`.',
  },
  'text/placeholder': {
    title: 'une valeur d’exemple',
    about:
      '`TODO`, `à compléter`, 06 00 00 00 00, les numéros que l’Arcep réserve à la fiction et les domaines que la RFC 2606 réserve aux exemples n’atteignent personne. Écrivez la vraie valeur, ou supprimez l’exemple. Les notes ne sont pas visées.',
  },
  'name/missing': {
    title: 'un nom manquant',
    about:
      'Une organisation, une liste et un contact ont besoin d’un nom, pour les recherches et pour les fiches exportées. Les autres champs d’un contact sans nom sont lus.',
  },
  'name/capitals': {
    title: 'un nom en majuscules',
    about:
      'Les majuscules attirent l’œil dans un communiqué, et cachent les accents : LEFEVRE peut être Lefèvre. `--fix` corrige un nom de famille placé après le prénom si aucun accent ne peut manquer (pas de E sans accent) et si le nom n’a ni particule, ni apostrophe, ni Mac. `--fix` ne change pas l’ordre des mots, car l’identifiant est tiré du nom. Les initiales et les chiffres romains ne sont pas signalés.',
  },
  'name/salutation': {
    title: 'une civilité dans le nom',
    about:
      'Dans `Mme Laure Hubidos`, la civilité devient une partie du nom, sur la fiche exportée comme dans les formules d’appel. Écrivez le nom seul, et ajoutez `salutation` si la source indique la civilité ; un titre comme Dr peut être le `prefix` du nom.',
  },
  'name/brackets': {
    title: 'des parenthèses dans un nom',
    about:
      'Un texte entre parenthèses, comme dans `Laure Hubidos (stagiaire)`, ne figure ni dans le prénom ni dans le nom des exports. Déplacez-le dans `title` ou `note`. L’identifiant du contact vient de son nom : si une liste cite l’ancien, conservez-le avec `id:`.',
  },
  'name/several': {
    title: 'plusieurs personnes dans un seul nom',
    about:
      'Deux personnes dans un même contact donnent une fiche à deux noms, et aucune ne peut partir ni se désinscrire seule. Créez un contact par personne ; le même numéro peut figurer dans les deux.',
  },
  'name/comma': {
    title: 'le nom de famille en premier, avec une virgule',
    about:
      '`Hubidos, Laure` est l’ordre d’une liste triée : la fiche exportée montrerait le nom dans cet ordre, prénom et nom intervertis. Les suffixes comme `Jr.` ne sont pas signalés.',
  },
  'name/service': {
    title: 'un service de presse saisi comme une personne',
    about:
      'Saisi comme un contact, un service de presse aurait un prénom et un nom de famille sur sa fiche exportée. Écrivez son adresse e-mail et son numéro en tête du fichier, comme ceux de l’organisation.',
  },
  'contact/unreachable': {
    title: 'un contact sans adresse ni téléphone',
    about:
      'Il faut à un contact une adresse e-mail ou un numéro de téléphone. Ajoutez l’un des deux, ou supprimez le contact.',
  },
  'contact/id': {
    title: 'un identifiant inutilisable comme référence',
    about:
      'Les commandes et les listes désignent un contact par `organisation/contact`. Une barre oblique ou une espace dans l’`id`, ou un `id` fait seulement de points, rendent la référence ambiguë. Utilisez des lettres, des chiffres et des traits d’union, ou supprimez l’`id` : l’identifiant est alors tiré du nom.',
  },
  'contact/duplicate-id': {
    title: 'deux contacts avec le même identifiant',
    about:
      'L’identifiant, tiré du nom, désigne un contact dans les listes et quand une fiche est importée à nouveau. Deux contacts d’un même fichier doivent avoir des identifiants différents. Donnez un autre `id` à l’un des deux.',
  },
  'contact/duplicate-uid': {
    title: 'deux contacts avec le même UID de vCard',
    about:
      'Un carnet d’adresses garde une fiche par UID : de deux contacts avec le même `uid`, le second remplace le premier. Le plus souvent, le contact a été copié avec son `uid`. Supprimez l’`uid` de la copie. Un contact parti peut garder l’`uid` que la personne a aussi à son nouveau poste.',
  },
  'contact/duplicate': {
    title: 'deux fois la même personne',
    about:
      'Deux noms sont formés des mêmes mots. Dans une même organisation, c’est presque toujours une personne saisie deux fois : un avertissement. Dans deux organisations, ce sont peut-être des homonymes ou quelqu’un qui a changé de poste : une info. Les personnes parties ne sont pas visées, ni les personnes d’une agence qui travaillent pour plusieurs organisations.',
  },
  'contact/left': {
    title: 'un contact qui est parti',
    about:
      'Après le jour de `until`, un contact est exclu des recherches, des envois et des exports. Supprimez le contact dès qu’il n’est plus utile : une donnée personnelle ne se garde pas plus longtemps que nécessaire (RGPD, article 5).',
  },
  'contact/retention': {
    title: 'un contact gardé trop longtemps sans contrôle',
    about:
      'La date la plus récente du contact (`verified`, `informed`, `until` ou une source) est plus ancienne que la durée de conservation des réglages (`retention`, trois ans par défaut). Vérifiez le contact et datez `verified`, ou supprimez le contact (RGPD, article 5). Pour un contact sans aucune date, voyez `verified/missing`.',
  },
  'contact/objected': {
    title: 'l’adresse d’une personne désinscrite',
    about:
      'Le titulaire de l’adresse s’est opposé aux envois (RGPD, article 21), et l’adresse figure encore dans les fichiers, peut-être à la suite d’un import. Elle est de toute façon exclue des envois. Datez `opt_out` dans le contact, pour que la désinscription soit visible. Supprimez l’adresse d’un service de presse ou d’une liste, ou gardez-la en ignorant la règle par un commentaire.',
  },
  'contact/erased': {
    title: 'une personne qui a demandé son effacement',
    about:
      'L’adresse est celle d’une personne qui a demandé son effacement (RGPD, article 17), et figure encore dans les fichiers, peut-être à la suite d’un import. Supprimez le contact et toutes les autres données sur la personne. Gardez l’empreinte parmi les oppositions : elle empêche tout nouvel envoi à cette personne.',
  },
  'email/syntax': {
    title: 'un texte qui n’est pas une adresse e-mail',
    about:
      'Une adresse est formée d’un nom de boîte, d’un seul @ et d’un domaine (RFC 5321, et RFC 6531 au-delà des lettres ASCII) ; press-contacts demande aussi un point dans le domaine, et une dernière partie d’au moins deux lettres. Un saut de ligne, une tabulation, une marque de sens d’écriture ou tout autre caractère de contrôle ne fait jamais partie d’une adresse. Un message à toute autre adresse reviendrait, ou rendrait la liste inutilisable : les exports sont donc refusés. Le conseil le dit quand la valeur ressemble à un nom ou à un numéro.',
  },
  'email/mailto': {
    title: 'une adresse précédée de `mailto:`',
    about:
      'Un lien copié d’une page web commence par `mailto:`, et contient parfois un objet. Les messageries liraient les deux comme une partie de l’adresse. `--fix` ne garde que l’adresse.',
  },
  'email/brackets': {
    title: 'une adresse entre chevrons',
    about:
      'Des chevrons entourent l’adresse dans l’en-tête d’un message, et n’en font pas partie. `--fix` les supprime. S’il y a un nom devant, déplacez le nom dans son champ.',
  },
  'email/private-domain': {
    title: 'un domaine interne',
    about:
      'Les domaines en `.local`, `.lan`, `.internal` et semblables n’existent que dans un réseau interne (RFC 6762, RFC 8375) : un message envoyé de l’extérieur n’arrive pas. Demandez l’adresse publique.',
  },
  'email/punctuation': {
    title: 'de la ponctuation autour d’une adresse',
    about:
      'Un point, une virgule ou un point-virgule se copie facilement avec l’adresse, et les messages reviennent. `--fix` supprime la ponctuation.',
  },
  'email/several': {
    title: 'plusieurs adresses dans une valeur',
    about:
      'Chaque valeur est une seule adresse. Écrivez une liste, l’adresse préférée en premier : toutes les adresses figurent alors sur la fiche et dans les envois.',
  },
  'email/duplicate': {
    title: 'une adresse dans deux fiches',
    about:
      'Une même adresse, majuscules ou non, appartient à une seule personne ; l’autre fiche est périmée ou copiée par erreur. Les boîtes partagées dans une organisation, les personnes d’une agence et les personnes parties ne sont pas visées.',
  },
  'email/domain-slip': {
    title: 'une faute de frappe probable dans un domaine',
    about:
      'Le domaine diffère d’une lettre (ajoutée, oubliée, changée ou permutée) du domaine du site de l’organisation, de ses autres adresses ou d’une grande messagerie. Les messages iraient à des inconnus. Les domaines de moins de cinq lettres, les noms numérotés et les filiales de deux pays ne sont pas visés.',
  },
  'email/free-mail': {
    title: 'une messagerie grand public dans une institution',
    about:
      'Un ministère, une région, un département ou une université écrit depuis son domaine ; une adresse grand public peut être privée, ou frauduleuse. Vérifiez que l’adresse est bien celle de l’institution. Les petites villes, les entreprises, les médias et les personnes d’une agence ne sont pas visés.',
  },
  'email/role': {
    title: 'une boîte partagée saisie comme celle d’une personne',
    about:
      '`presse@…` est lue par une équipe : au départ de la personne, la boîte serait elle aussi exclue des envois. Déplacez l’adresse vers l’organisation, et ajoutez l’adresse de la personne si elle en a une.',
  },
  'email/accent': {
    title: 'un accent devant le @',
    about:
      'Les accents devant le @ sont permis (RFC 6531), mais peu de serveurs les acceptent : le plus souvent, un nom a été tapé avec ses accents par erreur. Vérifiez l’adresse. Les noms de domaine internationaux ne sont pas signalés.',
  },
  'phone/unreadable': {
    title: 'un texte qui n’est pas un numéro de téléphone',
    about:
      'Des lettres, une adresse e-mail, deux numéros dans une valeur, trop ou trop peu de chiffres. Écrivez le numéro seul ; mettez une remarque dans `label`, des horaires dans `hours`, plusieurs numéros dans une liste. `01.42.34.20.00/01` contient deux numéros. `--fix` écrit la liste si chaque numéro est certain.',
  },
  'phone/invalid': {
    title: 'un numéro non valide dans son pays',
    about:
      'Le numéro n’existe pas dans le plan de numérotation de son pays : un chiffre manque, est en trop ou est faux. C’est une erreur pour les numéros français, un avertissement pour les autres, dont les plans changent plus vite que les tables de press-contacts. Les numéros courts, en 08, en 09 et d’outre-mer sont connus. Si un numéro est juste, ignorez la règle par un commentaire.',
  },
  'phone/notation': {
    title: 'un numéro impossible à composer tel quel',
    about:
      'Un zéro après l’indicatif (`+33 (0)3…`), des parenthèses autour de l’indicatif (`(+33) 3…`), 00 au lieu de +, des points médians ou des chiffres pleine chasse, `tel:` ou un point autour du numéro. Les exports écrivent le bon numéro, mais certains téléphones ne peuvent pas composer le numéro tel qu’il est écrit dans le fichier. `+33 5 96 59 63 00` ne peut pas être composé : l’outre-mer a ses propres indicatifs (+262, +508, +590, +594, +596). `--fix` supprime les caractères autour du numéro, et réécrit un début fautif en notation internationale. `--fix` ne change pas un numéro avec un poste, ni un numéro non valide dans son pays.',
  },
  'phone/extension': {
    title: 'un poste dans le numéro',
    about:
      '`03 84 79 79 79 poste 12` contient un numéro et un poste : dans son propre champ, le poste est exporté comme un poste. `--fix` écrit les deux champs si la valeur ne contient rien d’autre.',
  },
  'phone/type': {
    title: 'un type que le numéro contredit',
    about:
      'Une ligne fixe de type mobile ne reçoit pas de SMS ; un numéro de mobile n’est ni un fax ni un standard. Corrigez ou supprimez le type ; le numéro suffit.',
  },
  'phone/duplicate': {
    title: 'un numéro dans deux fiches',
    about:
      'Le même numéro dans deux organisations, ou un mobile pour deux personnes : l’une des deux fiches est périmée. Des collègues peuvent partager une ligne fixe ; les personnes d’une agence et les personnes parties ne sont pas visées.',
  },
  'country/unknown': {
    title: 'un pays qui n’est pas un code ISO',
    about:
      'Un pays est un code ISO 3166-1 de deux majuscules : FR, BE, CH. Le pays détermine la lecture des numéros en notation nationale. `--fix` remplace un nom de pays, des minuscules ou UK par le code. `NO` est ici la Norvège, avec ou sans guillemets.',
  },
  'language/unknown': {
    title: 'un code de langue inconnu',
    about:
      'Une langue est un code BCP 47 : fr, en, de-CH. Les recherches par `lang:` utilisent ce code. `--fix` remplace un nom français ou anglais par le code, et un tiret bas par un trait d’union. Tous les codes de trois lettres sont admis, car il existe des milliers de langues.',
  },
  'date/format': {
    title: 'une date qui n’est pas AAAA-MM-JJ',
    about:
      'Les dates suivent l’ISO 8601, ce qui permet de les trier et de les comparer : 2026-05-15. `--fix` réécrit `15/05/2026`, `15 mai 2026`, `2026/05/15` et les formes semblables, le jour en premier. `--fix` ne change ni une date comme `05/06/2026` dans les pays où le mois vient en premier, ni une année à deux chiffres.',
  },
  'date/implausible': {
    title: 'une date future ou trop ancienne',
    about:
      'Un contact n’a pas pu être vérifié demain, ni en l’an 206 : un chiffre est faux. Seul `until` peut être dans le futur.',
  },
  'url/scheme': {
    title: 'une adresse web sans https://',
    about:
      'Sans https://, les logiciels prennent `www.dole.fr` pour un fichier ou un simple texte, et n’en font pas de lien. Ajoutez https:// ; `--fix` ne le fait pas, car tous les sites ne l’acceptent pas.',
  },
  'url/invalid': {
    title: 'un texte qui n’est pas une adresse web',
    about:
      'Une adresse e-mail, un texte à espaces, un autre protocole que http ou https, ou un hôte sans point. Copiez l’adresse depuis le navigateur.',
  },
  'address/postal-code': {
    title: 'un code postal français non valide',
    about:
      'Un code postal français a cinq chiffres. Les tableurs suppriment le zéro de 01000 ; `F-25000` et `25 000` sont d’anciennes habitudes. Les codes d’autres pays et les CEDEX ne sont pas visés.',
  },
  'source/missing': {
    title: 'des contacts sans source',
    about:
      'Vous devez indiquer aux personnes d’où viennent leurs données, sur demande et en les informant sous un mois (RGPD, articles 14 et 15). Ajoutez `source` : un titre, une adresse web ou une date. La règle est signalée une fois par fichier.',
  },
  'verified/missing': {
    title: 'des contacts sans date de vérification',
    about:
      'Sans `verified`, on ne sait pas si le contact est à jour. Datez `verified` chaque fois que vous parlez à la personne ou voyez le contact dans un communiqué. La règle est signalée une fois par fichier.',
  },
  'verified/stale': {
    title: 'un contact vérifié il y a trop longtemps',
    about:
      '`verified` est plus ancien que `max_age` dans les réglages, ou que `--max-age` (12 mois par défaut). Les attachés de presse changent de poste : appelez, puis mettez `verified` à jour. Les personnes parties ne sont pas visées.',
  },
  'informed/missing': {
    title: 'des contacts dont l’information n’est pas datée',
    about:
      'Une personne qui n’a pas donné elle-même ses données doit être informée sous un mois, et au plus tard dans votre premier message (RGPD, article 14). En 2021, la CNIL a infligé 400 000 € d’amende à une société pour un fichier de personnes qui n’avaient pas été informées (SAN-2021-012). Datez `informed` quand vous avez informé la personne. La règle est signalée une fois par fichier.',
  },
  'organisation/duplicate-id': {
    title: 'deux fichiers avec le même identifiant',
    about:
      'Deux fichiers de même nom dans des dossiers différents donnent le même identifiant à deux organisations, que les commandes et les listes ne peuvent pas distinguer. Renommez l’un des deux.',
  },
  'organisation/duplicate-name': {
    title: 'deux organisations de même nom',
    about:
      'Majuscules, accents et ponctuation mis à part, le nom est aussi le nom ou un alias d’une autre organisation. Le plus souvent, une organisation a été saisie deux fois. Fusionnez les deux fichiers, ou donnez des noms différents aux organisations.',
  },
  'organisation/type': {
    title: 'un type absent des réglages',
    about:
      'Les réglages énumèrent les types admis (`types`). Un autre type est sans doute une faute de frappe, et les recherches par `type:` ne trouvent pas l’organisation. Corrigez le type, ou ajoutez-le aux réglages.',
  },
  'tag/unknown': {
    title: 'une étiquette absente des réglages',
    about:
      'Les réglages énumèrent les étiquettes admises (`tags`). Une autre étiquette est sans doute une faute de frappe, et les listes par `tag:` ne trouvent pas l’organisation. Corrigez l’étiquette, ou ajoutez-la aux réglages.',
  },
  'list/unknown-reference': {
    title: 'une référence inconnue dans une liste',
    about:
      'Une liste inclut ou exclut des organisations, des contacts ou des adresses de l’annuaire. Cette référence n’en désigne aucun, peut-être parce qu’un fichier ou un nom a changé. Une personne pourrait manquer à un envoi, ou le recevoir contre son gré.',
  },
  'list/query': {
    title: 'une requête non valide dans une liste',
    about:
      'La requête d’une liste enregistrée suit la syntaxe de `find`. Un champ ou une date de la requête est inconnu. Essayez la requête avec `press-contacts find`.',
  },
  'list/matches-nobody': {
    title: 'une requête ou une entrée qui n’ajoute personne à une liste',
    about:
      'La requête ne trouve personne, ou la personne incluse est partie, s’est désinscrite ou n’a pas d’adresse. L’envoi atteindrait moins de monde que prévu.',
  },
  'settings/duration': {
    title: 'une durée non valide',
    about:
      '`max_age` et `retention` sont un nombre et une unité : 90 jours, 12 mois, 3 ans, ou leur équivalent en anglais. Toute autre valeur serait remplacée par la valeur par défaut.',
  },
  'ignore/unused': {
    title: 'un commentaire d’exception sans effet',
    about:
      'Un commentaire `press-contacts-ignore` contient une règle qui ne signale rien sur sa ligne, qui n’existe pas ou qu’on ne peut pas ignorer. Il cacherait le prochain problème de la ligne. Supprimez le commentaire.',
  },
}
