import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { titleTyped } from '../../state/drafts.ts'
import { putPromptAway, usePromptInHand } from '../../state/prompt-in-hand.ts'

interface PromptLineProps {
  /** The entry on the page, and the title it has so far. */
  readonly id: string
  readonly title: string
  /** The line is gone: the focus goes back into the text. */
  readonly onGone: () => void
}

/** What the entry is written about. It stands above the page and is no part of the entry, unless the person wants it. */
export function PromptLine({ id, title, onGone }: PromptLineProps) {
  const { t } = useLingui()
  const prompt = usePromptInHand((held) => (held.id === id ? held.text : null))
  if (prompt === null) return null

  function putAway() {
    putPromptAway()
    onGone()
  }

  return (
    <div className="mb-6 flex items-start gap-3 border-l-2 border-accent pl-4 font-interface text-15 text-ink-soft">
      <div className="min-w-0 flex-1">
        <p className="font-writing text-17">{prompt}</p>
        {title === '' && (
          <div className="-ml-4">
            <Button
              kind="quiet"
              onClick={() => {
                titleTyped(prompt)
                putAway()
              }}
            >
              <Trans>Keep it as the title</Trans>
            </Button>
          </div>
        )}
      </div>
      <IconButton icon={X} label={t`Put the prompt away`} onClick={putAway} />
    </div>
  )
}
