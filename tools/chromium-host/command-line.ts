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

  /** As Chromium's command line has them. */
  switches(): string[] {
    return [...this.values].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  }
}
