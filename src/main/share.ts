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
  const pdf = isPdf ? (await printed(request, ask)).pdf : null
  return unwrap(
    await ask({ do: 'write-share', selection, options, format, password, pdf, file }),
  ) as ShareOutcome
}

/** Prints a document through the system's own dialog. The journal notes what was on the paper, if it came to that. */
export async function printShare(
  request: Request,
  ask: Ask,
): Promise<{ readonly kind: 'printed' | 'cancelled' }> {
  const first = await render(request, ask, null)
  const { page, contents, omissions } = first.numbersPages ? (await printed(request, ask)).rendered : first
  const kind = await print(page, request.options.paper)
  const { selection } = request
  if (kind === 'printed') unwrap(await ask({ do: 'note-printed', selection, contents, omissions }))
  return { kind }
}

/** A number that is longer than the space it stood in before can move a part to another page; once is enough for most. */
const mostPrints = 3

/**
 * What came out of the printer, and what went into it last. Contents need to know the pages of what they are a part of,
 * so such a document is printed until its numbers hold. If they never do, the proof of the file fails.
 */
async function printed(
  request: Request,
  ask: Ask,
): Promise<{ readonly pdf: Uint8Array; readonly rendered: RenderedShare }> {
  let rendered = await render(request, ask, null)
  let pdf = await printToPdf(rendered.page, request.options.paper)
  for (let prints = 1; rendered.numbersPages && prints < mostPrints; prints += 1) {
    const next = await render(request, ask, pdf)
    if (next.page === rendered.page) break
    rendered = next
    pdf = await printToPdf(rendered.page, request.options.paper)
  }
  return { pdf, rendered }
}

async function render(
  { selection, options }: Request,
  ask: Ask,
  before: Uint8Array | null,
): Promise<RenderedShare> {
  return unwrap(await ask({ do: 'render-share', selection, options, printed: before })) as RenderedShare
}
