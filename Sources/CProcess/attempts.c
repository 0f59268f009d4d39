#define _GNU_SOURCE
#include "confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static bool is_refusal(void) { return errno == EPERM || errno == EACCES; }

// Closes a descriptor that should not have been opened.
static bool refuses(int descriptor) {
  if (descriptor < 0) return is_refusal();
  close(descriptor);
  return false;
}

bool confinement_refuses_reading_files(void) {
  return refuses(open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

bool confinement_refuses_writing_files(void) {
  return refuses(open("/tmp", O_WRONLY | O_TMPFILE | O_EXCL | O_CLOEXEC, 0600));
}

bool confinement_refuses_connecting(void) {
  return refuses(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

bool confinement_refuses_listening(void) {
  int end = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (end < 0) return is_refusal();
  bool is_refused = listen(end, 1) != 0 && is_refusal();
  close(end);
  return is_refused;
}

bool confinement_refuses_programs(void) {
  // There is no such program; the question is what is found out first.
  char *const nothing[] = {NULL};
  execve("/proc/self/tribune-no-such-program", nothing, nothing);
  return is_refusal();
}

bool confinement_refuses_processes(void) {
  pid_t child = fork();
  if (child == 0) _exit(0);
  if (child < 0) return is_refusal();
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
  return false;
}

bool confinement_refuses_signals(void) { return kill(getppid(), 0) != 0 && is_refusal(); }
