package dev.afterword.draft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.text.MappedText;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Respelling;
import dev.afterword.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DraftWriterTest {

  private static final Segmenter SEGMENTER = new PlainSegmenter();

  // --- plain files

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] written(String path, byte[] file, String old, String better) {
    String text = DraftWriter.text(path, file).orElseThrow().text();
    int at = text.indexOf(old);
    return DraftWriter.write(
            path, file, List.of(new Placed<>(better, new Span(at, at + old.length()))))
        .orElseThrow();
  }

  @Test
  void aByteOrderMarkAndLineEndsStay() {
    byte[] file = utf8("\uFEFFDear Dana,\r\n\r\nThank you you.\rBest\n");
    assertArrayEquals(
        utf8("\uFEFFDear Dana,\r\n\r\nThank you.\rBest\n"),
        written("dana.txt", file, " you you", " you"));
  }

  @Test
  void utf16StaysUtf16() {
    Charset charset = StandardCharsets.UTF_16LE;
    byte[] file = "\uFEFFDear Rene,\r\n".getBytes(charset);
    assertArrayEquals(
        "\uFEFFDear René,\r\n".getBytes(charset), written("dana.md", file, "Rene", "René"));
  }

  @Test
  void halfACharacterIsNotWritten() {
    assertEquals(
        Optional.empty(),
        DraftWriter.write(
            "dana.md", utf8("Dear 🙂,\n"), List.of(new Placed<>("", new Span(5, 6)))));
  }

  // --- mail files

  private static final String TOP = "To: Dana <dana@acme.example>\n";

  private static MailDraft read(byte[] mail) {
    return MailReader.read("dana.eml", mail, SEGMENTER, new Problems()).orElseThrow();
  }

  private static Respelling respelled(MappedText text, String old, String better) {
    int at = text.text().indexOf(old);
    assertTrue(at >= 0, old + " in " + text);
    return text.rewritten(new Span(at, at + old.length()), better);
  }

  private static String inBody(String mail, String old, String better) {
    byte[] file = mail.getBytes(StandardCharsets.ISO_8859_1);
    Respelling change = respelled(read(file).draft().body(), old, better);
    assertEquals(Optional.empty(), change.refusal());
    byte[] written = DraftWriter.write("dana.eml", file, change.changes()).orElseThrow();
    return new String(written, StandardCharsets.ISO_8859_1);
  }

  private static String inSubject(String subject, String old, String better) {
    String mail = TOP + "Subject: " + subject + "\n\nDear Dana,\n";
    byte[] file = utf8(mail);
    Respelling change = respelled(subjectOf(read(file)), old, better);
    assertEquals(Optional.empty(), change.refusal());
    String written =
        new String(
            DraftWriter.write("dana.eml", file, change.changes()).orElseThrow(),
            StandardCharsets.UTF_8);
    assertTrue(written.endsWith("\n\nDear Dana,\n"), written);
    return written.substring(
        TOP.length() + "Subject: ".length(), written.length() - "\n\nDear Dana,\n".length());
  }

  private static MappedText subjectOf(MailDraft mail) {
    return mail.draft().headers().subject().orElseThrow().text();
  }

  private static String quotedPrintable(String body) {
    return TOP
        + "Content-Type: text/plain; charset=utf-8\n"
        + "Content-Transfer-Encoding: quoted-printable\n\n"
        + body;
  }

  @Test
  void quotedPrintableEncodesWhatIsNew() {
    assertEquals(
        quotedPrintable("Dear Ren=C3=A9, 1+1=3D2\n"),
        inBody(quotedPrintable("Dear Rene, 1+1=3D2\n"), "Rene", "René"));
  }

  @Test
  void quotedPrintableReplacesWhatIsEncoded() {
    assertEquals(
        quotedPrintable("Dear Rene, caf=C3=A9\n"),
        inBody(quotedPrintable("Dear Ren=C3=A9, caf=C3=A9\n"), "René", "Rene"));
  }

  @Test
  void aQuotedPrintableLineThatGrowsTooLongIsBrokenSoftly() {
    String line = "Thank you for the talk about the warehouse, Dana, it was a pleasure to hear";
    assertEquals(
        quotedPrintable(line + "=\n =C3=A9t=C3=A9\nBye\n"),
        inBody(quotedPrintable(line + "\nBye\n"), "hear", "hear été"));
  }

  @Test
  void aBlankAtTheEndOfAQuotedPrintableLineIsKept() {
    assertEquals(
        quotedPrintable("Thank you=20\nBye\n"),
        inBody(quotedPrintable("Thank you Dana\nBye\n"), "Dana", ""));
  }

  @Test
  void softLineBreaksStay() {
    assertEquals(
        quotedPrintable("Thank you for the=\n talks about Kafka\n"),
        inBody(quotedPrintable("Thank you for the=\n talk about Kafka\n"), "talk", "talks"));
  }

  @Test
  void base64IsCarriedAnewFromTheChangeOn() {
    String head =
        TOP + "Content-Type: text/plain; charset=utf-8\n" + "Content-Transfer-Encoding: base64\n\n";
    // "Dear Dana,\r\n\r\nThank you you.\r\n", in lines of 20
    String body = "RGVhciBEYW5hLA0KDQpU\naGFuayB5b3UgeW91Lg0K\n";
    String written = inBody(head + body, "you you", "you");
    assertEquals(head + "RGVhciBEYW5hLA0KDQpU\naGFuayB5b3UuDQo=\n", written);
  }

  @Test
  void anEncodedWordIsWrittenAnew() {
    assertEquals(
        "Thanks, =?utf-8?Q?Ren=C3=A9?= and =?utf-8?Q?Zo=C3=AB?=",
        inSubject("Thanks, =?utf-8?Q?Rene=C3=A9?= and =?utf-8?Q?Zo=C3=AB?=", "Reneé", "René"));
  }

  @Test
  void anEncodedWordKeepsItsEncoding() {
    assertEquals("=?utf-8?B?UmVuw6k=?=", inSubject("=?utf-8?B?UmVuZcOp?=", "Reneé", "René"));
  }

  @Test
  void aPlainWordOfAHeaderBecomesAnEncodedWord() {
    assertEquals("Thanks, =?UTF-8?Q?Ren=C3=A9!?=", inSubject("Thanks, Rene!", "Rene", "René"));
  }

  @Test
  void aBlankBesideAnEncodedWordGoesIntoTheNewOne() {
    String written = inSubject("=?utf-8?Q?Zo=C3=AB?= Rene", "Rene", "René");
    assertEquals("=?utf-8?Q?Zo=C3=AB?= =?UTF-8?Q?_Ren=C3=A9?=", written);
    byte[] mail = utf8(TOP + "Subject: " + written + "\n\nHi\n");
    assertEquals("Zoë René", subjectOf(read(mail)).text());
  }

  @Test
  void aHeaderWithRawAccentsKeepsThemRaw() {
    assertEquals("Zoë, René", inSubject("Zoë, Rene", "Rene", "René"));
  }

  @Test
  void asciiStaysPlainInAHeader() {
    assertEquals("Thanks, Renee!", inSubject("Thanks, Rene!", "Rene", "Renee"));
  }

  @Test
  void aCharsetOfEightBitsIsWrittenInItself() {
    String head =
        TOP
            + "Content-Type: text/plain; charset=iso-8859-1\n"
            + "Content-Transfer-Encoding: 8bit\n\n";
    assertEquals(head + "Zoë, René\n", inBody(head + "Zoë, Rene\n", "Rene", "René"));
  }

  @Test
  void whatACharsetLacksIsRefusedInWords() {
    String head = TOP + "Content-Type: text/plain; charset=iso-8859-1\n\n";
    byte[] mail = utf8(head + "Dear Lukasz,\n");
    assertEquals(
        Optional.of("ISO-8859-1 has no “Ł”"),
        respelled(read(mail).draft().body(), "Lukasz", "Łukasz").refusal());
  }

  @Test
  void asciiMailsHoldNoAccents() {
    byte[] mail = utf8(TOP + "\nDear Rene,\n");
    assertEquals(
        Optional.of("US-ASCII has no “é”"),
        respelled(read(mail).draft().body(), "Rene", "René").refusal());
  }

  @Test
  void entitiesAreWrittenWhereTheyAreNeeded() {
    String head = TOP + "Content-Type: text/html; charset=utf-8\n\n";
    assertEquals(
        head + "<p>All of R&amp;D at A&lt;B</p>\n",
        inBody(head + "<p>All of RD at A&lt;B</p>\n", "RD", "R&D"));
  }

  @Test
  void flowedLinesKeepTheirEnds() {
    String head = TOP + "Content-Type: text/plain; format=flowed\n\n";
    assertEquals(
        head + "Thank you for the talk with Borealis \nHealth about Kafka.\n",
        inBody(
            head + "Thank you for the talk with Acme \nRobotics about Kafka.\n",
            "Acme Robotics",
            "Borealis Health"));
  }

  @Test
  void flowedWordsThatGoTakeTheLineEndBetweenThemAlong() {
    String head = TOP + "Content-Type: text/plain; format=flowed\n\n";
    assertEquals(
        head + "Thank you for the talk with Acme about Kafka.\n",
        inBody(
            head + "Thank you for the talk with the Acme \nRobotics about Kafka.\n",
            "the Acme Robotics",
            "Acme"));
  }

  // --- generated mails

  private static final List<String> BETTER =
      List.of("René", "Dana", "R&D", "", "“quite”", "🙂 🙂", "a=b", "Łódź in 日本", "it is so");

  private record Try(boolean subject, MappedText text, Span span, String better) {
    static Try of(MailDraft mail, Random random) {
      boolean subject = random.nextInt(4) == 0;
      MappedText text =
          subject
              ? subjectOf(mail)
              : PartReader.read(Part.Role.PARAGRAPH, mail.draft().body(), SEGMENTER).text();
      List<Span> words =
          java.util.regex.Pattern.compile("\\S+")
              .matcher(text.text())
              .results()
              .map(word -> new Span(word.start(), word.end()))
              .toList();
      Span first = words.get(random.nextInt(words.size()));
      Span span =
          switch (random.nextInt(3)) {
            case 0 -> Span.at(first.end());
            case 1 -> first.cover(words.get(Math.min(words.size() - 1, words.indexOf(first) + 1)));
            default -> first;
          };
      return new Try(subject, text, span, BETTER.get(random.nextInt(BETTER.size())));
    }

    String expected() {
      return text.text().substring(0, span.start()) + better + text.text().substring(span.end());
    }

    String read(MailDraft mail) {
      return subject ? subjectOf(mail).text() : mail.draft().body().text();
    }
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Test
  void theReaderSeesWhatIsMeantAndNothingElseIsTouched() {
    int refused = 0;
    int tried = 1500;
    for (int seed = 0; seed < tried; seed++) {
      GeneratedMail mail = GeneratedMail.of(seed, seed % 2 == 0 ? "\n" : "\r\n");
      MailDraft before = read(mail.bytes());
      Try one = Try.of(before, new Random(seed));
      String name =
          "seed "
              + seed
              + " "
              + mail.how()
              + " “"
              + one.better()
              + "” at "
              + one.span()
              + (one.subject() ? " of the subject" : "");
      Respelling change = one.text().rewritten(one.span(), one.better());
      if (!change.isWritten()) {
        refused++;
        continue;
      }
      byte[] written =
          DraftWriter.write("mail.eml", mail.bytes(), change.changes())
              .orElseThrow(() -> new AssertionError(name));
      MailDraft after = read(written);
      assertEquals(oneLine(one.expected()), oneLine(one.read(after)), name);
      Try other = new Try(!one.subject(), one.text(), one.span(), "");
      if (one.subject() || before.draft().headers().subject().isPresent()) {
        assertEquals(other.read(before), other.read(after), name);
      }
      assertOutsideIsKept(before, mail.bytes(), written, change, name);
      assertLinesAreShort(mail.bytes(), written, name);
    }
    assertTrue(refused < tried / 3, refused + " of " + tried + " refused");
  }

  private static void assertOutsideIsKept(
      MailDraft before, byte[] old, byte[] now, Respelling change, String name) {
    if (change.changes().isEmpty()) {
      assertArrayEquals(old, now, name);
      return;
    }
    Span all = change.changes().stream().map(Placed::span).reduce(Span::cover).orElseThrow();
    Span bytes = before.file().inBytes(all);
    int behind = old.length - bytes.end();
    assertArrayEquals(Arrays.copyOf(old, bytes.start()), Arrays.copyOf(now, bytes.start()), name);
    assertArrayEquals(
        Arrays.copyOfRange(old, bytes.end(), old.length),
        Arrays.copyOfRange(now, now.length - behind, now.length),
        name);
  }

  private static void assertLinesAreShort(byte[] old, byte[] now, String name) {
    int most = Math.max(76, longestEncodedLine(old));
    assertTrue(
        longestEncodedLine(now) <= most,
        () -> name + "\n" + new String(now, StandardCharsets.ISO_8859_1));
  }

  private static int longestEncodedLine(byte[] mail) {
    String text = new String(mail, StandardCharsets.ISO_8859_1);
    return text.contains("8bit") ? 0 : text.lines().mapToInt(String::length).max().orElse(0);
  }
}
