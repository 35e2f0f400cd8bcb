/** `import`, and what it says of what it reads. */
export const importing = {
  /** What a reader of a source noticed, by its code (importing/remark.ts); `about` is the text that it is about. */
  remarks: {
    'email/aside': (about: string) => `left aside, no press contact’s address: "${about}"`,
    'link/differs': (about: string) => `a link leads to "${about}", its text shows another address`,
    'name/form': (about: string) => `taken for a name by its place only: "${about}"`,
    'name/none': (about: string) => `may be the name that is missing: "${about}"`,
    'name/placeholder': (about: string) => `a placeholder where a name is due: "${about}"`,
    'organisation/about': (about: string) => `inferred: the text tells of "${about}" above`,
    'organisation/above': (about: string) => `"${about}" stands as a heading above`,
    'organisation/below': (about: string) => `"${about}" stands after all contacts`,
    'organisation/domain': (about: string) => `others of "${about}" have the same domain`,
    'organisation/form': (about: string) =>
      `may be a person’s name or an organisation’s: "${about}"`,
    'organisation/mentioned': (about: string) =>
      `inferred: the text names "${about}", which the address is spelt after`,
    'organisation/none': (_about: string) => 'nothing tells the organisation',
    'organisation/record': (about: string) => `"${about}" stands with the contact`,
    'organisation/role': (about: string) => `"${about}" stands in what the person does`,
    'organisation/stated': (about: string) => `you named "${about}"`,
    'organisation/unsure': (about: string) => `may be of another organisation than "${about}"`,
    'pair/ambiguous': (about: string) =>
      `the name and the organisation may be the other way round: "${about}"`,
    'pair/likeness': (about: string) => `"${about}" is spelt after the name`,
    'pair/line': (about: string) => `"${about}" stands on the line of the name`,
    'pair/order': (about: string) =>
      `the addresses stand before "${about}", or away from that name`,
    'pair/record': (about: string) => `"${about}" stands right by the name`,
    'pair/shared': (about: string) => `"${about}" shares addresses or numbers with others`,
    'pair/unlike': (about: string) => `"${about}" seems to be somebody else’s`,
    'phone/impossible': (about: string) => `no phone number: "${about}"`,
    'phone/shared': (about: string) => `"${about}" stands for several people or for the desk`,
    'phone/unlikely': (about: string) => `a number that no numbering plan knows: "${about}"`,
    'release/long': (_about: string) => 'too many addresses: nothing was read from here on',
    'section/none': (_about: string) => 'no heading says that it is for the press',
    'text/glued': (_about: string) => 'the line breaks were lost here',
    'text/unread': (about: string) => `not clear what it is here: "${about}"`,
  },
}
