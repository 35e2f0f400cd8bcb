const TITLES: Readonly<Record<string, string>> = {
  email: 'E-mail',
  aliases: 'Other names',
  uid: 'vCard UID',
  opt_out: 'No mailings',
  public: 'May be published',
  until: 'Left on',
}

/** The fields of the files, as editors explain them; their English descriptions stand with the model. */
export const fields = {
  /** `short_name` as a heading: `Short name`, unless another heading says it better. */
  title: (name: string) =>
    TITLES[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' '),
  describe: (description: string) => description,
}
