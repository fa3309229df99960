import { useCallback, useEffect, useState } from 'react'
import type { Version, VersionMark } from '#shared/version.ts'
import { journal } from '../../../journal.ts'
import { flushDrafts } from '../../../state/drafts.ts'

interface Versions {
  /** Newest first; null until they were read. */
  readonly marks: readonly VersionMark[] | null
  readonly failure: unknown
  /** Reads them again. */
  readonly read: () => Promise<void>
}

/** The versions of an entry, with what was typed last saved as the newest. */
export function useVersions(id: string): Versions {
  const [marks, setMarks] = useState<readonly VersionMark[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const read = useCallback(async () => {
    try {
      await flushDrafts()
      setMarks(await journal.versions.list({ id }))
      setFailure(null)
    } catch (thrown) {
      setFailure(thrown)
    }
  }, [id])
  useEffect(() => void read(), [read])
  return { marks, failure, read }
}

/** One version with its words; null while it is read, or when none is asked for. */
export function useVersion(
  id: string,
  revision: number | null,
): { readonly version: Version | null; readonly failure: unknown } {
  const [found, setFound] = useState<{ readonly version: Version | null; readonly failure: unknown }>({
    version: null,
    failure: null,
  })
  useEffect(() => {
    if (revision === null) return
    let wanted = true
    journal.versions.read({ id, revision }).then(
      (version) => wanted && setFound({ version, failure: null }),
      (failure: unknown) => wanted && setFound({ version: null, failure }),
    )
    return () => {
      wanted = false
    }
  }, [id, revision])
  // What was read for another revision is not this one.
  return found.version === null || found.version.revision === revision
    ? found
    : { version: null, failure: null }
}
