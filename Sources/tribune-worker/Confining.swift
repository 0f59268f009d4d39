import CProcess
import Exchange
import Glibc

/// What this process gives up before it reads a byte, and what it has become unable to do.
struct Confining {
  private let role: WorkerRole
  /// Landlock's version; 0 where the kernel has none.
  private let landlock: Int

  /// Confines the process for good; where the kernel lacks a way, the others hold.
  ///
  /// It must happen while there is one thread only.
  init(_ role: WorkerRole) {
    self.role = role
    let paths = role == .fetch ? Self.readable : []
    var places: [UnsafePointer<CChar>?] = paths.map { strdup($0).map { UnsafePointer($0) } }
    places.append(nil)
    landlock = Int(confinement_of_files(places, role == .fetch))
    for place in places { free(UnsafeMutablePointer(mutating: place)) }
    _ = confinement_of_calls(role == .fetch ? CONFINEMENT_FETCHING : CONFINEMENT_READING)
  }

  /// Tries everything that should be impossible.
  var found: Confinement {
    Confinement(
      isWithoutNewPrivileges: confinement_has_no_new_privileges(),
      isFiltered: confinement_has_filter(),
      landlock: landlock,
      addressSpace: Int(clamping: process_limit_in_force(PROCESS_ADDRESS_SPACE)),
      attempts: [
        .init(.readFile, isRefused: confinement_refuses_reading_files()),
        .init(.writeFile, isRefused: confinement_refuses_writing_files()),
        .init(.connect, isRefused: confinement_refuses_connecting()),
        .init(.listen, isRefused: confinement_refuses_listening()),
        .init(.startProgram, isRefused: confinement_refuses_programs()),
        .init(.startProcess, isRefused: confinement_refuses_processes()),
        .init(.signalOthers, isRefused: confinement_refuses_signals()),
      ]
    )
  }
}

extension Confining {
  /// What looking names up and checking certificates reads.
  private static var readable: [String] {
    let resolving = [
      "/etc/resolv.conf", "/etc/hosts", "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf",
      "/etc/services", "/etc/protocols", "/run/systemd/resolve", "/run/resolvconf",
      "/run/NetworkManager",
    ]
    let certificates = [
      "/etc/ssl", "/etc/pki", "/etc/ca-certificates", "/usr/lib/ssl", "/usr/share/ca-certificates",
      "/usr/local/share/ca-certificates", "/usr/share/publicsuffix",
    ]
    let named = ["SSL_CERT_FILE", "SSL_CERT_DIR"].compactMap { Surroundings.variables[$0] }
    return resolving + certificates + named
  }
}
