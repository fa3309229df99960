import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import type { SharedFrom } from '#journal/share/share-requests.ts'
import { renderShare, writeShareFile } from '#journal/share/share-requests.ts'
import { partsOfWord } from '#journal/share/word-parts.ts'
import type { ShareFormat, ShareOptions, ShareSelection } from '#shared/share.ts'
import { madeDraft } from './sheet/support/made-draft.ts'
import { openJournal, write } from './support/filled-journal.ts'
import { canPrint, Printer } from './support/printer.ts'
import { hasTool, run } from './support/tools.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const qpdf = hasTool('qpdf')
const password = 'shopper-riverbed-unlatch'
const options: ShareOptions = {
  paper: 'a4',
  dateForm: 'language',
  clock: 'language',
}

const selected = (entries: string[]): ShareSelection => ({
  draft: madeDraft({ heading: 'HEADINGMARK', entries, confirmed: entries, privateToo: entries }),
  today: '2026-11-22',
})

/** Marks of everything that was not chosen. */
const forbidden = [
  'NOTCHOSENTITLE',
  'NOTCHOSENBODY',
  'BINNEDTITLE',
  'BINNEDBODY',
  'SEALEDTITLE',
  'SEALEDBODY',
  'EARLIERWORDS',
  'TAGMARK',
  'MOODMARK',
  'Kathmandu',
  '21:04',
  'journal.db',
  'Goldseam',
  'goldseam',
]
const chosenMarks = ['CHOSENTITLE', 'CHOSENBODY', 'HEADINGMARK']

describe('a shared file holds the chosen entries and no trace of any other', () => {
  const printer = new Printer()
  const folder = { path: '' }
  let connection: Connection
  let vault: SharedFrom
  let selection: ShareSelection
  /** One entry more. */
  let everything: ShareSelection

  beforeAll(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
    connection = openJournal(folder.path, true)
    vault = { connection }
    const chosen = write(connection, 2, 'CHOSENTITLE', 'EARLIERWORDS')
    const draft = {
      id: chosen,
      day: '2026-11-02',
      time: '21:04',
      zone: 'Asia/Kathmandu',
      title: 'CHOSENTITLE',
    }
    saveEntry(connection, { ...draft, baseRevision: 1, body: 'CHOSENBODY and friends' }, 2)
    const other = write(connection, 3, 'NOTCHOSENTITLE', 'NOTCHOSENBODY and friends')
    const binned = write(connection, 4, 'BINNEDTITLE', 'BINNEDBODY and friends')
    const sealed = write(connection, 5, 'SEALEDTITLE', 'SEALEDBODY and friends')
    binEntries(connection, [binned], 1)
    const { db } = connection
    const { position } = readEntry(connection, chosen)
    connection.run(db.updateTable('entry').set({ sealed: 1 }).where('id', '=', sealed))
    connection.run(db.insertInto('tag').values({ id: chosen, name: 'TAGMARK', folded: 'tagmark' }))
    connection.run(db.insertInto('entry_tag').values({ position, tag_id: chosen }))
    connection.run(db.insertInto('entry_mood').values({ position, mood: 'MOODMARK' }))
    selection = selected([chosen, binned, sealed])
    everything = selected([chosen, other, binned, sealed])
    forbidden.push(chosen)
  })
  afterAll(async () => {
    await printer.close()
    await connection.close()
    rmSync(folder.path, { recursive: true, force: true })
  })

  async function written(format: ShareFormat, wanted: ShareSelection = selection): Promise<string> {
    const file = join(folder.path, 'notes')
    const isPdf = format.endsWith('pdf')
    const pdf = isPdf
      ? await printer.print((await renderShare(vault, { selection: wanted, options, printed: null }, 1)).page)
      : null
    const locked = format === 'locked-pdf' ? password : null
    await writeShareFile(
      vault,
      { do: 'write-share', selection: wanted, options, format, password: locked, pdf, file },
      1,
    )
    return file
  }

  function marksIn(bytes: Buffer, marks: readonly string[]): readonly string[] {
    return marks.filter((mark) =>
      [Buffer.from(mark), Buffer.from(mark, 'utf16le'), Buffer.from(mark, 'utf16le').swap16()].some(
        (spelling) => bytes.includes(spelling),
      ),
    )
  }

  for (const format of ['markdown', 'plain-text'] as const) {
    test(`as ${format}`, async () => {
      const bytes = readFileSync(await written(format))
      expect(marksIn(bytes, chosenMarks)).toEqual(chosenMarks)
      expect(marksIn(bytes, forbidden)).toEqual([])
      // The plant: choosing one more is seen by the same search.
      const all = readFileSync(await written(format, everything))
      expect(marksIn(all, forbidden)).toEqual(['NOTCHOSENTITLE', 'NOTCHOSENBODY'])
    })
  }

  test('as word: in its words, and in every part of the file after unpacking', async () => {
    const file = await written('word')
    expect(marksIn(await everyPart(file), chosenMarks)).toEqual(chosenMarks)
    expect(marksIn(await everyPart(file), forbidden)).toEqual([])
    expect(marksIn(readFileSync(file), forbidden)).toEqual([])
    const all = await written('word', everything)
    expect(marksIn(await everyPart(all), forbidden)).toEqual(['NOTCHOSENTITLE', 'NOTCHOSENBODY'])
  })

  for (const format of ['open-pdf', 'locked-pdf'] as const) {
    test.skipIf(!canPrint || !qpdf || !hasTool('pdftotext'))(
      `as ${format}: in its text, and in every object and stream after unlocking and unpacking`,
      async () => {
        const text = (file: string) => Buffer.from(run('pdftotext', ['-upw', password, file, '-']).output)
        const file = await written(format)
        expect(marksIn(text(file), chosenMarks)).toEqual(chosenMarks)
        expect(marksIn(text(file), forbidden)).toEqual([])
        expect(marksIn(unpacked(file), forbidden)).toEqual([])
        const all = await written(format, everything)
        expect(marksIn(text(all), forbidden)).toEqual(['NOTCHOSENTITLE', 'NOTCHOSENBODY'])
      },
    )
  }

  async function everyPart(file: string): Promise<Buffer> {
    const parts = await partsOfWord(readFileSync(file))
    return Buffer.from([...parts].flat().join('\n'))
  }

  function unpacked(file: string): Buffer {
    const plain = `${file}.unpacked`
    writeFileSync(plain, '')
    const given = ['--decrypt', '--stream-data=uncompress', '--object-streams=disable']
    run('qpdf', [`--password=${password}`, ...given, file, plain])
    const bytes = readFileSync(plain)
    if (bytes.byteLength === 0) throw new Error('qpdf unpacked nothing')
    return bytes
  }
})
