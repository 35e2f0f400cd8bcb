/** The fields of the files, as editors explain them; their English descriptions stand with the model. */
export const fields = {
  /** `short_name` as a heading: `Short name`. */
  title: (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' '),
  describe: (description: string) => description,
}
