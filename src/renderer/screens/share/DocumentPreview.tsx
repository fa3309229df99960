import type { ShareDocument, SharedEntry } from '#shared/share.ts'
import { Blocks, headingAt } from './Blocks.tsx'
import { inOrder } from './in-order.ts'

/** A shared document as its reader will see it, on one long page. */
export function DocumentPreview({ document }: { readonly document: ShareDocument }) {
  const { language, heading, summary, entries, closing } = document
  const level = heading === '' ? 3 : 4
  return (
    <article
      lang={language}
      className="wrap-anywhere mx-auto w-full max-w-[44rem] rounded-card border border-line bg-surface px-[8%] py-10 font-writing text-15 leading-[1.6]"
    >
      {heading !== '' && (
        <h3 dir="auto" className="text-25">
          {heading}
        </h3>
      )}
      <p dir="auto" className="mt-1 text-ink-soft">
        {summary}
      </p>
      {inOrder(entries, (entry) => (
        <Entry entry={entry} level={level} />
      ))}
      <p dir="auto" className="mt-10 border-t border-line pt-3 text-ink-soft">
        {closing}
      </p>
    </article>
  )
}

/** Long journals stay quick: what is out of sight is not laid out. */
const drawnInSight = '[contain-intrinsic-size:auto_16rem] [content-visibility:auto]'

function Entry({
  entry: { when, title, blocks },
  level,
}: {
  readonly entry: SharedEntry
  readonly level: number
}) {
  const When = headingAt(level)
  const Title = headingAt(level + 1)
  return (
    <section className={`mt-8 ${drawnInSight}`}>
      <When dir="auto" className="font-normal text-13 text-ink-soft">
        {when}
      </When>
      {title !== '' && (
        <Title dir="auto" className="font-heading text-20">
          {title}
        </Title>
      )}
      <Blocks blocks={blocks} level={title === '' ? level + 1 : level + 2} />
    </section>
  )
}
