import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPage } from '#journal/entries/read-page.ts'
import { readRevision } from '#journal/entries/revisions.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { keepImage, readImage } from '#journal/images/images.ts'
import { createVault } from '#journal/vault/create-vault.ts'
import { openVault } from '#journal/vault/open-vault.ts'
import { madePng } from '../images/support/made-images.ts'
import { byPassphrase } from './support/made-key-file.ts'
import { born } from './support/make-vault.ts'
import { quickSurroundings } from './support/quick-surroundings.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const secret = () => byPassphrase()
const draft = {
  id: '01900000-0000-7000-8000-000000000001',
  day: '2026-05-04',
  time: '10:00',
  zone: 'UTC',
  title: '',
}

it.each([
  ['spaces', 'my own  journal '],
  ['emoji and accents', 'Tagebuch 📔 für später é'],
  ['a name of 200 characters', 'j'.repeat(200)],
  ['what SQL, a shell and an address would read', `it's "100%" $HOME;--?mode=memory#x&y\\z`],
])('a vault lives in a folder with %s', async (_, name) => {
  const place = join(temporaryFolder(), name)
  mkdirSync(place)
  const folder = join(place, 'vault')
  const { passphrase } = secret()
  const made = await createVault({ folder, passphrase, recoveryCode: null, now: born }, quickSurroundings)
  const picture = madePng()
  const { id } = keepImage(made, picture, born)
  saveEntry(made.connection, { ...draft, baseRevision: 0, body: `Here. ![](attachment:${id})` }, born)
  await made.close()

  const options = { folder, secret: secret(), failedAttempts: 0, now: born + 1 }
  const opened = await openVault(options, quickSurroundings)
  expect(readPage(opened.connection, { before: null, limit: 10 }).rows).toMatchObject([{ preview: 'Here.' }])
  expect(Buffer.from(readImage(opened, id, 0).bytes).equals(picture.bytes)).toBe(true)
  await opened.close()
})

it('a clock that goes backwards loses no save and no version', async () => {
  const folder = join(temporaryFolder(), 'vault')
  const { passphrase } = secret()
  const made = await createVault({ folder, passphrase, recoveryCode: null, now: born }, quickSurroundings)
  const year = 365 * 86_400_000
  for (const [at, now] of [born, born - year, born - 10 * year, 0].entries()) {
    saveEntry(made.connection, { ...draft, baseRevision: at, body: `Text ${at}.` }, now)
  }
  await made.close()
  const options = { folder, secret: secret(), failedAttempts: 0, now: born - 20 * year }
  const opened = await openVault(options, quickSurroundings)
  const bodies = [1, 2, 3, 4].map((revision) => readRevision(opened.connection, draft.id, revision).body)
  expect(bodies).toEqual(['Text 0.', 'Text 1.', 'Text 2.', 'Text 3.'])
  await opened.close()
})
