package dev.afterword.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.text.MappedText;
import dev.afterword.text.Problems;
import dev.afterword.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every mail, tried on generated ones; each message names the seed that failed. */
class MailPropertiesTest {

  private static final int SEEDS = 300;

  private static final Segmenter SEGMENTER = new PlainSegmenter();

  private static MailDraft read(GeneratedMail mail, String seed) {
    Problems problems = new Problems();
    MailDraft draft = MailReader.read("mail.eml", mail.bytes(), SEGMENTER, problems).orElseThrow();
    assertEquals(List.of(), problems.all(), seed);
    return draft;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Part wholeBody(MailDraft mail) {
    return PartReader.read(Part.Role.PARAGRAPH, mail.draft().body(), SEGMENTER);
  }

  @Test
  void theTextIsWhatWasWritten() {
    for (int seed = 0; seed < SEEDS; seed++) {
      GeneratedMail mail = GeneratedMail.of(seed, "\r\n");
      String name = "seed " + seed + " " + mail.how();
      MailDraft draft = read(mail, name);
      assertEquals(oneLine(mail.body()), oneLine(draft.draft().body().text()), name);
      MappedText subject = draft.draft().headers().subject().orElseThrow().text();
      assertEquals(mail.subject(), subject.text(), name);
    }
  }

  @Test
  void theBytesAtAWordSayTheWord() {
    for (int seed = 0; seed < SEEDS; seed++) {
      GeneratedMail mail = GeneratedMail.of(seed, seed % 2 == 0 ? "\n" : "\r\n");
      MailDraft draft = read(mail, "seed " + seed);
      for (Word word : wholeBody(draft).words().toList()) {
        String name = "seed " + seed + " " + mail.how() + " " + word;
        Span bytes = draft.file().inBytes(word.span());
        assertFalse(bytes.isEmpty(), name);
        byte[] cut = Arrays.copyOfRange(mail.bytes(), bytes.start(), bytes.end());
        assertTrue(mail.says(cut, word.text()), name);
      }
    }
  }

  @Test
  void bytesAndUnitsLeadToOneAnother() {
    for (int seed = 0; seed < SEEDS; seed++) {
      MailDraft draft = read(GeneratedMail.of(seed, "\n"), "seed " + seed);
      for (Word word : wholeBody(draft).words().toList()) {
        Span bytes = draft.file().inBytes(word.span());
        assertEquals(word.span(), draft.file().inUnits(bytes), "seed " + seed + " " + word);
      }
    }
  }

  @Test
  void lineEndsMakeNoDifference() {
    for (int seed = 0; seed < SEEDS; seed++) {
      MailDraft lf = read(GeneratedMail.of(seed, "\n"), "seed " + seed);
      MailDraft crlf = read(GeneratedMail.of(seed, "\r\n"), "seed " + seed);
      String name = "seed " + seed;
      assertEquals(lf.draft().body().text(), crlf.draft().body().text(), name);
      assertEquals(
          wholeBody(lf).words().map(Word::text).toList(),
          wholeBody(crlf).words().map(Word::text).toList(),
          name);
      assertEquals(
          lf.draft().headers().subject().orElseThrow().text().text(),
          crlf.draft().headers().subject().orElseThrow().text().text(),
          name);
    }
  }

  @Test
  void brokenMailsAreReadOrReportedAndEverySpanLiesInTheFile() {
    DraftReader reader = new DraftReader(SEGMENTER);
    for (int seed = 0; seed < 500; seed++) {
      byte[] bytes = broken(GeneratedMail.of(seed, seed % 2 == 0 ? "\n" : "\r\n").bytes(), seed);
      String name = "seed " + seed;
      DraftReader.Reading reading;
      try {
        reading = reader.read("mail.eml", bytes);
      } catch (RuntimeException e) {
        throw new AssertionError(name, e);
      }
      assertTrue(reading.draft().isPresent() || !reading.problems().isEmpty(), name);
      reading.draft().ifPresent(draft -> assertSpansInFile(draft, name));
    }
  }

  private static void assertSpansInFile(Draft draft, String name) {
    Headers headers = draft.headers();
    Span whole = draft.source().whole();
    List<Part> parts =
        Stream.concat(headers.subject().stream(), draft.letter().parts().stream()).toList();
    Stream<Span> spans =
        Stream.of(
                parts.stream().map(Part::span),
                parts.stream().flatMap(Part::words).map(Word::span),
                headers.to().stream().map(Recipient::span),
                headers.attachments().stream().map(file -> file.span()),
                Stream.of(headers.span()))
            .flatMap(each -> each);
    spans.forEach(span -> assertTrue(whole.contains(span), () -> name + " " + span));
  }

  /** Changes, drops, doubles or cuts off a few bytes. */
  private static byte[] broken(byte[] mail, long seed) {
    Random random = new Random(seed);
    byte[] bytes = mail.clone();
    for (int i = random.nextInt(20); i >= 0 && bytes.length > 2; i--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(1 + random.nextInt(30), bytes.length - at);
      switch (random.nextInt(12)) {
        case 0 -> bytes = spliced(bytes, at, at + length, new byte[0]);
        case 1 -> bytes = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, bytes.length - length));
        case 3 -> bytes = spliced(bytes, at, at, new byte[] {'\n', '\n'});
        default -> bytes[at] = (byte) random.nextInt(256);
      }
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from) + between.length);
    System.arraycopy(between, 0, result, from, between.length);
    System.arraycopy(bytes, to, result, from + between.length, bytes.length - to);
    return result;
  }
}
