/** Electron's app.commandLine. The switches are really given to Chromium. */
export class CommandLine {
  private readonly values = new Map<string, string>()

  appendSwitch(name: string, value = ''): void {
    this.values.set(name, value)
  }

  hasSwitch(name: string): boolean {
    return this.values.has(name)
  }

  getSwitchValue(name: string): string {
    return this.values.get(name) ?? ''
  }

  removeSwitch(name: string): void {
    this.values.delete(name)
  }

  /** All of them, by name. */
  switches(): ReadonlyMap<string, string> {
    return this.values
  }
}
