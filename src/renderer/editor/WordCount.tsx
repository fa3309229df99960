import { Plural, Trans } from '@lingui/react/macro'
import { useEffect, useMemo, useState } from 'react'
import type { EntryEditor } from './create-editor.ts'
import { useTextState } from './text-state.ts'
import { documentCounter, textBetween, wordCounter } from './word-count.ts'

/** Milliseconds after the last key until words are counted. */
const pause = 250
/** Milliseconds of an idle moment that are left for the next key. */
const spare = 4
/** Longer selections are not counted anew at every step: their blocks are. */
const longestSelection = 20_000

interface Words {
  readonly all: number
  /** Of the selection; null while no word is selected. */
  readonly selected: number | null
}

/** How many words there are, at the foot of the page; of the selection too when there is one. Never read out by itself. */
export function WordCount({ editor }: { readonly editor: EntryEditor }) {
  const words = useWords(editor)
  if (!words || words.all === 0) return <span />
  const { all, selected } = words
  return (
    <p className="figures text-13 text-ink-soft">
      {selected === null ? (
        <Plural value={all} one="# word" other="# words" />
      ) : (
        <Trans>
          {selected} of <Plural value={all} one="# word" other="# words" />
        </Trans>
      )}
    </p>
  )
}

/** Counts in idle moments after a pause, so that no key ever waits for it. */
function useWords(editor: EntryEditor): Words | null {
  const [words, setWords] = useState<Words | null>(null)
  const countWords = useMemo(() => wordCounter(), [])
  const countAll = useMemo(() => documentCounter(countWords), [countWords])
  useEffect(() => {
    let idle = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = (deadline: IdleDeadline) => {
      const { doc, selection } = editor.view.state
      const all = countAll(doc, () => deadline.timeRemaining() > spare)
      if (all === null) {
        idle = requestIdleCallback(count)
        return
      }
      const { from, to, empty } = selection
      const selected = empty || to - from > longestSelection ? 0 : countWords(textBetween(doc, from, to))
      setWords({ all, selected: selected === 0 ? null : selected })
    }
    const stop = () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
    const countSoon = () => {
      stop()
      timer = setTimeout(() => {
        idle = requestIdleCallback(count)
      }, pause)
    }
    countSoon()
    // Not as state of React's: a key would wait for it.
    const stopListening = useTextState.subscribe(countSoon)
    return () => {
      stopListening()
      stop()
    }
  }, [editor, countAll, countWords])
  return words
}
