package dev.afterword.report;

import static dev.afterword.report.Html.Tag.B;
import static dev.afterword.report.Html.Tag.CIRCLE;
import static dev.afterword.report.Html.Tag.DIV;
import static dev.afterword.report.Html.Tag.G;
import static dev.afterword.report.Html.Tag.H3;
import static dev.afterword.report.Html.Tag.LI;
import static dev.afterword.report.Html.Tag.LINE;
import static dev.afterword.report.Html.Tag.PATH;
import static dev.afterword.report.Html.Tag.RECT;
import static dev.afterword.report.Html.Tag.SPAN;
import static dev.afterword.report.Html.Tag.SVG;
import static dev.afterword.report.Html.Tag.TEXT;
import static dev.afterword.report.Html.Tag.UL;

import dev.afterword.interview.Role;
import dev.afterword.report.Html.Element;
import dev.afterword.report.Timeline.Item;
import dev.afterword.report.Timeline.Lane;
import dev.afterword.report.Timeline.Mark;
import dev.afterword.text.Placed;
import dev.afterword.timing.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The time line, drawn and in words. Places along the time are percentages and everything else is
 * in pixels, so that a drawing fits any width and its words keep their size.
 */
final class HtmlTimeline {

  private static final int ROW = 24;

  /** Above the rows. */
  private static final int TOP = 18;

  /** Below the rows, for the days. */
  private static final int BOTTOM = 22;

  private final Timeline timeline;
  private final TimeScale scale;

  HtmlTimeline(Timeline timeline) {
    this.timeline = timeline;
    this.scale =
        TimeScale.of(
            timeline.now(),
            timeline.lanes().stream().flatMap(lane -> lane.items().stream()).toList());
  }

  /** What the shapes mean, then each application. */
  List<Html> pieces() {
    List<Html> pieces = new ArrayList<>();
    pieces.add(legend());
    timeline.lanes().forEach(lane -> pieces.add(lane(lane)));
    return pieces;
  }

  private Element lane(Lane lane) {
    String name = lane.facts().name();
    String role =
        lane.facts()
            .role()
            .map(Role::title)
            .map(Placed::value)
            .filter(title -> !title.equals(name))
            .map(title -> ", " + title)
            .orElse("");
    return DIV.of(H3.of(name + role), drawing(lane), table(lane)).classed("lane");
  }

  // --- in words

  private Element table(Lane lane) {
    List<Element> rows = new ArrayList<>();
    for (Item item : lane.items()) {
      rows.add(
          HtmlTable.row(
              List.of(
                  HtmlTable.cell(String.valueOf(rows.size() + 1)).classed("count"),
                  HtmlTable.header(Html.text(item.what())),
                  HtmlTable.cell(item.when()),
                  HtmlTable.cell(B.of(item.state()).classed("state")))));
    }
    return HtmlTable.of(
            "The same in words; times of " + lane.facts().zone(),
            List.of("No.", "What", "When", "State"),
            rows)
        .classed("diary");
  }

  // --- drawn

