import type { Client, NewsName } from '#shared/contract-types.ts'
import { Failure } from '#shared/failure.ts'
import type { News } from '#shared/news.ts'

const decoder = new TextDecoder()

async function call(name: string, input: unknown): Promise<unknown> {
  const reply = await window.bridge.call(name, input)
  if (!reply.ok) throw new Failure(reply.code, reply.detail)
  return 'sealed' in reply ? JSON.parse(decoder.decode(reply.sealed)) : reply.value
}

function group(name: string): object {
  return new Proxy(
    {},
    {
      get: (_target, verb) =>
        typeof verb === 'string' ? (input?: unknown) => call(`${name}.${verb}`, input) : undefined,
    },
  )
}

/**
 * The contract as functions: `journal.entries.save(draft)`. Each rejects with a {@link Failure}.
 * It knows no names of its own, so a new call needs no edit here.
 */
export const journal = new Proxy(
  {},
  { get: (_target, name) => (typeof name === 'string' ? group(name) : undefined) },
) as Client

type Hear = (news: never) => void
const hearers = new Map<string, Set<Hear>>()

/** Starts passing on the news of main. Called once, at start-up. */
export function listenToNews(): void {
  window.bridge.listen((name, news) => {
    for (const hear of hearers.get(name) ?? []) hear(news as never)
  })
}

/** Hears one kind of news until the returned function is called. */
export function onNews<Name extends NewsName>(name: Name, hear: (news: News[Name]) => void): () => void {
  const those = hearers.get(name) ?? new Set<Hear>()
  hearers.set(name, those.add(hear))
  return () => those.delete(hear)
}
