import { useEffect, useState } from 'react'
import type { SharePreview } from '#shared/share.ts'
import { journal, onNews } from '../../journal.ts'
import type { ShareRequest } from './use-share-request.ts'

export interface Preview {
  /** The last one that came; the one before it stays in sight until then. */
  readonly preview: SharePreview | null
  /** Why the last request brought none; null if it did. */
  readonly failure: unknown
}

/** One that says the same stays in its place, so that words chosen in it stay chosen. */
const same = (one: SharePreview | null, other: SharePreview): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** A pause in typing after which the preview is asked for again. Milliseconds. */
const pause = 150

/** The document exactly as its reader will get it, asked for again whenever what it is made of, or an entry, changes. */
export function usePreview(request: ShareRequest): Preview {
  const [preview, setPreview] = useState<Preview>({ preview: null, failure: null })
  useEffect(() => {
    // Answers to questions that no longer matter are dropped.
    let current = true
    const ask = async () => {
      try {
        const answer = await journal.share.preview(request)
        if (current)
          setPreview((before) => (same(before.preview, answer) ? before : { preview: answer, failure: null }))
      } catch (failure) {
        if (current) setPreview({ preview: null, failure })
      }
    }
    const timer = setTimeout(ask, pause)
    const silence = onNews('entries.changed', () => void ask())
    return () => {
      current = false
      clearTimeout(timer)
      silence()
    }
  }, [request])
  return preview
}
