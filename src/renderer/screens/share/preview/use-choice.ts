import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ShareDocument } from '#shared/share.ts'
import { type ChosenPassage, chosenPassages } from './chosen-passages.ts'
import { type ChoiceStep, type KeyChoice, moveChoice, rangeOf } from './move-choice.ts'

interface Choice {
  /** What is selected in the text, by whatever means; empty for nothing. */
  readonly chosen: readonly ChosenPassage[]
  /** Chooses by an arrow key. */
  move(step: ChoiceStep, extend: boolean): void
  clear(): void
}

/**
 * Follows what is selected in a drawn document. It stays chosen while the focus, and with it the selection, is in the
 * fields that ask about it.
 */
export function useChoice(text: RefObject<HTMLElement | null>, document: ShareDocument): Choice {
  const [chosen, setChosen] = useState<readonly ChosenPassage[]>([])
  /** Whether a button of the mouse is held down in the text. */
  const held = useRef(false)
  const byKey = useRef<{ readonly choice: KeyChoice; readonly range: Range } | null>(null)

  useEffect(() => {
    const follow = () => {
      const selection = getSelection()
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null
      const article = text.current
      if (range === null || article === null || !article.contains(range.commonAncestorContainer)) return
      // Chosen by mouse since: the arrow keys begin anew.
      if (byKey.current && !isSame(range, byKey.current.range)) byKey.current = null
      if (range.collapsed) setChosen([])
      // What is offered for the words must not come up under the mouse that still chooses them.
      else if (!held.current) setChosen(chosenPassages(article, range, document))
    }
    const press = ({ target, pointerType }: PointerEvent) => {
      held.current =
        pointerType === 'mouse' && target instanceof Node && text.current?.contains(target) === true
    }
    const release = () => {
      if (!held.current) return
      held.current = false
      follow()
    }
    const page = globalThis.document
    page.addEventListener('selectionchange', follow)
    page.addEventListener('pointerdown', press)
    page.addEventListener('pointerup', release)
    page.addEventListener('pointercancel', release)
    return () => {
      page.removeEventListener('selectionchange', follow)
      page.removeEventListener('pointerdown', press)
      page.removeEventListener('pointerup', release)
      page.removeEventListener('pointercancel', release)
    }
  }, [text, document])

  return {
    chosen,
    move(step, extend) {
      const article = text.current
      const next = article && moveChoice(article, byKey.current?.choice ?? null, step, extend)
      const range = article && next && rangeOf(article, next)
      if (!range) return
      byKey.current = { choice: next, range: range.cloneRange() }
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      const end = range.endContainer.parentElement?.closest('[data-at]')
      end?.scrollIntoView({ block: 'nearest' })
    },
    clear() {
      byKey.current = null
      getSelection()?.removeAllRanges()
      setChosen([])
    },
  }
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  )
}
