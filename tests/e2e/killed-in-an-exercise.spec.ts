import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GivenAnswer } from '#shared/exercise-draft.ts'
import type { Host } from '../../tools/chromium-host/host.ts'
import type { SpawnedApp } from '../../tools/chromium-host/spawn.ts'
import { endNow, partsOf, runs } from '../../tools/torture/processes.ts'
import {
  openJournal,
  passphrase,
  type RunFolders,
  runFolders,
  startInFolders,
  until,
} from '../../tools/torture/running-journal.ts'
import { expect, mainFile, root, test } from './support/goldseam.ts'

const linux = process.platform === 'linux'
if (!linux) process.stderr.write('not run: the parts of the app are told apart by /proc, on Linux\n')
test.skip(!linux)

const record = '019aa000-0000-7000-8000-0000000000d1'
/** Written where the exercise asks at its end whether to keep it. */
const unkept = 'quincunx zephyrine'

/** A save of the exercise whose answer went to the window. */
interface Saved {
  readonly revision: number
  readonly answers: readonly GivenAnswer[]
}
interface Heard {
  readonly saved?: Saved
  /** A call of the window that holds what is not to be kept. */
  readonly told?: string
}

let folders: RunFolders
let app: SpawnedApp
test.beforeEach(() => {
  folders = runFolders(mkdtempSync(join(tmpdir(), 'goldseam-kill-')))
})
test.afterEach(async () => {
  await app.quit()
  rmSync(folders.all, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

/** Runs in main, from its source: tells every save that was answered, and every call that holds the words. */
function watchInMain(host: Host, [words, early]: readonly [string, boolean]): void {
  type Handler = (event: unknown, name: string, input: unknown) => Promise<{ readonly ok: boolean }>
  const { handlers } = host.electron.ipcMain as { readonly handlers: Map<string, Handler> }
  const handler = handlers.get('call')
  if (!handler) throw new Error('main answers no calls')
  handlers.set('call', async (event, name, input) => {
    if (JSON.stringify(input)?.includes(words)) process.send?.({ torture: { told: name } })
    if (name !== 'exercises.saveDraft') return handler(event, name, input)
    const { baseRevision, answers } = input as { baseRevision: number; answers: readonly GivenAnswer[] }
    const saved = { revision: baseRevision + 1, answers }
    if (early) {
      setTimeout(() => void handler(event, name, input), 100)
      process.send?.({ torture: { saved } })
      return { ok: true, sealed: new TextEncoder().encode(JSON.stringify({ revision: saved.revision })) }
    }
    const reply = await handler(event, name, input)
    if (reply.ok) process.send?.({ torture: { saved } })
    return reply
  })
}

/** Opens the exercise that was begun, from the list of what was begun. */
async function continueExercise(): Promise<void> {
  await app.click('button', 'Exercises')
  await app.wait('role=button[name=/^Continue “Own your part”/]')
  await app.evaluate(() =>
    [...document.querySelectorAll('button')]
      .find((found) => found.ariaLabel?.startsWith('Continue “Own your part”'))
      ?.click(),
  )
}

/** Answers up to the middle of an exercise and kills all of the app on the heels of an answered save. */
async function answerAndKill(early: boolean): Promise<readonly Heard[]> {
  await openJournal(app)
  await app.evaluate(async (id) => {
    const bridge = Reflect.get(window, 'bridge') as { call(name: string, input: unknown): Promise<unknown> }
    const beginning = { exercise: 'own-your-part', role: 'hurting', day: '2026-03-01', time: '21:04' }
    await bridge.call('exercises.begin', { id, ...beginning })
  }, record)
  const heard: Heard[] = []
  const all = partsOf(app.pid).all
  /** Set once the last step is on the page: from then on the third answered save is the last thing that happens. */
  let savesLeft: number | null = null
  let dead = false
  app.child.on('message', ({ torture }: { readonly torture?: Heard }) => {
    if (!torture || dead) return
    heard.push(torture)
    if (torture.saved === undefined || savesLeft === null) return
    savesLeft -= 1
    if (savesLeft > 0) return
    for (const pid of all) endNow(pid)
    dead = true
  })
  await app.main(watchInMain, [unkept, early] as const)
  await continueExercise()
  const answer = async (question: string, keys: readonly string[], typed: string) => {
    await app.wait(`role=heading[name="${question}"]`)
    for (const key of keys) await app.press(key)
    if (typed !== '') await app.type(typed)
  }
  await answer(promptOf('did'), ['Tab'], 'I hid the loan')
  await app.press('Control+Enter')
  await answer(promptOf('all'), ['Tab', 'Space'], '')
  await app.press('Control+Enter')
  await app.wait('textarea')
  await answer(excuses, ['Tab'], unkept)
  await app.press('Control+Enter')
  await app.wait(`role=heading[name="${rewrite}"]`)
  await app.press('Tab')
  savesLeft = 3
  for (let word = 1; !dead; word += 1) {
    if (word > 2_000) throw new Error('the moment to kill never came')
    // What is being typed when the window ends is lost with it.
    await app.type(`w${String(word).padStart(5, '0')} `).catch((error) => {
      if (!dead) throw error
    })
  }
  await until(async () => !all.some(runs))
  return heard
}

const steps: readonly { readonly key: string; readonly prompt: string }[] = JSON.parse(
  readFileSync(join(root, 'resources/exercises/own-your-part.json'), 'utf8'),
).steps
const promptOf = (key: string) =>
  steps.find((step) => step.key === key)?.prompt.replace('{partner}', 'your partner') ?? ''
const [excuses, rewrite] = [promptOf('excuses'), promptOf('rewrite')]

interface Stored {
  readonly place: string | null
  readonly revision: number
  readonly given: readonly GivenAnswer[]
  /** All rows of all tables, as JSON. */
  readonly everything: string
}

/** What another program finds on the disk. */
function readStored(): Stored {
  const program = join(root, 'tools/torture/read-drafts.ts')
  const vault = join(folders.userData, 'vault')
  const printed = execFileSync(process.execPath, [program, vault, record], {
    input: passphrase,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return JSON.parse(printed)
}

/** What was acknowledged and is not on the disk. Of a text that was typed on, the beginning. */
function lostOf(heard: readonly Heard[], stored: Stored): readonly GivenAnswer[] {
  const saved = heard.flatMap((one) => one.saved ?? [])
  return saved.flatMap(({ answers }) =>
    answers.filter(({ key, state, value }) => {
      const kept = stored.given.find((one) => one.key === key)
      if (state !== 'answered') return kept === undefined
      return typeof value === 'string'
        ? !String(kept?.value ?? '').startsWith(value)
        : JSON.stringify(kept?.value) !== JSON.stringify(value)
    }),
  )
}

/** The files below a folder that hold some words as they are. */
function filesWith(words: string): readonly string[] {
  return readdirSync(folders.all, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folders.all, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true)
    .filter((file) => {
      const bytes = readFileSync(file)
      return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))
    })
}

test('killed in the middle of an exercise, what was acknowledged is there and it goes on; what is not to be kept is nowhere', async () => {
  app = startInFolders(mainFile, folders)
  const heard = await answerAndKill(false)
  const stored = readStored()
  expect(heard.filter(({ saved }) => saved !== undefined).length).toBeGreaterThanOrEqual(3)
  expect(lostOf(heard, stored)).toEqual([])
  const rewritten = stored.given.find(({ key }) => key === 'rewrite')
  expect(String(rewritten?.value)).toMatch(/^w00001 /)
  expect(stored.place).toBe('rewrite')
  // It never left the window, so it is in no database, no log and no copy.
  expect(heard.filter(({ told }) => told !== undefined)).toEqual([])
  expect(stored.given.find(({ key }) => key === 'excuses')).toEqual({ key: 'excuses', state: 'not-kept' })
  expect(stored.everything).not.toContain(unkept.split(' ')[0])
  for (const word of unkept.split(' ')) expect(filesWith(word)).toEqual([])

  app = startInFolders(mainFile, folders)
  await openJournal(app)
  await continueExercise()
  await app.wait(`role=heading[name="${rewrite}"]`)
  expect(await app.evaluate(() => document.querySelector('textarea')?.value)).toBe(rewritten?.value)
  await app.click('button', 'Back')
  await app.wait('text=You answered this before, and it was not kept.')
  expect(await app.evaluate(() => document.querySelector('textarea')?.value)).toBe('')
})

test('an answer that is acknowledged before it is on the disk is noticed', async () => {
  app = startInFolders(mainFile, folders)
  const heard = await answerAndKill(true)
  expect(lostOf(heard, readStored()).length).toBeGreaterThan(0)
})
