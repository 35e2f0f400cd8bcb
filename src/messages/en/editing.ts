/** Why a file was left as it is (editing/change.ts); `place` is the field, such as `contacts.2.email`. */
export const editing = {
  refused: {
    broken: (path: string) => `"${path}" cannot be read whole: nothing in it is changed`,
    absent: (path: string, place: string) => `"${path}" has nothing at "${place}" to change`,
    shared: (path: string, place: string) =>
      `"${place}" in "${path}" is shared with others through an anchor (&) or a merge (<<), which would change with it`,
    twice: (path: string, place: string) => `"${path}" has the key of "${place}" twice`,
    shape: (path: string, place: string) =>
      `"${place}" in "${path}" is not written as this field is, and cannot be changed in part`,
    comment: (path: string) =>
      `"${path}" is written between brackets, where the comments of the contact have no place`,
    unproven: (path: string, place: string) =>
      `"${path}" is written in a way that "${place}" cannot be changed safely; it is left as it is`,
  },
  hints: {
    broken: 'see what is wrong with: press-contacts validate',
    absent: 'look at the file again: somebody may have changed it',
    shared: 'write the value out where it is repeated, in an editor',
    twice: 'delete one of them in an editor',
    shape: 'see what is wrong with: press-contacts validate; or change it in an editor',
    comment: 'move the contact in an editor, or write one entry a line in that file',
    unproven: 'change it in an editor',
  },
}
