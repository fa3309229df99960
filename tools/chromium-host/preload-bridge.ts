import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CDPSession } from 'playwright-core'
import { chromiumKeys } from './accelerators.ts'
import { makeCodec } from './in-page/codec.ts'
import { watchDepartures } from './in-page/departures.ts'
import { type MenuKey, watchKeys } from './in-page/keys.ts'
import { watchWindow } from './in-page/manners.ts'
import { runInPageWorld } from './in-page/page-world.ts'
import { type FromPage, makePreloadWorld, type ToPage } from './in-page/preload-world.ts'

const worldName = 'preload'

export const codec = makeCodec()

/** What goes into the preload's world of every document. */
export interface PreloadSet {
  /** The app's preload; without one, only the host's own part runs. */
  readonly file: string | undefined
  readonly keys: () => readonly MenuKey[]
  readonly asksToLeave: boolean
}

/** Runs the preload in an isolated world of every document of one page, and carries messages to and fro. */
export class PreloadBridge {
  private contextId: number | undefined
  private readonly cdp: CDPSession

  private constructor(cdp: CDPSession) {
    this.cdp = cdp
  }

  /**
   * Must be called before the page's first document is loaded. `hear` gets each message and a function that answers
   * in the very document it came from.
   */
  static async install(
    cdp: CDPSession,
    set: PreloadSet,
    hear: (message: FromPage, answer: (message: ToPage) => void) => void,
  ): Promise<PreloadBridge> {
    const bridge = new PreloadBridge(cdp)
    await cdp.send('Page.enable')
    const { frameTree } = await cdp.send('Page.getFrameTree')
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const isMainFrame = context.auxData?.frameId === frameTree.frame.id
      if (context.name !== worldName || !isMainFrame) return
      bridge.contextId = context.id
      bridge.sendKeys(set.keys())
    })
    cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      hear(JSON.parse(payload), (message) => bridge.deliver(message, executionContextId))
    })
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: 'hostSend', executionContextName: worldName })
    const secret = randomBytes(8).toString('hex')
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(secret) })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName,
      source: preloadWorldSource(secret, set),
    })
    return bridge
  }

  /** Sends to the document now in the page. Like Electron's, a message nobody is there to hear is lost. */
  send(channel: string, args: unknown[]): void {
    if (this.contextId === undefined) return
    this.deliver({ kind: 'event', channel, args: codec.encode(args) }, this.contextId)
  }

  /** Tells the document now in the page the keys of the application menu. */
  sendKeys(menu: readonly MenuKey[]): void {
    if (this.contextId !== undefined) this.deliver({ kind: 'keys', menu }, this.contextId)
  }

  private deliver(message: ToPage, contextId: number): void {
    const call = this.cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function (text) { hostReceive(text) }',
      arguments: [{ value: JSON.stringify(message) }],
      executionContextId: contextId,
    })
    call.catch(documentIsGone)
  }
}

/** A document may go away while a message is on its way to it; in Electron too, nobody hears of that. */
function documentIsGone(error: unknown): void {
  const text = String(error)
  if (/context|closed|crashed|detached|navigat/i.test(text)) return
  console.error('chromium host: a message to the window was lost:', text)
}

const onlyMainFrame = 'if (window.top === window)'

function pageWorldSource(secret: string): string {
  return `${onlyMainFrame} { (${runInPageWorld})((${makeCodec})(), ${JSON.stringify(secret)}) }`
}

function preloadWorldSource(secret: string, { file, keys, asksToLeave }: PreloadSet): string {
  const { platform, arch, versions } = process
  const wishes = { menu: keys(), taken: chromiumKeys, asksToLeave }
  const given = [
    `(${makeCodec})()`,
    `{ keys: ${watchKeys}, departures: ${watchDepartures}, window: ${watchWindow} }`,
    JSON.stringify(secret),
    JSON.stringify({ platform, arch, versions }),
    JSON.stringify(wishes),
  ]
  const preload = file === undefined ? '' : readFileSync(file, 'utf8')
  return `${onlyMainFrame} {
const { require, process } = (${makePreloadWorld})(${given.join(', ')})
const module = { exports: {} }
;(function (exports, require, module, process, global) {
${preload}
}).call(module.exports, module.exports, require, module, process, globalThis) }`
}
