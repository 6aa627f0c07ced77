package dev.afterword.judge;

import dev.afterword.draft.Part;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of people, companies and jobs that are not those of the facts. */
enum NameDefect implements Injection {
  MISSPELT_NAME("wrong-name", "misspelling") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> names = nameWords(message.facts()).filter(name -> name.length() >= 5).toList();
      return mention(message, ownParts(message), names, random)
          .map(at -> message.replaced(this, at, slip(words(message, at), random)));
    }
  },
  WRONG_NAME("wrong-name", "recipient-mismatch") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> own =
          message.recipient().stream()
              .flatMap(person -> Stream.of(person.name().value().split(" ", -1)))
              .filter(name -> name.length() >= 3)
              .toList();
      Optional<String> stranger = GoodMessage.any(stock.strangers(message.facts()), random);
      return stranger.flatMap(
          name ->
              mention(message, message.salutation(), own, random)
                  .map(at -> message.replaced(this, at, likeNamed(message, at, name))));
    }
  },
  STRANGER_NAMED("unknown-name", "wrong-name") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> own = nameWords(message.facts()).filter(name -> name.length() >= 3).toList();
      return GoodMessage.any(stock.strangers(message.facts()), random)
          .flatMap(
              name ->
                  mention(message, message.body(), own, random)
                      .filter(at -> standsAlone(message.text(), at))
                      .map(at -> message.replaced(this, at, likeNamed(message, at, name))));
    }

    /** A first name with its surname would become a stranger's with the known surname. */
    private boolean standsAlone(String text, Span at) {
      return !NEIGHBOUR_BEHIND.matcher(text.substring(at.end())).find()
          && !NEIGHBOUR_BEFORE.matcher(text.substring(0, at.start())).find();
    }
  },
  OTHER_FIRST_NAME("wrong-name", "unknown-name") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> names =
          message.facts().people().stream()
              .map(person -> person.name().value())
              .filter(name -> name.matches("\\p{L}+ \\p{L}+"))
              .toList();
      return GoodMessage.any(stock.strangers(message.facts()), random)
          .map(stranger -> stranger.split(" ", -1)[0])
          .flatMap(
              first ->
                  mention(message, message.body(), names, random)
                      .map(at -> message.replaced(this, at, withFirstName(message, at, first))));
    }

    private String withFirstName(GoodMessage message, Span at, String first) {
      return first + " " + words(message, at).split(" ", -1)[1];
    }
  },
  OTHER_READER("recipient-mismatch", "wrong-name") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      boolean greetsByName =
          message.recipient().stream()
              .flatMap(person -> Stream.of(person.name().value().split(" ", -1)))
              .anyMatch(name -> !message.mentions(message.salutation(), name).isEmpty());
      List<Span> to = message.draft().headers().to().stream().map(each -> each.span()).toList();
      if (!greetsByName || to.size() != 1) {
        return Optional.empty();
      }
      return GoodMessage.any(stock.strangers(message.facts()), random)
          .map(
              stranger ->
                  stranger + " <" + stranger.replace(' ', '.') + "@" + domain(message) + ">")
          .map(written -> message.replaced(this, to.get(0), written))
          .map(this::anywhere);
    }

    private String domain(GoodMessage message) {
      return message.facts().company().stream()
          .flatMap(company -> company.domains().stream())
          .map(Placed::value)
          .findFirst()
          .orElse("somewhere.example");
    }

    /** Header and greeting contradict each other; either may be pointed at. */
    private Planted anywhere(Planted planted) {
      Defect defect = planted.defect();
      return new Planted(
          planted.message(), new Defect(defect.name(), defect.rules(), defect.files(), List.of()));
    }
  },
  MISSPELT_COMPANY("wrong-company", "misspelling") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> names =
          companyNames(message.facts())
              .flatMap(name -> Stream.of(name.split(" ", -1)))
              .filter(word -> word.length() >= 6 && Character.isUpperCase(word.charAt(0)))
              .distinct()
              .toList();
      return mention(message, message.body(), names, random)
          .map(at -> message.replaced(this, at, slip(words(message, at), random)));
    }
  },
  OTHER_COMPANY("wrong-company") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> names = companyNames(message.facts()).toList();
      return GoodMessage.any(stock.otherCompanies(message.facts()), random)
          .flatMap(
              other ->
                  mention(message, message.body(), names, random)
                      .map(at -> message.replaced(this, at, other)));
    }
  },
  COMPANY_OF_OTHER_APPLICATION("wrong-company") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return OTHER_COMPANY
          .plant(message, stock, random)
          .map(
              planted -> {
                Spot named = planted.defect().spots().get(0);
                String other =
                    planted
                        .message()
                        .text(named.file())
                        .substring(named.span().start(), named.span().end());
                String facts = "company: {name: \"%s\"}\nrole: {title: Clerk}\n".formatted(other);
                return message.withFiles(
                    this,
                    Map.of(
                        named.file(),
                        planted.message().text(named.file()),
                        "other/" + Message.FACTS,
                        facts),
                    message.message().drafts(),
                    planted.defect().spots());
              });
    }
  },
  OTHER_ROLE("wrong-role") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> titles =
          message.facts().role().stream()
              .flatMap(NameDefect::titles)
              .filter(title -> Character.isUpperCase(title.charAt(0)))
              .toList();
      return GoodMessage.any(stock.otherRoles(message.facts()), random)
          .flatMap(
              other ->
                  mention(message, message.body(), titles, random)
                      .map(at -> message.replaced(this, at, other)));
    }
  };

  private static final Pattern NEIGHBOUR_BEHIND = Pattern.compile("^ \\p{Lu}");

  /** A name, but no title. */
  private static final Pattern NEIGHBOUR_BEFORE =
      Pattern.compile(
          "(?<!\\b(?:Mr|Mrs|Ms|Mx|Dr|Miss|Prof|Professor)\\.?)(?<=\\p{Lu}\\p{Ll}{1,20}) $");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  NameDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  /** A first name for a first name, a surname for a surname. */
  private static String likeNamed(GoodMessage message, Span at, String stranger) {
    boolean isFirst =
        message.facts().people().stream()
            .anyMatch(person -> person.name().value().startsWith(words(message, at) + " "));
    return stranger.split(" ", -1)[isFirst ? 0 : 1];
  }

  private static Stream<Part> ownParts(GoodMessage message) {
    return Stream.concat(message.salutation(), message.body());
  }

  private static String words(GoodMessage message, Span at) {
    return message.text().substring(at.start(), at.end());
  }

  private static Stream<String> nameWords(Facts facts) {
    return facts.people().stream()
        .map(Person::name)
        .flatMap(name -> Stream.of(name.value().split(" ", -1)))
        .filter(word -> word.matches("\\p{L}+"));
  }

  private static Stream<String> companyNames(Facts facts) {
    return facts.company().stream()
        .flatMap(NameDefect::companyNames)
        .filter(name -> Character.isUpperCase(name.charAt(0)));
  }

  /** Longer names first, because a shorter one may be a part of them. */
  private static Stream<String> companyNames(Company company) {
    return Stream.concat(Stream.of(company.name()), company.also().stream())
        .map(Placed::value)
        .sorted(Comparator.comparing(String::length).reversed());
  }

  private static Stream<String> titles(Role role) {
    return Stream.concat(Stream.of(role.title()), role.also().stream())
        .map(Placed::value)
        .sorted(Comparator.comparing(String::length).reversed());
  }

  /** A place where one of some names stands; the first name that is there at all. */
  private static Optional<Span> mention(
      GoodMessage message, Stream<Part> in, List<String> names, Random random) {
    List<Part> parts = in.toList();
    return names.stream()
        .map(name -> message.mentions(parts.stream(), name))
        .filter(spans -> !spans.isEmpty())
        .findFirst()
        .flatMap(spans -> GoodMessage.any(spans, random));
  }

  /** A name as a hasty hand writes it: a letter left out, doubled, or two that changed places. */
  private static String slip(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 2);
    String start = name.substring(0, at);
    String end = name.substring(at + 1);
    String letter = name.substring(at, at + 1);
    boolean twins = end.startsWith(letter);
    return switch (random.nextInt(twins ? 2 : 3)) {
      case 0 -> start + end;
      case 1 -> start + letter + letter + end;
      default -> start + end.charAt(0) + letter + end.substring(1);
    };
  }
}
