import type { Reply } from '#shared/contract-types.ts'

declare global {
  interface Window {
    /** The two functions of the preload. Only journal.ts uses them. */
    readonly bridge: {
      call(name: string, input: unknown): Promise<Reply>
      listen(hear: (name: string, news: unknown) => void): void
    }
  }
}
