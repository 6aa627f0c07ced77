package dev.afterword.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.afterword.NeededProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser without a window, steered by the few commands of the DevTools protocol that tests
 * of a page need. It asks nothing of any network but the loopback.
 */
final class Chromium implements AutoCloseable {

  /** Long enough for the slowest machine; nothing waits that long unless it hangs. */
  private static final int SECONDS = 120;

  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
  private final List<JsonObject> events = new ArrayList<>();
  private String session = "";
  private int sent;

  private Chromium(Path profile, Process process, String address) {
    this.profile = profile;
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Messages(received))
            .join();
  }

  /** Starts it with an empty profile; without the program, the test ends here. */
  static Chromium start() throws IOException {
    Path program = NeededProgram.find("chromium", "chromium-browser", "google-chrome");
    Path profile = Files.createTempDirectory("chromium");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader errors = process.errorReader();
    String line = errors.readLine();
    while (line != null) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        drain(errors);
        Chromium started = new Chromium(profile, process, listening.group(1));
        started.attach();
        return started;
      }
      line = errors.readLine();
    }
    throw new IOException("the browser did not start");
  }

  /** A full pipe would stop the browser. */
  private static void drain(BufferedReader errors) {
    Thread drain =
        new Thread(
            () -> {
              try {
                errors.transferTo(Writer.nullWriter());
              } catch (IOException e) {
                // The browser has ended.
                Thread.currentThread().interrupt();
              }
            });
    drain.setDaemon(true);
    drain.start();
  }

  private void attach() throws IOException {
    String page =
        call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").getAsString();
    session =
        call("Target.attachToTarget", Map.of("targetId", page, "flatten", true))
            .get("sessionId")
            .getAsString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /**
   * How a page is looked at.
   *
   * @param width in CSS pixels
   * @param medium {@code screen} or {@code print}
   */
  record View(int width, boolean dark, String medium) {

    private static final int HEIGHT = 900;

    private static final int WIDEST_PHONE = 600;
  }

  /**
   * Opens a page and waits until it has loaded; what it did before is forgotten.
   *
   * @param file a local page
   */
  void open(Path file, View view) throws IOException {
    events.clear();
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            view.width(),
            "height",
            View.HEIGHT,
            "deviceScaleFactor",
            1,
            "mobile",
            view.width() < View.WIDEST_PHONE));
    JsonObject scheme = new JsonObject();
    scheme.addProperty("name", "prefers-color-scheme");
    scheme.addProperty("value", view.dark() ? "dark" : "light");
    JsonArray features = new JsonArray();
    features.add(scheme);
    JsonObject media = new JsonObject();
    media.addProperty("media", view.medium());
    media.add("features", features);
    call("Emulation.setEmulatedMedia", media);
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    while (events("Page.loadEventFired").isEmpty()) {
      events.add(next());
    }
  }

  /** What happened since the page was opened, of one kind. */
  List<JsonObject> events(String method) {
    return events.stream()
        .filter(event -> event.get("method").getAsString().equals(method))
        .map(event -> event.getAsJsonObject("params"))
        .toList();
  }

  /** What the browser complained about on its console. */
  List<String> complaints() {
    return Stream.of("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
        .flatMap(method -> events(method).stream())
        .map(JsonObject::toString)
        .toList();
  }

  /** The addresses that were asked for, the page's own included. */
  List<String> requests() {
    return events("Network.requestWillBeSent").stream()
        .map(event -> event.getAsJsonObject("request").get("url").getAsString())
        .toList();
  }

  /** The value of a script, which runs although the page allows none; waits for promises. */
  String evaluate(String script) throws IOException {
    JsonObject answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(answer.get("exceptionDetails").toString());
    }
    JsonObject result = answer.getAsJsonObject("result");
    return result.has("value") ? result.get("value").getAsString() : "";
  }

  /** The roles that a screen reader is told of, each once, as JSON strings. */
  String roles() throws IOException {
    Set<String> roles = new TreeSet<>();
    for (JsonElement node : call("Accessibility.getFullAXTree", Map.of()).getAsJsonArray("nodes")) {
      JsonObject role = node.getAsJsonObject().getAsJsonObject("role");
      if (role != null) {
        roles.add(role.get("value").toString());
      }
    }
    return roles.toString();
  }

  /** A picture of the whole page, as PNG. */
  byte[] picture() throws IOException {
    return bytes(
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)));
  }

  /** The page as it is printed, as PDF. */
  byte[] printed() throws IOException {
    call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    return bytes(call("Page.printToPDF", Map.of("preferCSSPageSize", true)));
  }

  private static byte[] bytes(JsonObject answer) {
    return Base64.getDecoder().decode(answer.get("data").getAsString());
  }

  // --- the protocol

  private JsonObject call(String method, Map<String, Object> parameters) throws IOException {
    JsonObject json = new JsonObject();
    parameters.forEach(
        (name, value) -> {
          if (value instanceof Boolean flag) {
            json.addProperty(name, flag);
          } else if (value instanceof Number number) {
            json.addProperty(name, number);
          } else {
            json.addProperty(name, value.toString());
          }
        });
    return call(method, json);
  }

  private JsonObject call(String method, JsonObject parameters) throws IOException {
    sent++;
    JsonObject message = new JsonObject();
    message.addProperty("id", sent);
    message.addProperty("method", method);
    message.add("params", parameters);
    if (!session.isEmpty()) {
      message.addProperty("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    JsonObject answer = next();
    while (!answer.has("id") || answer.get("id").getAsInt() != sent) {
      events.add(answer);
      answer = next();
    }
    if (answer.has("error")) {
      throw new IOException(method + ": " + answer.get("error"));
    }
    return answer.getAsJsonObject("result");
  }

  private JsonObject next() throws IOException {
    try {
      JsonObject message = received.poll(SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new IOException("the browser is silent");
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("waiting for the browser was interrupted", e);
    }
  }

  /** Puts the pieces of each message together. */
  private static final class Messages implements WebSocket.Listener {

    private final BlockingQueue<JsonObject> received;
    private final StringBuilder begun = new StringBuilder();

    Messages(BlockingQueue<JsonObject> received) {
      this.received = received;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean isLast) {
      begun.append(piece);
      if (isLast) {
        received.add(JsonParser.parseString(begun.toString()).getAsJsonObject());
        begun.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture("");
    }
  }

  /** Ends the browser and leaves nothing of it; its children may write after it has gone. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(child -> child.onExit().join());
    socket.abort();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
