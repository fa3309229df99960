/** Two ends of a pipe: what is written to the one is read from the other, and never more of it waits than a few pieces. */
export interface StreamPair {
  readonly writable: WritableStream<Uint8Array>
  readonly readable: ReadableStream<Uint8Array>
  /** Nothing more will come. */
  end(): void
  /** Whoever reads is told that it failed. */
  fail(reason: unknown): void
}

/**
 * A pipe whose ends are ended by whoever knows: with a TransformStream a writer that holds the lock on it could not be
 * made to let the reader know.
 */
export function streamPair(): StreamPair {
  let reader: ReadableStreamDefaultController<Uint8Array> | null = null
  const ended: unknown[] = []
  let wake: () => void = () => undefined
  const readable = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        reader = controller
      },
      pull: () => wake(),
      cancel(reason) {
        ended.push(reason)
        wake()
      },
    },
    { highWaterMark: 4 },
  )
  const writable = new WritableStream<Uint8Array>({
    async write(chunk) {
      if (ended.length > 0) throw ended[0]
      reader?.enqueue(chunk)
      if ((reader?.desiredSize ?? 1) > 0) return
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      if (ended.length > 0) throw ended[0]
    },
  })
  const once = (act: () => void) => {
    if (ended.length > 0) return
    ended.push(new TypeError('the pipe is closed'))
    act()
  }
  return {
    writable,
    readable,
    end: () => once(() => reader?.close()),
    fail: (reason) => once(() => reader?.error(reason)),
  }
}
