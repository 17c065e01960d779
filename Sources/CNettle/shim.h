// The one hash we need, from Debian's nettle.
#include <nettle/sha2.h>
