import type { Messages } from '../en/index.ts'

/** Everything that `validate` prints except the messages of the rules. */
export const validation: Messages['validation'] = {
  files: 'fichiers à vérifier ; tout l’annuaire par défaut',
  strict: 'code de retour 1 aussi pour un avertissement',
  infos: 'montrer chaque info au lieu d’une ligne par sorte',
  fix: 'corriger les cas sans ambiguïté',
  dryRun: 'avec --fix : montrer les changements sans les écrire',
  rules: 'afficher la liste des règles',
  explain: 'expliquer une règle',
  stdin: 'vérifier l’entrée standard',
  stdinFilename: 'nom de fichier de l’entrée standard, pour les messages',
  watch: 'vérifier à nouveau à chaque modification d’un fichier',
  maxAge: 'âge maximal d’une vérification, comme « 6 mois »',
  badMaxAge: value => `valeur non valide pour --max-age : « ${value} »`,
  badMaxAgeHint: 'écrivez une durée comme « 90 jours », « 12 mois » ou « 3 ans »',
  unknownRule: code => `règle inconnue : « ${code} »`,
  unknownRuleHint: 'affichez les règles avec : press-contacts validate --rules',
  needsFix: '--dry-run demande --fix',
  noFixHere: '--fix ne peut pas modifier l’entrée standard ; indiquez le fichier',
  noWatchHere: '--watch est incompatible avec --stdin et --dry-run',
  filesOrStdin: 'indiquez soit des fichiers, soit --stdin',
  fixed: (findings, files) =>
    `${count(findings, 'problème corrigé', 'problèmes corrigés')} dans ${count(files, 'fichier', 'fichiers')}`,
  wouldFix: (findings, files) =>
    `${count(findings, 'problème serait corrigé', 'problèmes seraient corrigés')} dans ${count(files, 'fichier', 'fichiers')}`,
  nothingToFix: 'rien que --fix puisse corriger',
  watching: folder => `surveillance de ${folder} ; Ctrl-C pour arrêter`,
  columns: {
    code: 'Code',
    severity: 'Gravité',
    fixable: 'Correction',
    title: 'Ce qui est signalé',
  },
  fixable: '--fix',
  explained: {
    severity: 'Gravité',
    setTo: severity => `réglée sur ${severity}`,
    fix: '--fix corrige les cas sans ambiguïté',
    essential: 'ne peut pas être désactivée',
    bad: 'Signalé :',
    good: 'Correct :',
    settings: 'Dans press-contacts.yaml :',
    comment: 'Pour ignorer la règle, en fin de ligne ou sur la ligne au-dessus :',
  },
  page: {
    title: 'Les règles de `press-contacts validate`',
    intro:
      'Cette page est produite à partir des règles. `press-contacts validate --rules` affiche la liste des règles, et `--explain CODE` en explique une dans le terminal. La gravité d’une règle se règle dans `press-contacts.yaml` (`rules: { phone/invalid: warning }`, ou `off`) ; le commentaire `# press-contacts-ignore: CODE` fait ignorer une règle sur une ligne.',
  },
  severity: { error: 'erreur', warning: 'avertissement', info: 'info' },
  hint: 'conseil :',
  summary: (files, organisations, contacts) =>
    `${count(files, 'fichier')} : ${count(organisations, 'organisation')}, ${count(contacts, 'contact')}`,
  nothing: 'aucun problème',
  found: (errors, warnings, infos) =>
    `${count(errors, 'erreur')}, ${count(warnings, 'avertissement')}, ${count(infos, 'info')}`,
  fixableCount: findings => `--fix peut en corriger ${findings}`,
  foldedInfos: ({ code, count: n, title }) =>
    `${n} × ${title.replace(/^(?:une?|des) /, '')} [${code}]`,
  showInfos: 'pour afficher chaque info : --infos',
  fixableWithFix: 'corrigible par --fix',
  folded: (findings, code) => `${findings} de plus [${code}] : tout afficher avec --format short`,
  sourceRoot: 'le dossier où la commande a été lancée',
  noFile: path => `le fichier « ${path} » n’existe pas`,
  examples: [
    'tous les fichiers de l’annuaire',
    'un seul fichier',
    'un problème par ligne, pour un script',
  ],
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n > 1 ? many : one}`
}
