#ifndef TRIBUNE_PROCESS_H
#define TRIBUNE_PROCESS_H

// What Swift cannot say to the kernel: limits, prctl's varargs, wait status macros, spawning.
// Functions that may fail return 0 or an errno value.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

enum process_resource {
  PROCESS_CPU_SECONDS,
  PROCESS_ADDRESS_SPACE,
  PROCESS_FILE_SIZE,
  PROCESS_CORE_SIZE,
};

// Lowers (or, under the hard limit, moves) the soft limit; `hard` true makes it final.
int process_limit(enum process_resource resource, uint64_t limit, bool hard);

// The soft limit of this process; UINT64_MAX where there is none.
uint64_t process_limit_in_force(enum process_resource resource);

// Threads that are started from now on have small stacks and share one heap, and large pieces of
// memory go back to the kernel when they are freed.
void process_keep_memory_small(void);

// The CPU time that the calling process has used, user and system, in milliseconds.
uint64_t process_cpu_milliseconds(void);

// SIGPROF ends this process when it has used so much CPU time, from its start on, user and system.
// The kernel looks every few milliseconds, where PROCESS_CPU_SECONDS knows whole seconds only; a
// later call replaces an earlier one.
int process_end_at_cpu(uint64_t milliseconds);

// Neither this process nor what it executes can gain privileges from now on.
int process_forbid_new_privileges(void);

// The kernel kills this process when the thread that started it ends.
int process_die_with_starter(void);

struct process_end {
  bool signalled;  // false: it exited by itself
  int code;        // the signal, or the exit status
};

// Starts a program in a process group of its own, with these three descriptors and no other one,
// default signal actions and an empty signal mask. The lists end with a null pointer.
int process_start(
    const char *program, char *const arguments[], char *const environment[], int input, int output,
    int errors, pid_t *child);

// Applies a limit to another process of the same user.
int process_limit_other(pid_t child, enum process_resource resource, uint64_t limit);

// Waits until the child has ended.
int process_wait(pid_t child, struct process_end *end);

// A pipe whose two ends no other program inherits.
int process_pipe(int ends[2]);

// A counter that poll() finds readable while it is above 0 (eventfd); -1 where there is none left.
int process_bell(void);

#endif
