package dev.afterword.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** What a reader of XML is told, in runs that can be told again, each on its own. */
final class RuleEvents {

  private static final int END_OF_RUN = 0;
  private static final int START = 1;
  private static final int END = 2;
  private static final int TEXT = 3;

  private final ByteBuffer strings;
  private final ByteBuffer runs;
  private final @Nullable String[] known;

  /** The events at the position of a buffer, which then stands behind them. */
  RuleEvents(ByteBuffer bytes) {
    int size = bytes.getInt();
    known = new String[size];
    strings = Packed.slice(bytes);
    runs = Packed.slice(bytes);
  }

  /** One of the strings. */
  String string(int number) {
    @Nullable String string = known[number];
    if (string == null) {
      int start = strings.getInt(number * Integer.BYTES);
      int end = strings.getInt((number + 1) * Integer.BYTES);
      byte[] bytes = new byte[end - start];
      strings.get(start, bytes);
      string = new String(bytes, StandardCharsets.UTF_8);
      known[number] = string;
    }
    return string;
  }

  /** Tells a run. */
  void tell(int run, DefaultHandler to) {
    ByteBuffer from = runs.duplicate().position(run);
    try {
      while (tellNext(from, to)) {
        // Everything has been said.
      }
    } catch (SAXException e) {
      throw new IllegalStateException("LanguageTool refuses a rule that it took before", e);
    }
  }

  private boolean tellNext(ByteBuffer from, DefaultHandler to) throws SAXException {
    switch (from.get()) {
      case START -> {
        String name = string(number(from));
        to.startElement("", "", name, attributes(from));
      }
      case END -> to.endElement("", "", string(number(from)));
      case TEXT -> {
        char[] text = string(number(from)).toCharArray();
        to.characters(text, 0, text.length);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private Attributes attributes(ByteBuffer from) {
    AttributesImpl attributes = new AttributesImpl();
    int size = from.get();
    for (int i = 0; i < size; i++) {
      attributes.addAttribute("", "", string(number(from)), "CDATA", string(number(from)));
    }
    return attributes;
  }

  private static int number(ByteBuffer from) {
    int number = 0;
    int shift = 0;
    while (true) {
      byte next = from.get();
      number |= (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
      shift += 7;
    }
  }

  /** Takes down runs. */
  static final class Recording {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Packed.Section runs = new Packed.Section();

    /** The number of a string, which is kept. */
    int number(String string) {
      return numbers.computeIfAbsent(string, unknown -> numbers.size());
    }

    /** The place of a run of events, which is kept. */
    int run(List<Event> events) throws IOException {
      int place = runs.size();
      for (Event event : events) {
        event.write(this, runs.out());
      }
      runs.out().writeByte(END_OF_RUN);
      return place;
    }

    void write(DataOutputStream to) throws IOException {
      int start = (numbers.size() + 1) * Integer.BYTES;
      Packed.Section strings = new Packed.Section();
      List<byte[]> each = new ArrayList<>();
      for (String string : numbers.keySet()) {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        strings.out().writeInt(start);
        start += bytes.length;
        each.add(bytes);
      }
      strings.out().writeInt(start);
      for (byte[] bytes : each) {
        strings.out().write(bytes);
      }
      to.writeInt(numbers.size());
      strings.writeTo(to);
      runs.writeTo(to);
    }

    private void writeNumber(int number, DataOutputStream to) throws IOException {
      int rest = number;
      while (rest > 0x7f) {
        to.writeByte((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      to.writeByte(rest);
    }
  }

  /** Something that a reader is told. */
  sealed interface Event {

    void write(Recording recording, DataOutputStream to) throws IOException;

    /** An element begins. */
    record Start(String name, List<Map.Entry<String, String>> attributes) implements Event {
      public Start {
        attributes = List.copyOf(attributes);
      }

      @Override
      public void write(Recording recording, DataOutputStream to) throws IOException {
        to.writeByte(START);
        recording.writeNumber(recording.number(name), to);
        to.writeByte(attributes.size());
        for (Map.Entry<String, String> attribute : attributes) {
          recording.writeNumber(recording.number(attribute.getKey()), to);
          recording.writeNumber(recording.number(attribute.getValue()), to);
        }
      }
    }

    /** An element ends. */
    record End(String name) implements Event {
      @Override
      public void write(Recording recording, DataOutputStream to) throws IOException {
        to.writeByte(END);
        recording.writeNumber(recording.number(name), to);
      }
    }

    /** Text stands here. */
    record Text(String text) implements Event {
      @Override
      public void write(Recording recording, DataOutputStream to) throws IOException {
        to.writeByte(TEXT);
        recording.writeNumber(recording.number(text), to);
      }
    }
  }
}
