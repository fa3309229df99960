/**
 * The child's side of utilityProcess: runs before the app's module, and gives it the one thing a utility process of
 * Electron has: `process.parentPort`. The pipe Node forks with is put out of sight.
 */
import { EventEmitter } from 'node:events'

const { channel } = process
const send = process.send?.bind(process)
if (!send || !channel) throw new Error('This file is run by utility-process.ts.')

class ParentPort extends EventEmitter {
  private early: unknown[] | null = []

  constructor() {
    super()
    process.on('message', (data) => {
      if (this.early) this.early.push(data)
      else this.deliver(data)
    })
    // Messages wait for the first listener, as they do in Electron.
    this.on('newListener', (event) => {
      if (event === 'message') queueMicrotask(() => this.start())
    })
  }

  postMessage(message: unknown): void {
    send?.(message)
  }

  start(): void {
    const waiting = this.early ?? []
    this.early = null
    for (const data of waiting) this.deliver(data)
  }

  private deliver(data: unknown): void {
    this.emit('message', { data, ports: [] })
  }
}

// A utility process never outlives its app.
process.once('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: new ParentPort() })
Object.defineProperty(process, 'type', { value: 'utility' })
Object.defineProperty(process, 'send', { value: undefined })
