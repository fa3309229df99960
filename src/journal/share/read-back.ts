import type { ShareProof } from '#shared/share.ts'
import type { Trace } from './omit/prove-removed.ts'

/** What reading a finished file back has shown, and where in it words can be. */
export interface ReadBack extends Pick<ShareProof, 'reader' | 'words' | 'locked'> {
  readonly traces: readonly Trace[]
}
