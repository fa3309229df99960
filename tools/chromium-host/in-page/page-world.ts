/// <reference lib="dom" />
import type { Codec } from './codec.ts'

/** How the preload's world describes a value it exposes: a function, an object of such, or plain data. */
export type Exposed =
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, Exposed])[] }
  | { readonly kind: 'value'; readonly text: string }

/** What a call across the worlds came to. */
export type CallAnswer =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'promise'; readonly id: number }

/**
 * Runs in the page's own world before any script of the page, and builds there what the preload exposes.
 * The worlds share the document and nothing else, so they talk by its events, whose details are strings.
 * `secret` keeps the page's scripts from guessing the names of those events.
 * Refers to nothing outside itself: its source text is run inside the page.
 */
export function runInPageWorld(codec: Codec, secret: string): void {
  const listen = document.addEventListener.bind(document)
  const forget = document.removeEventListener.bind(document)
  const dispatch = document.dispatchEvent.bind(document)
  const detailOf = (event: Event): string => (event as CustomEvent<string>).detail

  const waiting = new Map<number, { settle(ok: boolean, value: unknown): void }>()
  const callbacks = new Map<number, (...args: unknown[]) => unknown>()
  const callbackIds = new Map<unknown, number>()

  const keep = (callback: (...args: unknown[]) => unknown): number => {
    const known = callbackIds.get(callback)
    if (known !== undefined) return known
    const id = callbackIds.size + 1
    callbackIds.set(callback, id)
    callbacks.set(id, callback)
    return id
  }

  const ask = (question: unknown): CallAnswer => {
    let answer: CallAnswer | undefined
    const hear = (event: Event) => {
      answer = JSON.parse(detailOf(event))
    }
    listen(`${secret}:answer`, hear, { once: true })
    dispatch(new CustomEvent(`${secret}:call`, { detail: JSON.stringify(question) }))
    forget(`${secret}:answer`, hear)
    if (!answer) throw new Error('the preload did not answer')
    return answer
  }

  const build = (exposed: Exposed): unknown => {
    if (exposed.kind === 'value') return codec.decode(exposed.text)
    if (exposed.kind === 'object') {
      return Object.freeze(Object.fromEntries(exposed.members.map(([key, member]) => [key, build(member)])))
    }
    return (...args: unknown[]) => {
      const answer = ask({
        id: exposed.id,
        args: codec.encode(args.map((arg) => (typeof arg === 'function' ? undefined : arg))),
        callbacks: args.map((arg) =>
          typeof arg === 'function' ? keep(arg as (...args: unknown[]) => unknown) : null,
        ),
      })
      if (answer.kind === 'error') throw codec.decode(answer.text)
      if (answer.kind === 'value') return codec.decode(answer.text)
      return new Promise((resolve, reject) => {
        waiting.set(answer.id, { settle: (ok, value) => (ok ? resolve(value) : reject(value)) })
      })
    }
  }

  listen(`${secret}:expose`, (event) => {
    const { key, exposed } = JSON.parse(detailOf(event))
    Object.defineProperty(window, key, { value: build(exposed), enumerable: true })
  })
  listen(`${secret}:settle`, (event) => {
    const { id, ok, text } = JSON.parse(detailOf(event))
    waiting.get(id)?.settle(ok, codec.decode(text))
    waiting.delete(id)
  })
  listen(`${secret}:callback`, (event) => {
    const { id, args } = JSON.parse(detailOf(event))
    callbacks.get(id)?.(...(codec.decode(args) as unknown[]))
  })
}
