import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import type { MarkedText } from '#shared/entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const search = (query: string) =>
  searchEntries(journal.connection, { query, filter: {}, order: 'newest', skip: 0, limit: 9 }).hits
const hitsOf = (pieces: readonly MarkedText[] = []) =>
  pieces.flatMap(({ text, hit }) => (hit ? [text] : [])).join('|')

describe.each(['NFC', 'NFD'] as const)('written in %s', (form) => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'Greek: tonos, capitals and the final sigma',
      'Ο δρόμος της ζωής',
      ['δρομος', 'ΔΡΌΜΟΣ', 'δρομοσ', 'ΖΩΗΣ', 'ζωησ', 'ζω*'],
      ['δρομο '],
    ],
    ['Greek: dialytika', 'προϋπόθεση', ['προυποθεση', 'ΠΡΟΫΠΌΘΕΣΗ'], []],
    ['Cyrillic: ё and й', 'Ёлка и твой йод', ['ёлка', 'елка', 'ЕЛКА', 'твой', 'ТВОЙ', 'йод'], ['тво ']],
    ['Ukrainian: ї and ґ', 'її ґанок', ['її', 'ЇЇ', 'ґанок'], []],
    [
      'Vietnamese: two marks on one letter, and đ',
      'Tiếng Việt đẹp lắm',
      ['tieng', 'TIẾNG', 'viet', 'việt', 'đep', 'ĐẸP', 'lam'],
      ['tien '],
    ],
    [
      'Turkish: the four letters i',
      'Işık İstanbul ılık iyi',
      ['işık', 'isik', 'Işık', 'IŞIK', 'istanbul', 'İSTANBUL', 'ılık', 'iyi', 'İYİ'],
      [],
    ],
    ['German, Czech, Polish', 'Straße řeka żółć', ['straße', 'reka', 'ŘEKA', 'zołc'], []],
    ['Arabic and Hebrew with points', 'سَلَام שָׁלוֹם', ['سلام', 'שלום'], []],
    ['Devanagari', 'नमस्ते दुनिया', ['नमस्ते', 'दुनिया'], []],
    [
      'Chinese: one sign, two, four',
      '我今天写日记了',
      ['日', '日记', '今天', '写日记了', '了'],
      ['记日', '今写'],
    ],
    [
      'Japanese: kana and kanji, voiced sounds',
      'きょうは日記をがんばる',
      ['き', '日記', 'がん', '日記をがんばる'],
      ['記日'],
    ],
    ['Korean', '오늘 일기를 썼다', ['일기', '오늘', '일', '썼다'], ['기일']],
    ['Thai', 'วันนี้ฉันเขียน', ['วัน', 'ฉัน', 'วันนี้'], []],
  ])('finds %s', (_, text, wanted, unwanted) => {
    const { id } = saveEntry(journal.connection, draft({ body: text.normalize(form) }), 1)
    for (const typed of wanted) {
      for (const query of [typed.normalize('NFC'), typed.normalize('NFD')]) {
        const [hit] = search(`${query} `)
        expect(hit?.id, typed).toBe(id)
        // Letters of scripts without spaces that were put together from parts are found, and not marked.
        if (form === 'NFC') expect(hitsOf(hit?.snippet), `marked: ${typed}`).not.toBe('')
      }
    }
    for (const typed of unwanted) expect(search(typed), typed).toEqual([])
  })
})
