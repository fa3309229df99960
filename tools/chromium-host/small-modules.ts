import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { HostCore } from './host-core.ts'
import { HostEmitter } from './unimplemented.ts'

/** Electron's shell. Nothing is opened: what the app wanted to open is kept for tests. */
export function shellModule(opened: string[]) {
  return {
    async openExternal(url: string): Promise<void> {
      opened.push(url)
    },
    async openPath(path: string): Promise<string> {
      opened.push(path)
      return ''
    },
    showItemInFolder(path: string): void {
      opened.push(path)
    },
    beep(): void {
      opened.push('beep')
    },
  }
}

/** Electron's safeStorage, with a key that is no secret. Tests may take it away. */
export class SafeStorage {
  available = true
  backend = 'gnome_libsecret'
  private readonly key = createHash('sha256').update('the Chromium host keeps no secrets').digest()

  isEncryptionAvailable(): boolean {
    return this.available
  }

  getSelectedStorageBackend(): string {
    return this.backend
  }

  encryptString(text: string): Buffer {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce)
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  }

  decryptString(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(-16))
    return decipher.update(sealed.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
  }
}

/** Electron's net: files and the app's own addresses; there is no network. */
export function netModule(core: HostCore) {
  return {
    async fetch(input: string | URL | Request): Promise<Response> {
      const request = input instanceof Request ? input : new Request(input)
      if (request.url.startsWith('file:')) return new Response(await readFile(fileURLToPath(request.url)))
      const handler = core.defaultSession.protocol.handlerOf(request.url)
      if (!handler) throw new Error('net::ERR_INTERNET_DISCONNECTED')
      return handler(request)
    },
    isOnline: () => false,
    online: false,
  }
}

const area = { x: 0, y: 0, width: 1280, height: 800 }
const display = {
  id: 1,
  bounds: area,
  workArea: area,
  size: area,
  workAreaSize: area,
  scaleFactor: 1,
  rotation: 0,
}

/** Electron's screen: one, of an ordinary size. */
export class Screen extends HostEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed'])
  }

  getPrimaryDisplay(): typeof display {
    return display
  }

  getAllDisplays(): (typeof display)[] {
    return [display]
  }

  getDisplayMatching(): typeof display {
    return display
  }
}
