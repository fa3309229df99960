import { expect, test } from './support/goldseam.ts'
import { call, createJournalQuickly } from './support/walk.ts'

/** Payloads of the usual lists: scripts, handlers, SVG, MathML, mutation, Markdown links and images. */
const payloads = [
  '<script>window.__ran=1</script>',
  '<img src=x onerror="window.__ran=1">',
  '<svg/onload=window.__ran=1>',
  '<svg><animate onbegin=window.__ran=1 attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__ran=1&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=window.__ran=1>">',
  '<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>',
  '<details open ontoggle=window.__ran=1>x</details>',
  '<a href="javascript:window.__ran=1" autofocus onfocus=window.__ran=1>x</a>',
  '[a link](javascript:window.__ran=1)',
  '[a link](<javascript:window.__ran=1>)',
  '![an image](x"onerror="window.__ran=1)',
  '![an image](https://example.invalid/pixel.png)',
  '[x]: javascript:window.__ran=1\n\n[x]',
  '<https://example.invalid/auto>',
  '<object data="data:text/html,<script>parent.__ran=1</script>"></object>',
  '<form action=javascript:window.__ran=1><button autofocus onfocus=window.__ran=1>x',
  '<style>@import "https://example.invalid/x.css";</style>',
  '"><script>window.__ran=1</script>',
  '`-->`<script>window.__ran=1</script>',
  '{{constructor.constructor("window.__ran=1")()}}',
  '<template><img src=x onerror=window.__ran=1></template>',
  '\u2028<img src=x onerror=window.__ran=1>',
]

test('claim 34: hostile text in titles and bodies stays text: no script, no request, no navigation', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { page } = app
  await createJournalQuickly(page)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const before = page.url()
  for (const [index, payload] of payloads.entries()) {
    await call(page, 'entries.save', {
      id: `019aa000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      baseRevision: 0,
      day: '2026-03-01',
      time: `10:${String(index).padStart(2, '0')}`,
      zone: 'UTC',
      title: payload.replaceAll('\n', ' '),
      body: `${payload}\n\nand then ${payload}\n\nhostile${index}`,
    })
  }
  for (const [index] of payloads.entries()) {
    await page.getByLabel('Search the journal').fill(`hostile${index}`)
    const found = page.getByRole('option').filter({ hasText: new RegExp(`hostile${index}\\b`) })
    await found.first().click()
    await expect(page.locator('[contenteditable="true"]')).toContainText(new RegExp(`hostile${index}$`))
    expect(await page.evaluate(() => '__ran' in window)).toBe(false)
    expect(page.url()).toBe(before)
    // A picture elsewhere is never fetched, and a link never has an address to go to.
    expect(
      await page
        .locator(
          '[contenteditable="true"] :is(script, iframe, object, img[src^="http"], a[href^="javascript:"])',
        )
        .count(),
    ).toBe(0)
  }
  expect(requests.filter((address) => !address.startsWith(new URL(before).origin))).toEqual([])
})
