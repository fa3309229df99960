import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HostOptions } from './host-options.ts'

/** The folders of app.getPath, on Linux. */
export class AppPaths {
  private readonly chosen = new Map<string, string>()
  private readonly options: HostOptions

  constructor(options: HostOptions) {
    this.options = options
  }

  set(name: string, path: string): void {
    this.get(name)
    this.chosen.set(name, path)
  }

  /** Throws for a name Electron does not know either. */
  get(name: string): string {
    const chosen = this.chosen.get(name)
    if (chosen !== undefined) return chosen
    const userData = this.chosen.get('userData') ?? this.options.userData
    const known: Readonly<Record<string, string>> = {
      home: homedir(),
      temp: tmpdir(),
      appData: process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'),
      userData,
      sessionData: userData,
      logs: join(userData, 'logs'),
      crashDumps: join(userData, 'Crashpad'),
      documents: join(homedir(), 'Documents'),
      desktop: join(homedir(), 'Desktop'),
      downloads: join(homedir(), 'Downloads'),
      pictures: join(homedir(), 'Pictures'),
      music: join(homedir(), 'Music'),
      videos: join(homedir(), 'Videos'),
      exe: process.execPath,
      module: process.execPath,
    }
    const path = known[name]
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }
}
