import { createHash } from 'node:crypto'
import printStyle from './print.css?raw'

/** Where the document to print is found, in the session of the print window only. The same for every document. */
export const printAddress = 'app://print/notes.html'
/** Beside it. */
export const printStyleAddress = 'app://print/print.css'

/**
 * Answers the print window: its document, the style sheet with the fonts in it, and nothing else. The document comes
 * from memory; it is written nowhere and its address says nothing.
 * @param html as `render-document.ts` in the journal process makes it
 */
export function printPageHandler(html: string): (request: Request) => Promise<Response> {
  const headers = {
    'content-security-policy': printPolicy(html),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  }
  return async ({ url, method }) => {
    if (method === 'GET' && url === printAddress) return answer(html, 'text/html', headers)
    if (method === 'GET' && url === printStyleAddress)
      return answer(await printStyleSheet(), 'text/css', headers)
    return new Response(null, { status: 404, headers })
  }
}

function answer(text: string, type: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(text, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } })
}

/** The fonts are loaded with the first print: no other start of the app needs them. */
async function printStyleSheet(): Promise<string> {
  const { printFonts } = await import('./print-fonts.ts')
  return `${printFonts}\n${printStyle}`
}

/**
 * No scripts, no pictures, no connections, no frames. Styles only from our sheet and from the document's first style
 * element, which gives the paper size and the foot: any other is refused, so a hole in the rendering could not even
 * change a colour.
 */
function printPolicy(html: string): string {
  const own = /<style>(?<text>[^<]*)<\/style>/u.exec(html)?.groups?.text ?? ''
  const hash = createHash('sha256').update(own).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'self' 'sha256-${hash}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
