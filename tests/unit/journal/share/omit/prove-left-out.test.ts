import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leaveOut } from '#journal/share/omit/leave-out.ts'
import { proveLeftOut } from '#journal/share/omit/prove-left-out.ts'
import { hasName } from '#journal/share/omit/whole-names.ts'
import { applyOmissions } from '#shared/apply-omissions.ts'
import type { Failure } from '#shared/failure.ts'
import type { Omission } from '#shared/omission.ts'
import type { ShareDocument } from '#shared/share.ts'
import { documentOf, englishMarks, paragraph, partOf } from '../../../shared/support/made-part.ts'
import { speakEnglish } from '../support/words.ts'
import { choices, omissionsOf, wildDocument } from './support/wild-document.ts'

speakEnglish()

const id = (nth: number) => `019aa000-0000-7000-8000-${String(nth).padStart(12, '0')}`

const whole: ShareDocument = {
  ...documentOf(
    partOf('', { kind: 'contents', items: [{ part: 'loan', words: 'The loan · 3 May', page: null }] }),
    {
      ...partOf(
        'The loan',
        paragraph('Thomas told me ', { text: 'of the loan', bold: true }, '. The loan again.'),
      ),
      id: 'loan',
      when: '3 May',
    },
  ),
  heading: 'For Thomas',
}
const omissions: readonly Omission[] = [
  { kind: 'left-out', id: id(1), part: 'loan', from: 0, to: 8, words: 'The loan' },
  { kind: 'own-words', id: id(2), part: 'loan', from: 24, to: 35, words: 'of the loan', instead: 'of it' },
  { kind: 'name', id: id(3), name: 'Thomas', instead: 'T.', marked: true },
]

/** Why a document was refused, or null. @param leaky a document with less left out of it than the preview shows */
function refusal(leaky: ShareDocument | null, of = whole, all = omissions): string | null {
  const drawn = applyOmissions(of, all, englishMarks, true)
  const left = leaky ?? applyOmissions(of, all, englishMarks).document
  // Where both are wrong in the same way, as code that leaves out would be, the words tell.
  const shown = leaky === null ? drawn : { ...drawn, document: leaky }
  try {
    proveLeftOut({ whole: of, left, drawn: shown, omissions: all, marks: englishMarks })
    return null
  } catch (thrown) {
    expect((thrown as Failure).code).toBe('share-not-proven')
    return ((thrown as Failure).cause as Error).message
  }
}

describe('a document without what was left out of it', () => {
  test('is proven', () => {
    expect(applyOmissions(whole, omissions, englishMarks).moved).toEqual([])
    expect(refusal(null)).toBeNull()
  })

  test('is refused when it has other words than its preview', () => {
    const drawn = applyOmissions(whole, omissions, englishMarks, true)
    const one = { whole, left: whole, drawn, omissions, marks: englishMarks }
    expect(() => proveLeftOut(one)).toThrow('share-not-proven')
  })

  test('is refused when a title, a passage, a line of the contents or a name stays in it', () => {
    for (const missed of omissions) {
      const less = omissions.filter((one) => one !== missed)
      const leaky = applyOmissions(whole, less, englishMarks, true).document
      expect(refusal(leaky), missed.kind).not.toBeNull()
    }
    const done = applyOmissions(whole, omissions, englishMarks, true).document
    const [contents, ...rest] = done.parts
    const stale = { ...done, parts: [...whole.parts.slice(0, 1), ...rest] }
    expect(contents).not.toEqual(stale.parts[0])
    expect(refusal(stale)).toBe('words that were left out are in the contents')
    expect(refusal({ ...done, heading: 'For THOMAS' })).toBe('a changed name is in the document')
  })

  test('may have the same words where they were kept, and where own words or another name say them', () => {
    const more: readonly Omission[] = [
      ...omissions.slice(0, 1),
      { ...omissions[1], instead: 'of the loan, still' } as Omission,
      { kind: 'name', id: id(4), name: 'Thomas', instead: 'The loan', marked: false },
    ]
    expect(refusal(null, whole, more)).toBeNull()
  })
})

test('a name is a whole word however it is typed', () => {
  expect(hasName('THOMAS’s', 'Thomas')).toBe(true)
  expect(hasName('Thomasina', 'Thomas')).toBe(false)
  expect(hasName('Annas Auto', 'Anna')).toBe(true)
  expect(hasName('he rose', 'Rose', ['rose'])).toBe(false)
  expect(hasName('he ROSE', 'Rose', ['rose'])).toBe(true)
  expect(hasName('Jose\u0301', 'José')).toBe(true)
  expect(hasName('Anna\n Maria', 'Anna Maria')).toBe(true)
  expect(hasName('A+', 'A.')).toBe(false)
})

test('no document, whatever was left out of it, is refused when it was left out', () => {
  fc.assert(
    fc.property(wildDocument, choices, (document, ranges) => {
      expect(() => leaveOut(document, omissionsOf(document, ranges))).not.toThrow()
    }),
    { numRuns: 300 },
  )
})

test('every document is refused when one thing of what was to be left out stays in it', () => {
  fc.assert(
    fc.property(wildDocument, choices, fc.nat(), (document, ranges, nth) => {
      const all = omissionsOf(document, ranges)
      const missed = all[nth % Math.max(all.length, 1)]
      if (missed === undefined || missed.kind === 'name') return
      // Of passages that meet or overlap, another one may have taken the same words away.
      const others = all.filter((one) => one !== missed)
      const alone = others.every(
        (one) =>
          one.kind === 'name' || one.part !== missed.part || one.to < missed.from || one.from > missed.to,
      )
      const places = applyOmissions(document, all, englishMarks, true).places
      if (!alone || !/\S/u.test(missed.words) || !places.has(missed.id)) return
      const leaky = applyOmissions(document, others, englishMarks, true)
      // A name changed in the words that stay is another word.
      if (others.some(({ kind }) => kind === 'name')) return
      // What a chart's alternative text says again goes with it, so that as many words are gone as should be.
      if (/"alternative":"[^"]/u.test(JSON.stringify(document))) return
      expect(() =>
        proveLeftOut({
          whole: document,
          left: leaky.document,
          drawn: { ...leaky, places },
          omissions: all,
          marks: englishMarks,
        }),
      ).toThrow('share-not-proven')
    }),
    { numRuns: 300 },
  )
})
