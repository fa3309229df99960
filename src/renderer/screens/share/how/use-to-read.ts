import type { ShareDraft } from '#shared/share-draft.ts'
import { usePreview } from '../use-preview.ts'
import type { ShareRequest } from '../use-share-request.ts'

/** Why something is still to be read: it never was, or it says something else now. */
export type ToRead = 'unread' | 'changed'

/**
 * What keeps a share from being handed over as it was read; null where nothing does, and until that is known. The journal
 * makes sure of it: this says so before one tries.
 */
export function useToRead(draft: ShareDraft, request: ShareRequest): ToRead | null {
  const { preview } = usePreview(request)
  if (draft.read === undefined) return 'unread'
  return preview !== null && preview.fingerprint !== draft.read ? 'changed' : null
}
