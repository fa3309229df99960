import type { Page } from 'playwright-core'
import { madeDraft } from '../../../tests/unit/journal/share/sheet/support/made-draft.ts'

/** Sharing these entries, as it is asked for once the person has read it. @param entries their ids */
export async function readShare(page: Page, entries: readonly string[]) {
  const draft = madeDraft({ entries: [...entries], counts: false })
  const options = { paper: 'a4', dateForm: 'language', clock: 'language' } as const
  const fingerprint = await page.evaluate(
    async (request) => {
      const reply = await window.bridge.call('share.preview', request)
      if (!reply.ok || !('sealed' in reply)) throw new Error('no preview')
      return (JSON.parse(new TextDecoder().decode(reply.sealed)) as { fingerprint: string }).fingerprint
    },
    { selection: { draft, today: draft.to }, options },
  )
  return { selection: { draft: { ...draft, read: fingerprint }, today: draft.to }, options }
}
