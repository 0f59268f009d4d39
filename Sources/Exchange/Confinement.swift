public import Packing

/// What a worker has found that it cannot do, asked of the running process itself.
public struct Confinement: Equatable, Sendable {
  /// Something that the worker has tried to do, and what became of it.
  public struct Attempt: Equatable, Sendable {
    public var deed: Deed
    /// Whether the kernel has refused it.
    public var isRefused: Bool

    public init(_ deed: Deed, isRefused: Bool) {
      self.deed = deed
      self.isRefused = isRefused
    }
  }

  public enum Deed: Int, CaseIterable, Sendable {
    case readFile
    case writeFile
    case connect
    /// Taking connections of others.
    case listen
    case startProgram
    /// A copy of itself (fork).
    case startProcess
    case signalOthers
  }

  /// Neither it nor what it executes can gain privileges.
  public var isWithoutNewPrivileges: Bool
  /// Its system calls are filtered (seccomp).
  public var isFiltered: Bool
  /// The version of Landlock that is in force; 0 where the kernel has none.
  public var landlock: Int
  /// The most memory that it can have, in bytes.
  public var addressSpace: Int
  public var attempts: [Attempt]

  public init(
    isWithoutNewPrivileges: Bool,
    isFiltered: Bool,
    landlock: Int,
    addressSpace: Int,
    attempts: [Attempt]
  ) {
    self.isWithoutNewPrivileges = isWithoutNewPrivileges
    self.isFiltered = isFiltered
    self.landlock = landlock
    self.addressSpace = addressSpace
    self.attempts = attempts
  }

  /// What it could still do.
  public var permitted: [Deed] { attempts.filter { !$0.isRefused }.map(\.deed) }
}

extension Confinement: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(isWithoutNewPrivileges)
    packer.pack(isFiltered)
    packer.pack(landlock)
    packer.pack(addressSpace)
    packer.pack(attempts)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      isWithoutNewPrivileges: try unpacker.bool(),
      isFiltered: try unpacker.bool(),
      landlock: try unpacker.int(),
      addressSpace: try unpacker.int(),
      attempts: try unpacker.array()
    )
  }
}

extension Confinement.Attempt: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(deed.rawValue)
    packer.pack(isRefused)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    guard let deed = Confinement.Deed(rawValue: try unpacker.int()) else { throw .malformed }
    self.init(deed, isRefused: try unpacker.bool())
  }
}
