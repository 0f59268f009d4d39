/// Pages in the shape of a magazine's, saved with everything around their text.
enum Samples {
  static let english = """
    Print Lire en français
    Rate this article
    4.2 (17 votes)
    Share this article
    The harbour that learned to wait

    Maria Lindqvist

    Senior Fellow, Institute of Northern Waters

    The port of Lund has lost half of its ships and none of its people in ten years, and nobody in \
    the town hall can say for certain why that is so. The numbers are public, the reasons are not.

    When the last grain carrier left in the spring, the crane drivers did not go with it. They \
    learned to repair turbines, and the crane stood still over the water as a monument.

    Print
    is what the old hands still say when they mean the press, and the press stood here too, in the \
    hall behind the customs house, until the paper moved to the city and the hall to the museum.

    A harbour, the master says, is a promise to wait; what it waits for is nobody's business. The \
    town has kept that promise rather longer than its ships.

    Rate this article
    4.2 (17 votes)
    Share this article

    Poll conducted

      1. Should the crane stay where it stands?
        Yes, as a monument
         1,204 (60%)
        Yes, but painted
         402 (20%)
        No
         401 (99%)
      2. Who ought to pay for it?
        The town – 12 (40%)
        The museum – 18 (60%)
    For teachers
    For alumni
    """

  static let russian = """
    Печать
    Read in English
    Оцените статью
    (нет голосов)
    Поделиться статьёй

    Иван Сергеевич Полевой

    Доцент кафедры истории, Северный университет

    Озеро у деревни называют Тихим, и в этом нет правды: каждую весну оно поднимается на два метра \
    и уносит мостки, которые построили осенью. Жители не спорят с ним и строят снова.

    В этом году вода пришла раньше, чем обычно, и вместе с нею пришли учёные. Они поставили свои \
    приборы на берегу и стали ждать, что скажет озеро, но оно молчало до самого лета.

    Теперь у них есть ответ, и он не из тех, которые любят печатать. Озеро поднимается потому, что \
    его держит не плотина, а лёд под старым лесом, и лёд этот тает.

    Оцените статью
    (0 голосов)

    Проведённый опрос

    1. Нужна ли озеру плотина?
    Да
    14 голосов (70 %)
    Нет
    6 голосов (30 %)
    Всего голосов: 20
    Для бизнеса
    Для студентов
    """

  static let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
    <title>The bridge over nothing | Meridian Review</title>
    <meta property="og:site_name" content="Meridian Review">
    <meta name="description" content="A bridge, and no river.">
    <meta name="keywords" content="bridges, rivers , towns">
    <meta property="article:published_time" content="2021-03-04T10:00:00+01:00">
    <meta property="article:section" content="Essays">
    <link rel="canonical" href="/essays/bridge">
    <link rel="alternate" hreflang="de" href="/de/bridge">
    <link rel="alternate" hreflang="en" href="/essays/bridge">
    <link rel="alternate" hreflang="x-default" href="/">
    <style>p { color: red }</style></head>
    <body><nav><a href="/">Home</a> <a href="/about">About us</a></nav>
    <div class="tools"><p>Print | <a href="/ru/bridge">Читать на русском</a></p>
    <p>Rate this article<br>3.5 (8 votes)</p><p>Share this article</p></div>
    <article><h1>The bridge over nothing</h1>
    <p>Pauline Ortega</p><p>Lecturer at the College of Roads</p>
    <p>There is a bridge in the plain with no river under it, and every year the county pays for its
    paint. It was built for water that engineers had promised and that never came to the place.</p>
    <p>The <em>first</em> mayor wanted a river &amp; a mill. He got a bridge, as one gets a hat
    before the <a href="../coat#x">coat</a>, and he was <strong>proud</strong> of it all his life.</p>
    <h2>Paint</h2>
    <p>Forty painters have worked on it, each of them for one summer, and each has left his name on
    the north side in a colour of his own, which the next one was bound to paint over in grey.</p>
    <p>Children cross it to have crossed it. Nobody else does, since the road goes beside it, flat
    and quick, and in the plain there is nothing that one could wish to look down upon.</p>
    <p>Rate this article<br>3.5 (8 votes)</p></article>
    <div id="polls"><h3>Poll conducted</h3><form><ol><li>Would you cross it?
    <ul><li>Yes, at once <span>21 (50%)</span></li><li>Only in spring <span>14 (33%)</span></li>
    <li>Never <span>7 (17%)</span></li></ul></li></ol><button>Vote</button></form></div>
    <footer><p>For business</p><p>For researchers</p><p>© Meridian Review</p></footer>
    <script>document.write("<div>")</script></body></html>
    """
}
