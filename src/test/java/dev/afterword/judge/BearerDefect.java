package dev.afterword.judge;

import dev.afterword.judgement.Bearer;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence with a name that no facts know. Where it is that of somebody the writer met there, or
 * stands for the reader's company, it is to be found; any other is nobody's business.
 */
enum BearerDefect implements Injection {
  STRANGER_MET(Bearer.MET, "unknown-name"),
  STRANGE_COMPANY_MEANT(Bearer.READERS_COMPANY, "wrong-company"),
  OTHER_PERSON_NAMED(Bearer.PERSON),
  OTHER_FIRM_NAMED(Bearer.ORGANISATION),
  THING_NAMED(Bearer.OTHER);

  /** What all these plant. */
  static final Set<String> WORDS =
      Stream.of(values()).map(Injection::word).collect(Collectors.toUnmodifiableSet());

  /** The rules that tell bearers apart. */
  static final Set<String> RULES =
      Stream.of(values())
          .flatMap(defect -> defect.rules.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Bearer bearer;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  BearerDefect(Bearer bearer, String... rules) {
    this.bearer = bearer;
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  @Override
  public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
    return GoodMessage.any(stock.names(bearer, message.kind()), random)
        .flatMap(
            name ->
                message
                    .withSentence(this, name.text(), random)
                    .map(planted -> rules.isEmpty() ? planted : atName(planted, name)));
  }

  /** To be found is the name, not the sentence in which it stands. */
  private static Planted atName(Planted planted, LabelledName name) {
    Defect defect = planted.defect();
    List<Spot> names =
        defect.spots().stream()
            .map(
                spot ->
                    new Spot(
                        spot.file(), new Span(name.start(), name.end()).shift(spot.span().start())))
            .toList();
    return new Planted(
        planted.message(), new Defect(defect.name(), defect.rules(), defect.files(), names));
  }
}
