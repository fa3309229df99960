/*
 * Preloaded into a program, this writes down everything the program changes under one folder, call by call, and can
 * make one of those calls, or all from one on, fail. The log is enough to build what a disk may hold after the power
 * went at any moment (power-cut.ts). Linux with the GNU C library; compiled by shim.ts.
 *
 *   FAULT_ROOT   absolute path of the folder; nothing else is looked at
 *   FAULT_LOG    file the log goes to; none when unset
 *   FAULT_AT     number of the first call that fails, counted from 1; none when 0 or unset
 *   FAULT_COUNT  how many calls fail from there on
 *   FAULT_ERRNO  what they fail with
 *   FAULT_WHILE  a file: they fail only while it exists
 *
 * What the program writes to its standard output is logged too, in the same order: so a log says what the program
 * had called done when a given byte was written. A line that begins with "repair" ends the failing.
 *
 * A record: type (1 byte), descriptor (4), offset (8), two lengths (4 + 4), all little-endian, then the two texts.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define DESCRIPTORS 4096
static char root[4096];
static size_t root_length;
static int log_fd = -1;
static long fail_at, fail_count, calls;
static int fail_errno;
static const char *fail_while;
static unsigned char ours[DESCRIPTORS];
static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;

/* The C library's own function of that name. */
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? strtol(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("FAULT_ROOT"), *log = getenv("FAULT_LOG");
  if (folder) strncpy(root, folder, sizeof root - 1);
  root_length = strlen(root);
  fail_at = number("FAULT_AT");
  fail_count = number("FAULT_COUNT");
  fail_errno = (int)number("FAULT_ERRNO");
  fail_while = getenv("FAULT_WHILE");
  if (log) {
    int opened = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    /* Out of the way of the program's own numbers. */
    log_fd = fcntl(opened, F_DUPFD_CLOEXEC, 900);
    REAL(close)(opened);
  }
}

static int under(const char *path) {
  return root_length > 0 && path && strncmp(path, root, root_length) == 0 &&
         (path[root_length] == '/' || path[root_length] == 0);
}
static int is_ours(int fd) { return fd >= 0 && fd < DESCRIPTORS && ours[fd]; }

static void note(char type, int fd, uint64_t offset, const void *a, size_t a_length, const void *b, size_t b_length) {
  unsigned char head[21];
  uint32_t number_of = (uint32_t)fd, first = (uint32_t)a_length, second = (uint32_t)b_length;
  struct iovec parts[3] = {{head, sizeof head}, {(void *)a, a_length}, {(void *)b, b_length}};
  if (log_fd < 0) return;
  head[0] = (unsigned char)type;
  memcpy(head + 1, &number_of, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &first, 4);
  memcpy(head + 17, &second, 4);
  if (REAL(writev)(log_fd, parts, 3) != (ssize_t)(sizeof head + a_length + b_length)) abort();
}
static void note_path(char type, int fd, uint64_t number_of, const char *a, const char *b) {
  note(type, fd, number_of, a, strlen(a), b ? b : "", b ? strlen(b) : 0);
}

/* Whether this call, which would change something, is one that fails. A full disk fails only what needs room. */
static int fails_if(int needs_room) {
  int yes;
  pthread_mutex_lock(&one);
  calls += 1;
  yes = fail_at > 0 && calls >= fail_at && calls < fail_at + fail_count && (needs_room || fail_errno != ENOSPC);
  pthread_mutex_unlock(&one);
  if (yes && fail_while && access(fail_while, F_OK) != 0) yes = 0;
  if (yes) errno = fail_errno;
  return yes;
}
static int fails(void) { return fails_if(1); }

