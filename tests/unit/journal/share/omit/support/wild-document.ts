import fc from 'fast-check'
import type { Omission } from '#shared/omission.ts'
import { changeWords, partWords } from '#shared/part-words.ts'
import type { ShareDocument, Span } from '#shared/share.ts'
import { numberedPart } from '../../../../shared/support/made-part.ts'

/** Words of many scripts and shapes, few enough that the same ones stand in many places. */
const wild = [
  'Anna',
  'ANNA',
  'Annas',
  'Annual',
  'Jose\u0301',
  'José',
  'Weiß',
  'WEIẞs',
  'annas',
  'Ａnna',
  'WEISS',
  'o\uFB03ce',
  '👩\u200D👧',
  '👍🏽',
  'אנה',
  'آنا\u200Cها',
  '田中さん',
  'a*b_c',
  '[x](https://anna.example/?q=Anna#1)',
  '\\<!--',
  '1.',
  '\u200Fיום',
  'e\u0301e\u0301',
  'the',
  'left',
  'out',
]

const renumbered = (text: string, words: readonly string[]): string =>
  text.replace(/w(\d+)/gu, (_, nth) => words[Number(nth) % words.length] ?? '')

/** Up to three parts of any blocks with words of any script, and contents of them. */
export const wildDocument: fc.Arbitrary<ShareDocument> = fc
  .record({
    parts: fc.array(numberedPart, { minLength: 1, maxLength: 3 }),
    words: fc.array(fc.constantFrom(...wild), { minLength: 3, maxLength: 12 }),
    contents: fc.boolean(),
  })
  .map(({ parts, words, contents }) => {
    const filled = parts.map((part, at) => {
      const spansOf = (spans: readonly Span[]) =>
        spans.map((span) => ({ ...span, text: renumbered(span.text, words) }))
      const { title, ...rest } = changeWords(part, ({ spans }) => spansOf(spans), false)
      return { ...rest, id: `part-${at}`, title: title.replace(/\s+/gu, ' ').trim(), when: `${at + 1} May` }
    })
    const items = filled.map(({ id, title, when }) => ({
      part: id,
      words: [title, when].filter((some) => some !== '').join(' · '),
      page: null,
    }))
    const list = {
      id: 'contents',
      level: 2 as const,
      when: '',
      title: '',
      blocks: [{ kind: 'contents' as const, items }],
    }
    return {
      language: 'en',
      heading: `Notes of ${words[0]}`,
      summary: `${words[1]} · 3 May`,
      foot: words[2] ?? '',
      parts: contents ? [list, ...filled] : filled,
    }
  })

export interface Choice {
  readonly part: number
  readonly first: number
  readonly length: number
  readonly how: 'left-out' | 'own-words' | 'name'
}

/** Up to six selections, anywhere, and names. */
export const choices: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.record({
    part: fc.nat(),
    first: fc.nat(),
    length: fc.nat({ max: 30 }),
    how: fc.constantFrom('left-out' as const, 'own-words' as const, 'name' as const),
  }),
  { minLength: 1, maxLength: 6 },
)

export function omissionsOf(document: ShareDocument, chosen: readonly Choice[]): readonly Omission[] {
  return chosen.flatMap(({ part: which, first, length, how }, nth): readonly Omission[] => {
    const part = document.parts[which % document.parts.length]
    const text = part === undefined ? '' : partWords(part)
    const id = `019aa000-0000-7000-8000-${String(nth).padStart(12, '0')}`
    if (part === undefined || text === '') return []
    if (how === 'name') {
      const names = text.match(/\S+/gu) ?? []
      const name = names[first % Math.max(names.length, 1)]
      const stays = names.filter((word) => word.length % 3 === length % 3)
      const decided = { marked: first % 2 === 0, ...(length % 2 === 0 && { stays }) }
      return name === undefined ? [] : [{ kind: 'name', id, name, instead: 'N.', ...decided }]
    }
    const from = first % text.length
    const to = Math.min(text.length, from + length + 1)
    const place = { id, part: part.id, from, to, words: text.slice(from, to) }
    return [how === 'left-out' ? { kind: how, ...place } : { kind: how, ...place, instead: 'the left out' }]
  })
}
