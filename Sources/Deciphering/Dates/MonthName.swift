/// The names of months in the languages in which feeds and pages are written.
enum MonthName {
  /// 1 to 12, by a name or three or more letters from its beginning, folded.
  static func month(_ word: String) -> Int? {
    if let month = english[word] { return month }
    return word.utf8.count >= 3 ? beginnings[word] : nil
  }

  /// In lower case, and without the accents that these names have.
  static func folded(_ word: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      if 0x300...0x36F ~= scalar.value { continue }
      scalars.append(plain[scalar] ?? scalar)
    }
    return String(scalars)
  }

  private static let english: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
  ]

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, String)] = [
      ("aaaaaaaaa", "àáâãäåāăą"), ("cccc", "çćčĉ"), ("dd", "ďđ"), ("eeeeeeeee", "èéêëēĕėęě"),
      ("iiiiiii", "ìíîïīıĩ"), ("lll", "łľĺ"), ("nnnn", "ñńňņ"), ("ooooooo", "òóôõöőø"),
      ("rr", "řŕ"), ("sssss", "śšşșŝ"), ("tt", "ťţ"), ("uuuuuuuuu", "ùúûüūŭůűų"), ("yy", "ýÿ"),
      ("zzz", "źžż"), ("g", "ğ"), ("αεηιουωσιυιυ", "άέήίόύώςϊϋΐΰ"), ("ие", "йё"),
    ]
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letters, accented) in pairs {
      for (letter, mark) in zip(letters.unicodeScalars, accented.unicodeScalars) {
        plain[mark] = letter
      }
    }
    return plain
  }()

  /// Where two languages begin different months alike, the one that comes first has the beginning.
  private static let beginnings: [String: Int] = {
    var months: [String: Int] = [:]
    for names in languages {
      for (index, choices) in names.split(separator: " ").enumerated() {
        for name in choices.split(separator: "/") {
          let folded = folded(String(name))
          var length = folded.unicodeScalars.count
          while length >= min(3, folded.unicodeScalars.count) {
            let beginning = String(folded.unicodeScalars.prefix(length))
            if months[beginning] == nil { months[beginning] = index + 1 }
            length -= 1
          }
        }
      }
    }
    return months
  }()

  private static let languages = [
    "january february march april may june july august september/sept october november december",
    "januar/jänner februar/feber märz/maerz/mrz april mai juni/juno juli/julei august september "
      + "oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre "
      + "diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль "
      + "августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь",
    "січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень "
      + "липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад "
      + "грудня/грудень",
    "януари февруари март април май юни юли август септември октомври ноември декември",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar mars/marts april mai/maj juni juli august september oktober november "
      + "desember/december",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
      + "syyskuuta lokakuuta marraskuuta joulukuuta",
    "stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec "
      + "lipca/lipiec sierpnia/sierpień września/wrzesień października/październik "
      + "listopada/listopad grudnia/grudzień",
    "ledna/leden února/únor března/březen dubna/duben května/květen června/červen "
      + "července/červenec srpna/srpen září října/říjen listopadu/listopad prosince/prosinec",
    "január február marec/marca apríl máj jún/júna júl/júla august september október november december",
    "január február március április május június július augusztus szeptember október november "
      + "december",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
      + "decembrie",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φευ μαρτίου/μάρτιος απριλίου/απρίλιος "
      + "μαΐου/μάιος ιουνίου/ιούνιος ιουλίου/ιούλιος αυγούστου/αύγουστος "
      + "σεπτεμβρίου/σεπτέμβριος οκτωβρίου/οκτώβριος νοεμβρίου/νοέμβριος δεκεμβρίου/δεκέμβριος",
    "januari februari maret april mei juni juli agustus september oktober november desember",
    "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio "
      + "gruodžio",
    "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris "
      + "decembris",
    "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "јануар фебруар март април мај јун јул август септембар октобар новембар децембар",
  ]
}
