#define _GNU_SOURCE
#include "confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The kernel's interface (Documentation/userspace-api/landlock.rst), since Debian's headers are
// older than the kernels that this program may meet.

#ifndef __NR_landlock_create_ruleset
#define __NR_landlock_create_ruleset 444
#define __NR_landlock_add_rule 445
#define __NR_landlock_restrict_self 446
#endif

struct ruleset {
  uint64_t files;
  uint64_t network;  // from version 4
  uint64_t scopes;   // from version 6
};

struct path_rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

enum {
  READ_FILE = 1 << 2,
  READ_FOLDER = 1 << 3,
  ALL_FILES = (1 << 13) - 1,
  REFER = 1 << 13,     // from version 2
  TRUNCATE = 1 << 14,  // from version 3
  DEVICES = 1 << 15,   // from version 5
  BIND_TCP = 1,
  CONNECT_TCP = 2,
  ABSTRACT_SOCKETS = 1,
  SIGNALS = 2,
  ASK_VERSION = 1,
  RULE_PATH_BENEATH = 1,
};

static struct ruleset ruleset(int version, bool may_connect) {
  struct ruleset rules = {ALL_FILES, 0, 0};
  if (version >= 2) rules.files |= REFER;
  if (version >= 3) rules.files |= TRUNCATE;
  if (version >= 4) rules.network = BIND_TCP | (may_connect ? 0 : CONNECT_TCP);
  if (version >= 5) rules.files |= DEVICES;
  if (version >= 6) rules.scopes = ABSTRACT_SOCKETS | SIGNALS;
  return rules;
}

static void allow(int rules, const char *path) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  struct stat facts;
  if (fstat(place, &facts) == 0) {
    struct path_rule rule = {READ_FILE | (S_ISDIR(facts.st_mode) ? READ_FOLDER : 0), place};
    (void)syscall(__NR_landlock_add_rule, rules, RULE_PATH_BENEATH, &rule, 0);
  }
  close(place);
}

int confinement_of_files(const char *const readable[], bool may_connect) {
  long version = syscall(__NR_landlock_create_ruleset, NULL, (size_t)0, ASK_VERSION);
  if (version < 1) return 0;
  struct ruleset wanted = ruleset((int)version, may_connect);
  size_t size = version >= 6   ? sizeof wanted
                : version >= 4 ? offsetof(struct ruleset, scopes)
                               : offsetof(struct ruleset, network);
  int rules = (int)syscall(__NR_landlock_create_ruleset, &wanted, size, 0);
  if (rules < 0) return 0;
  for (const char *const *path = readable; *path != NULL; path++) allow(rules, *path);
  long problem = syscall(__NR_landlock_restrict_self, rules, 0);
  close(rules);
  return problem == 0 ? (int)version : 0;
}
