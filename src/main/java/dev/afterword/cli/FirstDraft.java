package dev.afterword.cli;

import dev.afterword.lint.KindProfile;
import dev.afterword.yaml.Fields;
import java.util.ArrayList;
import java.util.List;

/** A message to begin with: all that its kind must have, to be filled in. */
final class FirstDraft {

  private static final String GREETING = "greeting";
  private static final String SIGN_OFF = "sign-off";
  private static final String SIGNATURE = "signature";

  private FirstDraft() {}

  /**
   * The text of a {@code .md} file.
   *
   * @param reader the name of the person it goes to; the first word of it goes into the greeting
   */
  static String of(KindProfile profile, String reader) {
    StringBuilder text = new StringBuilder("---\n");
    text.append("kind: ").append(Fields.nameOf(profile.kind())).append('\n');
    text.append("to: ").append(reader).append('\n');
    profile
        .subject()
        .ifPresent(subject -> text.append("subject: \"").append(subject).append("\"\n"));
    text.append("---\n").append(String.join("\n\n", paragraphs(profile))).append('\n');
    return text.toString().replace("[Name]", reader.split(" ", -1)[0]);
  }

  /** Two thoughts make a paragraph; greeting and sign-off stand by themselves. */
  private static List<String> paragraphs(KindProfile profile) {
    List<String> paragraphs = new ArrayList<>();
    boolean open = false;
    for (KindProfile.Element element : profile.mustHave()) {
      boolean alone = element.name().equals(GREETING) || element.name().equals(SIGN_OFF);
      if (element.name().equals(SIGNATURE) || (open && !alone)) {
        paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + "\n" + element.draft());
      } else {
        paragraphs.add(element.draft());
      }
      open = !open && !alone;
    }
    return paragraphs;
  }
}
