import type { Omitted } from '#shared/apply-omissions.ts'
import type { Passage } from '#shared/cut-words.ts'
import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import type { OmissionMarks, ShareDocument } from '#shared/share.ts'
import { notProven } from '../not-proven.ts'
import { contentsIn, linesOf, replaced } from './lines-of.ts'
import { hasName, withoutNames } from './whole-names.ts'

type Name = Extract<Omission, { readonly kind: 'name' }>

/** A document before and after things were left out of it, and what was left out. */
export interface LeftOutOf {
  readonly whole: ShareDocument
  /** To be handed over. */
  readonly left: ShareDocument
  /** The same as the preview draws it, in which what stands for something else says so. */
  readonly drawn: Omitted
  readonly omissions: readonly Omission[]
  readonly marks: OmissionMarks
}

/**
 * [Note: two ways to look] A file is proven by comparing it with its document. If the document itself still held what was
 * to be left out of it, file and document would agree. So the document is looked through here, without any of the code
 * that left things out of it: it must have the very words of the preview; no passage may stand in its part as often as
 * before; and no changed name may stand anywhere.
 *
 * Throws a Failure `share-not-proven`.
 */
export function proveLeftOut({ whole, left, drawn, omissions, marks }: LeftOutOf): void {
  const shown = drawn.document
  if (wordsOf(left) !== wordsOf(shown)) throw notProven('the document differs from its preview')
  const done = omissions.filter(({ id }) => drawn.places.has(id))
  for (const [part, passages] of Map.groupBy(done.filter(isPassage), (passage) => passage.part)) {
    if (!isGone(part, passages, whole, shown)) throw notProven('words that were left out are in the document')
  }
  const names = omissions.filter((omission): omission is Name => omission.kind === 'name')
  if (titlesStay(done.filter(isPassage), whole, left, names)) {
    throw notProven('words that were left out are in the contents')
  }
  const text = names.length === 0 ? '' : textWithNames(left, shown, names, marks)
  if (names.some(({ name, stays }) => hasName(text, name, stays)))
    throw notProven('a changed name is in the document')
}

const isPassage = (omission: Omission): omission is Passage => omission.kind !== 'name'

const wordsOf = ({ heading, summary, foot, parts }: ShareDocument): string =>
  [
    heading,
    summary,
    foot,
    ...parts.map((part) => part.when),
    ...linesOf(parts, () => false),
    ...contentsIn(parts).map(({ words }) => words),
  ].join('\n')

/** Whether the lines of some passages stand in their part no more often than outside of all of them. */
function isGone(
  part: string,
  passages: readonly Passage[],
  whole: ShareDocument,
  shown: ShareDocument,
): boolean {
  const textOf = ({ parts }: ShareDocument) => evenedLines(linesOf(parts.filter(({ id }) => id === part)))
  const [before, after] = [textOf(whole), textOf(shown)]
  const said = whole.parts.find(({ id }) => id === part)
  const words = said === undefined ? '' : partWords(said)
  const stays = passages.reduce(
    (text, { from, to }) =>
      text.slice(0, from) + text.slice(from, to).replace(/./gsu, blank) + text.slice(to),
    words,
  )
  const [all, kept] = [words, stays].map((text) => evenedLines(text.split('\n')))
  const lines = new Set(passages.flatMap(({ words: gone }) => evenedLines(gone.split('\n')).split('\n')))
  return [...lines]
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .every((line) => {
      const times = count(all ?? '', line) - count(kept ?? '', line)
      return times > 0 && count(after, line) <= count(before, line) - times
    })
}

/** As many units as there were, so that places stay. */
const blank = (sign: string): string => (sign === '\n' ? sign : replaced.repeat(sign.length))

/** Whether contents say something else of a part than its title as it is now, and what they said besides it before. */
function titlesStay(
  passages: readonly Passage[],
  whole: ShareDocument,
  left: ShareDocument,
  names: readonly Name[],
): boolean {
  const before = contentsIn(whole.parts)
  const titles = (part: string) =>
    [whole, left].map(({ parts }) => parts.find(({ id }) => id === part)?.title ?? '')
  return contentsIn(left.parts).some(({ part, words }, at) => {
    const [old = '', now = ''] = titles(part)
    if (!words.includes(now)) return true
    const rest = evened(
      withoutNames(
        words.replace(now, () => ' '),
        names.map(({ instead }) => instead),
      ),
    )
    const besides = evened((before[at]?.words ?? '').replace(old, () => ' '))
    return passages.some((passage) => {
      const gone = passage.part === part ? evened(old.slice(passage.from, passage.to)).trim() : ''
      return gone !== '' && count(rest, gone) > count(besides, gone)
    })
  })
}

/** Everything in a document in which a changed name must not be, without what was put in. */
function textWithNames(
  left: ShareDocument,
  shown: ShareDocument,
  names: readonly Name[],
  marks: OmissionMarks,
): string {
  const renamed = new Set(names.map(({ id }) => id))
  const lines = linesOf(shown.parts, (id, text) => renamed.has(id) || isMark(text, marks))
  const insteads = names.map(({ instead }) => instead)
  const days = new Map(left.parts.map(({ id, when }) => [id, when]))
  const contents = contentsIn(left.parts).map(({ part, words }) =>
    withoutMarks(words, marks, days.get(part) ?? ''),
  )
  const frame = [left.heading, left.summary, left.foot, ...contents]
  // A name does not go on in another line.
  return [...lines, ...frame.map((text) => withoutNames(text, insteads))].join(`\n${replaced}\n`)
}

function isMark(text: string, { leftOut, ownWords, nameChanged }: OmissionMarks): boolean {
  return [leftOut, ...ownWords, nameChanged].some((mark) => mark.trim() === text.trim())
}

function withoutMarks(text: string, { leftOut, ownWords, nameChanged }: OmissionMarks, day: string): string {
  return [leftOut, ...ownWords, nameChanged, day]
    .filter((words) => words.trim() !== '')
    .reduce((rest, words) => rest.replaceAll(words, replaced), text)
}

/** Lines and indents are how parts are shown; the words are the same. */
const evened = (text: string): string => text.replace(/\s+/gu, ' ')

const evenedLines = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split('\n'))
    .map(evened)
    .join('\n')

function count(text: string, words: string): number {
  let times = 0
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) times += 1
  return times
}
