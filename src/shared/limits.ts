// Limits that the window shows and the trusted side enforces. No zod here, so that a window can import this file.

/** Longest title, in UTF-16 units. */
export const maxTitleLength = 500
/** Longest body, in UTF-16 units: about 2,000 book pages. */
export const maxBodyLength = 10_000_000
/** Longest name of a tag, in UTF-16 units. */
export const maxTagLength = 60
/** Most tags of one entry. */
export const maxTags = 50
/** Most feelings of one entry. */
export const maxMoods = 12
/** Longest name of a saved search, in UTF-16 units. */
export const maxSavedSearchName = 80
/** Longest description of a picture, in UTF-16 units. */
export const maxAltLength = 1000
/** Most bytes of a picture as a person has it, and as it is kept: 25 MiB. */
export const maxImageBytes = 25 * 1024 * 1024
/** Longest side of a picture as it is kept, in pixels; a larger one is made smaller. */
export const maxImageSide = 4096
/** Most pictures of one body that are asked about at once. */
export const maxImagesAsked = 10_000
/** Longest search text, in UTF-16 units. */
export const maxQueryLength = 500
/** How many of the newest hits "best first" chooses from: to weigh all hits of a common word takes too long. */
export const weighedHits = 1000
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

/** The automatic lock waits this many minutes at least. */
export const shortestLockWait = 1
/** And this many at most: there is no "never". */
export const longestLockWait = 60

/** Longest answer to one question of an exercise, in UTF-16 units: about 100 book pages. */
export const maxAnswerLength = 200_000
/** Most answers of one record: an exercise has at most 24 steps. */
export const maxAnswers = 24
/** Most lines of a list, people, feelings or promises in one answer. */
export const maxListItems = 50
/** Largest exercise file, in bytes. */
export const maxExerciseBytes = 200_000

/** Longest line of a promise, a note about one of its weeks, or a pinned event, in UTF-16 units. */
export const maxPromiseLine = 600
/** Most events pinned to the charts. */
export const maxPinned = 5
/** Weeks that are shown of a promise. */
export const promiseWeeks = 12

/** Longest name of somebody things are shared with, or of the person as a shared document says it, in UTF-16 units. */
export const maxReceiverName = 60
/** Longest question for a session, in UTF-16 units. */
export const maxSessionQuestion = 600
/** Most passages and names one document leaves out or changes. */
export const maxOmissions = 2000
/** Longest passage that is left out at once, or that stands instead of one, in UTF-16 units: as long as any entry. */
export const maxOmittedWords = 2_000_000
/** Most ways of writing one name that are told apart. */
export const maxNameForms = 50
/** Most UTF-16 units that are kept of the words on either side of a passage, to know it again. */
export const maxNearby = 24
