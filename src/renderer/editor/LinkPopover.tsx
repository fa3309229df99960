import { Popover } from '@base-ui/react/popover'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../components/Button.tsx'
import { focusAtOnce } from '../components/focus-at-once.ts'
import { fieldLook } from '../components/TextField.tsx'
import { showToast } from '../components/toast.ts'
import { copyText } from '../copy-text.ts'
import type { EntryEditor } from './create-editor.ts'
import { addressFrom, removeLink, setLink } from './link-commands.ts'
import { closeLinkPopover, useLinkPopover } from './link-popover.ts'

/** Shows the address of a link, and never opens it: copying it is the way to where it leads. */
export function LinkPopover({ editor }: { readonly editor: EntryEditor }) {
  const { t } = useLingui()
  const { range, address, by } = useLinkPopover()
  const place = useRef<HTMLDivElement>(null)
  const firstControl = () => place.current?.querySelector<HTMLElement>('input, button') ?? null
  const anchor = {
    contextElement: editor.view.dom,
    getBoundingClientRect: () => {
      const { from, to } = range ?? { from: 0, to: 0 }
      const start = editor.view.coordsAtPos(from)
      const end = editor.view.coordsAtPos(to)
      const oneLine = end.top < start.bottom
      return new DOMRect(start.left, start.top, oneLine ? end.left - start.left : 0, end.bottom - start.top)
    },
  }
  return (
    <div ref={place}>
      <Popover.Root open={range !== null} onOpenChange={(open) => !open && closeLinkPopover()}>
        <Popover.Portal container={place}>
          <Popover.Positioner
            anchor={anchor}
            positionMethod="fixed"
            side="bottom"
            align="start"
            sideOffset={6}
            collisionPadding={8}
            className="z-30"
          >
            <Popover.Popup
              aria-label={t`Link`}
              aria-modal="false"
              initialFocus={by === 'keyboard' && focusAtOnce(firstControl)}
              finalFocus={() => editor.view.dom}
              className="w-[25rem] max-w-[calc(100vw-1rem)] rounded-card border border-line-strong bg-surface p-3 font-interface text-15 text-ink shadow-dialog"
            >
              <LinkContent key={address ?? ''} editor={editor} address={address} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </div>
  )
}

interface LinkContentProps {
  readonly editor: EntryEditor
  readonly address: string | null
}

function LinkContent({ editor, address }: LinkContentProps) {
  const { t } = useLingui()
  const [changing, setChanging] = useState(address === null)
  const [notCopied, setNotCopied] = useState(false)
  if (changing || address === null) return <AddressForm editor={editor} address={address} />
  return (
    <>
      <p dir="ltr" className="mb-2 max-h-24 overflow-y-auto px-1 text-13 break-all text-ink-soft">
        {address}
      </p>
      <p role="status" className="mb-2 px-1 text-13 text-ink empty:hidden">
        {notCopied && <Trans>The address could not be copied. Select it here and copy it by hand.</Trans>}
      </p>
      <div className="flex flex-wrap gap-1">
        <Button
          kind="plain"
          onClick={() => {
            if (!copyText(address)) {
              setNotCopied(true)
              return
            }
            showToast({ text: t`Address copied.` })
            closeLinkPopover()
          }}
        >
          <Trans>Copy address</Trans>
        </Button>
        <Button kind="quiet" onClick={() => setChanging(true)}>
          <Trans>Change</Trans>
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            withLink(editor, removeLink)
            closeLinkPopover()
          }}
        >
          <Trans>Remove link</Trans>
        </Button>
      </div>
    </>
  )
}

function withLink(editor: EntryEditor, command: typeof removeLink): void {
  const { state, dispatch } = editor.view
  const type = state.schema.marks.link
  if (type) command(type)(state, dispatch)
}

function AddressForm({ editor, address }: LinkContentProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(address ?? '')
  const [refused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const save = (event: FormEvent) => {
    event.preventDefault()
    const kept = addressFrom(typed)
    if (kept === null) {
      setRefused(true)
      return
    }
    withLink(editor, (type) => setLink(type, kept))
    closeLinkPopover()
  }
  return (
    <form onSubmit={save}>
      <input
        ref={field}
        type="text"
        inputMode="url"
        dir="ltr"
        aria-label={t`Address`}
        aria-invalid={refused}
        aria-describedby="link-problem"
        placeholder="https://"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setRefused(false)
        }}
        className={fieldLook}
      />
      <p id="link-problem" role="status" className="text-13 text-ink empty:hidden">
        {refused && <Trans>That is no address. One looks like https://example.org.</Trans>}
      </p>
      <div className="mt-2 flex gap-1">
        <Button type="submit" kind="plain">
          {address === null ? <Trans>Add link</Trans> : <Trans>Change link</Trans>}
        </Button>
        <Button kind="quiet" onClick={closeLinkPopover}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
