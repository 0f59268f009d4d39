#ifndef TRIBUNE_CONFINEMENT_H
#define TRIBUNE_CONFINEMENT_H

// Giving up, for good, what a process does not need: files, the network, other programs.
// Both ways need process_forbid_new_privileges() first, and a process of one thread.

#include <stdbool.h>

enum confinement_role {
  CONFINEMENT_READING,   // memory, time, and the descriptors that are open
  CONFINEMENT_FETCHING,  // also connections, threads, and files for reading
};

// Landlock: from now on only what lies at these paths can be read, nothing can be written, executed
// or listened at, and with `may_connect` false nothing connected to. Paths that are not there are
// passed over; the list ends with a null pointer. Tells Landlock's version; 0: the kernel has none.
int confinement_of_files(const char *const readable[], bool may_connect);

// seccomp: from now on the kernel refuses all system calls that the role does not need.
// Returns 0 or an errno value.
int confinement_of_calls(enum confinement_role role);

// What is in force, as the kernel tells.
bool confinement_has_filter(void);
bool confinement_has_no_new_privileges(void);

// Tries it, and tells whether the kernel has refused. What succeeds is undone at once.
bool confinement_refuses_reading_files(void);
bool confinement_refuses_writing_files(void);
bool confinement_refuses_connecting(void);
bool confinement_refuses_listening(void);
bool confinement_refuses_programs(void);
bool confinement_refuses_processes(void);
bool confinement_refuses_signals(void);

#endif
