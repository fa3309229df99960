import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** WCAG 2.2 AA, and what axe itself recommends. Axe leaves the rules of 2.2 out unless they are named. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Looks at a screen as axe does, and at what holds on every screen. */
export async function look(page: Page, screen: string): Promise<void> {
  // A screen of its own file may still be on its way.
  await expect(page.locator('h1'), screen).not.toHaveCount(0)
  // What fades in, or changes its colour, has a lower contrast until it is there; and it may begin at any time.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // What opens or closes is there, but not to be seen, for a frame or more.
  await expect(page.locator('[data-starting-style], [data-ending-style]'), screen).toHaveCount(0)
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
  expect(found, screen).toEqual([])
  expect(await page.title(), screen).toBe('Goldseam')
}

/** Collects what the window's policy has refused: a component that is refused something does not work as written. */
export function refusals(page: Page): readonly string[] {
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) refused.push(message.text())
  })
  return refused
}
