/** Whether a process of that id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it exists, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
