import { applyOmissions } from '#shared/apply-omissions.ts'
import type { Omission } from '#shared/omission.ts'
import type { ShareDocument } from '#shared/share.ts'

/**
 * A previewed document without what is left out of it; null when other words stand by now where something was to be left
 * out: then it must be looked at again before anybody sees it.
 */
export function asHandedOver(whole: ShareDocument, omissions: readonly Omission[]): ShareDocument | null {
  if (whole.marks === undefined) return whole
  const { document, moved } = applyOmissions(whole, omissions, whole.marks)
  return moved.length > 0 ? null : document
}
