// The pages of a SQLCipher 4 database with the defaults of that version, so that other programs need not be told.

/** Bytes of a page. */
export const pageSize = 4096
/** Bytes at the start of the file that are not encrypted: the salt, in the place of SQLite's own mark. */
export const saltLength = 16
/** Bytes at the end of each page that are not SQLite's: 16 of the initialisation vector, 64 of the authentication. */
export const reservedLength = 80
