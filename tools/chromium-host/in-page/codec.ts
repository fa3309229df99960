/** Two functions that carry what structured clone carries, as text. */
export interface Codec {
  encode(value: unknown): string
  decode(text: string): unknown
}

type Tagged = { readonly $: string; readonly v?: unknown; readonly n?: string }

/**
 * Makes the codec. It refers to nothing outside itself, because its source text is also run inside the page.
 * Like structured clone it throws for functions and symbols.
 */
export function makeCodec(): Codec {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    // fromCharCode takes its bytes as arguments, of which there is a limit.
    for (let at = 0; at < bytes.length; at += 32_768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    }
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0))

  const pack = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) }
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new TypeError('An object could not be cloned.')
    }
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Error) return { $: 'error', n: value.name, v: value.message }
    if (value instanceof Map) return { $: 'map', v: [...value].map(pack) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(pack) }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      return { $: 'bytes', v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    if (Array.isArray(value)) return value.map(pack)
    const plain = Object.fromEntries(Object.entries(value).map(([key, held]) => [key, pack(held)]))
    return '$' in plain ? { $: 'object', v: plain } : plain
  }

  const unpackEach = (held: object): Record<string, unknown> => {
    const plain: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(held)) {
      // Defined, not assigned: a key called __proto__ must stay a key.
      Object.defineProperty(plain, key, {
        value: unpack(value),
        writable: true,
        enumerable: true,
        configurable: true,
      })
    }
    return plain
  }
  const unpack = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    if (!('$' in value)) return unpackEach(value)
    const { $: kind, v, n } = value as Tagged
    switch (kind) {
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(String(v))
      case 'number':
        return Number(v)
      case 'date':
        return new Date(Number(v))
      case 'error':
        return Object.assign(new Error(String(v)), { name: n })
      case 'map':
        return new Map((v as unknown[]).map(unpack) as [unknown, unknown][])
      case 'set':
        return new Set((v as unknown[]).map(unpack))
      case 'buffer':
        return fromBase64(String(v)).buffer
      case 'bytes':
        return fromBase64(String(v))
      default:
        return unpackEach(v as object)
    }
  }
  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) }
}
