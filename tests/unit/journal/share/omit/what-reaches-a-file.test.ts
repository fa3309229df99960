import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import mammoth from 'mammoth'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { readableTexts } from '#journal/share/pdf-parts.ts'
import { readPdf } from '#journal/share/read-pdf.ts'
import {
  previewShare,
  provePrinted,
  renderShare,
  stageShare,
  writeShareFile,
} from '#journal/share/share-requests.ts'
import { applyOmissions } from '#shared/apply-omissions.ts'
import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import { passageAt } from '#shared/passage-at.ts'
import type { ShareFormat } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { englishMarks } from '../../../shared/support/made-part.ts'
import { temporaryFolder } from '../../vault/support/temporary-folder.ts'
import { madeDraft } from '../sheet/support/made-draft.ts'
import { openJournal, write } from '../support/filled-journal.ts'
import { canPrint, Printer } from '../support/printer.ts'
import { wasRead } from '../support/was-read.ts'
import { speakEnglish } from '../support/words.ts'

speakEnglish()
const options = { paper: 'a4', dateForm: 'language', clock: 'language' } as const
const printer = new Printer()
afterAll(() => printer.close())

let folder = ''
let journal: Connection
let draft: ShareDraft
const request = () => ({ selection: wasRead(journal, { draft, today: '2026-11-22' }), options })
const id = (nth: number) => `019aa000-0000-7000-8000-${String(nth).padStart(12, '0')}`

const bodies = [
  'Anna said **we are do**_ne_ and left.\n\n- the lake\n- [her page](https://anna.example/wolf "Annas page")\n\n![the two of us, ferret](goldseam-image:x)',
  '| who | what |\n| - | - |\n| Annas boat | heron |\n\n```js\nlet badger = 1\n```\n\n# A heading with otter\n\nיעל said: the lynx 👩\u200D👧 was there',
]
/** What is left out, and a piece of it that must be nowhere. */
const gone = [
  'we are done',
  'wolf',
  'ferret',
  'heron',
  'let badger',
  'with otter',
  'lynx 👩\u200D👧',
  'Secret',
]

beforeEach(async () => {
  folder = temporaryFolder()
  journal = openJournal(folder, true)
  const entries = bodies.map((body, nth) => write(journal, nth + 1, `Secret ${nth} of Anna`, body))
  entries.push(write(journal, 3, 'Third', 'The lake again.'))
  draft = madeDraft({ entries, from: '2026-11-01', to: '2026-11-20', role: 'with Anna' })
  const { document } = await previewShare(journal, request())
  const passages = document.parts.flatMap((part) => {
    const text = partWords(part)
    return gone.flatMap((words) => {
      const at = text.indexOf(words)
      return at === -1 ? [] : [{ part: part.id, ...passageAt(text, at, at + words.length) }]
    })
  })
  const omissions: readonly Omission[] = [
    ...passages.map((passage, nth): Omission => ({ kind: 'left-out', id: id(nth), ...passage })),
    { kind: 'name', id: id(90), name: 'Anna', instead: 'A.', marked: true },
    { kind: 'name', id: id(91), name: 'Nobody', instead: 'N.', marked: true },
  ]
  draft = { ...draft, omissions: [...omissions] }
})
afterEach(() => journal.close())

const left = async () =>
  applyOmissions((await previewShare(journal, request())).document, draft.omissions, englishMarks)

async function save(format: ShareFormat, pdf: Uint8Array | null = null) {
  const file = join(folder, 'notes')
  const password = format === 'locked-pdf' ? 'shopper-riverbed-unlatch' : null
  const saving = { do: 'write-share' as const, ...request(), format, password, pdf, file }
  const outcome = await writeShareFile({ connection: journal }, saving, 1)
  if (outcome.kind !== 'saved') throw new Error(outcome.kind)
  return { proof: outcome.proof, bytes: readFileSync(file) }
}

