#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

// Everything that a handler below calls is async-signal-safe.

// Ends that come from outside: the program is told and has a moment to leave in order.
static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
// Ends from inside: Swift's traps are SIGILL, or SIGTRAP on ARM.
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
static const int news[] = {SIGWINCH, SIGTSTP, SIGCONT};
static const unsigned seconds_to_leave = 1;
static const int milliseconds_to_write = 200;

static struct sigaction before[NSIG];
static struct rescue rescue = {.tty = -1};
static volatile sig_atomic_t ours;
static volatile sig_atomic_t is_lent;
static volatile sig_atomic_t asked_by;
static volatile pid_t owner;
static int pipe_ends[2] = {-1, -1};
static char stack[64 * 1024];

void rescue_write(int descriptor, const char *bytes, size_t length, int milliseconds) {
  while (length > 0) {
    // A terminal that was halted by ^S, or whose other end does not read, must not hold us.
    struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
    int answer = poll(&ready, 1, milliseconds);
    if (answer < 0 && errno == EINTR) continue;
    if (answer <= 0) return;
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void give_back(void) {
  if (!ours) return;
  ours = 0;
  // From the background the change of modes would stop us.
  signal(SIGTTOU, SIG_IGN);
  rescue_write(rescue.tty, rescue.leave, rescue.length, milliseconds_to_write);
  tcsetattr(rescue.tty, TCSANOW, &rescue.shell);
}

static void end_by(int number) {
  signal(number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

static void tell(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe has news enough to wake the reader.
  (void)!write(pipe_ends[1], &byte, 1);
  errno = error;
}

static void on_news(int number) { tell(number); }

static void on_crash(int number) {
  // A child between fork and exec has this handler too, but not the terminal.
  if (getpid() == owner) give_back();
  end_by(number);
}

static void on_end(int number) {
  if (getpid() != owner) end_by(number);
  // What another program does with ^C is its own matter while it has the screen.
  if (is_lent && (number == SIGINT || number == SIGQUIT)) return;
  if (asked_by) {
    give_back();
    end_by(number);
  }
  asked_by = number;
  alarm(seconds_to_leave);
  tell(number);
}

static void on_alarm(int number) {
  give_back();
  end_by(asked_by ? asked_by : number);
}

static void install(int number, void (*action)(int), int flags) {
  sigaction(number, NULL, &before[number]);
  // A shell without job control, nohup and their like have some signals ignored.
  if (before[number].sa_handler == SIG_IGN) return;
  struct sigaction ours = {.sa_handler = action, .sa_flags = flags | SA_ONSTACK};
  sigfillset(&ours.sa_mask);
  sigaction(number, &ours, NULL);
}

bool rescue_prepare(void) {
  return pipe_ends[0] >= 0 || pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) == 0;
}

void rescue_install(void) {
  owner = getpid();
  asked_by = 0;
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  stack_t present;
  // A trap at the stack's end leaves no room on it. The Swift runtime may have set one up already.
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) sigaltstack(&own, NULL);
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) install(ends[i], on_end, SA_RESTART);
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) install(crashes[i], on_crash, 0);
  for (size_t i = 0; i < sizeof news / sizeof *news; i++) install(news[i], on_news, SA_RESTART);
  install(SIGALRM, on_alarm, SA_RESTART);
}

void rescue_remove(void) {
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    sigaction(crashes[i], &before[crashes[i]], NULL);
  }
  for (size_t i = 0; i < sizeof news / sizeof *news; i++) {
    sigaction(news[i], &before[news[i]], NULL);
  }
  // Who was asked to end keeps the alarm, lest the last steps hang.
  if (asked_by) return;
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    sigaction(ends[i], &before[ends[i]], NULL);
  }
  sigaction(SIGALRM, &before[SIGALRM], NULL);
}

void rescue_set(const struct rescue *now) {
  sigset_t all;
  sigset_t mask;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &mask);
  rescue = *now;
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

void rescue_arm(bool now) {
  ours = now;
  is_lent = 0;
}

void rescue_give_modes_back(void) {
  ours = 0;
  is_lent = 1;
  tcsetattr(rescue.tty, TCSADRAIN, &rescue.shell);
}

void rescue_stop(void) {
  struct sigaction told;
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, NULL, &told);
  if (told.sa_handler == SIG_IGN) return;
  sigaction(SIGTSTP, &plain, NULL);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &told, NULL);
}

int rescue_pipe(void) { return pipe_ends[0]; }
