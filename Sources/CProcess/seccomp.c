#define _GNU_SOURCE
#include "confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

// A filter for the kernel, made as a list of allowed calls; everything else is refused with EPERM,
// which libraries take as they take any refusal. The filter's program is classic BPF over
// `struct seccomp_data`, whose arguments are 64 bits wide; where one is looked at, it is one that the
// kernel itself reads as 32 bits.

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifndef PR_SET_VMA
#define PR_SET_VMA 0x53564d41
#endif

enum { MOST = 512, REFUSED = SECCOMP_RET_ERRNO | EPERM };

struct program {
  struct sock_filter lines[MOST];
  unsigned short count;
};

static void add(struct program *program, struct sock_filter line) {
  if (program->count < MOST) program->lines[program->count++] = line;
}

static void answer(struct program *program, uint32_t what) {
  add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, what));
}

static void load_number(struct program *program) {
  add(program,
      (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)));
}

// The lower half of an argument; both architectures are little-endian.
static void load_argument(struct program *program, int index) {
  add(program, (struct sock_filter)BPF_STMT(
                   BPF_LD | BPF_W | BPF_ABS,
                   (uint32_t)(offsetof(struct seccomp_data, args) + 8 * (size_t)index)));
}

// If the loaded value is this one, answers.
static void when(struct program *program, uint32_t value, uint32_t what) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
  answer(program, what);
}

// If the loaded value has one of these bits, answers.
static void when_any(struct program *program, uint32_t bits, uint32_t what) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
  answer(program, what);
}

// What follows, until `end`, is about one call.
static unsigned short begin(struct program *program, uint32_t call) {
  unsigned short jump = program->count;
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 0));
  return jump;
}

static void end(struct program *program, unsigned short jump, uint32_t otherwise) {
  answer(program, otherwise);
  program->lines[jump].jf = (uint8_t)(program->count - jump - 1);
}

static void allow(struct program *program, const int calls[], size_t count) {
  for (size_t i = 0; i < count; i++) when(program, (uint32_t)calls[i], SECCOMP_RET_ALLOW);
}

static const int for_all[] = {
    // What is open already.
    __NR_read, __NR_write, __NR_readv, __NR_writev, __NR_recvfrom, __NR_sendto, __NR_recvmsg,
    __NR_sendmsg, __NR_close, __NR_ppoll, __NR_lseek,
    // Memory; mmap and mprotect are looked at.
    __NR_munmap, __NR_mremap, __NR_madvise, __NR_brk, __NR_membarrier,
    // Time and threads.
    __NR_futex, __NR_clock_gettime, __NR_clock_getres, __NR_clock_nanosleep, __NR_gettimeofday,
    __NR_nanosleep, __NR_setitimer, __NR_sched_yield, __NR_sched_getaffinity, __NR_restart_syscall,
    // Oneself.
    __NR_getpid, __NR_getppid, __NR_gettid, __NR_getuid, __NR_geteuid, __NR_getgid, __NR_getegid,
    __NR_getrusage, __NR_getrandom, __NR_uname, __NR_sysinfo, __NR_exit, __NR_exit_group,
    // Signals to oneself, and crashing.
    __NR_rt_sigaction, __NR_rt_sigprocmask, __NR_rt_sigreturn, __NR_sigaltstack,
#ifdef __NR_poll
    __NR_poll,
#endif
};

static const int for_fetching[] = {
    // Connections; socket() is looked at. Not listen() and accept().
    __NR_connect, __NR_bind, __NR_getsockname, __NR_getpeername, __NR_getsockopt, __NR_setsockopt,
    __NR_shutdown, __NR_sendmmsg, __NR_recvmmsg, __NR_pselect6, __NR_pipe2, __NR_eventfd2,
    __NR_dup, __NR_dup3,
    // The threads that look names up; clone() is looked at.
    __NR_set_robust_list, __NR_rseq, __NR_set_tid_address, __NR_sched_setaffinity,
    __NR_sched_getparam, __NR_sched_getscheduler,
    // Names and certificates; openat() is looked at.
    __NR_newfstatat, __NR_fstat, __NR_statx, __NR_faccessat, __NR_readlinkat, __NR_pread64,
    __NR_getdents64, __NR_getcwd,
#ifdef __NR_select
    __NR_select,
#endif
#ifdef __NR_pipe
    __NR_pipe,
#endif
#ifdef __NR_stat
    __NR_stat, __NR_lstat, __NR_access, __NR_readlink,
#endif
#ifdef __NR_faccessat2
    __NR_faccessat2,
#endif
};

// Memory that can be executed is for loading code.
static void add_memory(struct program *program) {
  const int calls[] = {__NR_mmap, __NR_mprotect};
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
    unsigned short jump = begin(program, (uint32_t)calls[i]);
    load_argument(program, 2);
    when_any(program, PROT_EXEC, REFUSED);
    end(program, jump, SECCOMP_RET_ALLOW);
  }
}

