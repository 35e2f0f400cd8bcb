/** A way of writing that readers had to read twice, and what to write instead. */
export interface Retired {
  readonly pattern: RegExp
  /** What to write, or why not to write it. */
  readonly instead: string
  /** A sentence in which the pattern is found; the test tries each. */
  readonly bad: string
}

/** A few patterns for the mistakes that came back most often; not a grammar. */
export const RETIRED: Readonly<Record<'en' | 'fr', readonly Retired[]>> = {
  en: [
    { pattern: /\bmend(?:s|ed|ing|able)?\b/i, instead: 'fix', bad: '3 findings mended' },
    { pattern: /\b(?:left|leaves?|puts?) aside\b/i, instead: 'skip', bad: 'a row left aside' },
    { pattern: /\bheld back\b/i, instead: 'skipped', bad: '2 rows held back' },
    {
      pattern: /\bleft out,? by name\b/i,
      instead: 'skipped and reported',
      bad: 'such an address is left out, by name',
    },
    { pattern: /\bknown again\b/i, instead: 'matched', bad: 'a person is known again by e-mail' },
    {
      pattern:
        /\bstands? (?:there|here|already|nowhere|(?:in|before|after|above|below) (?!for\b))/i,
      instead: 'is',
      bad: 'the fingerprint stands already in line 3',
    },
    { pattern: /\blies? (?:ahead|before|in)\b/i, instead: 'is', bad: '2030-01-01 lies ahead' },
    { pattern: /\btoo many\b(?= inside|$)/i, instead: 'extra …', bad: 'spaces too many' },
    {
      pattern: /\b(?:that|which) (?:is|are) none\b/i,
      instead: 'not a …: no inverted negatives',
      bad: 'a postal code that is none',
    },
    {
      pattern: /(?<!\bthere )\b(?:is|are) no (?!longer\b)/i,
      instead: 'is not a …: no inverted negatives',
      bad: '"x" is no e-mail address',
    },
    {
      pattern: /\bha(?:s|ve) (?:it|them) not\b/i,
      instead: 'without',
      bad: 'files that have it not',
    },
    {
      pattern:
        /\b(?:one|two|addresses|octets|bytes) an? (?:line|file|batch|contact|organisation|group|text|card)\b/i,
      instead: 'per',
      bad: 'at most 100 addresses a batch',
    },
    {
      pattern: /\bone (?!of\b)\w+ an? (?:line|file|batch|contact|organisation|group|text|card)\b/i,
      instead: 'per',
      bad: 'one address a line',
    },
    {
      pattern: /\bwhoever\b/i,
      instead: 'anyone who, people who',
      bad: 'whoever has two comes twice',
    },
    { pattern: /\banew\b/i, instead: 'again', bad: 'type the word anew' },
    { pattern: /\bin silence\b/i, instead: 'without a warning', bad: 'lost in silence' },
    {
      pattern: /\b(?:read|shown?|written|organisation), ?whole\b|\bread whole\b/i,
      instead: 'in full, completely',
      bad: 'it cannot be read whole',
    },
    {
      pattern: /\b(?:slip of the finger|one slip away|is a slip)\b/i,
      instead: 'typo',
      bad: 'one slip away from "dole.fr"',
    },
    {
      pattern: /\bwritten to (?:no|any) more\b|\bnot to be written to\b/i,
      instead: 'opted out',
      bad: 'they asked not to be written to',
    },
    {
      pattern: /\bnothing (?:says|tells)\b/i,
      instead: 'no …, no record that …',
      bad: 'nothing says where it came from',
    },
    { pattern: /\bwas told of\b/i, instead: 'was informed of', bad: 'she was told of this file' },
    { pattern: /\bhas no place for\b/i, instead: 'drops', bad: 'what the format has no place for' },
    {
      pattern: /\bonly holds the place\b/i,
      instead: 'placeholder',
      bad: 'it only holds the place of a name',
    },
    { pattern: /\bhow to write it\b/i, instead: 'output format', bad: '--format  how to write it' },
  ],
  fr: [
    { pattern: /(?<!\p{L})récri(?!\p{L}*min)/iu, instead: 'réécrire', bad: 'jamais récrit' },
    {
      pattern: /(?<!\p{L})ôt(?:er?|ée?s?|ez)(?!\p{L})/iu,
      instead: 'retirer',
      bad: 'ôtés des noms',
    },
    { pattern: /(?<!\p{L})nul n[e’]/iu, instead: 'on ne … pas, personne ne', bad: 'nul ne sait' },
    { pattern: /laissée?s? de côté/i, instead: 'écarté', bad: 'une adresse est laissée de côté' },
    { pattern: /, en le disant/i, instead: 'écarté et signalé', bad: 'écartée, en le disant' },
    {
      pattern: /tien(?:t|nent) (?:la place|lieu)/i,
      instead: 'valeur d’exemple',
      bad: '« X » tient la place d’une vraie valeur',
    },
    { pattern: /au plus tant d/i, instead: 'N … au plus', bad: 'au plus tant d’adresses par lot' },
    { pattern: /\brien ne dit\b/i, instead: 'aucune trace de', bad: 'rien ne dit d’où il vient' },
    {
      pattern: /\bmot de trop\b|espaces? de trop\b/i,
      instead: 'en trop',
      bad: 'il y a un mot de trop',
    },
    { pattern: /d’aucune sorte/i, instead: 'non pris en charge', bad: 'il n’est d’aucune sorte' },
    {
      pattern:
        /(?<!\b(?:aucune?|personne|rien) [^.;:]*)\bne peu(?:t|vent) (?:être|contenir|servir|changer)\b/i,
      instead: 'ne peut pas être',
      bad: 'le fichier ne peut être lu',
    },
    {
      pattern: /\b(?:les|des) gens\b/i,
      instead: 'les personnes, les contacts',
      bad: 'des gens pour Outlook',
    },
    { pattern: /code de sortie/i, instead: 'code de retour', bad: 'code de sortie 1' },
    { pattern: /terminé : rien/i, instead: 'interrompu', bad: 'terminé : rien n’est changé' },
    {
      pattern: /\b(?:the|with|and|your|this|from|required)\b|\b(?:default|choices)\s?:/i,
      instead: 'en français',
      bad: 'format (choices: csv, json; default: csv)',
    },
  ],
}

const SPACE = '[\\u00a0\\u202f]'

/** French typography, as in the Imprimerie nationale's rules: no-break spaces, « » and ’. */
export const TYPOGRAPHY: readonly Retired[] = [
  {
    pattern: /[^\s\u00a0\u202f(«:;?!](?:[;?!»]|:(?=\s|$))/u,
    instead: 'a no-break space before : ; ? ! »',
    bad: 'au choix: csv',
  },
  {
    pattern: / (?:[:;?!](?=[\s\u00a0,.)]|$)|»)/u,
    instead: 'a no-break space (U+00A0) before : ; ? ! », not an ordinary one',
    bad: 'vouliez-vous dire ceci ?',
  },
  {
    pattern: new RegExp(`«(?!${SPACE})`, 'u'),
    instead: 'a no-break space (U+00A0) after «',
    bad: '« Dole\u00a0»',
  },
  {
    pattern: /^(?!.*guillemets).*?(?<=^|[\s(])"\p{L}[^"]*"/u,
    instead: '« » around quoted words',
    bad: 'le champ "name"',
  },
  { pattern: /\p{L}'\p{L}/u, instead: '’ as the apostrophe', bad: "l'adresse" },
]
