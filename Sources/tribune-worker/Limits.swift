import CProcess
import Exchange
import Glibc

/// What the kernel lets this process take; whoever sends a document that needs more kills it.
enum Limits {
  static let addressSpace: UInt64 = 512 << 20
  /// For one document, of CPU time, and a second more for each `bytesForSecond` in it.
  ///
  /// With starting, answering and storing nobody waits longer than 3 seconds for a small one. Honest
  /// feeds were measured at 37 MB a second and more; a slow machine needs room below that.
  static let milliseconds: UInt64 = 2_800
  #if DEBUG
  /// Without the optimizer the same bytes take some ten times as long.
  static let bytesForSecond: UInt64 = 2 << 20
  #else
  static let bytesForSecond: UInt64 = 20 << 20
  #endif

  /// Gives up, for good, what reading documents never needs.
  static func beforeTheFirstByte(_ role: WorkerRole) {
    // Each thread that looks a name up would otherwise reserve 64 MB and more of address space.
    if role == .fetch { process_keep_memory_small() }
    let problems = [
      process_die_with_starter(),
      process_forbid_new_privileges(),
      process_limit(PROCESS_ADDRESS_SPACE, addressSpace, true),
      process_limit(PROCESS_FILE_SIZE, 0, true),
      process_limit(PROCESS_CORE_SIZE, 0, true),
    ]
    // Without its limits this program has no business reading anything.
    if problems.contains(where: { $0 != 0 }) { exit(71) }
  }
}
