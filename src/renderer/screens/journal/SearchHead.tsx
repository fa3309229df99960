import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { SearchOrder } from '#shared/entry.ts'
import { KeepSearch } from './finding/KeepSearch.tsx'
import { SearchHelp } from './finding/SearchHelp.tsx'
import { orderHits, useSearch } from './search-store.ts'

/** How much was found, in which order it is shown, and how to search better. */
export function SearchHead() {
  const { t } = useLingui()
  const { query, answered, hits, more, order } = useSearch()
  return (
    <div className="flex flex-col gap-1 px-4 pb-2">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-2">
        <p role="status" className="figures text-13 text-ink-soft">
          {answered !== null &&
            (more ? (
              <Trans>More than {hits.length}</Trans>
            ) : (
              <Plural value={hits.length} _0="Nothing found" one="# entry" other="# entries" />
            ))}
        </p>
        <div className="flex items-center">
          <KeepSearch />
          <SearchHelp />
        </div>
      </div>
      {/* Without words there is no best one. */}
      {query.trim() !== '' && (
        <fieldset className="flex self-start rounded-control border border-line">
          <legend className="sr-only">
            <Trans>Order</Trans>
          </legend>
          <OrderButton order="newest" current={order} label={t`Newest`} name={t`Newest first`} />
          <OrderButton order="best" current={order} label={t`Best`} name={t`Best first`} />
        </fieldset>
      )}
    </div>
  )
}

interface OrderButtonProps {
  readonly order: SearchOrder
  readonly current: SearchOrder
  readonly label: string
  readonly name: string
}

function OrderButton({ order, current, label, name }: OrderButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={order === current}
      onClick={() => orderHits(order)}
      className="min-h-7 rounded-[7px] px-2.5 text-13 text-ink-soft hover:text-ink aria-pressed:bg-raised aria-pressed:font-medium aria-pressed:text-ink"
    >
      {label}
    </button>
  )
}
