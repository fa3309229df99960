import type { BrowserWindow } from 'electron'
import type { Handlers, Reply } from '#shared/contract-types.ts'
import type { JournalRequest, RenderedShare } from '#shared/journal-wire.ts'
import type {
  PrintOutcome,
  ShareFormat,
  ShareOptions,
  ShareOutcome,
  ShareProof,
  ShareSelection,
} from '#shared/share.ts'
import type { ShareProgress } from '#shared/share-progress.ts'
import { askWhereToSave } from './dialogs.ts'
import { unwrap } from './journal-process.ts'
import { print, printToPdf } from './print-window.ts'

interface Request {
  readonly selection: ShareSelection
  readonly options: ShareOptions
}

type Ask = (request: JournalRequest) => Promise<Reply>

interface Parts {
  readonly ask: Ask
  browserWindow(): BrowserWindow | null
  /** How far a file has come. */
  tell(progress: ShareProgress): void
}

/** The calls about handing something over. The window never learns a path. */
export function shareCalls({ ask, browserWindow, tell }: Parts): Handlers<'main'>['share'] {
  let going = new AbortController()
  return {
    async save(request) {
      const { signal } = going
      const file = await askWhereToSave(browserWindow(), request.format)
      if (file === null) return { kind: 'cancelled' }
      // After the dialog, which no program can answer: so nobody tries out passphrases here.
      const { format, password } = request
      if (format === 'locked-pdf' && password !== null)
        unwrap(await ask({ do: 'refuse-passphrase', password }))
      return saveShare(request, file, { ask, tell, stop: signal })
    },
    async stop() {
      going.abort()
      going = new AbortController()
      unwrap(await ask({ do: 'stop-share' }))
      return null
    },
    print: (request) => printShare(request, ask),
  }
}

interface Saving extends Pick<Parts, 'ask' | 'tell'> {
  readonly stop: AbortSignal
}

/**
 * Saves a shared file. The document is rendered anew from the database: what the window showed is never taken as what
 * should be written. The pages of a PDF are in memory until the journal has proven them, so stopping leaves nothing.
 */
async function saveShare(
  request: Request & { readonly format: ShareFormat; readonly password: string | null },
  file: string,
  { ask, tell, stop }: Saving,
): Promise<ShareOutcome> {
  const { selection, options, format, password } = request
  const isPdf = format === 'locked-pdf' || format === 'open-pdf'
  const pdf = isPdf ? await printedToSave(request, { ask, tell, stop }) : null
  if (stop.aborted) return { kind: 'cancelled' }
  return unwrap(
    await ask({ do: 'write-share', selection, options, format, password, pdf, file }),
  ) as ShareOutcome
}

/** The printed pages; null when it was stopped. */
async function printedToSave(request: Request, { ask, tell, stop }: Saving): Promise<Uint8Array | null> {
  const watched: PrintSteps = {
    stop,
    step(step) {
      stop.throwIfAborted()
      tell({ step, done: 0, of: 0 })
    },
  }
  try {
    return (await printed(request, ask, watched)).pdf
  } catch (thrown) {
    if (stop.aborted) return null
    throw thrown
  }
}

/**
 * Prints a document through the system's own dialog, once the journal has proven its pages. It notes what was on the
 * paper, if it came to that.
 */
async function printShare(request: Request, ask: Ask): Promise<PrintOutcome> {
  const { selection, options } = request
  const { pdf, rendered } = await printed(request, ask)
  const proof = unwrap(await ask({ do: 'prove-printed', selection, options, pdf })) as ShareProof
  const kind = await print(rendered.page, options.paper)
  if (kind === 'cancelled') return { kind }
  unwrap(await ask({ do: 'note-printed', selection, noted: rendered.noted }))
  return { kind, proof }
}

interface PrintSteps {
  /** Ends what is being printed, where that can be. */
  readonly stop?: AbortSignal
  /** Throws when it was stopped. */
  step(step: 'making' | 'printing'): void
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
  { step, stop }: PrintSteps = { step: () => undefined },
): Promise<{ readonly pdf: Uint8Array; readonly rendered: RenderedShare }> {
  step('making')
  let rendered = await render(request, ask, null)
  step('printing')
  let pdf = await printToPdf(rendered.page, request.options.paper, stop)
  for (let prints = 1; rendered.numbersPages && prints < mostPrints; prints += 1) {
    const next = await render(request, ask, pdf)
    if (next.page === rendered.page) break
    rendered = next
    step('printing')
    pdf = await printToPdf(rendered.page, request.options.paper, stop)
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
