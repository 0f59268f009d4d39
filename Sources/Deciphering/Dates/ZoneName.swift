/// The names of time zones that dates carry.
enum ZoneName {
  /// Seconds east of UTC, by the name in lower case.
  static func seconds(_ name: String) -> Int? {
    minutes[name].map { $0 * 60 }
  }

  /// Minutes, as RFC 822 names them and a few more that are met.
  private static let minutes: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "ist": 330, "cet": 60,
    "cest": 120, "met": 60, "mest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180,
    "msk": 180, "msd": 240, "ast": -240, "adt": -180, "est": -300, "edt": -240, "cst": -360,
    "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "et": -300, "ct": -360,
    "mt": -420, "pt": -480, "akst": -540, "akdt": -480, "hst": -600, "nst": -210, "ndt": -150,
    "brt": -180, "art": -180, "sast": 120, "sgt": 480, "hkt": 480, "awst": 480, "kst": 540,
    "jst": 540, "acst": 570, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
  ]
}
