import { Plural, Trans } from '@lingui/react/macro'

/** Journals that a restore moved aside: they are still there, and can only be removed by the person. */
export function MovedAside({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div className="flex max-w-[60ch] flex-col gap-2">
      <h3 className="text-17">
        <Trans>Kept from before a restore</Trans>
      </h3>
      <p>
        <Plural
          value={names.length}
          one="When a backup was restored, the journal that was here was moved aside. It is in Goldseam’s own folder on this computer, under this name:"
          other="When backups were restored, the journals that were here were moved aside. They are in Goldseam’s own folder on this computer, under these names:"
        />
      </p>
      <ul className="font-code text-13">
        {names.map((name) => (
          <li key={name} className="select-text break-words">
            {name}
          </li>
        ))}
      </ul>
      <p className="text-ink-soft">
        <Trans>
          Each opens with the passphrase it had then. If you are sure you do not need one any more, you can
          delete its folder.
        </Trans>
      </p>
    </div>
  )
}
