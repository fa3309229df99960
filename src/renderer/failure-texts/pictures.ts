import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import type { FailureText } from './failure-words.ts'

/** The words for a picture that is not kept or not shown. */
export const pictureTexts = {
  'image-too-large': {
    what: msg`This picture is larger than 25 MB.`,
    safe: msg`It was not added, and your entry is as it was.`,
    next: msg`Make it smaller, then add it again.`,
  },
  'image-not-known': {
    what: msg`Goldseam cannot keep this kind of file.`,
    safe: msg`It was not added, and your entry is as it was.`,
    next: msg`Use a PNG, JPEG, WebP or GIF picture.`,
  },
  'image-not-readable': {
    what: msg`This picture could not be read. The file may be damaged.`,
    safe: msg`It was not added, and your entry is as it was.`,
    next: msg`Open it in another program, save it again as PNG or JPEG, then add that.`,
  },
  'image-missing': {
    what: msg`The file of this picture is not in the journal’s folder.`,
    safe: msg`Your words are kept.`,
    next: msg`If you have a copy of the journal’s folder, look for it in the folder “attachments” there.`,
    loss: true,
  },
  'image-damaged': {
    what: msg`The file of this picture is damaged, so it is not shown.`,
    safe: msg`Your words are kept.`,
    next: msg`If you have a copy of the journal’s folder, the picture in it may be whole.`,
    loss: true,
  },
  'image-too-late': {
    what: msg`Another entry was opened before the picture was ready.`,
    safe: msg`The picture was not added. Your words are kept.`,
    next: msg`Go back to the entry and add the picture again.`,
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>
