/*
 * Loaded into user-mode kernels before 6.12 on processors with AMX. These kernels give the registers of a process back with
 * PTRACE_SETREGSET and 2,696 bytes. The host accepts nothing less than its whole XSAVE area, which AMX makes larger: so the first
 * process of such a kernel dies. This function adds the rest, without data of AMX.
 *
 * It uses no header and no start file, so a compiler is enough to build it.
 */
typedef unsigned long word;

struct iovec {
  void *base;
  word length;
};

int *__errno_location(void);

enum { SYS_PTRACE = 101, PEEK_LAST = 3, GETREGSET = 0x4204, SETREGSET = 0x4205, NT_X86_XSTATE = 0x202 };
enum { XSTATE_BV = 512 / sizeof(word), AMX = 3 << 17 };

static word area[1 << 13] __attribute__((aligned(64)));
static word area_length;

static long call(long request, long pid, void *address, void *data) {
  long result;
  register void *fourth __asm__("r10") = data;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "0"((long) SYS_PTRACE), "D"(request), "S"(pid), "d"(address), "r"(fourth)
                   : "rcx", "r11", "memory");
  return result;
}

static long whole_area(long pid, struct iovec *part) {
  struct iovec whole = {area, sizeof area};
  if (area_length == 0) {
    long result = call(GETREGSET, pid, (void *) NT_X86_XSTATE, &whole);
    if (result < 0) return result;
    area_length = whole.length;
  }
  if (part->length >= area_length) return call(SETREGSET, pid, (void *) NT_X86_XSTATE, part);
  for (word i = 0; i < part->length / sizeof(word); i++) area[i] = ((word *) part->base)[i];
  area[XSTATE_BV] &= ~(word) AMX;
  whole.length = area_length;
  return call(SETREGSET, pid, (void *) NT_X86_XSTATE, &whole);
}

/* As in the C library, which returns the word that it reads, and sets errno. */
long ptrace(long request, long pid, void *address, void *data) {
  long word_read = 0;
  int peeks = request >= 1 && request <= PEEK_LAST;
  long result = request == SETREGSET && address == (void *) NT_X86_XSTATE
      ? whole_area(pid, data)
      : call(request, pid, address, peeks ? &word_read : data);
  if (result < 0) {
    *__errno_location() = (int) -result;
    return -1;
  }
  if (!peeks) return result;
  *__errno_location() = 0;
  return word_read;
}
