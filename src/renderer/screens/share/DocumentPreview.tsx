import type { ShareDocument, SharedPart } from '#shared/share.ts'
import { Blocks, headingAt } from './Blocks.tsx'
import { inOrder } from './in-order.ts'
import { Words } from './SharedWords.tsx'

/** A shared document as its reader will see it, on one long page. */
export function DocumentPreview({ document }: { readonly document: ShareDocument }) {
  const { language, heading, summary, parts } = document
  // The screen has two headings above the document, and the document may have one of its own.
  const above = heading === '' ? 1 : 2
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
      <p dir="auto" className="mt-1 whitespace-pre-line text-ink-soft">
        {summary}
      </p>
      {inOrder(parts, (part) => (
        <Part part={part} level={part.level + above} />
      ))}
    </article>
  )
}

/**
 * Long journals stay quick: an entry out of sight is not laid out. The few parts of the sheet are, all of them: the
 * last ones growing as they come into sight would push the way on out of a small window.
 */
const drawnInSight = '[contain-intrinsic-size:auto_16rem] [content-visibility:auto]'

function Part({
  part: { id, when, title, blocks, spans },
  level,
}: {
  readonly part: SharedPart
  readonly level: number
}) {
  const When = headingAt(level)
  const titleLevel = when === '' ? level : level + 1
  const Title = headingAt(titleLevel)
  return (
    <section data-part={id} className={`mt-8 ${when === '' ? '' : drawnInSight}`}>
      {when !== '' && (
        <When dir="auto" className="font-normal text-13 text-ink-soft">
          {when}
        </When>
      )}
      {title !== '' && (
        <Title dir="auto" className="font-heading text-20">
          <Words text={title} spans={spans?.title} />
        </Title>
      )}
      <Blocks blocks={blocks} level={title === '' ? titleLevel : titleLevel + 1} />
    </section>
  )
}
