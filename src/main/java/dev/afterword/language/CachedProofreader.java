package dev.afterword.language;

import dev.afterword.cache.ResultCache;
import dev.afterword.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Asks another proofreader only what nobody has asked before. A part is kept by its own text, so
 * that after a change only the changed part is read again; what the message as a whole shows is
 * kept by the texts of all its parts.
 */
final class CachedProofreader implements TextProofreader {

  private final Supplier<? extends TextProofreader> asked;
  private final ResultCache cache;
  private final List<String> basis;

  /**
   * @param asked made when it is first needed, because making it takes long
   * @param basis what its answers depend on besides the question
   */
  CachedProofreader(
      Supplier<? extends TextProofreader> asked, ResultCache cache, List<String> basis) {
    this.asked = asked;
    this.cache = cache;
    this.basis = List.copyOf(basis);
  }

  @Override
  public Answer read(Question question) {
    Map<Integer, List<Finding>> alone = new HashMap<>();
    Set<Integer> unread = new HashSet<>();
    for (int part : question.alone()) {
      Optional<List<Finding>> kept = alone(question, part);
      kept.ifPresentOrElse(findings -> alone.put(part, findings), () -> unread.add(part));
    }
    Optional<List<List<Finding>>> together =
        question.together() ? together(question) : Optional.empty();
    boolean isTogetherUnread = question.together() && together.isEmpty();
    if (unread.isEmpty() && !isTogetherUnread) {
      return new Answer(alone, together);
    }
    Answer fresh = asked.get().read(new Question(question.parts(), unread, isTogetherUnread));
    keep(question, fresh);
    alone.putAll(fresh.alone());
    return new Answer(alone, together.or(fresh::together));
  }

  private Optional<List<Finding>> alone(Question question, int part) {
    return cache
        .find(keyOfPart(question, part))
        .flatMap(bytes -> ResultForm.findings(bytes, List.of(question.parts().get(part))))
        .map(findings -> findings.get(0));
  }

  private Optional<List<List<Finding>>> together(Question question) {
    return cache
        .find(keyOfMessage(question))
        .flatMap(bytes -> ResultForm.findings(bytes, question.parts()));
  }

  private void keep(Question question, Answer fresh) {
    fresh
        .alone()
        .forEach(
            (part, findings) ->
                cache.keep(keyOfPart(question, part), ResultForm.bytes(List.of(findings))));
    fresh
        .together()
        .ifPresent(findings -> cache.keep(keyOfMessage(question), ResultForm.bytes(findings)));
  }

  private List<String> keyOfPart(Question question, int part) {
    String role = question.isLast(part) ? "last part" : "part";
    return key(role, Stream.of(question.parts().get(part)));
  }

  private List<String> keyOfMessage(Question question) {
    return key("message", question.parts().stream());
  }

  private List<String> key(String role, Stream<String> texts) {
    return Stream.of(basis.stream(), Stream.of(role), texts).flatMap(all -> all).toList();
  }

  @Override
  public List<Proofreader.Find> find(
      List<TokenPattern> patterns, String text, List<Span> sentences) {
    List<String> key =
        key(
            "patterns",
            Stream.of(
                    patterns.stream().map(TokenPattern::xml),
                    sentences.stream().map(Span::toString),
                    Stream.of(text))
                .flatMap(all -> all));
    return cache
        .find(key)
        .flatMap(bytes -> ResultForm.finds(bytes, patterns, text.length()))
        .orElseGet(
            () -> {
              List<Proofreader.Find> found = asked.get().find(patterns, text, sentences);
              cache.keep(key, ResultForm.bytes(found, patterns));
              return found;
            });
  }
}
