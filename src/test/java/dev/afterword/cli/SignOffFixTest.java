package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.draft.DraftReader;
import dev.afterword.language.English;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sign-off that is taken out leaves nothing behind, whatever the form of the draft. */
class SignOffFixTest {

  private static final LoadedParts LOADED = new LoadedParts();

  private static final String ABOVE = "Dear Dana,\n\nThank you for the talk – it was good.\n\n";

  private static final String BELOW = "Kind regards,\nAnna Berg\n";

  private static final List<String> SURPLUS =
      List.of("Best regards,\nAnna\n\n", "Warm regards,\n\nJosé\n\n", "Best,\n\n", "Best,\n");

  @TempDir Path folder;

  /** How a letter stands in files of every form. */
  private static Map<String, String> forms(String letter) {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("note.md", "---\nkind: thank-you\n---\n" + letter);
    forms.put("note.txt", "Kind: thank-you\n\n" + letter);
    mails("plain", letter, forms);
    mails("html; x=p", paragraphs(letter), forms);
    mails("html; x=div", lines(letter), forms);
    return forms;
  }

  private static String paragraphs(String letter) {
    return letter
        .strip()
        .lines()
        .collect(Collectors.joining("<br>\n", "<p>", "</p>\n"))
        .replace("<br>\n<br>\n", "</p>\n<p>");
  }

  private static String lines(String letter) {
    return letter
        .lines()
        .map(line -> "<div>" + (line.isEmpty() ? "<br>" : line) + "</div>\n")
        .collect(Collectors.joining());
  }

  private static void mails(String subtype, String body, Map<String, String> forms) {
    String type = "Content-Type: text/" + subtype + "; charset=utf-8\n";
    String head = "X-Afterword-Kind: thank-you\n" + type + "Content-Transfer-Encoding: ";
    String name = subtype.replaceAll("\\W+", "-");
    String dosBody = body.replace("\n", "\r\n");
    String dosHead = head.replace("\n", "\r\n");
    forms.put(name + "-8bit.eml", head + "8bit\n\n" + body);
    forms.put(name + "-8bit-crlf.eml", dosHead + "8bit\r\n\r\n" + dosBody);
    forms.put(name + "-quoted.eml", head + "quoted-printable\n\n" + quoted(body));
    forms.put(name + "-base64.eml", head + "base64\n\n" + base64(body));
    forms.put(name + "-base64-crlf.eml", dosHead + "base64\r\n\r\n" + base64(dosBody));
  }

  private static String quoted(String text) {
    return text.replace("=", "=3D").replace("–", "=E2=80=93").replace("é", "=C3=A9");
  }

  private static String base64(String text) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\r\n";
  }

  /** The letter as it is read, blank lines included. */
  private static String letter(String name, String file) {
    return new DraftReader(English.segmenter())
        .read(name, file.getBytes(StandardCharsets.UTF_8))
        .draft()
        .orElseThrow()
        .letter()
        .text()
        .text();
  }

  @Test
  void nothingIsLeftBehindInAnyForm() throws IOException {
    for (String surplus : SURPLUS) {
      Map<String, String> written = forms(ABOVE + surplus + BELOW);
      for (Map.Entry<String, String> one : written.entrySet()) {
        Files.writeString(folder.resolve(one.getKey()), one.getValue());
      }
      String[] fix = {"--fix", "--unsafe-fixes", "--select", "doubled-sign-off"};
      Run run = check(fix);
      assertEquals(ExitCode.FINE, run.code(), surplus + run.out());
      for (Map.Entry<String, String> right : forms(ABOVE + BELOW).entrySet()) {
        String name = right.getKey();
        String fixed = Files.readString(folder.resolve(name));
        assertEquals(letter(name, right.getValue()), letter(name, fixed), name + ": " + surplus);
        if (!name.contains("base64")) {
          assertEquals(right.getValue(), fixed, name + ": " + surplus);
        }
      }
    }
  }

  @Test
  void markupThatGoesAroundMoreThanTheSignOffStays() throws IOException {
    String html = "<p>Dear Dana,</p><p>Thank you.</p><p><b>Best,<br>Al</b><p>Yours,<br>Al</p>";
    Path mail = folder.resolve("note.eml");
    Files.writeString(
        mail, "X-Afterword-Kind: thank-you\nContent-Type: text/html; charset=utf-8\n\n" + html);
    Run run = check("--fix", "--unsafe-fixes", "--select", "doubled-sign-off");
    assertEquals(ExitCode.VIOLATIONS, run.code(), run.out());
    assertEquals(
        html, Files.readString(mail).substring(Files.readString(mail).length() - html.length()));
  }

  private Run check(String... args) {
    List<String> all = new ArrayList<>(List.of("check", "--no-cache", "--no-proofread"));
    all.addAll(List.of(args));
    return Run.of(
        console -> new Program(console, new InstalledEngine(Map.of(), folder, LOADED)),
        folder,
        "",
        false,
        Map.of(),
        all.toArray(String[]::new));
  }
}
