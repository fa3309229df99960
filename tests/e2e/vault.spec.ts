import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Goldseam, test } from './support/goldseam.ts'
import {
  choosePassphrase,
  createJournal,
  createJournalQuickly,
  journalIsOpen,
  lock,
  passphrase,
  readRecoveryCode,
  tryPassphrase,
  unlock,
  walkToPassphrase,
} from './support/walk.ts'

const keyFile = (app: Goldseam) => join(app.userData, 'vault', 'vault.keys')
const database = (app: Goldseam) => join(app.userData, 'vault', 'journal.db')

test('nothing is written before the risk note was read and the passphrase chosen', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  await walkToPassphrase(app.page)
  await choosePassphrase(app.page)
  await readRecoveryCode(app.page)
  expect(existsSync(join(app.userData, 'vault'))).toBe(false)
})

test('a journal is made with a passphrase and a recovery code, and each opens it', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const code = await createJournal(app.page)
  let page = await lock(app)
  await unlock(page)
  page = await lock(app)
  await page.getByRole('button', { name: 'Use the recovery code instead' }).click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase().replaceAll(' ', '-'))
  await page.getByRole('button', { name: 'Open' }).click()
  await journalIsOpen(page)
})

test('the recovery code must be typed back right, and can be declined after a warning', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { page } = app
  await walkToPassphrase(page)
  await choosePassphrase(page)
  const code = await readRecoveryCode(page)
  await page.getByRole('button', { name: 'I have written it down' }).click()
  const last = code.at(-1) === '7' ? '8' : '7'
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code.slice(0, -1) + last)
  await page.getByRole('button', { name: 'Create the journal' }).click()
  await expect(page.getByText('Group 6 is not as it was shown.')).toBeVisible()
  expect(existsSync(keyFile(app))).toBe(false)
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: 'Go on without a code' }).click()
  await expect(page.getByText('Then the passphrase is the only way in.')).toBeVisible()
  await page.getByRole('button', { name: 'Create the journal without a code' }).click()
  await journalIsOpen(page)
})

test('a passphrase under ten characters is refused before anything is made', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await walkToPassphrase(app.page)
  await choosePassphrase(app.page, 'nine char')
  await expect(app.page.getByText('Use at least 10 characters.')).toBeVisible()
  expect(existsSync(join(app.userData, 'vault'))).toBe(false)
})

test('four faults have four different answers', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  const page = await lock(app)
  // A backup has a copy of the key file, which would open the journal all the same: damage.spec.ts.
  rmSync(join(app.userData, 'vault/backups'), { recursive: true })
  const heard = new Set<string>()
  const answer = async (typed: string) => {
    await tryPassphrase(page, typed)
    const notice = page.getByRole('alert').filter({ hasText: /\w/ })
    await expect(notice).toBeVisible()
    const words = await notice.innerText()
    heard.add(words)
    return words
  }
  expect(await answer('not the right passphrase')).toContain('That passphrase does not open this journal.')

  const goodKeys = readFileSync(keyFile(app))
  const badKeys = Buffer.from(goodKeys)
  badKeys[badKeys.length - 10] = (badKeys.at(-10) ?? 0) ^ 1
  writeFileSync(keyFile(app), badKeys)
  expect(await answer(passphrase)).toMatch(/key file/i)
  expect(readFileSync(keyFile(app)).equals(badKeys)).toBe(true)
  writeFileSync(keyFile(app), goodKeys)

  const goodJournal = readFileSync(database(app))
  const badJournal = Buffer.from(goodJournal)
  badJournal[2000] = (badJournal.at(2000) ?? 0) ^ 1
  writeFileSync(database(app), badJournal)
  expect(await answer(passphrase)).toMatch(/damaged/i)
  writeFileSync(database(app), goodJournal)

  const newer = makeNewer(goodKeys)
  writeFileSync(keyFile(app), newer)
  expect(await answer(passphrase)).toMatch(/newer version/i)
  writeFileSync(keyFile(app), goodKeys)

  expect(heard.size).toBe(4)
  await unlock(page)
})

/** The key file as a later format would begin and end: see `docs/vault-format.md`. */
function makeNewer(keys: Buffer): Buffer {
  const content = Buffer.from(keys.subarray(0, -32))
  content.writeUInt16BE(99, 8)
  return Buffer.concat([content, createHash('sha256').update(content).digest()])
}

test('wrong attempts make one wait, and a new start does not', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  let page = await lock(app)
  const waiting = page.getByText(/^in \d+ seconds?$/)
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true })
  // The waits grow, so that however slow the machine is an attempt comes too early in the end.
  for (let attempt = 1; attempt <= 8 && !(await waiting.isVisible()); attempt += 1) {
    await tryPassphrase(page, `wrong attempt ${attempt}`)
    await expect(field.and(page.locator(':focus')).or(waiting).first()).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
  }
  await expect(waiting).toBeVisible()
  await app.relaunch()
  page = app.page
  await unlock(page)
})

test('a second program on an open journal is refused politely', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  const program = join(import.meta.dirname, 'support', 'second-program.ts')
  const tryIt = () =>
    execFileSync(process.execPath, [program, join(app.userData, 'vault'), passphrase], { encoding: 'utf8' })
  expect(tryIt()).toBe('vault-in-use')
  await lock(app)
  expect(tryIt()).toBe('opened')
})

test('the Safety page opens from the first screen, the lock screen and the journal, and leaves no trace', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const see = async () => {
    const before = everyFile(app.userData)
    await app.page.getByRole('button', { name: 'Safety' }).first().click()
    await expect(app.page.getByRole('heading', { name: 'You deserve to be safe' })).toBeVisible()
    await app.page.keyboard.press('Escape')
    await expect(app.page.getByRole('heading', { name: 'You deserve to be safe' })).toBeHidden()
    expect(everyFile(app.userData)).toEqual(before)
  }
  await see()
  await createJournalQuickly(app.page)
  await see()
  await lock(app)
  await see()
})

/** Every file below a folder, with its content. */
function everyFile(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file, 'base64')]),
  )
}
