import type { Host } from '../chromium-host/host.ts'
import type { SpawnedApp } from '../chromium-host/spawn.ts'

/** What is heard of one entry while it is written. Texts are bodies as Markdown, or the text of the page. */
export type Note =
  /** A save left the window. */
  | { readonly kind: 'sent'; readonly id: string; readonly text: string }
  /** The answer to a save went to the window: from here on it may say "Saved". */
  | { readonly kind: 'saved'; readonly id: string; readonly text: string; readonly revision: number }
  /** The page says that everything on it is saved. */
  | { readonly kind: 'shown'; readonly text: string }
  /** The text of the page has changed. `tick`: see {@link tick}. */
  | { readonly kind: 'typed'; readonly text: string; readonly tick: number }

/**
 * Milliseconds of one tick of the page's own clock. It counts the time the page has lived through: while a machine
 * is too busy to let the page run, nobody can type into it either.
 */
export const tick = 50

/** `early`: answers a save before it is on the disk, to see whether that is noticed. */
export type Plant = 'none' | 'early'

/** Listens to the open page of the app and to its saves. Call once per window. Returns what ends the listening. */
export async function watchSaves(
  app: SpawnedApp,
  hear: (note: Note) => void,
  plant: Plant,
): Promise<() => void> {
  const listen = (message: { readonly torture?: Note }) => {
    if (message.torture) hear(message.torture)
  }
  app.child.on('message', listen)
  await app.main(watchInMain, plant)
  await app.evaluate(watchInPage, tick)
  return () => app.child.off('message', listen)
}

/** Runs in main, from its source: passes on what the bridge carries, and what the page tells. */
async function watchInMain(host: Host, plant: Plant): Promise<void> {
  type Sealed = { readonly ok: boolean; readonly sealed?: Uint8Array }
  type Handler = (event: unknown, name: string, input: unknown) => Promise<Sealed>
  type Draft = { readonly id: string; readonly body: string; readonly baseRevision: number }
  const tell = (torture: Note) => process.send?.({ torture })
  const page = [...host.windows].at(-1)?.webContents.placed?.page
  await page?.exposeFunction('tellTorture', tell)
  const { handlers } = host.electron.ipcMain as { readonly handlers: Map<string, Handler> }
  const handler = handlers.get('call')
  if (!handler || Reflect.get(handler, 'watched')) return
  const watched: Handler = async (event, name, input) => {
    if (name !== 'entries.save') return handler(event, name, input)
    const draft = input as Draft
    tell({ kind: 'sent', id: draft.id, text: draft.body })
    if (plant === 'early') {
      setTimeout(() => void handler(event, name, input), 100)
      const made = { ...draft, revision: draft.baseRevision + 1, changedAt: Date.now() }
      tell({ kind: 'saved', id: made.id, text: made.body, revision: made.revision })
      return { ok: true, sealed: new TextEncoder().encode(JSON.stringify(made)) }
    }
    const reply = await handler(event, name, input)
    if (reply.ok && reply.sealed) {
      const { id, body, revision } = JSON.parse(new TextDecoder().decode(reply.sealed))
      tell({ kind: 'saved', id, text: body, revision })
    }
    return reply
  }
  handlers.set('call', Object.assign(watched, { watched: true }))
}

/** Runs in the page, from its source: tells each change of the text, and each time the page says "Saved". */
function watchInPage(milliseconds: number): void {
  const tell = Reflect.get(window, 'tellTorture') as (note: Note) => void
  let ticks = 0
  let last = ''
  let shown = ''
  setInterval(() => {
    ticks += 1
  }, milliseconds)
  const textNow = () => document.querySelector('[role="textbox"][aria-label="Text"]')?.textContent ?? ''
  // Looked at when a frame is drawn: within one there may be a new letter beside words of before.
  const lookAtFrame = () => {
    const text = textNow()
    const status = document.querySelector('section[aria-label="Entry"] p[role="status"]')
    const saysSaved = status !== null && !status.classList.contains('sr-only') && status.textContent !== ''
    if (saysSaved && text !== shown) tell({ kind: 'shown', text })
    shown = saysSaved ? text : ''
  }
  const look = () => {
    const text = textNow()
    if (text !== last) tell({ kind: 'typed', text, tick: ticks })
    last = text
    requestAnimationFrame(lookAtFrame)
  }
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}
