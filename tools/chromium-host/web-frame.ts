import { refuseUnknown } from './unimplemented.ts'

/** Electron's WebFrameMain, for the main frame. */
export interface WebFrame {
  readonly url: string
  readonly origin: string
  readonly parent: null
  readonly top: WebFrame
  readonly routingId: number
  readonly processId: number
  readonly frameTreeNodeId: number
}

/** `scheme://host` of an address; the URL class knows the origins of the web's own schemes only. */
export function originOf(url: string): string {
  return url.replace(/^([a-z-]+:\/\/[^/]*).*$/, '$1')
}

/** Makes the main frame of a page. */
export function mainFrameOf(id: number, url: () => string): WebFrame {
  const frame: WebFrame = refuseUnknown('webFrameMain', {
    get url() {
      return url()
    },
    get origin() {
      const now = url()
      return now === '' ? 'null' : originOf(now)
    },
    parent: null,
    get top() {
      return frame
    },
    routingId: id,
    processId: id,
    frameTreeNodeId: id,
  })
  return frame
}
