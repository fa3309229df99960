import { expect, type Page } from '@playwright/test'
import { look } from './axe.ts'
import { call } from './walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The guided paths, one with doors that are closed, and the question at its stop, as axe sees them. */
export async function lookAtPaths(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()
  await button(page, 'Guided paths').click()
  await expect(page.getByRole('button', { name: /^After an affair/ })).toBeVisible()
  await look(page, 'paths')
  await page.getByRole('button', { name: /^After an affair/ }).click()
  await look(page, 'a path before it is begun')
  await call(page, 'paths.begin', { id: 'after-an-affair', role: 'hurting', day: '2026-03-01' })
  await button(page, 'Back').click()
  await page.getByRole('button', { name: /^After an affair/ }).click()
  await page.getByRole('button', { name: /^Impact, weeks 3 to 5/ }).click()
  await expect(page.getByText('This waits until what broke trust has stopped').first()).toBeVisible()
  await button(page, 'Stop this path').click()
  await look(page, 'a path, and the question at its stop')
}
