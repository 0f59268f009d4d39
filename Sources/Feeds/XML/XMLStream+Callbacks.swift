import CXML
import Deciphering

extension XMLStream {
  typealias Pointer = UnsafePointer<xmlChar>?
  typealias Pointers = (local: Pointer, prefix: Pointer, address: Pointer)

  /// What libxml2 calls; its user data is the stream.
  static var callbacks: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { me, local, prefix, address, _, _, count, _, attributes in
      XMLStream.of(me)?.open((local, prefix, address), count: count, attributes: attributes)
    }
    handler.endElementNs = { me, local, prefix, address in
      XMLStream.of(me)?.close((local, prefix, address))
    }
    handler.characters = { me, bytes, count in XMLStream.of(me)?.text(bytes, count: count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.getEntity = { me, name in name.flatMap { XMLStream.of(me)?.entity($0) } }
    handler.entityDecl = { me, name, type, _, _, content in
      guard type == XML_INTERNAL_GENERAL_ENTITY.rawValue, let name, let content else { return }
      XMLStream.of(me)?.declare(name, content)
    }
    handler.serror = { me, error in
      if let error { XMLStream.of(me)?.note(error.pointee) }
    }
    return handler
  }

  private static func of(_ me: UnsafeMutableRawPointer?) -> XMLStream? {
    me.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }
}
