/** The parts of a name, as vCard's `N` has them (RFC 6350, 6.2.2). */
export interface NameParts {
  readonly given?: string
  readonly family?: string
  readonly prefix?: string
  readonly suffix?: string
}
