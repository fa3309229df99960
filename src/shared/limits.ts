// Limits that the window shows and the trusted side enforces. No zod here, so that a window can import this file.

/** Longest title, in UTF-16 units. */
export const maxTitleLength = 500
/** Longest body, in UTF-16 units: about 2,000 book pages. */
export const maxBodyLength = 10_000_000
/** Longest search text, in UTF-16 units. */
export const maxQueryLength = 500
/** Most entries one call may name: more than a person ticks by hand or a filter finds. */
export const maxIds = 100_000
/** Most rows of one page of a list. */
export const maxPage = 200

/** Fewest characters (Unicode code points after NFC) of a passphrase. */
export const minPassphraseLength = 10
/** Most bytes of a passphrase in UTF-8 after NFC. */
export const maxPassphraseBytes = 1024

/** Fewest characters of a file password a person makes up. */
export const minSharePasswordLength = 10
/** Most bytes (UTF-8 after NFKC) of a PDF password: ISO 32000-2, 7.6.4.3.3. */
export const maxSharePasswordBytes = 127

/** Days a binned entry waits before it is deleted for good. */
export const daysInBin = 30
