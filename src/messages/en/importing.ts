/** `import`, and what it says of what it reads. */
export const importing = {
  /** What a reader of a source noticed, by its code (importing/remark.ts); `about` is the text that it is about. */
  remarks: {
    'organisation/none': (_about: string) => 'nothing tells the organisation',
  },
}
