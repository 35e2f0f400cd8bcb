/** `poste 12`, `p. 12`, `ext 12`, `x12`, `#12` after a number. */
export const EXTENSION = /[\s,;]*(?:poste|p\.?|ext(?:ension)?\.?|x|#|;ext=)\s*:?\s*(\d{1,7})\s*$/iu
