import type { Messages } from '../index.ts'

export const importing: Messages['importing'] = {
  remarks: {
    'organisation/none': () => 'rien ne dit de quelle organisation',
  },
}
