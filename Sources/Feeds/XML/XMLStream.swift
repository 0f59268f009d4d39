import CXML
import Deciphering

/// libxml2's push parser: takes UTF-8 in pieces, tells elements and text.
///
/// It recovers from what is not well-formed, reads nothing but what it is given (no network, no
/// external entity, no DTD), and keeps libxml2's limits on depth and size.
final class XMLStream {
  private(set) var isTooComplex = false

  private let events: any XMLEvents
  private let entities = XMLEntities()
  private let lent = LibraryEntity()
  private var names: [NameKey: XMLName] = [:]
  private var context: xmlParserCtxtPtr?

  init(_ events: any XMLEvents) {
    self.events = events
    var callbacks = XMLStream.callbacks
    let me = Unmanaged.passUnretained(self).toOpaque()
    context = xmlCreatePushParserCtxt(&callbacks, me, nil, 0, nil)
    guard let context else { return }
    let options = [XML_PARSE_RECOVER, XML_PARSE_NONET, XML_PARSE_IGNORE_ENC]
    _ = xmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32(bitPattern: $1.rawValue) })
  }

  deinit {
    if let context {
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      xmlFreeParserCtxt(context)
    }
  }

  /// Whether the parser takes more: it stops at the end of the root element and at its limits.
  var isOpen: Bool { context.map { $0.pointee.disableSAX == 0 } ?? false }

  func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    while isOpen, !rest.isEmpty {
      let piece = rest.prefix(1 << 16)
      piece.withContiguousStorageIfAvailable { piece in
        piece.withMemoryRebound(to: CChar.self) {
          _ = xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
        }
      }
      rest = rest.dropFirst(piece.count)
    }
    noteLimits()
  }

  func finish() {
    if isOpen { _ = xmlParseChunk(context, nil, 0, 1) }
    noteLimits()
  }

  /// Ends the reading from inside an event.
  func stop() {
    xmlStopParser(context)
  }
}

extension XMLStream {
  private static let limitCodes: Set<UInt32> = [
    XML_ERR_INTERNAL_ERROR.rawValue, XML_ERR_NO_MEMORY.rawValue, XML_ERR_ENTITY_LOOP.rawValue,
    XML_ERR_NAME_TOO_LONG.rawValue,
  ]

  private func noteLimits() {
    guard let context, context.pointee.disableSAX != 0 else { return }
    let code = UInt32(bitPattern: context.pointee.errNo)
    if XMLStream.limitCodes.contains(code) { isTooComplex = true }
  }
}

extension XMLStream {
  /// libxml2 keeps one pointer for one name, so that pointers tell names apart.
  private struct NameKey: Hashable {
    var local: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var address: UnsafePointer<xmlChar>?
  }

  func open(_ key: Pointers, count: Int32, attributes: UnsafeMutablePointer<Pointer>?) {
    heal()
    let list = (0..<Int(count)).compactMap { index in
      attributes.flatMap { attribute($0 + index * 5) }
    }
    events.open(name(key.local, key.prefix, key.address), attributes: list)
  }

  func close(_ key: Pointers) {
    heal()
    events.close(name(key.local, key.prefix, key.address))
  }

  func text(_ bytes: UnsafePointer<xmlChar>?, count: Int32) {
    heal()
    events.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  func declare(_ name: UnsafePointer<xmlChar>, _ content: UnsafePointer<xmlChar>) {
    entities.declare(String(cString: name), text: String(cString: content))
  }

  func entity(_ name: UnsafePointer<xmlChar>) -> xmlEntityPtr? {
    // While a declaration is read libxml2 asks too, and would keep notes in what it is lent.
    guard let context, context.pointee.inSubset == 0 else { return nil }
    if context.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE { return lent.untouched(name) }
    return lent.ready(name, text: entities.text(String(cString: name)))
  }

  /// A bare ampersand is an error that libxml2 recovers from by leaving it and the word after it
  /// out; both are put back here, where they are still in its buffer.
  func note(_ error: xmlError) {
    let isBare = [XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_NAME_REQUIRED]
      .contains { Int32(bitPattern: $0.rawValue) == error.code }
    guard isBare, let context, context.pointee.instate == XML_PARSER_CONTENT,
      let input = context.pointee.input?.pointee, let start = input.base, let current = input.cur
    else { return }
    var ampersand = current - 1
    while ampersand >= start, current - ampersand < 128 {
      if ampersand.pointee == UInt8(ascii: "&") {
        events.text(UnsafeBufferPointer(start: ampersand, count: current - ampersand))
        return
      }
      ampersand -= 1
    }
  }
}

extension XMLStream {
  /// After the first error libxml2 would leave out every entity, even `&amp;`.
  private func heal() {
    context?.pointee.wellFormed = 1
  }

  private func name(_ local: Pointer, _ prefix: Pointer, _ address: Pointer) -> XMLName {
    let key = NameKey(local: local, prefix: prefix, address: address)
    if let name = names[key] { return name }
    let name = XMLName(
      Vocabulary(
        address: address.map { String(cString: $0) },
        prefix: prefix.map { String(cString: $0) }
      ),
      local.map { String(cString: $0).lowercased() } ?? ""
    )
    if names.count < 4096 { names[key] = name }
    return name
  }

  /// Five pointers: local name, prefix, namespace, the value's begin and end.
  private func attribute(_ fields: UnsafeMutablePointer<Pointer>) -> XMLElement.Attribute? {
    guard let start = fields[3], let end = fields[4] else { return nil }
    let value = String(
      decoding: UnsafeBufferPointer(start: start, count: end - start),
      as: UTF8.self
    )
    return XMLElement.Attribute(
      name: name(fields[0], fields[1], fields[2]),
      value: value.utf8.contains(UInt8(ascii: "&")) ? entities.expand(value) : value
    )
  }
}
