import { i18n } from '@lingui/core'
import { Plural, Trans } from '@lingui/react/macro'
import { Fragment, useMemo } from 'react'
import type { Version } from '#shared/version.ts'
import { plainLines } from '../../../editor/markdown/plain-lines.ts'
import { aroundChanges, type Change, compareTexts } from './compare-texts.ts'

interface ChangesProps {
  readonly before: Version
  readonly after: Version
}

/** What changed between two versions, word by word. Told by a line under or through the words, not by colour alone. */
export function Changes({ before, after }: ChangesProps) {
  const { changes, rough } = useMemo(() => {
    const segmenter = new Intl.Segmenter(i18n.locale, { granularity: 'word' })
    return compareTexts(wordsOf(before), wordsOf(after), segmenter)
  }, [before, after])
  const parts = useMemo(() => aroundChanges(changes), [changes])
  const added = countWords(changes, 'added')
  const removed = countWords(changes, 'removed')
  const differs = changes.some(({ kind }) => kind !== 'same')
  return (
    <>
      <p role="status" className="py-2 font-interface text-13 text-ink-soft">
        {differs ? (
          <>
            {added > 0 && <Plural value={added} one="# word added" other="# words added" />}
            {added > 0 && removed > 0 && ', '}
            {removed > 0 && <Plural value={removed} one="# word removed" other="# words removed" />}
          </>
        ) : before.body === after.body ? (
          <Trans>The words are the same.</Trans>
        ) : (
          <Trans>The words are the same; only how they look has changed.</Trans>
        )}
        {rough && (
          <>
            {' '}
            <Trans>Some of it differs so much that whole parts are shown, not single words.</Trans>
          </>
        )}
      </p>
      {/* Where the window is low this scrolls with the page around it. */}
      <div dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {parts.map((part, at) => {
          const key = `${at} ${part === 'left out' ? part : part.kind}`
          return part === 'left out' ? <LeftOut key={key} /> : <Part key={key} part={part} />
        })}
      </div>
    </>
  )
}

function Part({ part: { kind, text } }: { readonly part: Change }) {
  const words = <Paragraphs text={text} />
  if (kind === 'same') return <span>{words}</span>
  if (kind === 'added')
    return (
      <ins className="rounded-[3px] bg-found decoration-2 underline-offset-4">
        <span className="sr-only">
          <Trans>[added:]</Trans>{' '}
        </span>
        {words}
      </ins>
    )
  return (
    <del className="text-ink-soft decoration-2">
      <span className="sr-only">
        <Trans>[removed:]</Trans>{' '}
      </span>
      {words}
    </del>
  )
}

/** Lines apart from each other, as they are in the text: run together they are hard to read. */
function Paragraphs({ text }: { readonly text: string }) {
  return text.split('\n').map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place, and are drawn once
    <Fragment key={at}>
      {at > 0 && <span className="block h-[0.7em]">{'\n'}</span>}
      {line}
    </Fragment>
  ))
}

function LeftOut() {
  return (
    <span className="mx-1 font-interface text-13 text-ink-soft">
      <Trans>[unchanged words left out]</Trans>
    </span>
  )
}

/** The title is the first line of what is compared. */
const wordsOf = ({ title, body }: Version): string => `${title === '' ? '' : `${title}\n`}${plainLines(body)}`

function countWords(changes: readonly Change[], kind: Change['kind']): number {
  const segmenter = new Intl.Segmenter(i18n.locale, { granularity: 'word' })
  let words = 0
  for (const change of changes) {
    if (change.kind !== kind) continue
    for (const { isWordLike } of segmenter.segment(change.text)) if (isWordLike) words += 1
  }
  return words
}
