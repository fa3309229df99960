import type { Reply } from '#shared/contract-types.ts'

type Answer = (input: never) => unknown

/** Stands in for the preload: calls are answered by these functions, and news are told by hand. */
export function fakeBridge(answers: Readonly<Record<string, Answer>>) {
  const calls: string[] = []
  let hear: (name: string, news: unknown) => void = () => undefined
  Object.assign(globalThis, {
    window: {
      bridge: {
        async call(name: string, input: unknown): Promise<Reply> {
          calls.push(name)
          const answer = answers[name]
          if (!answer) return { ok: false, code: 'unknown-call' }
          return { ok: true, value: await answer(input as never) }
        },
        listen(next: typeof hear) {
          hear = next
        },
      },
    },
  })
  return { calls, tell: (name: string, news: unknown) => hear(name, news) }
}
