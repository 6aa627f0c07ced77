package dev.afterword.cli;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Recipient;
import dev.afterword.language.English;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mail on its way out, as far as its headers tell what it has to do with. */
final class OutgoingMail {

  /** What reports call it; the ending tells its form. */
  static final String NAME = "outgoing.eml";

  private final Optional<Draft> head;

  /**
   * @param bytes the whole mail, of which only the headers are read
   */
  OutgoingMail(byte[] bytes) {
    byte[] headers = Arrays.copyOf(bytes, endOfHeaders(bytes));
    this.head = new DraftReader(English.segmenter()).read(NAME, headers).draft();
  }

  /** The addresses in To and Cc. */
  List<String> addresses() {
    return head.stream()
        .map(Draft::headers)
        .flatMap(headers -> Stream.concat(headers.to().stream(), headers.cc().stream()))
        .map(Recipient::address)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether it says itself what kind of message it is. */
  boolean isDeclared() {
    return head.filter(it -> it.headers().kind().isPresent()).isPresent();
  }

  /** Whether it says itself which facts it rests on. */
  boolean namesItsFacts() {
    return head.filter(it -> it.headers().interview().isPresent()).isPresent();
  }

  /** Behind the first empty line, or all of it. */
  private static int endOfHeaders(byte[] bytes) {
    boolean lineIsEmpty = true;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        if (lineIsEmpty) {
          return at + 1;
        }
        lineIsEmpty = true;
      } else if (bytes[at] != '\r') {
        lineIsEmpty = false;
      }
    }
    return bytes.length;
  }
}
