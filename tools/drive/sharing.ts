import type { Page } from '@playwright/test'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** From the first screen of a share to its second. @param whom as the screen calls them */
export async function chooseReader(page: Page, whom: string): Promise<void> {
  await heading(page, 'Who is it for?').waitFor()
  await page.getByRole('radio', { name: whom }).click()
  await page.getByRole('heading', { name: 'Before you share' }).waitFor()
  await button(page, 'Continue').click()
  await heading(page, 'What goes in?').waitFor()
}

/** From the second screen of a share to the third, where the whole document is. */
export async function goOnToReading(page: Page): Promise<void> {
  await button(page, 'Continue').click()
  await heading(page, 'Read and leave out').waitFor()
  await page.getByRole('article').waitFor()
}

/** From the third screen of a share to the last. */
export async function goOnToHow(page: Page): Promise<void> {
  await button(page, 'Continue').click()
  await heading(page, 'How do you hand it over?').waitFor()
}
