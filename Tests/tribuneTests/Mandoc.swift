import Glibc

/// The program that reads manual pages; it need not be installed.
enum Mandoc {
  static let path: String? = ["/usr/bin/mandoc", "/usr/local/bin/mandoc"].first { path in
    access(path, X_OK) == 0
  }
}
