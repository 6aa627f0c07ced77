package dev.afterword.draft;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.text.MappedText;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailReaderTest {

  private static final Segmenter SEGMENTER = new PlainSegmenter();

  private final Problems problems = new Problems();

  private UnparsedDraft read(String mail) {
    return read(mail, UTF_8);
  }

  private UnparsedDraft read(String mail, Charset charset) {
    UnparsedDraft draft = mail(mail.getBytes(charset)).draft();
    assertEquals(List.of(), problems.all());
    return draft;
  }

  private UnparsedDraft readBroken(String mail) {
    return mail(mail.getBytes(UTF_8)).draft();
  }

  private MailDraft mail(byte[] bytes) {
    return MailReader.read("dana.eml", bytes, SEGMENTER, problems).orElseThrow();
  }

  private String problem() {
    assertEquals(1, problems.all().size(), () -> problems.all().toString());
    return problems.all().get(0).toString();
  }

  /** The characters of the file from which these words of the text were read. */
  private static String written(String mail, MappedText text, String words) {
    int at = text.text().indexOf(words);
    assertTrue(at >= 0, () -> "no “" + words + "” in: " + text);
    return new Source("dana.eml", mail).at(text.inFile(new Span(at, at + words.length())));
  }

  private static String body(UnparsedDraft draft) {
    return draft.body().text().stripTrailing();
  }

  @Test
  void readsHeadersAndPlainText() {
    UnparsedDraft draft =
        read(
            """
            From: Ada Young <ada@mail.example>
            To: Dana Rivera <dana.rivera@acme.example>
            Subject: Thank you for Tuesday
            Date: Wed, 4 Mar 2026 16:30:00 -0500
            X-Afterword-Kind: thank-you
            X-Afterword-Channel: email
            X-Afterword-Interview: ../acme/interview.yml
            Content-Language: en-GB

            Dear Dana,

            Thank you for your time.
            """);
    assertEquals("Dear Dana,\n\nThank you for your time.", body(draft));
    assertTrue(draft.reflow());
    Headers headers = draft.headers();
    assertEquals(Optional.of(Kind.THANK_YOU), headers.kind().map(Placed::value));
    assertEquals(Optional.of(Channel.EMAIL), headers.channel().map(Placed::value));
    assertEquals(Optional.of("../acme/interview.yml"), headers.interview().map(Placed::value));
    assertEquals(Optional.of("en-GB"), headers.language().map(Placed::value));
    assertEquals("2026-03-04T16:30", headers.send().orElseThrow().local().toString());
    assertEquals("-05:00", headers.send().orElseThrow().offset().orElseThrow().toString());
    assertEquals("Thank you for Tuesday", headers.subject().orElseThrow().text().text());
  }

  @Test
  void readsNamesInQuotesCommentsGroupsAndEncodedWords() {
    UnparsedDraft draft =
        read(
            """
            To: "Rivera, Dana \\"D.\\"" <dana@acme.example>, wei@acme.example (Wei Chen),
             =?utf-8?B?UmVuw6kgTcO8bGxlcg==?= <rene@acme.example>;
             Panel: Ana <ana@acme.example>, "=?iso-8859-1?Q?Zo=EB?=" <zoe@acme.example>;

            Hello
            """);
    assertEquals(
        List.of(
            "Rivera, Dana \"D.\" dana@acme.example",
            "Wei Chen wei@acme.example",
            "René Müller rene@acme.example",
            "Ana ana@acme.example",
            "Zoë zoe@acme.example"),
        draft.headers().to().stream()
            .map(person -> person.name().orElse("") + " " + person.address().orElse(""))
            .toList());
  }

  @Test
  void aRecipientStandsWhereNameAndAddressStand() {
    String mail = "To: Ana <ana@acme.example>,\n Wei Chen <wei@acme.example>\n\nHello\n";
    assertEquals(
        List.of("Ana <ana@acme.example>", "Wei Chen <wei@acme.example>"),
        read(mail).headers().to().stream()
            .map(person -> new Source("dana.eml", mail).at(person.span()))
            .toList());
  }

  @Test
  void joinsAFoldedSubject() {
    UnparsedDraft draft = read("Subject: Thank you\n\tfor Tuesday\n\nHello\n");
    assertEquals("Thank you for Tuesday", subject(draft).text());
  }

  private static MappedText subject(UnparsedDraft draft) {
    return draft.headers().subject().orElseThrow().text();
  }

  @Test
  void joinsNeighbouringEncodedWordsEvenInTheMiddleOfACharacter() {
    String mail =
        """
        Subject: Re: =?utf-8?Q?Caf=C3?=
         =?UTF-8?Q?=A9_and_?= =?windows-1252?Q?=93data=94?= plans

        Hello
        """;
    UnparsedDraft draft = read(mail);
    assertEquals("Re: Café and “data” plans", subject(draft).text());
    assertEquals("=?windows-1252?Q?=93data=94?=", written(mail, subject(draft), "data"));
    assertEquals("plans", written(mail, subject(draft), "plans"));
  }

  @Test
  void readsAccentsThatStandInHeadersAsTheyAre() {
    assertEquals("Café", subject(read("Subject: Café\n\nHello\n")).text());
    assertEquals("Café", subject(read("Subject: Café\n\nHello\n", ISO_8859_1)).text());
  }

  @Test
  void readsAllowancesWithTheirReasons() {
    String mail =
        "X-Afterword-Allow: over-enthusiastic: she uses them too\nTo: a@b.example\n\nHi\n";
    Allowance allowance = read(mail).allowances().get(0);
    Source source = new Source("dana.eml", mail);
    assertEquals("over-enthusiastic", allowance.rule());
    assertEquals(Optional.of("she uses them too"), allowance.reason());
    assertEquals("over-enthusiastic", source.at(allowance.ruleSpan()));
    assertEquals(
        "X-Afterword-Allow: over-enthusiastic: she uses them too\n", source.at(allowance.span()));
  }

  @Test
  void anAllowanceMayPartTheReasonWithASemicolon() {
    Allowance allowance =
        read("X-Afterword-Allow: shouting; the name is spelt so\n\nHi\n").allowances().get(0);
    assertEquals("shouting", allowance.rule());
    assertEquals(Optional.of("the name is spelt so"), allowance.reason());
  }

  @Test
  void undoesQuotedPrintableCharacterByCharacter() {
    String mail =
        """
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Dear Ren=C3=A9e, I enjoyed the conver=
        sation =F0=9F=99=82 a lot.
        """;
    UnparsedDraft draft = read(mail);
    assertEquals("Dear Renée, I enjoyed the conversation 🙂 a lot.", body(draft));
    assertEquals("=C3=A9", written(mail, draft.body(), "é"));
    assertEquals("Ren=C3=A9e", written(mail, draft.body(), "Renée"));
    assertEquals("conver=\nsation", written(mail, draft.body(), "conversation"));
    assertEquals("=F0=9F=99=82", written(mail, draft.body(), "🙂"));
  }

  @Test
  void mapsBase64ToTheFourCharactersThatCarryIt() {
    String encoded =
        Base64.getMimeEncoder(20, new byte[] {'\n'})
            .encodeToString("Dear Dana, thank you.\r\n".getBytes(UTF_8));
    String mail = "Content-Transfer-Encoding: base64\n\n" + encoded + "\n";
    UnparsedDraft draft = read(mail);
    assertEquals("Dear Dana, thank you.", body(draft));
    assertEquals("RGVhciBE", written(mail, draft.body(), "Dear"));
    assertEquals("LCB0aGFu\nayB5b3Uu", written(mail, draft.body(), "thank you"));
  }

  @Test
  void readsBodiesInTheirCharsets() {
    for (String name : List.of("utf-8", "iso-8859-15", "windows-1252", "utf-16")) {
      String head = "Content-Type: text/plain; charset=" + name + "\n";
      String encoded =
          Base64.getEncoder().encodeToString("5 € à Zoë".getBytes(Charset.forName(name)));
      assertEquals(
          "5 € à Zoë", body(read(head + "Content-Transfer-Encoding: base64\n\n" + encoded)), name);
    }
    String latin = "Content-Type: text/plain; charset=iso-8859-1\n\nZoë \u0093says\u0094 hi";
    assertEquals("Zoë “says” hi", body(read(latin, ISO_8859_1)));
    String ascii = "Content-Type: text/plain; charset=us-ascii\n\nZoë’s";
    assertEquals("Zoë’s", body(read(ascii)));
  }

  @Test
  void charsetsOfSeveralPartsStandSideBySide() {
    String head =
        """
        To: Ren\u00e9 <rene@acme.example>
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-16le
        Content-Transfer-Encoding: binary

        """;
    byte[] first = head.getBytes(UTF_8);
    byte[] second = "Zoë says".getBytes(UTF_16LE);
    byte[] third =
        "\n--b\nContent-Type: text/plain; charset=windows-1252\n\ncaf\u00e9\n--b--\n"
            .getBytes(ISO_8859_1);
    byte[] all = Arrays.copyOf(first, first.length + second.length + third.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    System.arraycopy(third, 0, all, first.length + second.length, third.length);
    MailDraft mail = mail(all);
    assertEquals("Zoë says\n\ncafé", body(mail.draft()));
    Span says = mail.file().inBytes(mail.draft().body().inFile(new Span(4, 8)));
    assertEquals("says", new String(all, says.start(), says.length(), UTF_16LE));
    Span cafe = mail.file().inBytes(mail.draft().body().inFile(new Span(10, 14)));
    assertEquals("café", new String(all, cafe.start(), cafe.length(), ISO_8859_1));
  }

  @Test
  void joinsFlowedLinesAndKeepsQuotesApart() {
    UnparsedDraft draft =
        read(
            """
            Content-Type: text/plain; format=flowed

            Thank you for showing me the\s
            warehouse.
             From here on it is stuffed.

            > I was glad to\s
            > show it.
            >> Deeper
            --\s
            Ada
            """);
    assertEquals(
        """
        Thank you for showing me the warehouse.
        From here on it is stuffed.

        > I was glad to show it.
        > > Deeper
        --
        Ada""",
        body(draft));
    assertTrue(!draft.reflow());
  }

  @Test
  void dropsTheBlankThatOnlyMarksAFlowedLine() {
    UnparsedDraft draft =
        read("Content-Type: text/plain; format=flowed; delsp=yes\n\nware \nhouse\n");
    assertEquals("warehouse", body(draft));
  }

  @Test
  void prefersPlainTextAmongAlternatives() {
    assertEquals(
        "plain words",
        body(
            read(
                """
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/html

                <p>rich words</p>
                --b
                Content-Type: text/plain

                plain words
                --b--
                """)));
  }

  @Test
  void findsTheTextBelowNestedPartsAndNamesTheFiles() {
    String mail =
        """
        Content-Type: multipart/mixed; boundary=outer

        --outer
        Content-Type: multipart/related; boundary=inner

        --inner
        Content-Type: text/html; charset=utf-8

        <p>My r&eacute;sum&eacute; is attached.</p>
        --inner
        Content-Type: image/png; name=logo.png
        Content-ID: <logo>

        xxxx
        --inner--
        --outer
        Content-Type: application/pdf; name="ada.pdf"
        Content-Disposition: attachment; filename="Ada Young.pdf"

        xxxx
        --outer
        Content-Type: application/pdf
        Content-Disposition: attachment;
         filename*0*=utf-8''r%C3%A9sum;
         filename*1*=%C3%A9.pdf

        xxxx
        --outer
        Content-Type: text/plain; name="notes.txt"

        not the letter
        --outer--
        """;
    UnparsedDraft draft = read(mail);
    assertEquals("My résumé is attached.", body(draft));
    assertEquals("r&eacute;sum&eacute;", written(mail, draft.body(), "résumé"));
    List<Placed<String>> files = draft.headers().attachments();
    assertEquals(
        List.of("Ada Young.pdf", "résumé.pdf", "notes.txt"),
        files.stream().map(Placed::value).toList());
    assertEquals("Ada Young.pdf", new Source("", mail).at(files.get(0).span()));
  }

  private String html(String html) {
    return body(read("Content-Type: text/html; charset=utf-8\n\n" + html));
  }

  @Test
  void readsHtmlAsItsReaderSeesIt() {
    assertEquals(
        """
        Dear Dana,

        Thank you for the tour & the demo.
        It was good.

        - the Friday retrospective
        - Kafka

        Ada""",
        html(
            """
            <html><head><title>no</title><style>p {}</style></head><body>
            <p>Dear&nbsp;Dana,</p>
            <p>Thank you for
              the <b>tour</b> &amp; the demo.<br>It was good.</p>
            <ul><li>the Friday retrospective</li><li>Kafka</li></ul>
            <script>no()</script><div style="display:none">no</div>
            <p>Ada</p></body></html>
            """));
  }

  @Test
  void readsLinesThatMailProgramsWriteAsDivs() {
    assertEquals(
        "Hi Dana,\n\nThank you.\n\nBest,\nAda",
        html(
            "<div dir=ltr><div>Hi Dana,</div><div><br></div><div>Thank you.<br></div>"
                + "<div>&nbsp;</div><div>Best,</div><div>Ada</div></div>"));
    assertEquals(
        "Best,\nAda",
        html("<p class=MsoNormal>Best,<o:p></o:p></p>\n<p class=MsoNormal>Ada<o:p></o:p></p>"));
  }

  @Test
  void marksQuotedHtml() {
    assertEquals(
        "Thank you.\n\nOn 4 March Dana wrote:\n\n> Come by.\n> Dana",
        html(
            "<div>Thank you.</div><br><div class=gmail_quote><div class=gmail_attr>On 4 March Dana"
                + " wrote:<br></div><blockquote class=gmail_quote><div>Come by.</div>"
                + "<div>Dana</div></blockquote></div>"));
    assertEquals("Hello\n\n> Bye", html("<p>Hello</p><blockquote type=cite>Bye</blockquote>"));
  }

  @Test
  void keepsHtmlThatStandsInQuotedPrintableInPlace() {
    String mail =
        """
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <p style=3D"color:red">The ware=
        house &mdash; na=C3=AFve</p>
        """;
    UnparsedDraft draft = read(mail);
    assertEquals("The warehouse — naïve", body(draft));
    assertEquals("ware=\nhouse", written(mail, draft.body(), "warehouse"));
    assertEquals("&mdash;", written(mail, draft.body(), "—"));
    assertEquals("na=C3=AFve", written(mail, draft.body(), "naïve"));
  }

  @Test
  void reportsAnEmptyFile() {
    assertTrue(MailReader.read("dana.eml", new byte[0], SEGMENTER, problems).isEmpty());
    assertEquals("dana.eml: the file is empty", problem());
  }

  @Test
  void reportsABinaryFile() {
    assertTrue(
        MailReader.read("dana.eml", new byte[] {1, 0, 2, 'x'}, SEGMENTER, problems).isEmpty());
    assertEquals("dana.eml: this is a binary file, not a mail", problem());
  }

  @Test
  void readsATextWithoutHeadersAndSaysSo() {
    assertEquals("Dear Dana,\n\nThank you.", body(readBroken("Dear Dana,\n\nThank you.\n")));
    assertEquals("dana.eml:1:1: a mail begins with headers such as To: and Subject:", problem());
  }

  @Test
  void readsAMailThatWasCutOff() {
    UnparsedDraft draft =
        readBroken("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nDear Dana,\n");
    assertEquals("Dear Dana,", body(draft));
    assertEquals(
        "dana.eml:6:1: the last part is not closed by its boundary; the mail may be cut off",
        problem());
  }

  @Test
  void readsAnUnknownCharsetLeniently() {
    assertEquals("Zoë", body(readBroken("Content-Type: text/plain; charset=klingon-1\n\nZoë")));
    assertEquals(
        "dana.eml:1:1: unknown charset \"klingon-1\"; reading it as UTF-8 or windows-1252",
        problem());
  }

  @Test
  void readsAnUnknownTransferEncodingAsItIs() {
    assertEquals(
        "Dana", body(readBroken("To: a@b.example\nContent-Transfer-Encoding: zip\n\nDana")));
    assertEquals("dana.eml:2:1: unknown transfer encoding \"zip\"; reading it as it is", problem());
  }

  @Test
  void readsWhatIsLeftOfTruncatedBase64() {
    assertEquals("Dear", body(readBroken("Content-Transfer-Encoding: base64\n\nRGVhcg\n")));
    assertEquals("dana.eml:4:1: the base64 of this text is broken here or cut off", problem());
  }

  @Test
  void reportsTextThatIsNotInItsCharset() {
    mail("Content-Type: text/plain; charset=utf-8\n\nZo\u00eb".getBytes(ISO_8859_1));
    assertEquals(
        "dana.eml:1:1: the text is not UTF-8 as it says; some characters are lost", problem());
  }

  @Test
  void saysWhichValueOfAHeaderIsMeant() {
    readBroken("X-Afterword-Kind: thankyou\n\nHi\n");
    assertTrue(
        problem().startsWith("dana.eml:1:19: \"X-Afterword-Kind\" must be one of thank-you,"));
    assertTrue(problem().endsWith("not \"thankyou\"; did you mean \"thank-you\"?"));
  }

  @Test
  void reportsHeadersOfOursThatDoNotExist() {
    readBroken("X-Afterword-Alow: shouting\n\nHi\n");
    assertEquals(
        "dana.eml:1:1: unknown header \"X-Afterword-Alow\"; did you mean \"X-Afterword-Allow\"?",
        problem());
  }

  @Test
  void reportsADateThatIsNone() {
    readBroken("Date: tomorrow\n\nHi\n");
    assertEquals(
        "dana.eml:1:7: \"Date\" must be a time such as Wed, 4 Mar 2026 16:30:00 -0500,"
            + " not \"tomorrow\"",
        problem());
  }

  @Test
  void reportsAMailWithoutText() {
    assertEquals("", body(readBroken("Content-Type: application/pdf\n\n%PDF")));
    assertEquals("dana.eml:3:1: this mail holds no text", problem());
  }

  @Test
  void leavesOutAListOfPeopleThatNobodyCouldMean() {
    assertEquals(List.of(), readBroken("To: " + "(".repeat(30_000) + "\n\nHi\n").headers().to());
    assertEquals(
        "dana.eml:1:1: \"To\" is longer than 20000 characters; it was left out", problem());
  }
}
