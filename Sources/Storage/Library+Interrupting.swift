extension Library {
  /// Ends what is being read at this moment, on whichever thread; the call that reads throws.
  ///
  /// What is read afterwards is read as ever, and writes are not touched.
  public func interruptReading() {
    connections.interruptReading()
  }
}
