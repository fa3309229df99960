import type { ShareDraft } from '#shared/share-draft.ts'
import type { OfferedItem } from '#shared/share-offer.ts'

type Chosen = Pick<ShareDraft, 'entries' | 'confirmed' | 'privateToo'>
type Item = Pick<OfferedItem, 'id' | 'sensitivity'>

/** What is asked about once more: that something goes in, or its private answers. */
export type AskedAbout = 'item' | 'private'

/** `waiting`: chosen, and not in it before it was said yes to once more. */
export type ItemState = 'in' | 'waiting' | 'out'

/** Whether it goes in only after a second yes. */
export const wantsSecondYes = ({ sensitivity }: Pick<OfferedItem, 'sensitivity'>): boolean =>
  sensitivity === 'sensitive' || sensitivity === 'second-yes'

export function stateOf(item: Item, { entries, confirmed }: Omit<Chosen, 'privateToo'>): ItemState {
  if (!entries.includes(item.id)) return 'out'
  // A couple's therapist never gets it, whoever it was chosen for before.
  if (item.sensitivity === 'not-for-couples') return 'waiting'
  return wantsSecondYes(item) && !confirmed.includes(item.id) ? 'waiting' : 'in'
}

/** What is chosen without one of them. */
export function without({ entries, confirmed, privateToo }: Chosen, id: string): Chosen {
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id)
  return { entries: others(entries), confirmed: others(confirmed), privateToo: others(privateToo) }
}

/** What is chosen with one of them, which nobody has to be asked about. */
export const withItem = (chosen: Chosen, { id }: Item): Pick<Chosen, 'entries'> => ({
  entries: [...without(chosen, id).entries, id],
})

/** After a second yes. Of what is nearly all private, that yes is for its private answers, too. */
export function afterYes(chosen: Chosen, { id, sensitivity }: Item, about: AskedAbout): Chosen {
  const rest = without(chosen, id)
  const privateToo = about === 'private' || sensitivity === 'second-yes'
  const confirmed = about === 'item' || chosen.confirmed.includes(id)
  return {
    entries: [...rest.entries, id],
    confirmed: confirmed ? [...rest.confirmed, id] : rest.confirmed,
    privateToo: privateToo ? [...rest.privateToo, id] : rest.privateToo,
  }
}

/** Without the private answers of one of them. */
export const withoutPrivate = ({ privateToo }: Chosen, id: string): Pick<Chosen, 'privateToo'> => ({
  privateToo: privateToo.filter((one) => one !== id),
})
