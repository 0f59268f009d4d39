/// Feeds of our own, one for each dialect.
enum Samples {
  static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel>
      <title>The Harbour Post</title><link>http://harbour.example/</link>
      <description>Tides &amp; trade</description><language>en-GB</language>
      <copyright>Harbour Press</copyright>
      <managingEditor>ed@harbour.example (Ed Itor)</managingEditor>
      <item>
        <title>Why the &lt;em&gt;ferry&lt;/em&gt; is late</title>
        <link>http://harbour.example/ferry</link>
        <guid isPermaLink="false">harbour-1</guid>
        <pubDate>Mon, 06 May 2024 10:11:12 +0200</pubDate>
        <author>jo@harbour.example (Jo March)</author><dc:creator>Beth</dc:creator>
        <category>boats</category><category domain="x">delay</category>
        <description>Short: fog.</description>
        <content:encoded><![CDATA[<p>Fog, and <b>more</b> fog.</p>]]></content:encoded>
        <enclosure url="/ferry.mp3" length="1024" type="audio/mpeg"/>
      </item>
      <item><guid>http://harbour.example/2</guid><title>AT&amp;T</title></item>
    </channel></rss>
    """

  static let rdf = """
    <?xml version="1.0"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="http://hill.example/"><title>Hill</title><link>http://hill.example/</link>
      <items><rdf:Seq><rdf:li resource="http://hill.example/1"/></rdf:Seq></items></channel>
    <item rdf:about="http://hill.example/1"><title>Sheep</title><link>http://hill.example/1</link>
      <dc:date>2004-02-03T04:05:06Z</dc:date><dc:creator>Ann</dc:creator><dc:subject>wool</dc:subject>
    </item></rdf:RDF>
    """

  static let atom = """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="http://atelier.example/blog/">
      <title type="html">L&amp;#8217;atelier</title><subtitle>Bois et fer</subtitle>
      <id>urn:atelier</id><rights>CC</rights>
      <link rel="self" href="feed.xml"/><link href="."/>
      <author><name>Luc</name><email>luc@atelier.example</email><uri>/luc</uri></author>
      <entry>
        <title type="text">1 &lt; 2</title><id>urn:atelier:1</id>
        <link rel="alternate" href="un"/>
        <link rel="enclosure" href="un.ogg" type="audio/ogg" length="7"/>
        <published>2023-01-02T03:04:05+01:00</published><updated>2023-01-03T00:00:00.5Z</updated>
        <category term="bois"/>
        <summary>Court</summary>
        <content type="xhtml" xml:base="un/" xml:lang="en"><div xmlns="http://www.w3.org/1999/xhtml">
          <p>A <a href="x">plank</a> &amp; a nail.<br/></p></div></content>
      </entry>
      <entry><title>Deux</title><id>urn:atelier:2</id><author><name>Zoe</name></author>
        <content type="html">&lt;p&gt;Fer&lt;/p&gt;</content></entry>
    </feed>
    """

  static let earlyAtom = """
    <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title>
    <tagline>Draft</tagline><link rel="alternate" type="text/html" href="http://old.example/"/>
    <entry><title>One</title><id>tag:old.example,2004:1</id><issued>2004-01-01T00:00:00Z</issued>
    <modified>2004-01-02T00:00:00Z</modified>
    <content type="text/html" mode="escaped">&lt;i&gt;hm&lt;/i&gt;</content></entry></feed>
    """

  static let json = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Lamp", "language": "en",
     "home_page_url": "http://lamp.example/", "description": "Light",
     "authors": [{"name": "Gil"}, 7],
     "items": [
       {"id": 17, "url": "one", "title": "On", "content_html": "<p>lit</p>", "summary": "s",
        "date_published": "2024-05-06T10:11:12Z", "tags": ["a", 4, "b"],
        "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}]},
       "not an object",
       {"id": "18", "content_text": "dark", "author": {"name": "Old Way", "url": "http://o.example/"}}
     ]}
    """
}
