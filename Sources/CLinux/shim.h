// One system call that Swift's Glibc module does not show.
#ifndef BRIEFGEN_CLINUX_SHIM_H
#define BRIEFGEN_CLINUX_SHIM_H

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Swaps two paths in one step (Linux 3.15, renameat2 with RENAME_EXCHANGE = 2). 0, or -1 with errno.
static inline int clinux_exchange(const char *left, const char *right) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, 2u);
}

#endif
