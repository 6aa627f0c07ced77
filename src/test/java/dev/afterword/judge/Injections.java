package dev.afterword.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All ways to spoil a message.
 *
 * @param stock what is planted
 * @param seed the same seed plants the same
 */
record Injections(Stock stock, long seed) {

  /** Each way, in the order of families. */
  static List<Injection> all() {
    return Stream.<Injection[]>of(
            NameDefect.values(),
            BearerDefect.values(),
            TimeDefect.values(),
            GapDefect.values(),
            CopyDefect.values(),
            ToneDefect.values(),
            SlipDefect.values(),
            SentenceDefect.values(),
            BodyDefect.values(),
            LayoutDefect.values(),
            SendingDefect.values(),
            AddressDefect.values(),
            RecordDefect.values(),
            NeglectDefect.values(),
            EchoDefect.values())
        .flatMap(Arrays::stream)
        .toList();
  }

  /**
   * What becomes of one message.
   *
   * @param draws how often each way is tried; what comes out twice counts once
   */
  List<Planted> of(GoodMessage message, Injection injection, int draws) {
    List<Planted> planted = new ArrayList<>();
    Set<Object> known = new HashSet<>();
    known.add(contents(message.message()));
    for (int draw = 0; draw < draws; draw++) {
      // Of its own for each, so that a new way leaves all others as they were.
      String name = message.message().id() + message.file() + injection.word() + draw;
      Random random = new Random(seed * 31 + name.hashCode());
      injection
          .plant(message, stock, random)
          .filter(one -> known.add(contents(one.message())))
          .ifPresent(planted::add);
    }
    return planted;
  }

  private static List<Object> contents(Message message) {
    return List.of(message.files(), message.now());
  }
}
