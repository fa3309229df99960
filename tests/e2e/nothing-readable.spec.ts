import { randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SpawnedApp } from '../../tools/chromium-host/spawn.ts'
import {
  openJournal,
  type RunFolders,
  runFolders,
  startInFolders,
} from '../../tools/torture/running-journal.ts'
import { lockWithKey, type TourWords, walkThroughJournal } from '../../tools/torture/tour.ts'
import { expect, mainFile, test } from './support/goldseam.ts'
import { encodings, encodingsIn, readableFiles, readableOpenFiles, runsOf } from './support/readable-runs.ts'

const linux = process.platform === 'linux'
if (!linux) process.stderr.write('not run: open files are listed by /proc, on Linux\n')
test.skip(!linux)

/** Chromium writes its session some seconds after it has changed. */
const untilSessionIsWritten = 6_000

/** Three words nobody has ever written, made up now, so that they are in no file of this machine. */
function unheardOf(): string {
  const word = () =>
    Array.from({ length: 9 }, () => 'bcdfghjklmnpqrstvwxzaeiouy'.charAt(randomInt(26))).join('')
  return [word(), word(), word()].join(' ')
}

const corpus = (): TourWords => ({
  title: unheardOf(),
  body: unheardOf(),
  binned: unheardOf(),
  searched: unheardOf(),
  heading: unheardOf(),
})

let folders: RunFolders
test.beforeEach(() => {
  folders = runFolders(mkdtempSync(join(tmpdir(), 'goldseam-readable-')))
})
test.afterEach(() => rmSync(folders.all, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

/** Notes every title and address the page has from now on. */
function watchTitles(app: SpawnedApp): Promise<void> {
  return app.evaluate(() => {
    const seen = new Set<string>()
    const look = () => seen.add(`${document.title} at ${location.href}`)
    look()
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
    Reflect.set(window, 'seenTitles', seen)
  })
}

const seenTitles = (app: SpawnedApp): Promise<string[]> =>
  app.evaluate(() => [...(Reflect.get(window, 'seenTitles') as Set<string>)])

const windowTitles = (app: SpawnedApp): Promise<string[]> =>
  app.main((host) => [...host.windows].map((window) => window.getTitle()))

test('claims 1 and 25: no twelve bytes of a word are in any file, title, address or output, in use, locked, ended or killed', async () => {
  test.setTimeout(300_000)
  const words = corpus()
  const runs = runsOf(Object.values(words))
  const start = () => startInFolders(mainFile, folders)
  let app = start()
  await openJournal(app)
  await watchTitles(app)
  await walkThroughJournal(app, words)
  expect(readableFiles(folders.all, runs), 'while it is used').toEqual([])
  expect(readableOpenFiles(app.pid, runs), 'open files').toEqual([])
  expect(readdirSync(join(folders.userData, 'vault')), 'what was looked at').toContain('journal.db-wal')
  const titles = await seenTitles(app)
  expect(new Set(titles.map((title) => title.split(' at ')[0]))).toEqual(new Set(['Goldseam']))
  expect(titles.filter((title) => encodingsIn(Buffer.from(title), runs).length > 0)).toEqual([])
  expect(await windowTitles(app)).toEqual(['Goldseam'])

  await lockWithKey(app)
  expect(await windowTitles(app)).toEqual(['Goldseam'])
  expect(readableFiles(folders.all, runs), 'locked').toEqual([])
  expect(readableOpenFiles(app.pid, runs), 'open files when locked').toEqual([])
  await app.quit()
  expect(readableFiles(folders.all, runs), 'ended').toEqual([])
  expect(encodingsIn(Buffer.from(app.printed()), runs), 'printed').toEqual([])

  app = start()
  await openJournal(app)
  await walkThroughJournal(app, words)
  await new Promise((written) => setTimeout(written, untilSessionIsWritten))
  await app.kill()
  expect(readdirSync(folders.temporary), 'Chromium’s profile is still there').not.toEqual([])
  expect(existsSync(join(folders.userData, 'vault/journal.db-wal'))).toBe(true)
  expect(readableFiles(folders.all, runs), 'killed').toEqual([])
  expect(encodingsIn(Buffer.from(app.printed()), runs), 'printed').toEqual([])
})

test('a word that is written anywhere is found, in each encoding', async () => {
  const words = corpus()
  const runs = runsOf(Object.values(words))
  const app = startInFolders(mainFile, folders)
  await openJournal(app)
  await watchTitles(app)
  for (const [name, encode] of Object.entries(encodings)) {
    const file = join(folders.userData, 'planted')
    writeFileSync(file, Buffer.concat([Buffer.from('{"title":"'), encode(words.title), Buffer.from('"}')]))
    expect(readableFiles(folders.all, runs), name).toEqual([expect.stringContaining(name)])
    rmSync(file)
  }
  writeFileSync(join(folders.userData, `${words.binned}.txt`), '')
  expect(readableFiles(folders.all, runs), 'a file name').toHaveLength(1)

  await app.main(
    (_host, [folder, text]) => {
      const { openSync, rmSync: remove, writeSync } = process.getBuiltinModule('node:fs')
      const fd = openSync(`${folder}/removed`, 'w+')
      writeSync(fd, text)
      remove(`${folder}/removed`)
    },
    [folders.all, words.body] as const,
  )
  expect(readableOpenFiles(app.pid, runs), 'an open file without a name').toHaveLength(1)

  await app.evaluate((text) => {
    document.title = text
  }, words.title)
  expect(await seenTitles(app)).toContainEqual(expect.stringContaining(words.title))
  await app.main((_host, text) => process.stderr.write(`${text}\n`), words.searched)
  await app.quit()
  expect(encodingsIn(Buffer.from(app.printed()), runs), 'printed').toEqual(['UTF-8'])
})
