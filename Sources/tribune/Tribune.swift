import Glibc

@main
enum Tribune {
  static func main() {
    do {
      exit(try ScreenStart().run(document: CommandLine.arguments.dropFirst().first))
    } catch let error as ExitError {
      StandardError.print(error.line)
      exit(error.status.rawValue)
    } catch {
      StandardError.print("\(error)")
      exit(70)
    }
  }
}
