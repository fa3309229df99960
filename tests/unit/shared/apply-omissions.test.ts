import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyOmissions } from '#shared/apply-omissions.ts'
import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import { passageAt } from '#shared/passage-at.ts'
import type { SharedPart } from '#shared/share.ts'
import { apply, idOf, left, renamed, without } from './support/made-omissions.ts'
import { documentOf, englishMarks, numberedPart, paragraph, partOf } from './support/made-part.ts'

describe('words left out', () => {
  const part = partOf('', paragraph('He told me ', { text: 'before', bold: true }, ' I asked. Twice.'))

  test('are replaced by a mark that does not tell how many they were', () => {
    expect(left(part, without(part, 'told me before'))).toBe('He [left out] I asked. Twice.')
    expect(left(part, without(part, 'told me before I asked.'))).toBe('He [left out] Twice.')
  })

  test('may stand in own words instead', () => {
    expect(left(part, without(part, 'me before I asked', 'late'))).toBe(
      'He told [in my own words: late]. Twice.',
    )
  })

  test('leave what is left in its style', () => {
    const { document } = apply(documentOf(part), without(part, 'told me bef'))
    expect(document.parts[0]?.blocks).toEqual([
      paragraph('He [left out]', { text: 'ore', bold: true }, ' I asked. Twice.'),
    ])
  })

  test('take paragraphs, items, rows and rules between them away, with one mark for all', () => {
    const long = partOf(
      'Title',
      paragraph('one two'),
      { kind: 'rule' },
      {
        kind: 'list',
        ordered: true,
        start: 1,
        items: [
          { ticked: null, blocks: [paragraph('three')] },
          { ticked: true, blocks: [paragraph('four')] },
        ],
      },
      { kind: 'table', head: [[{ text: 'five' }]], rows: [[[{ text: 'six' }]]] },
      paragraph(),
      paragraph('seven eight'),
    )
    const { document } = apply(documentOf(long), without(long, 'two\n\nthree\nfour\nfive\nsix\n\nseven'))
    expect(document.parts[0]?.blocks).toEqual([paragraph('one [left out]'), paragraph(' eight')])
  })

  test('in titles, code, charts, promises, facts and boxes are left out there, and where a chart says them again', () => {
    const sheet = partOf(
      'About the bank',
      { kind: 'code', text: 'let x' },
      {
        kind: 'charts',
        charts: [
          {
            title: 'My trust in him',
            question: 'How much?',
            values: [2],
            said: 'first 2',
            alternative: 'My trust in him: week one 2',
          },
        ],
      },
      {
        kind: 'promises',
        rows: [
          {
            what: 'Walk round the block',
            weeks: ['kept'],
            said: 'kept 1',
            words: 'At night',
            alternative: 'Week 1: kept',
          },
        ],
      },
      { kind: 'facts', facts: [{ label: 'mostly', words: 'a letter' }] },
      { kind: 'box', title: 'Included', blocks: [paragraph('all')] },
    )
    const words = ['the bank', 'let x', 'in him', 'the block', 'At night', 'a letter', 'Included']
    const all = words.map((each, nth) => without(sheet, each, undefined, nth))
    const { document } = apply(documentOf(sheet), ...all)
    const text = JSON.stringify(document)
    for (const each of words) expect(text).not.toContain(each)
    expect(document.parts[0]?.title).toBe('About [left out]')
    expect(text).toContain('"alternative":"My trust [left out]: week one 2"')
  })

  test('take the figures of a chart and of a promise with them when nothing else says them', () => {
    const sheet = partOf(
      '',
      {
        kind: 'charts',
        charts: [
          { title: 'Trust', question: 'q', values: [2, 3], said: 'first 2', alternative: 'two, three' },
        ],
      },
      paragraph('end'),
    )
    const { document } = apply(documentOf(sheet), without(sheet, 'Trust\nq\nfirst 2\ntwo, three\nend'))
    expect(document.parts[0]?.blocks).toEqual([
      {
        kind: 'charts',
        charts: [{ title: '[left out]', question: '', values: [null, null], said: '', alternative: '' }],
      },
    ])
  })

  test('go from contents with the title they are in', () => {
    const first = partOf('', {
      kind: 'contents',
      items: [{ part: 'second', words: 'Monday, The loan', page: 2 }],
    })
    const second = { ...partOf('The loan'), id: 'second' }
    const may = { part: 'second', words: 'May · 3 May', page: null }
    const day = apply(
      documentOf(partOf('', { kind: 'contents', items: [may] }), { ...partOf('May'), id: 'second' }),
      { ...without(partOf('May'), 'May'), part: 'second' } as Omission,
    )
    expect(JSON.stringify(day.document)).toContain('[left out] · 3 May')
    const { document } = apply(documentOf(first, second), without(second, 'loan'))
    expect(JSON.stringify(document)).not.toContain('loan')
    expect(document.parts[0]?.blocks).toEqual([
      { kind: 'contents', items: [{ part: 'second', words: 'Monday, The [left out]', page: 2 }] },
    ])
  })

  test('that meet or lie within others become one, in whichever order they were chosen', () => {
    const outer = without(part, 'told me before I asked', undefined, 1)
    const inner = without(part, 'before', 'later', 2)
    const beside = without(part, '. Twice', undefined, 3)
    expect(left(part, outer, inner, beside)).toBe('He [left out].')
    expect(left(part, beside, inner, outer)).toBe('He [left out].')
    const own = without(part, 'told me before I asked', 'something', 4)
    expect(left(part, outer, own)).toBe('He [in my own words: something]. Twice.')
    expect(left(part, inner, beside, without(part, 'before I asked', undefined, 5))).toBe(
      'He told me [left out].',
    )
  })

  test('are not guessed when something else stands in their place', () => {
    const other = partOf('', paragraph('She told me before I asked. Twice.'))
    const omission = without(part, 'told me')
    const { document, moved } = apply(documentOf(other), omission, renamed('me', 'you', false))
    expect(moved).toEqual([omission])
    expect(partWords(document.parts[0] ?? other)).toBe('\nShe told you before I asked. Twice.')
    expect(apply(documentOf({ ...other, id: 'elsewhere' }), omission).moved).toEqual([])
  })
})

