package dev.afterword.lsp;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.afterword.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * What can be done about violations without a menu, for those who speak to their editor or bind a
 * key. The first argument is the name of the document, the second a position or a word.
 */
final class Commands {

  /** Writes a word into the settings: the name of the document, the word. */
  static final String ACCEPT = "afterword.accept";

  /** Writes all unknown words into the settings: the name of the document. */
  static final String ACCEPT_ALL = "afterword.acceptAll";

  /** Makes the best fix at a place: the name of the document, the position. */
  static final String APPLY_FIX = "afterword.applyFix";

  /** Makes all safe fixes: the name of the document. */
  static final String APPLY_SAFE_FIXES = "afterword.applySafeFixes";

  /** Allows what is said of a place: the name of the document, the position. */
  static final String ALLOW = "afterword.allow";

  /** All of them. */
  static final List<String> ALL = List.of(ACCEPT, ACCEPT_ALL, ALLOW, APPLY_FIX, APPLY_SAFE_FIXES);

  private final Session session;
  private final BiConsumer<Path, List<String>> accept;

  /**
   * @param accept writes words into the settings of a document
   */
  Commands(Session session, BiConsumer<Path, List<String>> accept) {
    this.session = session;
    this.accept = accept;
  }

  /** Does what was asked for, as far as it can be understood; otherwise the user is told. */
  CompletableFuture<Object> run(String command, List<Object> arguments) {
    Optional<Path> file =
        arguments.stream().findFirst().flatMap(Commands::text).flatMap(Names::file);
    Optional<Object> second = arguments.stream().skip(1).findFirst();
    Optional<Position> position = second.flatMap(Commands::position);
    Optional<String> word = second.flatMap(Commands::text);
    boolean isUnderstood =
        file.isPresent()
            && switch (command) {
              case ACCEPT -> word.isPresent();
              case ACCEPT_ALL, APPLY_SAFE_FIXES -> second.isEmpty();
              case ALLOW, APPLY_FIX -> position.isPresent();
              default -> false;
            };
    if (!isUnderstood) {
      session.trouble().refuse("there is no command " + command + " with these arguments");
      return CompletableFuture.completedFuture(null);
    }
    Path document = file.get();
    return switch (command) {
      case ACCEPT -> {
        accept.accept(document, List.of(word.get()));
        yield CompletableFuture.completedFuture(null);
      }
      case ACCEPT_ALL -> acceptAll(document);
      case ALLOW -> edit(document, at(position.get(), Actions::allowance), "to allow here");
      case APPLY_FIX -> edit(document, at(position.get(), Actions::bestFix), "to fix here");
      default -> edit(document, (actions, text) -> actions.safeFixes(), "to fix safely");
    };
  }

  /** A question to the actions of a document, with the document. */
  private interface Wish {
    Optional<WorkspaceEdit> of(Actions actions, Document document);
  }

  private interface AtPlace {
    Optional<WorkspaceEdit> of(Actions actions, Span place);
  }

  private Wish at(Position position, AtPlace wish) {
    return (actions, document) ->
        wish.of(actions, Span.at(session.encoding().offset(document.source(), position)));
  }

  private CompletableFuture<Object> edit(Path file, Wish wish, String nothing) {
    return asked(
        file,
        document ->
            actions ->
                wish.of(actions, document)
                    .ifPresentOrElse(
                        edit ->
                            session
                                .trouble()
                                .unlessDone(
                                    session.client().applyEdit(new ApplyWorkspaceEditParams(edit)),
                                    "the editor did not change " + file),
                        () -> session.trouble().refuse("there is nothing " + nothing)));
  }

  private CompletableFuture<Object> acceptAll(Path file) {
    return asked(
        file,
        document ->
            actions -> {
              List<String> words = actions.unknownWords();
              if (words.isEmpty()) {
                session.trouble().refuse("there is no unknown word");
              } else {
                accept.accept(file, words);
              }
            });
  }

  private CompletableFuture<Object> asked(
      Path file, Function<Document, java.util.function.Consumer<Actions>> deed) {
    return session
        .rounds()
        .complete()
        .thenApply(
            round ->
                TextService.about(
                    round,
                    new TextDocumentIdentifier(Names.uri(file, round.view())),
                    (document, known) -> {
                      deed.apply(document).accept(new Actions(session, document, known));
                      return Optional.empty();
                    },
                    Optional.empty()))
        .thenApply(done -> null);
  }

  private static Optional<String> text(Object argument) {
    if (argument instanceof JsonPrimitive primitive) {
      return Optional.of(primitive.getAsString());
    }
    return argument instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Position> position(Object argument) {
    return argument instanceof JsonObject object
            && object.get("line") instanceof JsonPrimitive line
            && object.get("character") instanceof JsonPrimitive character
            && line.isNumber()
            && character.isNumber()
        ? Optional.of(new Position(line.getAsInt(), character.getAsInt()))
        : Optional.empty();
  }
}
