import type { BrowserWindow } from 'electron'
import type { Reply } from '#shared/contract-types.ts'
import type { JournalRequest, RenderedShare } from '#shared/journal-wire.ts'
import type { ShareFormat, ShareOptions, ShareOutcome, ShareSelection } from '#shared/share.ts'
import { askWhereToSave } from './dialogs.ts'
import { unwrap } from './journal-process.ts'
import { print, printToPdf } from './print-window.ts'

interface Request {
  readonly selection: ShareSelection
  readonly options: ShareOptions
}

type Ask = (request: JournalRequest) => Promise<Reply>

/**
 * Saves a shared file where the person says. The document is rendered anew from the database: what the window
 * showed is never taken as what should be written.
 */
export async function saveShare(
  request: Request & { readonly format: ShareFormat; readonly password: string | null },
  ask: Ask,
  window: BrowserWindow | null,
): Promise<ShareOutcome> {
  const file = await askWhereToSave(window, request.format)
  if (file === null) return { kind: 'cancelled' }
  const { selection, options, format, password } = request
  const isPdf = format === 'locked-pdf' || format === 'open-pdf'
  const pdf = isPdf ? await printToPdf((await render(request, ask)).page, options.paper) : null
  return unwrap(
    await ask({ do: 'write-share', selection, options, format, password, pdf, file }),
  ) as ShareOutcome
}

/** Prints a document through the system's own dialog. The journal notes what was on the paper, if it came to that. */
export async function printShare(
  request: Request,
  ask: Ask,
): Promise<{ readonly kind: 'printed' | 'cancelled' }> {
  const { page, contents } = await render(request, ask)
  const kind = await print(page, request.options.paper)
  if (kind === 'printed') unwrap(await ask({ do: 'note-printed', contents }))
  return { kind }
}

async function render({ selection, options }: Request, ask: Ask): Promise<RenderedShare> {
  return unwrap(await ask({ do: 'render-share', selection, options })) as RenderedShare
}