async function printed(): Promise<Uint8Array> {
  const first = await renderShare({ connection: journal }, { ...request(), printed: null }, 1)
  const once = await printer.print(first.page)
  const second = await renderShare({ connection: journal }, { ...request(), printed: once }, 1)
  return printer.print(second.page)
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase()

function holdsNothing(text: string): void {
  const letters = bare(text)
  for (const words of gone) expect(letters).not.toContain(bare(words))
  expect(letters).not.toContain('anna')
  expect(letters).toContain(bare('the lake'))
}

test('the preview is without all of it, and says how many names are changed in it', async () => {
  const { document, moved } = await left()
  expect(moved).toEqual([])
  holdsNothing(JSON.stringify(document))
  const box = document.parts.find(({ id: part }) => part === 'included')
  expect(box && partWords(box)).toContain('One name changed. Some words removed.')
  draft = { ...draft, omissions: draft.omissions.slice(-1) }
  const without = (await left()).document.parts.find(({ id: part }) => part === 'included')
  expect(without && partWords(without)).not.toMatch(/changed|removed/u)
})

describe.each(['markdown', 'plain-text', 'word'] as const)('a file as %s', (format) => {
  test('holds nothing of it in any place, and the proof counts what was looked for', async () => {
    const { proof, bytes } = await save(format)
    if (format === 'word') {
      holdsNothing((await mammoth.extractRawText({ buffer: bytes })).value)
      const { partsOfWord } = await import('#journal/share/word-parts.ts')
      holdsNothing([...(await partsOfWord(bytes)).values()].join('\n').replace(/<[^>]*>/gu, ''))
    } else {
      holdsNothing(bytes.toString('utf8').replace(/\\(?=\W)/gu, ''))
    }
    const passages = draft.omissions.filter(({ kind }) => kind !== 'name').length
    expect(passages).toBe(gone.length + 1)
    expect(proof).toMatchObject({ passages, names: 1 })
  })
})

test('without anything left out the proof says so', async () => {
  draft = { ...draft, omissions: [] }
  expect((await save('plain-text')).proof).toMatchObject({ passages: 0, names: 0 })
})

test('an entry that was changed since is neither saved, printed nor shown, and nothing is written', async () => {
  const [entry = ''] = draft.entries
  journal.write('UPDATE entry SET body = ? WHERE id = ?').run(`Before. ${bodies[0]}`, entry)
  const before = readdirSync(folder)
  await expect(save('plain-text')).rejects.toThrow('omission-moved')
  await expect(renderShare({ connection: journal }, { ...request(), printed: null }, 1)).rejects.toThrow(
    'omission-moved',
  )
  expect(() => stageShare({ connection: journal }, { do: 'begin-session-view', ...request() }, 1)).toThrow(
    'omission-moved',
  )
  expect(readdirSync(folder)).toEqual(before)
  // In the bin it is no part of the document, and back again it is as it was.
  journal.write('UPDATE entry SET binned_at = 1 WHERE id = ?').run(entry)
  expect((await left()).moved).toEqual([])
  expect((await save('plain-text')).bytes.toString()).not.toContain('her page')
  journal.write('UPDATE entry SET binned_at = NULL WHERE id = ?').run(entry)
  expect((await left()).moved.length).toBeGreaterThan(0)
  journal.write('UPDATE entry SET body = ? WHERE id = ?').run(bodies[0] ?? '', entry)
  expect((await left()).moved).toEqual([])
})

test('what is shown on the screen is without it, too', () => {
  const shown = stageShare({ connection: journal }, { do: 'begin-session-view', ...request() }, 1)
  holdsNothing(JSON.stringify(shown))
})

describe.skipIf(!canPrint)('pages', () => {
  test('hold nothing of it in any place: words, outline, alternatives, facts', async () => {
    const pdf = await printed()
    const { proof, bytes } = await save('open-pdf', pdf)
    expect(proof).toMatchObject({ passages: gone.length + 1, names: 1, locked: false })
    const read = await readPdf(bytes, null, async () => undefined)
    holdsNothing([...read.pages.flat(), ...read.outline, ...read.texts, ...read.alternatives].join('\n'))
    const texts = readableTexts(await PDF.load(bytes)).join('\n')
    for (const words of [...gone, 'Anna']) expect(bare(texts)).not.toContain(bare(words))
  })

  test('are proven before they go to a printer, and refused when they say something else', async () => {
    const from = { connection: journal }
    const pdf = await printed()
    const proving = { do: 'prove-printed' as const, ...request(), pdf }
    expect(await provePrinted(from, proving, 1)).toMatchObject({ passages: gone.length + 1, names: 1 })
    const { page } = await renderShare(from, { ...request(), printed: null }, 1)
    const leaky = await printer.print(page.replace('[left out]', 'we are done'))
    await expect(provePrinted(from, { ...proving, pdf: leaky }, 1)).rejects.toThrow('share-not-proven')
  })
})
