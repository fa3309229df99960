/** The one moment a zip can name that says nothing about when it was made. */
export const noMoment = new Date(1980, 0, 1)
