extension Library {
  /// A number that changes with every change of the library, by this process or another.
  ///
  /// Asking costs some microseconds and touches no disk. The number means nothing by itself.
  public func version() throws(LibraryError) -> Int {
    try connections.version()
  }
}
