import type { FromPage, ToPage } from './in-page/preload-world.ts'
import { codec } from './preload-bridge.ts'
import { HostEmitter, type Listener } from './unimplemented.ts'
import type { WebContents } from './web-contents.ts'
import type { WebFrame } from './web-frame.ts'

/** What a handler is told about who asked. */
export interface IpcEvent {
  readonly type: 'frame'
  readonly sender: WebContents
  readonly senderFrame: WebFrame
  readonly frameId: number
  readonly processId: number
  readonly ports: readonly never[]
}

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown
type Message = Extract<FromPage, { kind: 'invoke' | 'send' }>

/** Electron's ipcMain. Any channel may be listened to, as the app names them. */
export class IpcMain extends HostEmitter {
  private readonly handlers = new Map<string, Handler>()
  /** Awaited before a message of a page is heard, by a driver that wants them late. */
  beforeEach: (() => Promise<void>) | null = null

  constructor() {
    super('ipcMain', [])
  }

  override on(channel: string, listener: Listener): this {
    ;(this.knownEvents as Set<string>).add(channel)
    return super.on(channel, listener)
  }

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.handlers.delete(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** Takes a message of a page. Errors cross as Electron's do: the message in a sentence, nothing else. */
  async receive(sender: WebContents, message: Message, answer: (message: ToPage) => void): Promise<void> {
    const event: IpcEvent = {
      type: 'frame',
      sender,
      senderFrame: sender.mainFrame,
      frameId: sender.mainFrame.routingId,
      processId: sender.mainFrame.processId,
      ports: [],
    }
    if (this.beforeEach) await this.beforeEach()
    const args = codec.decode(message.args) as unknown[]
    if (message.kind === 'send') {
      this.emit(message.channel, event, ...args)
      return
    }
    const { id, channel } = message
    try {
      const handler = this.handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      answer({ kind: 'reply', id, ok: true, text: codec.encode(await handler(event, ...args)) })
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      const told = new Error(`Error invoking remote method '${channel}': ${error}`)
      answer({ kind: 'reply', id, ok: false, text: codec.encode(told) })
    }
  }
}
