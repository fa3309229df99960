import { journalIsOpen, passphrase, readRecoveryCode, typePassphrase } from '../drive/walk.ts'
import { button, show, type Tour } from './tour.ts'

/** From the first start to an open, empty journal. Returns the recovery code. */
export async function walkThroughWelcome(tour: Tour): Promise<string> {
  const { page } = tour.app
  await button(page, 'Continue').waitFor()
  await show(tour, page, 'welcome', 'The first page says what this is and is not.', { smallToo: true })
  await button(page, 'Continue').click()
  await page.getByRole('heading', { name: 'Before you write anything down' }).waitFor()
  await show(tour, page, 'risk-note', 'The risk note, before anything is written.', { smallToo: true })
  await button(page, 'Continue').click()

  await show(tour, page, 'passphrase', 'Choosing a passphrase.')
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).pressSequentially('password1')
  await button(page, 'Continue').click()
  await page.getByText('Use at least 10 characters.').waitFor()
  await show(tour, page, 'passphrase-too-short', 'One that is too short is refused.')
  await typePassphrase(page)
  await page.getByText('Strong.', { exact: true }).waitFor()
  await show(tour, page, 'passphrase-strong', 'A strong one, typed twice.', { smallToo: true })
  await button(page, 'Continue').click()

  await readRecoveryCode(page)
  await show(tour, page, 'recovery-code', 'The recovery code, to be copied onto paper.', { smallToo: true })
  await button(page, 'Go on without a code').click()
  await show(tour, page, 'without-a-code', 'Or going on without one, after a warning.')
  await button(page, 'Back').click()
  const code = await readRecoveryCode(page)
  await button(page, 'I have written it down').click()
  const field = page.getByRole('textbox', { name: 'Recovery code' })
  await field.fill(`${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`)
  await button(page, 'Create the journal').click()
  await page.getByText('Group 6 is not as it was shown.').waitFor()
  await show(tour, page, 'recovery-code-mistyped', 'Typing it back, with a slip in the last group.')
  await field.fill(code)
  await show(tour, page, 'recovery-code-confirmed', 'Typing it back right.', { smallToo: true })
  await button(page, 'Create the journal').click()
  await journalIsOpen(page)
  tour.say(`The journal is made. Its passphrase is “${passphrase}”.`)
  return code
}
