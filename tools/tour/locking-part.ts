import { goToJournal, journalIsOpen, lock, tryPassphrase } from '../drive/walk.ts'
import { rowsOf } from '../drive/writing.ts'
import { button, show, type Tour } from './tour.ts'

/** How long the app may make one wait here. Only against hanging. */
const patience = 180_000

/** Locking, and the ways back in. */
export async function lockAndOpen(tour: Tour, recoveryCode: string): Promise<void> {
  const page = await lock(tour.app)
  await show(tour, page, 'locked', 'Locked.', { smallToo: true })
  await tryPassphrase(page, 'not the right one')
  await page.getByText('That passphrase does not open this journal.').waitFor()
  await show(tour, page, 'wrong-passphrase', 'A wrong passphrase.')

  const waiting = page.getByText(/^in \d+ seconds?$/)
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true })
  // The waits grow, so that however slow the machine is an attempt comes too early in the end.
  for (let attempt = 2; attempt <= 10 && !(await waiting.isVisible()); attempt += 1) {
    await tryPassphrase(page, `still not the right one ${attempt}`)
    await field.and(page.locator(':focus')).or(waiting).first().waitFor()
  }
  await waiting.waitFor()
  await show(tour, page, 'waiting', 'Several wrong ones: the next has to wait.')
  await waiting.waitFor({ state: 'hidden', timeout: patience })

  await button(page, 'Use the recovery code instead').click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(recoveryCode)
  await show(tour, page, 'recovery-code-form', 'Opening with the recovery code.', { smallToo: true })
  await button(page, 'Open').click()
  await journalIsOpen(page)
  await page.getByRole('heading', { name: 'Last entries' }).waitFor()
  await show(tour, page, 'open-again', 'Open again, with everything as it was.')
  await goToJournal(page)
  await rowsOf(page).first().waitFor()
}
