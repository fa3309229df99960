/** Where the window finds a picture of the journal. */
export const pictureAddress = (id: string): string => `/attachment/${id}`
