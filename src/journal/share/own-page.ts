import type { SharedPart } from '#shared/share.ts'

/** The part that begins a page of its own wherever there are pages. */
export const ownPage = 'safety'

export const beginsPage = ({ id }: Pick<SharedPart, 'id'>): boolean => id === ownPage