test('words are not taken for the same that stood beside other words', () => {
  const before = partOf('', paragraph('He lied. I knew. He left.'))
  const text = partWords(before)
  const from = text.indexOf('He', 5)
  const omission: Omission = {
    kind: 'left-out',
    id: idOf(1),
    part: 'part',
    ...passageAt(text, from, from + 2),
  }
  expect(left(before, omission)).toBe('He lied. I knew. [left out] left.')
  // As long as before, and the same two letters in the same place.
  const after = partOf('', paragraph('He left. Oh no.. He lied.'))
  expect(partWords(after).slice(from, from + 2)).toBe('He')
  expect(apply(documentOf(after), omission).moved).toEqual([omission])
  expect(apply(documentOf(after), { ...omission, near: undefined }).moved).toEqual([])
})

/** Up to four ranges of words, some to be left out, some in own words. */
const choices = fc.array(fc.record({ first: fc.nat(), length: fc.nat({ max: 12 }), own: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
})

function chosen(part: SharedPart, ranges: readonly { first: number; length: number; own: boolean }[]) {
  const text = partWords(part)
  const words = [...text.matchAll(/w\d+é?/gu)]
  if (words.length === 0) return { omissions: [], removed: new Set<string>(), all: [] }
  const removed = new Set<string>()
  const omissions = ranges.map(({ first, length, own }, nth): Omission => {
    const start = first % words.length
    const those = words.slice(start, start + length + 1)
    for (const [word] of those) removed.add(word)
    const from = those[0]?.index ?? 0
    const to = (those.at(-1)?.index ?? 0) + (those.at(-1)?.[0].length ?? 0)
    const place = { id: idOf(nth), part: part.id, from, to, words: text.slice(from, to) }
    return own ? { kind: 'own-words', ...place, instead: `own ${nth}` } : { kind: 'left-out', ...place }
  })
  return { omissions, removed, all: words.map(([word]) => word) }
}

test('of any part, no removed word survives and every other one does, in its order', () => {
  fc.assert(
    fc.property(numberedPart, choices, (part, ranges) => {
      const { omissions, removed, all } = chosen(part, ranges)
      for (const drawn of [false, true]) {
        const { document, moved } = applyOmissions(documentOf(part), omissions, englishMarks, drawn)
        const after = document.parts.map(partWords).join('\n')
        expect(moved).toEqual([])
        expect(after.match(/w\d+é?/gu) ?? []).toEqual(all.filter((word) => !removed.has(word)))
      }
    }),
  )
})

test('of any part, the order of omissions makes no difference, and without them it is as it was', () => {
  fc.assert(
    fc.property(numberedPart, choices, fc.nat(), (part, ranges, turn) => {
      const { omissions, all } = chosen(part, ranges)
      const names = all.slice(0, 2).map((word, nth) => renamed(word, `N${nth}`, true, 60 + nth))
      const inOrder = [...omissions, ...names]
      const at = turn % (inOrder.length + 1)
      const turned = [...inOrder.slice(at), ...inOrder.slice(0, at)].toReversed()
      expect(apply(documentOf(part), ...turned)).toEqual(apply(documentOf(part), ...inOrder))
      expect(apply(documentOf(part)).document).toEqual(documentOf(part))
    }),
  )
})

test('of any part, a preview shows the words of the file, and each of them knows where it stood', () => {
  fc.assert(
    fc.property(numberedPart, choices, (part, ranges) => {
      const { omissions, all } = chosen(part, ranges)
      const every = [...omissions, ...all.slice(0, 1).map((word) => renamed(word, 'N.'))]
      const [inFile] = apply(documentOf(part), ...every).document.parts
      const { parts } = applyOmissions(documentOf(part), every, englishMarks, true).document
      expect(parts.map(partWords)).toEqual([partWords(inFile ?? part)])
      const text = partWords(part)
      const walk = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return
        if ('text' in value && 'at' in value && 'until' in value && !('omission' in value)) {
          expect(text.slice(Number(value.at), Number(value.until))).toBe(value.text)
        }
        for (const inner of Object.values(value)) walk(inner)
      }
      walk(parts)
    }),
  )
})
