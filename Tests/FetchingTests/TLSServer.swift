import Glibc
import Testing

/// An HTTPS server on loopback (python3's), with one of `Certificates`.
final class TLSServer {
  let port: Int
  let folder: String
  private let process: pid_t

  init(_ certificate: String) throws {
    var template = Array("/tmp/tribune-tls-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try Self.write(certificate + "\n" + Certificates.key + "\n", to: folder + "/server.pem")
    try Self.write(Certificates.authority + "\n", to: folder + "/authority.pem")
    let program = """
      import http.server, ssl, sys
      class H(http.server.BaseHTTPRequestHandler):
          protocol_version = "HTTP/1.1"
          def do_GET(self):
              self.send_response(200); self.send_header("Content-Length", "5"); self.end_headers()
              self.wfile.write(b"hello")
          def log_message(self, *a): pass
      s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H)
      c = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER); c.load_cert_chain(sys.argv[1])
      s.socket = c.wrap_socket(s.socket, server_side=True, do_handshake_on_connect=False)
      print(s.server_port, flush=True)
      s.serve_forever()
      """
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let texts = ["python3", "-c", program, folder + "/server.pem"]
    let words: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer {
      posix_spawn_file_actions_destroy(&actions)
      for word in words { free(word) }
      close(ends[0])
    }
    var id: pid_t = 0
    let problem = posix_spawnp(&id, "python3", &actions, nil, words, environ)
    close(ends[1])
    try #require(problem == 0)
    process = id
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(ends[0], &byte, 1) == 1, byte != 0x0A { line.append(byte) }
    port = try #require(Int(String(decoding: line, as: UTF8.self)))
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    for name in ["server.pem", "authority.pem"] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// The environment in which this server's authority is the only one.
  var environment: [String: String] { ["SSL_CERT_FILE": folder + "/authority.pem"] }

  var url: String { "https://127.0.0.1:\(port)/" }

  private static func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }
}
