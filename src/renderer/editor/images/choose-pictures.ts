let open: (() => void) | null = null

/** The field of the shown text that opens the system's own list of files. Returns how it is taken away again. */
export function offerChoosing(choose: () => void): () => void {
  open = choose
  return () => {
    if (open === choose) open = null
  }
}

/** Lets the person choose pictures for the text that is shown. For a button or a menu, at the click itself. */
export function choosePictures(): void {
  open?.()
}
