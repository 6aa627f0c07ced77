package dev.afterword.draft;

import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What stands above the message: front matter, mail headers, or nothing.
 *
 * @param kind as declared
 * @param to in order
 * @param cc in order
 * @param from the writer, where a mail file says so
 * @param subject as a reader sees it, in sentences and words; absent or empty if there is none
 * @param send when it is to be sent
 * @param channel as declared
 * @param attachments names of attached files
 * @param interview the path of the facts, if they are not the nearest
 * @param language the variant of English, as in {@code en-GB}
 * @param proofread what the writer wrote to mark the text as proofread
 * @param span where the headers stand; empty, at the start of the file, when there are none
 */
public record Headers(
    Optional<Placed<Kind>> kind,
    List<Recipient> to,
    List<Recipient> cc,
    List<Recipient> from,
    Optional<Part> subject,
    Optional<PlannedSend> send,
    Optional<Placed<Channel>> channel,
    List<Placed<String>> attachments,
    Optional<Placed<String>> interview,
    Optional<Placed<String>> language,
    Optional<Placed<String>> proofread,
    Span span) {

  /** Keeps its own copies of the lists. */
  public Headers {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    from = List.copyOf(from);
    attachments = List.copyOf(attachments);
  }

  /** No headers at all. */
  public static Headers none() {
    return new Headers(
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Span.at(0));
  }
}
