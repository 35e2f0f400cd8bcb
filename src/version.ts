import packageJson from '../package.json' with { type: 'json' }

/** The program's version, as npm knows it. */
export const { version } = packageJson
