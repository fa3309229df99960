import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DiskCall } from './shim.ts'
import { afterCut, type Survival, sync, type UnsyncedFile } from './unsynced-file.ts'

interface Folder {
  readonly kind: 'folder'
  /** What the program sees in it. */
  readonly names: Map<string, Node>
  /** What is surely on the disk. */
  kept: Map<string, Node>
}
type Node = UnsyncedFile | Folder

/** The names of each folder, as some disk may hold them. */
type Names = (folder: Folder) => Map<string, Node>

/** A change of names. It is safe once every folder it touches was synced after it. */
interface NameChange {
  readonly waitsFor: Set<Folder>
  act(names: Names): void
}

/**
 * A disk that promises no more than POSIX does: bytes are safe after their file was synced, names after their folder
 * was. It is fed the calls a program made and can at any moment be asked what it may hold after a power cut. Of the
 * names that are not safe the latest are lost first, as journalling file systems have it.
 */
export class CutDisk {
  readonly #root: string
  readonly #top = newFolder()
  #pending: NameChange[] = []
  readonly #open = new Map<number, Node>()

  /** @param root absolute path of the folder the calls are about */
  constructor(root: string) {
    this.#root = root
  }

  /** Takes the next call. Throws for one that cannot follow those before it: then the log is not whole. */
  take(call: DiskCall): void {
    switch (call.do) {
      case 'open':
        this.#openAt(call.fd, call.path, call.empty)
        return
      case 'close':
        this.#open.delete(call.fd)
        return
      case 'write':
        this.#file(call.fd).unsafe.push({ do: 'write', at: call.at, bytes: call.bytes })
        return
      case 'truncate':
        this.#file(call.fd).unsafe.push({ do: 'truncate', size: call.size })
        return
      case 'sync':
        this.#sync(call.fd)
        return
      case 'rename':
        this.#rename(call.path, call.to)
        return
      case 'link':
        this.#add(call.to, this.#find(call.path))
        return
      case 'remove':
        this.#remove(call.path)
        return
      case 'make-folder':
        this.#add(call.path, newFolder())
        return
      case 'say':
        return
    }
  }

  /**
   * Writes what the disk may hold if the power goes now.
   * @param into a folder that does not exist yet
   * @param random from 0 up to but not including 1; only asked when `some` survives
   */
  write(into: string, survival: Survival, random: () => number): void {
    const copies = new Map<Folder, Map<string, Node>>()
    const names: Names = (folder) => {
      const copy = copies.get(folder) ?? new Map(folder.kept)
      copies.set(folder, copy)
      return copy
    }
    const most = this.#pending.length
    const surviving = { nothing: 0, all: most, some: Math.floor(random() * (most + 1)) }[survival]
    for (const change of this.#pending.slice(0, surviving)) change.act(names)

    const writeFolder = (path: string, folder: Folder): void => {
      mkdirSync(path, { mode: 0o700 })
      for (const [name, node] of names(folder)) {
        if (node.kind === 'folder') writeFolder(join(path, name), node)
        else writeFileSync(join(path, name), afterCut(node, survival, random), { mode: 0o600 })
      }
    }
    writeFolder(into, this.#top)
  }

  #openAt(fd: number, path: string, empty: boolean): void {
    const found = this.#lookUp(path)
    const node: Node = found ?? { kind: 'file', safe: Buffer.alloc(0), unsafe: [] }
    if (found === undefined) this.#add(path, node)
    else if (empty && node.kind === 'file') node.unsafe.push({ do: 'truncate', size: 0 })
    this.#open.set(fd, node)
  }

  #sync(fd: number): void {
    const node = this.#open.get(fd)
    if (node === undefined) throw new Error('something was synced that was never opened')
    if (node.kind === 'file') {
      sync(node)
      return
    }
    for (const change of this.#pending) change.waitsFor.delete(node)
    const isSafe = ({ waitsFor }: NameChange) => waitsFor.size === 0
    for (const change of this.#pending.filter(isSafe)) change.act((folder) => folder.kept)
    this.#pending = this.#pending.filter((change) => !isSafe(change))
  }

  #add(path: string, node: Node): void {
    const [folder, name] = this.#place(path)
    this.#change([folder], (names) => names(folder).set(name, node))
  }

  #remove(path: string): void {
    const [folder, name] = this.#place(path)
    const node = this.#find(path)
    this.#change([folder], (names) => removeName(names(folder), name, node))
  }

  #rename(from: string, to: string): void {
    const node = this.#find(from)
    const [old, oldName] = this.#place(from)
    const [next, newName] = this.#place(to)
    this.#change([old, next], (names) => {
      removeName(names(old), oldName, node)
      names(next).set(newName, node)
    })
  }

  #change(folders: readonly Folder[], act: (names: Names) => void): void {
    act((folder) => folder.names)
    this.#pending.push({ waitsFor: new Set(folders), act })
  }

  #place(path: string): readonly [Folder, string] {
    const folder = this.#find(dirname(path))
    if (folder.kind !== 'folder') throw new Error('a file is used as a folder')
    return [folder, basename(path)]
  }

  #find(path: string): Node {
    const node = this.#lookUp(path)
    if (node === undefined) throw new Error('a call is about something that is not there')
    return node
  }

  #lookUp(path: string): Node | undefined {
    let node: Node | undefined = this.#top
    for (const name of path.slice(this.#root.length).split('/').filter(Boolean)) {
      node = node?.kind === 'folder' ? node.names.get(name) : undefined
    }
    return node
  }

  #file(fd: number): UnsyncedFile {
    const node = this.#open.get(fd)
    if (node?.kind !== 'file') throw new Error('something was written to that was never opened')
    return node
  }
}

const newFolder = (): Folder => ({ kind: 'folder', names: new Map(), kept: new Map() })

/** A name that means something else by now stays: a later change was safe before an earlier one. */
function removeName(names: Map<string, Node>, name: string, node: Node): void {
  if (names.get(name) === node) names.delete(name)
}
