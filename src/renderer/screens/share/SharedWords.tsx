import { createContext, type KeyboardEvent, type ReactNode, useContext } from 'react'
import type { Span } from '#shared/share.ts'
import { inOrder } from './in-order.ts'

/** What happens when a mark of something left out is pressed; null where marks are only read. */
export const PressMark = createContext<((omission: string) => void) | null>(null)

interface WordsProps {
  readonly text: string
  /** The same as spans, in a preview in which words can be chosen. */
  readonly spans: readonly Span[] | undefined
}

/** Plain words of a document. */
export function Words({ text, spans }: WordsProps) {
  return spans === undefined ? text : <Spans spans={spans} />
}

/** Words of a document in their styles. Where it is known, each run of them tells where it stands in its part. */
export function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return inOrder(spans, (span) => <Run span={span} />)
}

function Run({ span }: { readonly span: Span }) {
  const press = useContext(PressMark)
  const { at, until, omission } = span
  if (at === undefined) return styled(span)
  // Where the bar with what can be done with words stands, no word that is chosen may lie.
  const place = { 'data-at': at, 'data-until': until }
  const inSight = 'scroll-mt-4 scroll-mb-28'
  if (omission === undefined || press === null) {
    return (
      <span {...place} className={inSight}>
        {styled(span)}
      </span>
    )
  }
  const pressed = () => press(omission)
  const pressedByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      pressed()
    }
  }
  return (
    // Not in the order of Tab: a changed name may stand in hundreds of places. The arrow keys lead to each of them.
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot break over lines as the words around it do
    <span
      {...place}
      data-mark={omission}
      role="button"
      tabIndex={-1}
      onClick={pressed}
      onKeyDown={pressedByKey}
      className={`${inSight} cursor-pointer rounded-[3px] bg-raised underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-ink`}
    >
      {styled(span)}
    </span>
  )
}

function styled({ text, bold, italic, struck, code }: Span): ReactNode {
  let words: ReactNode = text
  if (code) words = <code className="font-code text-[0.9em]">{words}</code>
  if (struck) words = <s>{words}</s>
  if (italic) words = <em>{words}</em>
  if (bold) words = <strong>{words}</strong>
  return words
}
