/// What an `XMLStream` tells while it reads.
protocol XMLEvents: AnyObject {
  func open(_ name: XMLName, attributes: [XMLElement.Attribute])
  /// Text comes in any number of pieces, none of which cuts a character in two.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func close(_ name: XMLName)
}
