import { afterEach, beforeEach, expect, it } from 'vitest'
import { changePrivateSettings, readPrivateSettings } from '#journal/settings/private-settings.ts'
import { defaultPrivateSettings, type PrivateSettings } from '#shared/private-settings.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const read = () => readPrivateSettings(journal.connection)
const chosen: PrivateSettings = {
  role: 'hurting',
  partner: 'A',
  prompts: false,
  noPromptOn: '2026-05-01',
  onThisDay: true,
  hiddenPeriods: [{ from: '2024-02-29', to: '2024-03-05' }],
  checkInDay: 3,
  noCheckInOn: '2026-04-01',
  hintsSeen: ['first-entry'],
  codeDrill: false,
  codeDrillFrom: '2026-05-09',
}

it('are the first ones until something is chosen, and what was chosen from then on', async () => {
  expect(read()).toEqual(defaultPrivateSettings)
  expect(changePrivateSettings(journal.connection, chosen)).toEqual(chosen)
  await journal.reopen()
  expect(read()).toEqual(chosen)
})

it('a change changes what it names and nothing else; a role can be taken back', () => {
  changePrivateSettings(journal.connection, chosen)
  expect(changePrivateSettings(journal.connection, { role: null })).toEqual({ ...chosen, role: null })
  expect(changePrivateSettings(journal.connection, { prompts: true, onThisDay: undefined })).toEqual({
    ...chosen,
    role: null,
    prompts: true,
  })
})

it.each(Object.keys(chosen))('a damaged or unknown value of "%s" falls back alone', (name) => {
  changePrivateSettings(journal.connection, chosen)
  // Longer than any name of a person may be, which is the one setting that takes any other text.
  const unknown = JSON.stringify('nobody knows this '.repeat(4))
  for (const damaged of ['{', '17.5', unknown, '[{"from":"2023-02-29","to":"x"}]']) {
    const row = journal.connection.write('UPDATE setting SET value = ? WHERE name = ?')
    expect(row.run(damaged, `chosen-${name}`)).toBe(1)
    expect(read()).toEqual({ ...chosen, [name]: Reflect.get(defaultPrivateSettings, name) })
  }
})

it('notes of the journal itself in the same table are left alone', () => {
  journal.connection.write('INSERT INTO setting VALUES (?, ?)').run('sweep-due', 'true')
  changePrivateSettings(journal.connection, chosen)
  expect(read()).toEqual(chosen)
  const note = journal.connection.sqlite.prepare("SELECT value FROM setting WHERE name = 'sweep-due'")
  expect(note.pluck().get()).toBe('true')
})
