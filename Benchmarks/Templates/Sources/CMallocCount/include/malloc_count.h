/// Allocations of this process so far: calls of malloc, calloc, realloc, posix_memalign and aligned_alloc.
unsigned long malloc_count(void);
