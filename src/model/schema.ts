/**
 * A small language to describe what a file may hold. One description gives the TypeScript
 * types (`Infer`), what the decoder accepts (directory/decode.ts) and the JSON Schema for
 * editors (model/json-schema.ts).
 */
export type Field =
  | TextField
  | FlagField
  | SinceField
  | ChoiceField
  | RecordField
  | ListField
  | ManyField

/** Where an editor's completion and hover texts come from. */
export interface About {
  readonly description: string
  /** A JSON Schema `format`: `idn-email`, `iri`, `date`. */
  readonly format?: string
  /** A regular expression, for editors only; the rules say it better. */
  readonly pattern?: string
  readonly examples?: readonly string[]
}

export interface TextField extends About {
  readonly kind: 'text'
}
export interface FlagField extends About {
  readonly kind: 'flag'
}
/** `true`, `false`, or the date since when it is true. */
export interface SinceField extends About {
  readonly kind: 'since'
}
export interface ChoiceField<V extends string = string> extends About {
  readonly kind: 'choice'
  readonly values: readonly V[]
}
export interface RecordField<P extends Properties = Properties> extends About {
  readonly kind: 'record'
  readonly properties: P
  readonly required: readonly string[]
  /** A plain value stands for a record with this property alone. */
  readonly shorthand?: string
  /** The shorthand's property can only be written as the plain value. */
  readonly shorthandOnly?: boolean
}
/** A list, written as a list. */
export interface ListField<I extends Field = Field> extends About {
  readonly kind: 'list'
  readonly item: I
}
/** One value or a list of them. */
export interface ManyField<I extends Field = Field> extends About {
  readonly kind: 'many'
  readonly item: I
}
/** Keys and list positions leading to a value, as written in the file. */
export type Path = readonly (string | number)[]

export type Properties = { readonly [name: string]: Field }

/** The TypeScript type of a decoded field: a record knows where it was written (`at`). Lists are always there; all else may be absent, since a broken file is still read. */
export type Infer<F> = F extends { kind: 'text' }
  ? string
  : F extends { kind: 'flag' }
    ? boolean
    : F extends { kind: 'since' }
      ? boolean | string
      : F extends ChoiceField<infer V>
        ? V
        : F extends ListField<infer I> | ManyField<infer I>
          ? readonly Infer<I>[]
          : F extends RecordField<infer P>
            ? { readonly [K in keyof P as P[K] extends Several ? K : never]: Infer<P[K]> } & {
                readonly [K in keyof P as P[K] extends Several ? never : K]?: Infer<P[K]>
              } & { readonly at: Path }
            : never

type Several = { readonly kind: 'list' | 'many' }

type Extra = Omit<About, 'description'>

export const text = (description: string, extra: Extra = {}): TextField => ({
  kind: 'text',
  description,
  ...extra,
})
export const flag = (description: string): FlagField => ({ kind: 'flag', description })
export const since = (description: string): SinceField => ({ kind: 'since', description })
export const choice = <const V extends string>(
  description: string,
  values: readonly V[],
): ChoiceField<V> => ({ kind: 'choice', description, values })
export const list = <I extends Field>(description: string, item: I): ListField<I> => ({
  kind: 'list',
  description,
  item,
})
export const many = <I extends Field>(description: string, item: I): ManyField<I> => ({
  kind: 'many',
  description,
  item,
})
export const record = <P extends Properties>(
  description: string,
  properties: P,
  options: Pick<RecordField, 'shorthand' | 'shorthandOnly'> & { required?: readonly string[] } = {},
): RecordField<P> => ({ kind: 'record', description, properties, required: [], ...options })
