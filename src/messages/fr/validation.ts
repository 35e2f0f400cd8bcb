import type { Messages } from '../en/index.ts'

/** Ce que dit `validate` autour des constats. */
export const validation: Messages['validation'] = {
  files: 'fichiers à vérifier ; tout l’annuaire par défaut',
  strict: 'sortir avec 1 pour un simple avertissement',
  infos: 'montrer chaque info au lieu d’une ligne par sorte',
  fix: 'corrige ce qui est certain',
  dryRun: 'avec --fix : montre ce qui changerait, sans rien changer',
  rules: 'liste les règles',
  explain: 'explique une règle',
  stdin: 'vérifie l’entrée standard',
  stdinFilename: 'le fichier que représente l’entrée standard',
  watch: 'vérifie à nouveau dès qu’un fichier change',
  maxAge: 'le délai après lequel un contact est à revérifier, comme « 6 mois »',
  badMaxAge: value => `l’option --max-age ne peut être « ${value} »`,
  badMaxAgeHint: 'écrivez-la comme « 90 jours », « 12 mois » ou « 3 ans »',
  unknownRule: code => `il n’y a pas de règle « ${code} »`,
  unknownRuleHint: 'voyez-les avec : press-contacts validate --rules',
  needsFix: '--dry-run va avec --fix',
  noFixHere: '--fix ne peut changer l’entrée standard ; donnez le fichier',
  noWatchHere: '--watch va avec des fichiers, non avec --stdin ou --dry-run',
  filesOrStdin: 'donnez soit des fichiers, soit --stdin',
  fixed: (findings, files) =>
    `${count(findings, 'point corrigé', 'points corrigés')} dans ${count(files, 'fichier', 'fichiers')}`,
  wouldFix: (findings, files) =>
    `${count(findings, 'point serait corrigé', 'points seraient corrigés')} dans ${count(files, 'fichier', 'fichiers')}`,
  nothingToFix: 'rien à corriger avec certitude',
  watching: folder => `surveillance de ${folder} ; Ctrl-C pour finir`,
  columns: {
    code: 'Code',
    severity: 'Gravité',
    fixable: 'Correction',
    title: 'Ce qui est signalé',
  },
  fixable: '--fix',
  explained: {
    severity: 'Gravité',
    setTo: severity => `réglée à ${severity}`,
    fix: '--fix corrige ce qui est certain',
    essential: 'ne peut être désactivée',
    bad: 'Signalé :',
    good: 'Juste :',
    settings: 'Dans press-contacts.yaml :',
    comment: 'Dans un fichier, en fin de ligne ou seul au-dessus :',
  },
  page: {
    title: 'Les règles de `press-contacts validate`',
    intro:
      'Page tirée des règles elles-mêmes ; `press-contacts validate --rules` les liste et `--explain CODE` en montre une dans le terminal. `press-contacts.yaml` règle la gravité de chacune (`rules: { phone/invalid: warning }`, ou `off`), et le commentaire `# press-contacts-ignore: CODE` en tait une sur une ligne.',
  },
  severity: { error: 'erreur', warning: 'avertissement', info: 'info' },
  hint: 'conseil :',
  summary: (files, organisations, contacts) =>
    `${count(files, 'fichier')} : ${count(organisations, 'organisation')}, ${count(contacts, 'contact')}`,
  nothing: 'rien à redire',
  found: (errors, warnings, infos) =>
    `${count(errors, 'erreur')}, ${count(warnings, 'avertissement')}, ${count(infos, 'info')}`,
  mendable: findings => `--fix peut en corriger ${findings}`,
  foldedInfos: ({ code, count: n, title }) => `${n} × ${title} [${code}]`,
  showInfos: 'pour voir chaque info : --infos',
  mends: '--fix le corrige',
  folded: (findings, code) =>
    `encore ${findings} [${code}] : --format short les montre tous, comme le fait un tube`,
  sourceRoot: 'le dossier où la commande a été lancée',
  noFile: path => `le fichier « ${path} » n’existe pas`,
  examples: [
    'tous les fichiers de l’annuaire',
    'un seul fichier',
    'dans une chaîne, un constat par ligne',
  ],
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n > 1 ? many : one}`
}
