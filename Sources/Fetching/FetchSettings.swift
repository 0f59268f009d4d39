/// What the environment says about connections.
struct FetchSettings {
  var proxy: Proxy
  /// Certificates of authorities, instead of the system's.
  var certificateFile: String?
  var certificateFolder: String?

  init(_ environment: [String: String]) {
    proxy = Proxy(environment)
    certificateFile = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    certificateFolder = environment["SSL_CERT_DIR"].flatMap { $0.isEmpty ? nil : $0 }
  }
}
