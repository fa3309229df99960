import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { toFailure } from '#shared/failure.ts'
import type { Tag } from '#shared/finding.ts'
import { maxTagLength } from '#shared/limits.ts'
import { Button } from '../../../components/Button.tsx'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { NameRow } from '../../../components/NameRow.tsx'
import { PageHeader } from '../../../components/PageHeader.tsx'
import { goBack } from '../../../state/place.ts'
import { readTags, useTags } from '../../../state/tags.ts'
import { KeptSearchList } from './KeptSearchList.tsx'
import { mergeTags, removeTag, renameTag } from './tag-actions.ts'
import { nameIn } from './typed-tags.ts'

/** What has to be asked first, because it cannot be brought back. */
type Asked =
  | { readonly kind: 'merge'; readonly from: Tag; readonly into: Tag }
  | { readonly kind: 'remove'; readonly tag: Tag }

/** The tags of the journal and the searches that were kept, to be renamed and removed. */
export function TagsScreen() {
  const { t } = useLingui()
  const { tags, failure } = useTags()
  const [wrong, setWrong] = useState<unknown>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => void readTags(), [])

  async function attempt(action: () => Promise<void>): Promise<void> {
    setWrong(null)
    try {
      await action()
    } catch (thrown) {
      setWrong(thrown)
    }
  }

  async function rename(tag: Tag, name: string): Promise<void> {
    try {
      await renameTag(tag, name)
    } catch (thrown) {
      const known = useTags.getState().tags ?? []
      const others = known.filter(({ id }) => id !== tag.id)
      const taken = nameIn(
        others.map((other) => other.name),
        name,
      )
      const into = others.find((other) => other.name === taken)
      if (toFailure(thrown).code !== 'tag-exists' || !into) throw thrown
      setAsked({ kind: 'merge', from: tag, into })
    }
  }

  return (
    <div className="mx-auto flex min-h-full max-w-[52rem] flex-col gap-8 px-8 py-8">
      <PageHeader
        title={t`Tags and kept searches`}
        lead={<Trans>Rename and remove them here. The entries themselves stay as they are.</Trans>}
      >
        <Button kind="quiet" icon={ArrowLeft} onClick={goBack}>
          <Trans>Back</Trans>
        </Button>
      </PageHeader>
      {(wrong ?? failure) !== null && <FailureNotice failure={wrong ?? failure} />}
      <section aria-labelledby="tags-title" className="flex flex-col gap-2">
        <h2 id="tags-title" className="text-20">
          <Trans>Tags</Trans>
        </h2>
        {tags !== null && tags.length === 0 && (
          <p className="text-ink-soft">
            <Trans>An entry gets its tags under its title. They are listed here.</Trans>
          </p>
        )}
        <ul>
          {tags?.map((tag) => (
            <NameRow
              key={tag.id}
              name={tag.name}
              maxLength={maxTagLength}
              onRename={(name) => void attempt(() => rename(tag, name))}
              onRemove={() => setAsked({ kind: 'remove', tag })}
            >
              <Plural value={tag.entries} one="# entry" other="# entries" />
            </NameRow>
          ))}
        </ul>
      </section>
      <KeptSearchList />
      <AskFirst
        asked={asked}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null)
          if (asked?.kind === 'merge') void attempt(() => mergeTags(asked.from, asked.into))
          if (asked?.kind === 'remove') void attempt(() => removeTag(asked.tag))
        }}
      />
    </div>
  )
}

interface AskFirstProps {
  readonly asked: Asked | null
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

function AskFirst({ asked, onConfirm, onCancel }: AskFirstProps) {
  const { t } = useLingui()
  const merging = asked?.kind === 'merge' ? asked : null
  const removing = asked?.kind === 'remove' ? asked.tag : null
  return (
    <>
      <ConfirmDialog
        open={merging !== null}
        title={t`Make one tag of two?`}
        confirm={t`Make them one`}
        onCancel={onCancel}
        onConfirm={onConfirm}
      >
        <Trans>
          There is a tag “{merging?.into.name}” already. Every entry with “{merging?.from.name}” will have it
          instead. They cannot be told apart again.
        </Trans>
      </ConfirmDialog>
      <ConfirmDialog
        open={removing !== null}
        title={t`Remove this tag?`}
        confirm={t`Remove the tag`}
        onCancel={onCancel}
        onConfirm={onConfirm}
      >
        <Trans>
          “{removing?.name}” is taken from{' '}
          <Plural value={removing?.entries ?? 0} one="# entry" other="# entries" />. The entries stay. Which
          ones had the tag cannot be found out again.
        </Trans>
      </ConfirmDialog>
    </>
  )
}