static int opened(int fd, const char *path, int flags, int was_there) {
  if (fd < 0 || fd >= DESCRIPTORS) return fd;
  ours[fd] = 1;
  note_path('o', fd, (uint64_t)((flags & O_TRUNC ? 1 : 0) | (was_there ? 2 : 0)), path, NULL);
  return fd;
}
static int changes(const char *path, int flags, int *was_there) {
  struct stat status;
  *was_there = stat(path, &status) == 0;
  return ((flags & O_CREAT) && !*was_there) || (flags & O_TRUNC);
}
static int open_any(const char *path, int flags, mode_t mode) {
  int was_there;
  if (!under(path)) return REAL(open64)(path, flags, mode);
  if (changes(path, flags, &was_there) && fails()) return -1;
  return opened(REAL(open64)(path, flags, mode), path, flags, was_there);
}
#define MODE(flags)                                       \
  mode_t mode = 0;                                        \
  if ((flags) & (O_CREAT | O_TMPFILE)) {                  \
    va_list rest;                                         \
    va_start(rest, flags);                                \
    mode = va_arg(rest, mode_t);                          \
    va_end(rest);                                         \
  }
int open(const char *path, int flags, ...) { MODE(flags) return open_any(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_any(path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) {
  MODE(flags)
  if (under(path)) return open_any(path, flags, mode);
  return REAL(openat64)(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
  MODE(flags)
  if (under(path)) return open_any(path, flags, mode);
  return REAL(openat64)(folder, path, flags, mode);
}
int close(int fd) {
  if (is_ours(fd)) {
    ours[fd] = 0;
    note('c', fd, 0, "", 0, "", 0);
  }
  return REAL(close)(fd);
}

static ssize_t wrote(int fd, const void *bytes, ssize_t count, off_t offset) {
  if (count > 0) note('w', fd, (uint64_t)offset, bytes, (size_t)count, "", 0);
  return count;
}
ssize_t write(int fd, const void *bytes, size_t count) {
  ssize_t done;
  if (fd == 1) {
    note('a', fd, 0, bytes, count, "", 0);
    if (count >= 6 && memcmp(bytes, "repair", 6) == 0) fail_at = 0;
  }
  if (!is_ours(fd)) return REAL(write)(fd, bytes, count);
  if (fails()) return -1;
  done = REAL(write)(fd, bytes, count);
  return wrote(fd, bytes, done, lseek(fd, 0, SEEK_CUR) - (done > 0 ? done : 0));
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  if (!is_ours(fd)) return REAL(pwrite64)(fd, bytes, count, offset);
  if (fails()) return -1;
  return wrote(fd, bytes, REAL(pwrite64)(fd, bytes, count, offset), offset);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) { return pwrite64(fd, bytes, count, offset); }

/* What is written in pieces is refused, so that nothing goes by unseen: no one here does it. */
#define UNSEEN(fd)                  \
  if (is_ours(fd)) {                \
    fprintf(stderr, "the fault shim does not know %s\n", __func__); \
    abort();                        \
  }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  UNSEEN(fd)
  return REAL(pwritev64)(fd, parts, count, offset);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  UNSEEN(fd)
  return REAL(pwritev)(fd, parts, count, offset);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  UNSEEN(fd)
  return REAL(writev)(fd, parts, count);
}

/* A copy made by the kernel is made by reading and writing instead, so that its bytes are seen. */
static ssize_t copied(int from, off64_t *from_at, int to, off64_t *to_at, size_t count) {
  char bytes[65536];
  ssize_t got = from_at ? pread64(from, bytes, count < sizeof bytes ? count : sizeof bytes, *from_at)
                        : read(from, bytes, count < sizeof bytes ? count : sizeof bytes);
  ssize_t done = got <= 0 ? got : to_at ? pwrite64(to, bytes, (size_t)got, *to_at) : write(to, bytes, (size_t)got);
  if (done > 0 && from_at) *from_at += done;
  if (done > 0 && to_at) *to_at += done;
  return done;
}
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t count, unsigned flags) {
  return is_ours(to) ? copied(from, from_at, to, to_at, count)
                     : REAL(copy_file_range)(from, from_at, to, to_at, count, flags);
}
ssize_t sendfile64(int to, int from, off64_t *from_at, size_t count) {
  return is_ours(to) ? copied(from, from_at, to, NULL, count) : REAL(sendfile64)(to, from, from_at, count);
}
ssize_t sendfile(int to, int from, off_t *from_at, size_t count) { return sendfile64(to, from, from_at, count); }
int ioctl(int fd, unsigned long request, ...) {
  va_list rest;
  void *argument;
  va_start(rest, request);
  argument = va_arg(rest, void *);
  va_end(rest);
  /* Cloning a file's blocks: the caller copies instead. */
  if (is_ours(fd) && request == 0x40049409) {
    errno = EOPNOTSUPP;
    return -1;
  }
  return REAL(ioctl)(fd, request, argument);
}

#define SYNC(name)                              \
  int name(int fd) {                            \
    int done;                                   \
    if (!is_ours(fd)) return REAL(name)(fd);    \
    if (fails_if(0)) return -1;                     \
    done = REAL(name)(fd);                      \
    if (done == 0) note('s', fd, 0, "", 0, "", 0); \
    return done;                                \
  }
SYNC(fsync)
SYNC(fdatasync)

int ftruncate64(int fd, off64_t size) {
  int done;
  if (!is_ours(fd)) return REAL(ftruncate64)(fd, size);
  if (fails_if(0)) return -1;
  done = REAL(ftruncate64)(fd, size);
  if (done == 0) note('t', fd, (uint64_t)size, "", 0, "", 0);
  return done;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
int posix_fallocate64(int fd, off64_t offset, off64_t size) {
  if (is_ours(fd)) return EOPNOTSUPP;
  return REAL(posix_fallocate64)(fd, offset, size);
}
int fallocate64(int fd, int how, off64_t offset, off64_t size) {
  UNSEEN(fd)
  return REAL(fallocate64)(fd, how, offset, size);
}

#define NAMES(call, type, a, b)              \
  int done;                                  \
  if (!under(a)) return call;                \
  if (fails_if(type != 'u')) return -1;      \
  done = call;                               \
  if (done == 0) note_path(type, -1, 0, a, b); \
  return done;
int rename(const char *from, const char *to) { NAMES(REAL(rename)(from, to), 'r', from, to) }
int link(const char *from, const char *to) { NAMES(REAL(link)(from, to), 'l', from, to) }
int unlink(const char *path) { NAMES(REAL(unlink)(path), 'u', path, NULL) }
int rmdir(const char *path) { NAMES(REAL(rmdir)(path), 'u', path, NULL) }
int remove(const char *path) { NAMES(REAL(remove)(path), 'u', path, NULL) }
int mkdir(const char *path, mode_t mode) { NAMES(REAL(mkdir)(path, mode), 'm', path, NULL) }

/* Removing a tree goes folder by folder through descriptors: their names are asked of the system. */
static int path_in(int folder, const char *name, char *path, size_t size) {
  char link_name[64];
  ssize_t length;
  if (folder == AT_FDCWD || name[0] == '/') return snprintf(path, size, "%s", name) < (int)size;
  snprintf(link_name, sizeof link_name, "/proc/self/fd/%d", folder);
  length = readlink(link_name, path, size - 1);
  if (length < 0) return 0;
  return snprintf(path + length, size - (size_t)length, "/%s", name) < (int)(size - (size_t)length);
}
int unlinkat(int folder, const char *name, int flags) {
  char path[8192];
  if (!path_in(folder, name, path, sizeof path)) return REAL(unlinkat)(folder, name, flags);
  NAMES(REAL(unlinkat)(folder, name, flags), 'u', path, NULL)
}
int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  if (under(from) && under(to)) return rename(from, to);
  return REAL(renameat)(from_folder, from, to_folder, to);
}
int mkdirat(int folder, const char *path, mode_t mode) {
  if (under(path)) return mkdir(path, mode);
  return REAL(mkdirat)(folder, path, mode);
}
