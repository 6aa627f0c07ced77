package dev.afterword.judge;

import dev.afterword.yaml.Fields;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A way to spoil a good message in one known place. */
sealed interface Injection
    permits NameDefect,
        BearerDefect,
        SlipDefect,
        ToneDefect,
        TimeDefect,
        GapDefect,
        CopyDefect,
        SentenceDefect,
        BodyDefect,
        LayoutDefect,
        SendingDefect,
        AddressDefect,
        RecordDefect,
        NeglectDefect,
        EchoDefect {

  /** What it plants, as in {@code misspelt-name}. */
  default String word() {
    return Fields.nameOf((Enum<?>) this);
  }

  /** The rules any of which should find it, the likeliest first; none if nothing is to be found. */
  List<String> rules();

  /**
   * Spoils a message.
   *
   * @param stock what is taken from other messages
   * @param random decides what and where
   * @return nothing if the message has no place for it
   */
  Optional<Planted> plant(GoodMessage message, Stock stock, Random random);
}
