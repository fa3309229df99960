import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import { splitUnspaced, unspacedText } from '#journal/entries/unspaced-text.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const found = (query: string) =>
  searchEntries(journal.connection, { query, filter: {}, order: 'newest', skip: 0, limit: 50 }).hits
const keep = (body: string, title = '') => saveEntry(journal.connection, draft({ title, body }), 1).id
const marked = (query: string) =>
  found(query).map(({ snippet }) => snippet.filter(({ hit }) => hit).map(({ text }) => text))

describe('words of scripts without spaces', () => {
  it.each([
    ['日記', '今日は日記を書く。'],
    ['記', '今日は日記を書く。'],
    ['記を書', '今日は日記を書く。'],
    ['信任', '我们需要重新建立信任和尊重'],
    ['기를', '오늘 일기를 썼다'],
    ['ไว้ใจ', 'ฉันไว้ใจเธอ'],
    ['ယုံကြည်', 'ငါယုံကြည်တယ်'],
    ['𠀀𠀁', '字𠀁𠀀𠀁字'],
  ])('%s is found inside %s', (query, body) => {
    const id = keep(body)
    keep('something else')
    expect(found(query).map((hit) => hit.id)).toEqual([id])
    expect(marked(query)).toEqual([[query]])
  })

  it('are not found where their letters only stand in another order', () => {
    keep('書を記す日')
    expect(found('日記')).toEqual([])
    expect(found('記を')).toEqual([])
  })

  it('mix with words of other scripts, touching or not', () => {
    const id = keep('新しいiPhoneケースを買った with Anna')
    for (const query of ['iPhone ', 'ケース', 'iPhoneケ', 'anna ケース', '"iphone" 買っ', 'ケース -Bob']) {
      expect(
        found(query).map((hit) => hit.id),
        query,
      ).toEqual([id])
    }
    expect(found('ケース -Anna')).toEqual([])
    expect(found('iPhone Bob')).toEqual([])
  })

  it('are found in a title, and however their accents are encoded', () => {
    const id = keep('', 'ガラス'.normalize('NFD'))
    expect(found('ガラス').map((hit) => hit.id)).toEqual([id])
  })

  it('are shown where they are, in a long text', () => {
    keep(`${'word '.repeat(5000)}日記を書く${' word'.repeat(5000)}`)
    expect(marked('日記')).toEqual([['日記']])
  })

  it('any part of any run is found, and nothing that is not there', () => {
    const run = fc.string({
      unit: fc.constantFrom('日', '記', '本', 'を', 'ข', '้'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(run, run, (body, query) => {
        const id = keep(body)
        const ids = found(`"${query}"`).map((hit) => hit.id)
        expect(ids.includes(id)).toBe(body.normalize('NFC').includes(query.normalize('NFC')))
        journal.connection.write('DELETE FROM entry').run()
      }),
      { numRuns: 300 },
    )
  })
})

describe('pictures', () => {
  it('are found, alone or beside words', () => {
    const id = keep('a hard day 😢❤️ but')
    keep('a good day 😀')
    for (const query of ['😢', '❤', 'day 😢', '😢 ❤️']) {
      expect(
        found(query).map((hit) => hit.id),
        query,
      ).toEqual([id])
    }
  })
})

describe('the text indexed beside an entry', () => {
  it('is empty where spaces divide the words', () => {
    for (const text of [
      '',
      'plain',
      'naïve “quoted” — dash…',
      'Привет, мир',
      'καλημέρα',
      'שלום',
      'مرحبا',
      'e\u0301',
    ])
      expect(unspacedText(text), text).toBe('')
  })

  it('takes no longer for a long word among such letters', () => {
    expect(unspacedText(`${'a'.repeat(1_000_000)} 日`)).not.toContain('a')
  })

  it('is cut into parts that together are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          splitUnspaced(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
