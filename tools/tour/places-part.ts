import { button, show, type Tour } from './tour.ts'

const partsOfSafety = [
  { tab: 'Being safe', name: 'safety-being-safe' },
  { tab: 'My own behaviour', name: 'safety-own-behaviour' },
  { tab: 'Too much to carry', name: 'safety-too-much' },
  { tab: 'Numbers', name: 'safety-numbers' },
] as const

/** The Safety page, in all its parts. */
export async function seeSafety(tour: Tour): Promise<void> {
  const { page } = tour.app
  await button(page, 'Safety').click()
  for (const { tab, name } of partsOfSafety) {
    await page.getByRole('tab', { name: tab }).click()
    await show(tour, page, name, `Safety: ${tab}.`, { smallToo: name === 'safety-being-safe' })
  }
  await page.getByRole('heading', { name: 'Anywhere else' }).scrollIntoViewIfNeeded()
  await show(tour, page, 'safety-numbers-end', 'Safety: the last of the numbers.')
  await page.keyboard.press('Escape')
}

/** Settings, from top to bottom. */
export async function seeSettings(tour: Tour): Promise<void> {
  const { page } = tour.app
  await button(page, 'Settings').click()
  await page.getByRole('heading', { name: 'Appearance' }).waitFor()
  await show(tour, page, 'settings', 'Settings: how things look.', { smallToo: true })
  await page.getByRole('heading', { name: 'Dates and times' }).scrollIntoViewIfNeeded()
  await show(tour, page, 'settings-writing-and-dates', 'Settings: writing, dates and times.')
  await page.getByRole('heading', { name: 'Days that are not brought up' }).scrollIntoViewIfNeeded()
  await show(tour, page, 'settings-today', 'Settings: what Today offers, and what it never brings up.', {
    smallToo: true,
  })
  await page.getByText(/^Version /).scrollIntoViewIfNeeded()
  await show(tour, page, 'settings-end', 'Settings: what the app may never do, and what this is.')
  await page.keyboard.press('Escape')
}
