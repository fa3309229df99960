import { useCallback, useEffect, useRef, useState } from 'react'
import { passphraseLength } from './encode-passphrase.ts'
import type { Strength } from './strength.ts'

/** Long enough not to disturb typing, short enough to feel like an answer. Milliseconds. */
const pause = 150

interface Typed {
  readonly length: number
  readonly strength: Strength | null
}

/** Works out the strength of what is typed, a moment after the last key. Only the result is kept, never the text. */
export function useStrength(): Typed & {
  readonly onText: (text: string) => void
  readonly forget: () => void
} {
  const [typed, setTyped] = useState<Typed>({ length: 0, strength: null })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const onText = useCallback((text: string) => {
    clearTimeout(timer.current)
    setTyped((before) => ({ length: passphraseLength(text), strength: text === '' ? null : before.strength }))
    timer.current = setTimeout(async () => {
      const { estimateStrength } = await import('./estimate-strength.ts')
      const strength = estimateStrength(text)
      setTyped((now) => ({ ...now, strength }))
    }, pause)
  }, [])
  const forget = useCallback(() => {
    clearTimeout(timer.current)
    setTyped({ length: 0, strength: null })
  }, [])
  return { ...typed, onText, forget }
}
