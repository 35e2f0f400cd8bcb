const SALUTATION =
  /^(?:M\.|Mr\.?|MM\.|Mme\.?|Mmes|Mlle\.?|Mrs\.?|Ms\.?|Miss|Monsieur|Madame|Mademoiselle|Ma[iî]tre|Dr\.?|Docteur|Pr\.?|Prof\.?|Professeur|Herr|Frau)\s+(?=\S)/i

/** A salutation or an academic title in front of a name, and the name without it; undefined when there is none. */
export interface Salutation {
  readonly salutation: string
  readonly name: string
  /** Whether it is a title such as `Dr`, which is part of the name (`prefix`). */
  readonly isTitle: boolean
}

/** Reads the salutation in front of a name: `'Mme Laure Hubidos'` gives `Mme` and `Laure Hubidos`. */
export function salutationIn(written: string): Salutation | undefined {
  const [found] = SALUTATION.exec(written) ?? []
  if (found === undefined) return undefined
  const isTitle = /^(?:d|p)r|^prof|^docteur/i.test(found)
  return { salutation: found.trim(), name: written.slice(found.length), isTitle }
}
