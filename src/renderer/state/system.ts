/** The system the window is on: what it can protect differs, and the words say so. */
export const system: 'linux' | 'mac' | 'windows' = /^Mac/.test(navigator.platform)
  ? 'mac'
  : /^Win/.test(navigator.platform)
    ? 'windows'
    : 'linux'
