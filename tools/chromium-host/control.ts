import type { Page } from 'playwright-core'
import type { Host } from './host.ts'

/** What a test may ask of an app that runs as a program of its own. */
export type ControlRequest =
  | { readonly do: 'click'; readonly role: Role; readonly name: string }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'press'; readonly key: string }
  | { readonly do: 'fill'; readonly label: string; readonly text: string }
  | { readonly do: 'text'; readonly selector: string }
  | { readonly do: 'wait'; readonly selector: string }
  /** Runs the source of a function in the page; its argument and result are JSON. */
  | { readonly do: 'evaluate'; readonly source: string; readonly argument: unknown }
  /** The same in the main process, with the host as first argument. */
  | { readonly do: 'main'; readonly source: string; readonly argument: unknown }
  | { readonly do: 'quit' }

type Role = Parameters<Page['getByRole']>[0]

export interface ControlQuestion {
  readonly id: number
  readonly request: ControlRequest
}

export type ControlAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string }

/** How long a request for something in the page waits for it, in milliseconds. */
const patience = 30_000

/** Answers the process that started this one, if it is one that asks. Ends the app when that process is gone. */
export function answerControl(host: Host): void {
  if (!process.send || process.env.GOLDSEAM_HOST_CONTROL !== '1') return
  process.on('message', ({ id, request }: ControlQuestion) => {
    carryOut(host, request).then(
      (value) => reply({ id, ok: true, value }),
      (error: unknown) =>
        reply({ id, ok: false, message: error instanceof Error ? error.message : String(error) }),
    )
  })
  process.once('disconnect', () => process.exit(1))
}

function reply(answer: ControlAnswer): void {
  if (process.connected) process.send?.(answer)
}

async function carryOut(host: Host, request: ControlRequest): Promise<unknown> {
  if (request.do === 'quit') return host.app.quit()
  if (request.do === 'main') return functionOf(request.source)(host, request.argument)
  const page = await pageOf(host)
  switch (request.do) {
    case 'click':
      return page.getByRole(request.role, { name: request.name, exact: true }).click({ timeout: patience })
    case 'type':
      return page.keyboard.type(request.text)
    case 'press':
      return page.keyboard.press(request.key)
    case 'fill':
      return page.getByLabel(request.label, { exact: true }).fill(request.text, { timeout: patience })
    case 'text':
      return page.locator(request.selector).first().innerText({ timeout: patience })
    case 'wait':
      return page.locator(request.selector).first().waitFor({ timeout: patience })
    case 'evaluate':
      return page.evaluate(`(${request.source})(${JSON.stringify(request.argument)})`)
  }
}

/** The page of the newest window; waits for the first one. */
async function pageOf(host: Host): Promise<Page> {
  const deadline = Date.now() + patience
  for (;;) {
    const window = [...host.windows].at(-1)
    if (window) return (await window.webContents.up()).page
    if (Date.now() > deadline) throw new Error('the app has opened no window')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function functionOf(source: string): (...args: unknown[]) => unknown {
  // The source comes from the test that started this process, over its own pipe.
  return new Function(`return (${source})`)()
}
