package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Place;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the name before the @ of the writer's own address, wherever it is known from. */
record UnprofessionalSender(RuleCard card) implements OneRule.OfDraft {

  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");

  /** In a longer word than this a word of the list is no accident. */
  private static final int SURE = 5;

  private record Sender(String address, Place place) {}

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    if (draft.channel() != Channel.EMAIL) {
      return List.of();
    }
    Options options = context.options(card);
    return senders(context)
        .filter(sender -> isPlayful(sender.address(), options, context))
        .limit(1)
        .map(sender -> card.report(sender.place(), Map.of("match", sender.address())))
        .toList();
  }

  private static Stream<Sender> senders(DraftContext context) {
    Draft draft = context.draft();
    Stream<Sender> from =
        draft.headers().from().stream()
            .flatMap(
                writer ->
                    writer.address().stream()
                        .map(address -> new Sender(address, draft.place(writer.span()))));
    Stream<Sender> signed =
        draft.letter().own().stream()
            .filter(part -> part.role() == Part.Role.SIGNATURE)
            .flatMap(part -> signed(draft, part).stream());
    Optional<String> settings = context.workspace().settings().me().email();
    return Stream.of(from, signed, settings.map(own -> new Sender(own, draft.opening())).stream())
        .flatMap(senders -> senders);
  }

  private static Optional<Sender> signed(Draft draft, Part part) {
    Matcher address = ADDRESS.matcher(part.text().text());
    return address.find()
        ? Optional.of(
            new Sender(
                address.group(),
                draft.place(part.text().inFile(new Span(address.start(), address.end())))))
        : Optional.empty();
  }

  private static boolean isPlayful(String address, Options options, DraftContext context) {
    String local = address.substring(0, Math.max(0, address.indexOf('@'))).toLowerCase(Locale.ROOT);
    List<String> pieces =
        List.of(
            local
                .replaceAll("[^\\p{L}\\d]+|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})", " ")
                .strip()
                .split(" +", -1));
    KnownNames names = KnownNames.of(context);
    return options.texts("words").stream()
        .filter(word -> !names.isKnown(word))
        .anyMatch(word -> pieces.contains(word) || (word.length() >= SURE && local.contains(word)));
  }
}
