/** The database driver as it was looked at: `better-sqlite3-multiple-ciphers` 13.0.3, SQLite 3.53.4. */
export const driverVersions = { ciphers: 'SQLite3 Multiple Ciphers 2.4.0', sqlite: '3.53.4' } as const

/** SHA-256 of each prebuilt file of that version, as the registry gave it. A changed one is not the one looked at. */
export const driverHashes: Readonly<Record<string, string>> = {
  'darwin-arm64.node': 'e220712cd3af9dd575fe4ac7973d5dbfbad3d22760b772a48f1eee977517ef5b',
  'darwin-x64.node': '4434dfa929e9b83fdc1ea34ee8739e764fcf09af8559ab039082b7b673b18805',
  'linux-arm64.node': 'e5c2b6bd85726bc53a4b8767d4bbb8be82feaad46b45b9c82c885cb02d54e7d0',
  'linux-x64.node': '3607ea18911c931085eaa896eb831260d549e9bcef2dd6e8896b5bb7a41ec6a8',
  'linuxmusl-arm64.node': '670af6edb9a5225bd1e934124c23494ba6a9f6f03bf7987d0729ab05a3b21734',
  'linuxmusl-x64.node': '98bd72b54e55a39bacb4c1eb65ecb2c91e1e69557b9d9f4a0a5a8444c6b742c3',
  'win32-arm64.node': '95ff36ee761a846fc4d0fae7eed209b47b21c8d41f5528f40d7beb5f30e62666',
  'win32-x64.node': 'd4f29082cde7efd5c1e85e794ba532efeef4f2f968c58cc54fe97c2095270262',
}

/** Which compiler, threads and memory of the system a build uses: these differ from system to system. */
const ofTheSystem = /^(COMPILER|MUTEX_|ATOMIC_INTRINSICS|SYSTEM_MALLOC|WIN32_MALLOC|MAX_MMAP_SIZE)/

/** Compile options without those of the system, in alphabetical order. */
export const ownOptions = (options: readonly string[]): string[] =>
  options.filter((option) => !ofTheSystem.test(option)).sort()

/** What SQLite was compiled with. `TEMP_STORE=1` is why every connection sets `temp_store` itself. */
export const driverOptions: readonly string[] = `
DEFAULT_AUTOVACUUM DEFAULT_CACHE_SIZE=-16000 DEFAULT_FILE_FORMAT=4 DEFAULT_FOREIGN_KEYS
DEFAULT_JOURNAL_SIZE_LIMIT=-1 DEFAULT_MEMSTATUS=0 DEFAULT_MMAP_SIZE=0 DEFAULT_PAGE_SIZE=4096
DEFAULT_PCACHE_INITSZ=20 DEFAULT_RECURSIVE_TRIGGERS DEFAULT_SECTOR_SIZE=4096 DEFAULT_SYNCHRONOUS=2
DEFAULT_WAL_AUTOCHECKPOINT=1000 DEFAULT_WAL_SYNCHRONOUS=1 DEFAULT_WORKER_THREADS=0 DIRECT_OVERFLOW_READ DQS=0
ENABLE_COLUMN_METADATA ENABLE_DBSTAT_VTAB ENABLE_FTS3 ENABLE_FTS3_PARENTHESIS ENABLE_FTS4 ENABLE_FTS5
ENABLE_GEOPOLY ENABLE_MATH_FUNCTIONS ENABLE_PERCENTILE ENABLE_RTREE ENABLE_STAT4 ENABLE_UPDATE_DELETE_LIMIT
LIKE_DOESNT_MATCH_BLOBS MALLOC_SOFT_LIMIT=1024 MAX_ATTACHED=10 MAX_COLUMN=2000 MAX_COMPOUND_SELECT=500
MAX_DEFAULT_PAGE_SIZE=8192 MAX_EXPR_DEPTH=1000 MAX_FUNCTION_ARG=1000 MAX_LENGTH=1000000000
MAX_LIKE_PATTERN_LENGTH=50000 MAX_PAGE_COUNT=0xfffffffe MAX_PAGE_SIZE=65536 MAX_SQL_LENGTH=1000000000
MAX_TRIGGER_DEPTH=1000 MAX_VARIABLE_NUMBER=32766 MAX_VDBE_OP=250000000 MAX_WORKER_THREADS=8 OMIT_DEPRECATED
OMIT_PROGRESS_CALLBACK OMIT_SHARED_CACHE OMIT_TCL_VARIABLE SOUNDEX TEMP_STORE=1 THREADSAFE=2 USE_URI
`
  .trim()
  .split(/\s+/)
