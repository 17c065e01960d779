// One system call that Swift's Glibc module does not show.
#ifndef BRIEFGEN_CLINUX_SHIM_H
#define BRIEFGEN_CLINUX_SHIM_H

#include <sys/syscall.h>
#include <unistd.h>

// <fcntl.h> is left out: with it, `struct stat` would sometimes belong to this module and not to Glibc, and
// files that import only Glibc would not compile.
enum { clinux_here = -100 };  // AT_FDCWD

// Swaps two paths in one step (Linux 3.15, renameat2 with RENAME_EXCHANGE = 2). 0, or -1 with errno.
static inline int clinux_exchange(const char *left, const char *right) {
  return (int)syscall(SYS_renameat2, clinux_here, left, clinux_here, right, 2u);
}

#endif
