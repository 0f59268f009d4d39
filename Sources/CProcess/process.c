#define _GNU_SOURCE
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static int number(enum process_resource resource) {
  switch (resource) {
    case PROCESS_CPU_SECONDS: return RLIMIT_CPU;
    case PROCESS_ADDRESS_SPACE: return RLIMIT_AS;
    case PROCESS_FILE_SIZE: return RLIMIT_FSIZE;
    case PROCESS_CORE_SIZE: return RLIMIT_CORE;
  }
  return -1;
}

int process_limit(enum process_resource resource, uint64_t limit, bool hard) {
  struct rlimit value;
  if (getrlimit(number(resource), &value) != 0) return errno;
  // Somebody may have set a lower hard limit already; it stays.
  value.rlim_cur = limit < value.rlim_max ? limit : value.rlim_max;
  if (hard) value.rlim_max = value.rlim_cur;
  return setrlimit(number(resource), &value) == 0 ? 0 : errno;
}

uint64_t process_limit_in_force(enum process_resource resource) {
  struct rlimit value;
  if (getrlimit(number(resource), &value) != 0 || value.rlim_cur == RLIM_INFINITY)
    return UINT64_MAX;
  return value.rlim_cur;
}

void process_keep_memory_small(void) {
  mallopt(M_ARENA_MAX, 1);
  // Named, so that it stays where it is rather than growing with what is given back.
  mallopt(M_MMAP_THRESHOLD, 128 << 10);
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return;
  if (pthread_attr_setstacksize(&attributes, 1 << 20) == 0)
    (void)pthread_setattr_default_np(&attributes);
  pthread_attr_destroy(&attributes);
}

uint64_t process_cpu_milliseconds(void) {
  struct rusage usage;
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  uint64_t seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec;
  uint64_t microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
  return seconds * 1000 + microseconds / 1000;
}

int process_end_at_cpu(uint64_t milliseconds) {
  uint64_t used = process_cpu_milliseconds();
  // A timer of nothing would be none.
  uint64_t left = milliseconds > used ? milliseconds - used : 1;
  const struct itimerval timer = {
      .it_value = {.tv_sec = (time_t)(left / 1000), .tv_usec = (suseconds_t)(left % 1000 * 1000)}};
  return setitimer(ITIMER_PROF, &timer, NULL) == 0 ? 0 : errno;
}

int process_forbid_new_privileges(void) {
  return prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L) == 0 ? 0 : errno;
}

int process_die_with_starter(void) {
  return prctl(PR_SET_PDEATHSIG, (long)SIGKILL, 0L, 0L, 0L) == 0 ? 0 : errno;
}

// Moves the three descriptors out of the way of 0, 1 and 2 and puts them there.
static int start(
    const char *program, char *const arguments[], char *const environment[], const int given[3],
    pid_t *child, posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int moved[3] = {-1, -1, -1};
  int problem = 0;
  for (int i = 0; i < 3 && problem == 0; i++) {
    moved[i] = fcntl(given[i], F_DUPFD_CLOEXEC, 3);
    if (moved[i] < 0) problem = errno;
  }
  for (int i = 0; i < 3 && problem == 0; i++)
    problem = posix_spawn_file_actions_adddup2(actions, moved[i], i);
  if (problem == 0) problem = posix_spawn_file_actions_addclosefrom_np(actions, 3);
  if (problem == 0) problem = posix_spawnattr_setsigmask(attributes, &none);
  if (problem == 0) problem = posix_spawnattr_setsigdefault(attributes, &all);
  if (problem == 0) problem = posix_spawnattr_setpgroup(attributes, 0);
  if (problem == 0)
    problem = posix_spawnattr_setflags(
        attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  if (problem == 0)
    problem = posix_spawn(child, program, actions, attributes, arguments, environment);
  for (int i = 0; i < 3; i++)
    if (moved[i] >= 0) close(moved[i]);
  return problem;
}

int process_start(
    const char *program, char *const arguments[], char *const environment[], int input, int output,
    int errors, pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int problem = posix_spawn_file_actions_init(&actions);
  if (problem != 0) return problem;
  problem = posix_spawnattr_init(&attributes);
  if (problem == 0) {
    const int given[3] = {input, output, errors};
    problem = start(program, arguments, environment, given, child, &actions, &attributes);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return problem;
}

int process_limit_other(pid_t child, enum process_resource resource, uint64_t limit) {
  const struct rlimit value = {limit, limit};
  return prlimit(child, number(resource), &value, NULL) == 0 ? 0 : errno;
}

int process_wait(pid_t child, struct process_end *end) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return errno;
  end->signalled = WIFSIGNALED(status);
  end->code = end->signalled ? WTERMSIG(status) : WEXITSTATUS(status);
  return 0;
}

int process_pipe(int ends[2]) {
  return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno;
}

int process_bell(void) {
  return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}