  private Element drawing(Lane lane) {
    List<Integer> rows = scale.rows(lane.items());
    int height = TOP + ROW * (rows.stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
    List<Html> pieces = new ArrayList<>();
    scale
        .weekends()
        .forEach(
            weekend ->
                pieces.add(
                    RECT.of()
                        .classed("weekend")
                        .with("x", weekend.x())
                        .with("y", "0")
                        .with("width", weekend.width())
                        .with("height", String.valueOf(height))));
    for (TimeScale.Tick tick : scale.ticks()) {
      pieces.add(vertical("tick", tick.x(), 0, height + 4));
      pieces.add(
          label(tick.label(), tick.x(), height + BOTTOM - 6)
              .with("dx", "3")
              .classed(tick.isSpare() ? "day spare" : "day"));
    }
    String now = scale.x(timeline.now().toInstant());
    pieces.add(vertical("now", now, 12, height));
    pieces.add(label("now", now, 10).classed("now").with("text-anchor", "middle"));
    for (int i = 0; i < lane.items().size(); i++) {
      pieces.add(item(lane.items().get(i), i + 1, TOP + ROW * rows.get(i) + ROW / 2));
    }
    return SVG.of(pieces)
        .classed("drawing")
        .with("role", "img")
        .with("aria-label", "Drawing of the table below")
        .with("width", "100%")
        .with("height", String.valueOf(height + BOTTOM));
  }

  private Element item(Item item, int number, int y) {
    List<Html> pieces = new ArrayList<>();
    item.window()
        .ifPresent(
            window -> {
              pieces.add(horizontal("reach", item.begins(), item.ends(), y));
              pieces.addAll(window(window, y));
            });
    item.event().ifPresent(event -> pieces.add(shape(event.mark(), scale.x(event.at()), y)));
    pieces.add(
        label(String.valueOf(number), scale.x(item.begins()), y + 4)
            .classed("count")
            .with("dx", "-10")
            .with("text-anchor", "end"));
    return G.of(pieces).classed("item " + item.state().replace(' ', '-'));
  }

  private List<Element> window(Window window, int y) {
    Instant opens = window.opens().toInstant();
    Instant closes = window.closes().map(it -> it.toInstant()).orElse(scale.end());
    Element bar = bar(scale.x(opens), scale.width(opens, closes), y);
    return List.of(
        window.closes().isPresent() ? bar : bar.classed("window open"),
        vertical("best", scale.x(window.best().toInstant()), y - 8, y + 8));
  }

  private static Element bar(String x, String width, int y) {
    return RECT.of()
        .classed("window")
        .with("x", x)
        .with("y", String.valueOf(y - 5))
        .with("width", width)
        .with("height", "10")
        .with("rx", "2");
  }

  /** Shapes differ, so that nothing hangs on colour. */
  private static Element shape(Mark mark, String x, int y) {
    return switch (mark) {
      case INTERVIEW -> shape("M0 -7 L7 0 L0 7 L-7 0 Z", x, y).classed("mark interview");
      case PROMISE -> shape("M-1 8 V-8 L8 -4 L1 0 V8 Z", x, y).classed("mark promise");
      case RECEIVED -> shape("M-7 -5 H7 V5 H-7 Z M-7 -5 L0 1 L7 -5", x, y).classed("mark received");
      case STOPPED -> shape("M-5 -5 L5 5 M5 -5 L-5 5", x, y).classed("mark stopped");
      case SENT -> dot(x, y).classed("mark sent");
      case PLANNED -> dot(x, y).classed("mark planned");
    };
  }

  private static Element dot(String x, int y) {
    return CIRCLE.of().with("cx", x).with("cy", String.valueOf(y)).with("r", "5");
  }

  /** A path has no percentages; a drawing within the drawing has. */
  private static Element shape(String path, String x, int y) {
    return SVG.of(PATH.of().with("d", path))
        .with("x", x)
        .with("y", String.valueOf(y))
        .with("overflow", "visible");
  }

  private static Element vertical(String look, String x, int from, int to) {
    return LINE.of()
        .classed(look)
        .with("x1", x)
        .with("x2", x)
        .with("y1", String.valueOf(from))
        .with("y2", String.valueOf(to));
  }

  /** What belongs together although time lies between. */
  private Element horizontal(String look, Instant from, Instant to, int y) {
    return LINE.of()
        .classed(look)
        .with("x1", scale.x(from))
        .with("x2", scale.x(to))
        .with("y1", String.valueOf(y))
        .with("y2", String.valueOf(y));
  }

  private static Element label(String text, String x, int y) {
    return TEXT.of(text).with("x", x).with("y", String.valueOf(y));
  }

  /** What the shapes mean. */
  private static Element legend() {
    return UL.of(
            entry("interview", shape(Mark.INTERVIEW, "9", 9)),
            entry("sent", shape(Mark.SENT, "9", 9)),
            entry("to be sent", shape(Mark.PLANNED, "9", 9)),
            entry("received", shape(Mark.RECEIVED, "9", 9)),
            entry("day they named", shape(Mark.PROMISE, "9", 9)),
            entry("no more", shape(Mark.STOPPED, "9", 9)),
            entry("when a message makes sense", bar("1", "16", 9)),
            entry("the best time for it", vertical("best", "9", 1, 17)))
        .classed("legend");
  }

  private static Element entry(String meaning, Element... drawn) {
    return LI.of(
        SVG.of(drawn).with("width", "18").with("height", "18").with("aria-hidden", "true"),
        SPAN.of(meaning));
  }
}
