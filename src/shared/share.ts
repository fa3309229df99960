import { z } from 'zod'
import type { PromiseWeekState } from './answer-record.ts'
import { isDay } from './day.ts'
import { preferencesShape } from './preferences.ts'
import { shareDraft } from './share-draft.ts'

/** What a person chose to share. */
export const shareSelection = z.strictObject({
  draft: shareDraft,
  /** The person's own day, which the document says it was made on. */
  today: z.string().refine(isDay),
})
export type ShareSelection = z.infer<typeof shareSelection>

export const shareOptions = z.strictObject({
  paper: z.enum(['a4', 'letter']),
  /** How days and times are written: as the person has them in their journal. */
  ...preferencesShape.pick({ dateForm: true, clock: true }).shape,
})
export type ShareOptions = z.infer<typeof shareOptions>

export const shareFormats = ['locked-pdf', 'open-pdf', 'word', 'markdown', 'plain-text'] as const
export type ShareFormat = (typeof shareFormats)[number]

/** A run of words in one style. */
export interface Span {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly struck?: boolean
  readonly code?: boolean
  /** Of words that stand for something left out or changed: which omission. Only previews draw it. */
  readonly omission?: string
  /**
   * Where what it says, or what it stands for, begins and ends in the part's words before anything was left out of it;
   * see `part-words.ts`. Only previews have it.
   */
  readonly at?: number
  readonly until?: number
}

/** Plain words as the spans they are made of, by the name of their field. Only previews have them. */
export type PlainSpans<Field extends string> = Readonly<Partial<Record<Field, readonly Span[]>>>

/** The parts a shared text is made of. Whatever a body's Markdown holds becomes one of these, or plain words. */
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly spans: readonly Span[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly ListItem[]
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string; readonly spans?: PlainSpans<'text'> }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Span[])[]
      readonly rows: readonly (readonly (readonly Span[])[])[]
    }
  | { readonly kind: 'rule' }
  | SheetBlock

/** Blocks that only a session sheet has. Their words are plain: no styles. */
export type SheetBlock =
  | { readonly kind: 'charts'; readonly charts: readonly LineChart[] }
  /** How own promises went, a row each. */
  | { readonly kind: 'promises'; readonly rows: readonly PromiseRow[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'box'
      readonly title: string
      readonly blocks: readonly Block[]
      readonly spans?: PlainSpans<'title'>
    }
  /** Empty lines to write on: so many on paper, none in text. */
  | { readonly kind: 'room'; readonly lines: number }
  /** The parts that follow, and where: the page is known only of what was printed. */
  | { readonly kind: 'contents'; readonly items: readonly ContentsItem[] }

/** One line from 0 to 10 over weeks. Its words name everything it draws, so that none of it is in the picture alone. */
export interface LineChart {
  readonly title: string
  /** The question as it was asked, and what its ends are called. */
  readonly question: string
  /** A value or null for a blank week, oldest first. */
  readonly values: readonly (number | null)[]
  /** For example "first 2, last 5, lowest 2, highest 5". */
  readonly said: string
  /** What a person who cannot see it is told: every week's value in words. */
  readonly alternative: string
  readonly spans?: PlainSpans<'title' | 'question' | 'said' | 'alternative'>
}

export interface PromiseRow {
  readonly what: string
  /** Oldest first; null where nothing was said, or the promise did not exist yet. */
  readonly weeks: readonly (PromiseWeekState | null)[]
  /** For example "kept 5, partly 1, missed 1, blank 1". */
  readonly said: string
  /** The person's own words about it; may be empty. */
  readonly words: string
  /** What a person who cannot see the shapes is told: how every week went, and none of the person’s own words. */
  readonly alternative: string
  readonly spans?: PlainSpans<'what' | 'said' | 'words' | 'alternative'>
}

export interface Fact {
  readonly label: string
  readonly words: string
  readonly spans?: PlainSpans<'label' | 'words'>
}

export interface ContentsItem {
  /** Of the part it leads to. */
  readonly part: string
  readonly words: string
  readonly page: number | null
}

export interface ListItem {
  /** Ticked or not for a task; null for an ordinary item. */
  readonly ticked: boolean | null
  readonly blocks: readonly Block[]
}

/** One part as its reader will see it: an entry, an exercise, or a part of a session sheet. */
export interface SharedPart {
  /** An entry's id, or the name of a part of the sheet: what is left out of it is kept by this name. */
  readonly id: string
  /** Level of its first heading: 3 when it stands below another part. */
  readonly level: 2 | 3
  /** Of an entry its day, and time if chosen, in words of the document's language; otherwise empty. */
  readonly when: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly spans?: PlainSpans<'title'>
}

/** How a document says that something is not in it as it was written. */
export interface OmissionMarks {
  /** For example "[left out]". */
  readonly leftOut: string
  /** What stands before and after own words: "[in my own words: " and "]". */
  readonly ownWords: readonly [string, string]
  /** For example "[name changed]". */
  readonly nameChanged: string
}

/**
 * Exactly what the reader of a shared file will see, in their order. The preview and every format are drawings of this
 * one value, and the proof after writing compares the file with it.
 */
export interface ShareDocument {
  /** BCP 47 tag of the language of the frame's own words. */
  readonly language: string
  readonly heading: string
  /** For example "3 entries, 2 to 19 November 2026". */
  readonly summary: string
  readonly parts: readonly SharedPart[]
  /** At the foot of each printed page, beside its number: "M. · made 3 March · Private. …"; empty for none. */
  readonly foot: string
  /** Its entries show pictures, of which only the descriptions are in it. Not part of what a reader gets. */
  readonly leavesOutPictures?: true
  /** Of a document of which things may still be left out: how it will say so. Not part of what a reader gets. */
  readonly marks?: OmissionMarks
}

/** What does not come into the document of what was chosen, counted. */
export interface ShareLeftOut {
  /** Answers marked private in the exercises that are in it. */
  readonly privateAnswers: number
}

export interface SharePreview {
  /** Before anything is left out of it, with its `marks`: the window shows it without what is left out. */
  readonly document: ShareDocument
  readonly leftOut: ShareLeftOut
  /** Changes with every word and figure of it; see `fingerprint.ts`. What was read is handed over as long as it does not. */
  readonly fingerprint: string
}

/** Which version of an entry a document holds. */
export interface SharedVersion {
  readonly id: string
  readonly revision: number
}

/** What became of a file a person asked for. */
export type ShareOutcome =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'saved'
      readonly parts: number
      readonly bytes: number
      /** SHA-256 of the file, 64 hex digits. */
      readonly hash: string
      /** What reading the file back showed. A file that fails is destroyed and reported as `share-not-proven`. */
      readonly proof: ShareProof
    }

/** What became of pages a person asked for. Those that fail their proof do not reach the print dialog. */
export type PrintOutcome =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'printed'; readonly proof: ShareProof }

export interface ShareProof {
  /** Which independent reader read the file back. */
  readonly reader: string
  /** Words of the document found in the file, in order: all of them. */
  readonly words: number
  /** Whether the file opened only with the password. */
  readonly locked: boolean
  /** How many passages that were left out or said otherwise, and how many changed names, were looked for. */
  readonly passages: number
  readonly names: number
}
