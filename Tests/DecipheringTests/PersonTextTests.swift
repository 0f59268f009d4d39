import Deciphering
import Testing

struct PersonTextTests {
  @Test(
    arguments: [
      ("a@b.example (Ann Lee)", "Ann Lee", "a@b.example"),
      ("Ann Lee <a@b.example>", "Ann Lee", "a@b.example"),
      ("\"Lee, Ann\" <a@b.example>", "Lee, Ann", "a@b.example"),
      ("Ann Lee (a@b.example)", "Ann Lee", "a@b.example"),
      ("mailto:a@b.example", "a@b.example", "a@b.example"),
      ("Ann Lee", "Ann Lee", nil),
      ("Ann (the elder)", "Ann (the elder)", nil),
    ] as [(String, String, String?)]
  )
  func `a person is read from one line`(_ line: String, _ name: String, _ email: String?) {
    #expect(PersonText(line)?.name == name)
    #expect(PersonText(line)?.email == email)
  }
}
