import type { ImageFiles } from '#journal/images/image-files.ts'

const none = (): never => {
  throw new TypeError('no row of the bench asks for a picture')
}

/** The journals of the bench hold no pictures. */
export const noImages: ImageFiles = {
  write: none,
  read: none,
  check: none,
  remove: none,
  close: () => undefined,
}

/** Nor backups. */
export const noBackups = (): never => {
  throw new TypeError('no row of the bench asks for a backup')
}

/** Nor checks of their health. */
export const noHealth = (): never => {
  throw new TypeError('no row of the bench asks for a check')
}
