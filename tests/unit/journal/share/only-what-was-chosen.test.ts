import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { readLedger } from '#journal/share/ledger.ts'
import { noteShare } from '#journal/share/note-share.ts'
import { keepReceiver } from '#journal/share/receivers.ts'
import type { SharedFrom } from '#journal/share/share-requests.ts'
import { renderShare, writeShareFile } from '#journal/share/share-requests.ts'
import { partsOfWord } from '#journal/share/word-parts.ts'
import type { ShareFormat, ShareOptions, ShareSelection } from '#shared/share.ts'
import { madeDraft } from './sheet/support/made-draft.ts'
import { openJournal, write } from './support/filled-journal.ts'
import { notedOf } from './support/noted.ts'
import { canPrint, Printer } from './support/printer.ts'
import { hasTool, run } from './support/tools.ts'
import { wasRead } from './support/was-read.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const qpdf = hasTool('qpdf')
const password = 'shopper-riverbed-unlatch'
const options: ShareOptions = {
  paper: 'a4',
  dateForm: 'language',
  clock: 'language',
}

/** Who it is for, and was for before. */
const receiver = '019a0000-0000-7000-8000-0000000000f1'
const earlierHash = 'cd'.repeat(32)

const selected = (entries: string[]): ShareSelection => ({
  draft: madeDraft({ receiver, heading: 'HEADINGMARK', entries, confirmed: entries, privateToo: entries }),
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
  // Of the ledger: who it is for, what they were given before and when, and what was left out then.
  'RECEIVERMARK',
  'REMEMBEREDMARK',
  receiver,
  earlierHash,
  '1234567890',
  '2009-02-13',
  '2009-01-05',
  '13 February 2009',
  '5 January',
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
    keepReceiver(connection, { id: receiver, kind: 'someone', name: 'RECEIVERMARK' }, 1)
    const earlier = { from: '2009-01-05', to: '2009-02-12' }
    const words = {
      kind: 'left-out' as const,
      id: binned,
      part: binned,
      from: 0,
      to: 14,
      words: 'REMEMBEREDMARK',
    }
    noteShare(connection, {
      form: 'locked-pdf',
      noted: notedOf([{ id: chosen, revision: 1 }]),
      at: 1_234_567_890_123,
      draft: madeDraft({ receiver, ...earlier, omissions: [words] }),
      hash: earlierHash,
    })
    for (const { id } of readLedger(connection)) forbidden.push(id)
    selection = wasRead(connection, selected([chosen, binned, sealed]))
    everything = wasRead(connection, selected([chosen, other, binned, sealed]))
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
