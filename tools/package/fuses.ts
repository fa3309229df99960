import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/**
 * What Electron's program may still do once it is Goldseam's: nothing that makes it a Node for whoever starts it, and
 * no code but the one it was packed with. Every fuse is said; one that a new Electron adds makes packing fail.
 */
export const fuses = {
  /** `ELECTRON_RUN_AS_NODE` would run any script with the rights and the name of Goldseam. */
  RunAsNode: false,
  /** `NODE_OPTIONS` can load code before ours. */
  EnableNodeOptionsEnvironmentVariable: false,
  /** `--inspect` would let another program read everything in main. */
  EnableNodeCliInspectArguments: false,
  /** The archive is compared with the hash the program was packed with (macOS and Windows). */
  EnableEmbeddedAsarIntegrityValidation: true,
  /** A folder beside the archive is not taken instead of it. */
  OnlyLoadAppFromAsar: true,
  /** There are no cookies; were there any, the system's keychain would have the key. */
  EnableCookieEncryption: true,
  /** Nothing is made with a snapshot of its own. */
  LoadBrowserProcessSpecificV8Snapshot: false,
  /** Pages are `app://`; a `file://` page gets nothing more than any other. */
  GrantFileProtocolExtraPrivileges: false,
  /** Faster WebAssembly by a signal handler, as Electron has it. Nothing here depends on it. */
  WasmTrapHandlers: true,
} as const satisfies Record<keyof typeof FuseV1Options, boolean>

type Fuse = keyof typeof fuses
const names = Object.keys(fuses) as Fuse[]

/** Sets every fuse in a packed app. Throws when it has other fuses than those above, and when one did not take. */
export async function setFuses(app: string): Promise<void> {
  const states = Object.fromEntries(names.map((name) => [FuseV1Options[name], fuses[name]]))
  await flipFuses(app, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...(states as Record<FuseV1Options, boolean>),
  })
  const wrong = await wrongFuses(app)
  if (wrong.length > 0) throw new Error(`fuses that did not take: ${wrong.join(', ')}`)
}

/** Reads a packed app's fuses back: the names of those that are not as they should be. */
export async function wrongFuses(app: string): Promise<Fuse[]> {
  const wire = await getCurrentFuseWire(app)
  return names.filter((name) => {
    const state = wire[FuseV1Options[name]]
    return state !== (fuses[name] ? FuseState.ENABLE : FuseState.DISABLE)
  })
}
