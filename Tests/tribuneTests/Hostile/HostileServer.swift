import Foundation
import Testing

/// The server that misbehaves, one way a path, from outside the package.
final class HostileServer {
  static let script: String? = {
    let path = BuiltProgram.shared + "/hostile/server.py"
    return access(path, R_OK) == 0 ? path : nil
  }()

  /// Every path that the script knows.
  static let paths: [String] = {
    guard let script, let text = try? String(contentsOfFile: script, encoding: .utf8) else {
      return []
    }
    return text.split(separator: "path==\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }()

  let port: Int
  private let process = Process()

  /// Starts it on loopback, with a compressed gigabyte for the path that sends one.
  init(in home: Home) throws {
    port = Int.random(in: 20_000..<60_000)
    let bomb = home.folder + "/bomb.gz"
    let maker = """
      import sys, zlib
      packer = zlib.compressobj(9, zlib.DEFLATED, 31)
      with open(sys.argv[1], "wb") as file:
        for _ in range(1024): file.write(packer.compress(b" " * 1048576))
        file.write(packer.flush())
      """
    try #require(
      try home.start(["python3", "-c", maker, bomb], program: "/usr/bin/env").end().status == 0
    )
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", try #require(Self.script), String(port), bomb]
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<200 {
      if isListening { return }
      usleep(50_000)
    }
    throw NotStarted()
  }

  deinit {
    // It may have inherited a mask that holds other signals back.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  struct NotStarted: Error {}

  private var isListening: Bool {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
