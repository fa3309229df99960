import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { contentSecurityPolicy } from './content-security-policy.ts'

/** The origin of every page of ours. */
export const appOrigin = 'app://goldseam'
/** The one page. */
export const appPage = `${appOrigin}/index.html`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Sent with every answer. */
export const ownHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

const notFound = () => new Response(null, { status: 404, headers: ownHeaders })

/**
 * Serves the files below a folder as `app://goldseam/…`, and nothing else: a path that leaves the folder by any trick
 * (dots, encodings, NUL, symbolic links), a file type we do not make, another host and any method but GET answer 404.
 */
export function appProtocolHandler(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = request.method === 'GET' ? plainPath(request.url) : undefined
    if (path === undefined) return notFound()
    const type = types[extname(path)]
    if (type === undefined) return notFound()
    try {
      const root = await realpath(folder)
      const file = await realpath(join(root, path))
      if (!file.startsWith(root + sep)) return notFound()
      return new Response(new Uint8Array(await readFile(file)), {
        headers: { ...ownHeaders, 'content-type': type },
      })
    } catch (error) {
      if (isMissing(error)) return notFound()
      throw error
    }
  }
}

/** The path of an address of ours, or undefined if it is anything but plain names between slashes. */
function plainPath(address: string): string | undefined {
  const parts = /^app:\/\/goldseam((?:\/[\w.-]+)+)$/.exec(address.replace(/[?#].*$/, ''))
  const path = parts?.[1]
  return path?.split('/').some((name) => name === '..' || name === '.') ? undefined : path
}

function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ELOOP'
}
