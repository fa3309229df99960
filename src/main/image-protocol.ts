import type { Reply } from '#shared/contract-types.ts'
import type { ImagePiece, JournalRequest } from '#shared/journal-wire.ts'
import { appOrigin, ownHeaders } from './app-protocol.ts'
import { unwrap } from './journal-process.ts'

/** Where the pictures of the journal are shown, before their id. */
export const imageAddress = `${appOrigin}/attachment/`

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * Serves the pictures of the open journal as `app://goldseam/attachment/ID`, piece by piece as the window takes them;
 * main passes the bytes on and looks at none. Anything else answers 404: another method, more in the address than an
 * id, a picture that is missing or damaged, and everything while the vault is locked.
 */
export function imageHandler(
  ask: (request: JournalRequest) => Promise<Reply>,
): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    const id = url.startsWith(imageAddress) ? url.slice(imageAddress.length) : ''
    if (method !== 'GET' || !idPattern.test(id)) return notFound()
    const read = async (piece: number) => unwrap(await ask({ do: 'read-image', id, piece })) as ImagePiece
    const first = await read(0).catch(() => null)
    if (first === null) return notFound()
    return new Response(streamOf(first, read), {
      headers: {
        ...ownHeaders,
        'content-type': first.mediaType,
        'content-length': String(first.size),
        'cross-origin-resource-policy': 'same-origin',
      },
    })
  }
}

const notFound = () => new Response(null, { status: 404, headers: ownHeaders })

function streamOf(
  first: ImagePiece,
  read: (piece: number) => Promise<ImagePiece>,
): ReadableStream<Uint8Array> {
  let next = 0
  return new ReadableStream(
    {
      async pull(controller) {
        const { bytes } = next === 0 ? first : await read(next)
        next += 1
        controller.enqueue(bytes)
        if (next === first.pieces) controller.close()
      },
    },
    // Nothing is read ahead of what the window takes.
    { highWaterMark: 0 },
  )
}
