import { join } from 'node:path'
import type { SpawnedApp } from '../chromium-host/spawn.ts'
import { judge, type Outcome, readStored, targets, type Written } from './kill-outcome.ts'
import { endNow, partsOf, runs } from './processes.ts'
import {
  lockScreenIsShown,
  newEntry,
  openJournal,
  passphrase,
  type RunFolders,
  startInFolders,
  until,
} from './running-journal.ts'
import { type Note, type Plant, watchSaves } from './watch-saves.ts'

interface Options {
  readonly mainFile: string
  readonly folders: RunFolders
  /** Whether to kill once more, after so many kills. */
  readonly again: (kills: number) => boolean
  /** From 0 up to but not including 1. */
  readonly random: () => number
  readonly plant: Plant
}

/**
 * Writes into the running app and kills it, or a process of it, again and again; then opens the vault with another
 * program and looks there for everything the app had called saved.
 */
export async function killWhileWriting(options: Options): Promise<readonly Outcome[]> {
  const { mainFile, folders, again } = options
  const written: Written[] = []
  let app: SpawnedApp | null = null
  try {
    while (again(written.length)) {
      const target = targets[written.length % targets.length] ?? 'app'
      app ??= startInFolders(mainFile, folders)
      await openJournal(app)
      const notes = await writeAndKill(app, target, options)
      written.push({ target, notes })
      if (target === 'app' || target === 'main') app = null
      else await lockScreenIsShown(app)
    }
  } finally {
    await app?.quit()
  }
  const stored = readStored(join(folders.userData, 'vault'), passphrase)
  return written.map((one) => judge(one, stored))
}

/** More words than any kill waits for. Only against hanging. */
const enough = 2_000

/** Types into a new entry until the moment of the kill. Resolves when what was killed is gone. */
async function writeAndKill(
  app: SpawnedApp,
  target: Written['target'],
  { random, plant }: Pick<Options, 'random' | 'plant'>,
): Promise<readonly Note[]> {
  // Half of the kills come on the heels of an answered save, the others at any time.
  const killAtSave = random() < 0.5 ? 1 + Math.floor(random() * 3) : 0
  const killAfter = 400 + random() * 1_800
  await newEntry(app)
  const parts = partsOf(app.pid)
  const victims = { app: parts.all, main: [app.pid], window: parts.windows, journal: parts.journal }[target]
  if (victims.length === 0) throw new Error(`there is no process of the ${target} to kill`)

  const notes: Note[] = []
  let dead = false
  const kill = () => {
    if (!dead) for (const pid of victims) endNow(pid)
    dead = true
  }
  const hear = (note: Note) => {
    if (note.kind === 'typed' && notes.length === 0 && killAtSave === 0) setTimeout(kill, killAfter)
    notes.push(note)
    if (killAtSave > 0 && notes.filter(({ kind }) => kind === 'saved').length >= killAtSave) kill()
  }
  const stop = await watchSaves(app, hear, plant)
  for (let word = 1; !dead; word += 1) {
    if (word > enough) throw new Error(`${enough} words were typed, and the moment to kill never came`)
    // What is being typed when the window ends is lost with it.
    await app.type(`w${String(word).padStart(5, '0')} `).catch((error) => {
      if (!dead) throw error
    })
    // A person stops now and then, long enough for the page to say "Saved".
    if (random() < 0.12) await new Promise((on) => setTimeout(on, random() * 700))
  }
  const ending = target === 'main' ? parts.all : victims
  await until(async () => !ending.some(runs))
  stop()
  return notes
}