static void add_oneself(struct program *program) {
  // One's own limits, not those of others.
  unsigned short jump = begin(program, __NR_prlimit64);
  load_argument(program, 0);
  when(program, 0, SECCOMP_RET_ALLOW);
  end(program, jump, REFUSED);

  // abort() and raise().
  jump = begin(program, __NR_tgkill);
  load_argument(program, 0);
  when(program, (uint32_t)getpid(), SECCOMP_RET_ALLOW);
  end(program, jump, REFUSED);

  jump = begin(program, __NR_prctl);
  load_argument(program, 0);
  when(program, PR_GET_SECCOMP, SECCOMP_RET_ALLOW);
  when(program, PR_GET_NO_NEW_PRIVS, SECCOMP_RET_ALLOW);
  when(program, PR_SET_NAME, SECCOMP_RET_ALLOW);
  when(program, PR_SET_VMA, SECCOMP_RET_ALLOW);
  end(program, jump, REFUSED);

  // Not the commands that have signals sent.
  jump = begin(program, __NR_fcntl);
  load_argument(program, 1);
  when(program, F_GETFD, SECCOMP_RET_ALLOW);
  when(program, F_SETFD, SECCOMP_RET_ALLOW);
  when(program, F_GETFL, SECCOMP_RET_ALLOW);
  when(program, F_SETFL, SECCOMP_RET_ALLOW);
  when(program, F_DUPFD_CLOEXEC, SECCOMP_RET_ALLOW);
  end(program, jump, REFUSED);
}

// fstat() of an open file, which the C library expresses as a path that is empty.
static void add_open_file(struct program *program) {
  unsigned short jump = begin(program, __NR_newfstatat);
  load_argument(program, 3);
  when_any(program, AT_EMPTY_PATH, SECCOMP_RET_ALLOW);
  end(program, jump, REFUSED);
  when(program, __NR_fstat, SECCOMP_RET_ALLOW);
}

static void add_fetching(struct program *program) {
  // Files for reading; where there is Landlock, only few of them.
  unsigned short jump = begin(program, __NR_openat);
  load_argument(program, 2);
  when_any(program, O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND, REFUSED);
  end(program, jump, SECCOMP_RET_ALLOW);

  // IP, and asking the kernel for its own addresses; no raw packets, no sockets of this machine.
  const uint32_t families[] = {AF_INET, AF_INET6};
  jump = begin(program, __NR_socket);
  load_argument(program, 0);
  when(program, AF_NETLINK, SECCOMP_RET_ALLOW);
  for (size_t i = 0; i < 2; i++) {
    unsigned short family = begin(program, families[i]);
    load_argument(program, 1);
    add(program, (struct sock_filter)BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 15));
    when(program, SOCK_STREAM, SECCOMP_RET_ALLOW);
    when(program, SOCK_DGRAM, SECCOMP_RET_ALLOW);
    end(program, family, REFUSED);
  }
  end(program, jump, REFUSED);

  // Two ends within this process, with which libcurl wakes itself up.
  jump = begin(program, __NR_socketpair);
  load_argument(program, 0);
  when(program, AF_UNIX, SECCOMP_RET_ALLOW);
  end(program, jump, REFUSED);

  jump = begin(program, __NR_ioctl);
  load_argument(program, 1);
  when(program, FIONBIO, SECCOMP_RET_ALLOW);
  when(program, FIONREAD, SECCOMP_RET_ALLOW);
  end(program, jump, REFUSED);

  // Threads, not processes. The flags of clone3() lie in memory, where a filter cannot look: told
  // that there is no such call, the C library uses clone().
  jump = begin(program, __NR_clone);
  load_argument(program, 0);
  when_any(program, CLONE_THREAD, SECCOMP_RET_ALLOW);
  end(program, jump, REFUSED);
  when(program, __NR_clone3, SECCOMP_RET_ERRNO | ENOSYS);
}

int confinement_of_calls(enum confinement_role role) {
#ifdef OWN_ARCHITECTURE
  struct program program = {.count = 0};
  add(&program, (struct sock_filter)BPF_STMT(
                    BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)));
  add(&program,
      (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0));
  answer(&program, SECCOMP_RET_KILL_PROCESS);
  load_number(&program);
  allow(&program, for_all, sizeof for_all / sizeof *for_all);
  if (role == CONFINEMENT_FETCHING)
    allow(&program, for_fetching, sizeof for_fetching / sizeof *for_fetching);
  else
    add_open_file(&program);
  add_memory(&program);
  add_oneself(&program);
  if (role == CONFINEMENT_FETCHING) add_fetching(&program);
  answer(&program, REFUSED);
  if (program.count == MOST) return E2BIG;
  const struct sock_fprog filter = {program.count, program.lines};
  return prctl(PR_SET_SECCOMP, (long)SECCOMP_MODE_FILTER, &filter) == 0 ? 0 : errno;
#else
  (void)role;
  return ENOSYS;
#endif
}

bool confinement_has_filter(void) {
  return prctl(PR_GET_SECCOMP, 0L, 0L, 0L, 0L) == SECCOMP_MODE_FILTER;
}

bool confinement_has_no_new_privileges(void) {
  return prctl(PR_GET_NO_NEW_PRIVS, 0L, 0L, 0L, 0L) == 1;
}
