import type { SpawnedApp } from '../chromium-host/spawn.ts'
import { lockScreenIsShown, newEntry, openJournal } from './running-journal.ts'

/** What is written, looked for and shared in one tour. Each is one line, with a word of its own. */
export interface TourWords {
  readonly title: string
  readonly body: string
  readonly binned: string
  readonly searched: string
  readonly heading: string
}

/** Walks through the open journal as a person does, by its buttons and fields; it stays open. */
export async function walkThroughJournal(app: SpawnedApp, words: TourWords): Promise<void> {
  await write(app, words.binned)
  await app.click('button', 'More for this entry')
  await app.click('menuitem', 'Move to the bin')
  // The entry's page gives way to the list once it is moved; a click before that would be undone by it.
  await app.wait('text=Moved to the bin.')
  await app.click('button', 'Bin')
  await app.wait(`text=${words.binned}`)
  await app.click('button', 'Back to the journal')
  await write(app, words.body)
  await app.fill('Title', words.title)
  await isSaved(app)
  await app.fill('Search the journal', words.searched)
  await app.wait('text=/Nothing found/')
  await app.fill('Search the journal', words.title)
  await app.wait('[role="option"]')
  await app.press('Escape')
  await app.click('button', 'More for this entry')
  await app.click('menuitem', 'Share this entry')
  await app.click('radio', 'My own therapist')
  await app.click('button', 'Continue')
  await app.click('textbox', 'Heading')
  await app.type(words.heading)
  await app.click('button', 'Continue')
  await app.wait(`article >> text=${words.heading}`)
  await app.wait(`article >> text=${words.body}`)
  await showInSession(app, words)
  await app.click('button', 'Journal')
}

/** From the third screen of a share to its end: it is shown on the screen, and noted. A journal can be toured again then. */
async function showInSession(app: SpawnedApp, words: TourWords): Promise<void> {
  await app.click('button', 'Continue')
  await app.click('radio', 'Show on the screen Nothing is saved. For reading together in the room.')
  await app.click('checkbox', 'Going back to the journal needs the passphrase')
  await app.click('button', 'Show')
  await app.wait('role=heading[name="Session view"]')
  await app.wait(`article >> text=${words.body}`)
  await app.click('button', 'Leave the session view')
  await app.click('button', 'Done')
  await app.wait('text=What was shared so far')
}

/** Locks with the key, and unlocks again. */
export async function lockWithKey(app: SpawnedApp): Promise<void> {
  await app.press('Control+l')
  await lockScreenIsShown(app)
}

/** The same tour over and over, each in a journal that was locked and unlocked, until the time is up. */
export async function tourFor(app: SpawnedApp, words: TourWords, milliseconds: number): Promise<number> {
  const end = Date.now() + milliseconds
  for (let tours = 1; ; tours += 1) {
    await openJournal(app)
    await walkThroughJournal(app, words)
    await lockWithKey(app)
    await openJournal(app)
    if (Date.now() >= end) return tours
  }
}

async function write(app: SpawnedApp, text: string): Promise<void> {
  await newEntry(app)
  await app.type(text)
  await isSaved(app)
}

/** Resolves when the page says that all of it is saved. */
async function isSaved(app: SpawnedApp): Promise<void> {
  await app.wait('section[aria-label="Entry"] p[role="status"]:not(.sr-only):has-text("Saved")')
}
