package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as editors start it: a process, of which they read every byte. */
class EditorProcessTest {

  private static final String DRAFT =
      """
      ---
      kind: thank-you
      to: Dana Rivera
      ---
      Hi Dana,

      I recieved your mail and look forward to a answer from you.

      Best,
      Sam
      """;

  @TempDir Path folder;

  private Process process;
  private InputStream in;
  private OutputStream out;

  @BeforeEach
  void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "lsp")
            .redirectError(folder.resolve("errors").toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("XDG_CONFIG_HOME");
    process = builder.start();
    in = new BufferedInputStream(process.getInputStream());
    out = process.getOutputStream();
  }

  @AfterEach
  void end() {
    process.destroy();
  }

  @Test
  void nothingButMessagesIsPrintedAndTheEndIsAsTheProtocolHasIt() throws Exception {
    send("{\"id\": 1, \"method\": \"initialize\", \"params\": {\"capabilities\": {}}}");
    assertTrue(answer(1).getAsJsonObject("result").has("capabilities"));
    send("{\"method\": \"initialized\", \"params\": {}}");
    Path draft = folder.resolve("dana.md");
    JsonObject document = new JsonObject();
    document.addProperty("uri", draft.toUri().toString());
    document.addProperty("languageId", "markdown");
    document.addProperty("version", 7);
    document.addProperty("text", DRAFT);
    send(
        "{\"method\": \"textDocument/didOpen\", \"params\": {\"textDocument\": " + document + "}}");
    List<String> shown = List.of();
    while (!shown.contains("misspelling")) {
      JsonObject next = receive();
      if (next.has("method")
          && next.get("method").getAsString().equals("textDocument/publishDiagnostics")) {
        assertEquals(7, next.getAsJsonObject("params").get("version").getAsInt());
        shown = codes(next.getAsJsonObject("params").getAsJsonArray("diagnostics"));
      }
    }
    send("{\"id\": 2, \"method\": \"shutdown\"}");
    assertTrue(answer(2).get("result").isJsonNull());
    send("{\"method\": \"exit\"}");
    assertEquals(-1, in.read());
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue());
    assertEquals("", Files.readString(folder.resolve("errors")));
  }

  @Test
  void anEditorThatIsGoneIsNotWaitedFor() throws Exception {
    send("{\"id\": 1, \"method\": \"initialize\", \"params\": {\"capabilities\": {}}}");
    answer(1);
    out.close();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(1, process.exitValue());
  }

  private static List<String> codes(JsonArray diagnostics) {
    return diagnostics.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(one -> one.has("code"))
        .map(one -> one.get("code").getAsString())
        .toList();
  }

  private void send(String message) throws IOException {
    String whole = "{\"jsonrpc\": \"2.0\", " + message.substring(1);
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    out.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.flush();
  }

  private JsonObject answer(int id) throws IOException {
    while (true) {
      JsonObject next = receive();
      if (next.has("id") && !next.has("method") && next.get("id").getAsInt() == id) {
        return next;
      }
    }
  }

  /** Whatever is no message fails the test here. */
  private JsonObject receive() throws IOException {
    String header = line();
    assertTrue(header.startsWith("Content-Length: "), "not a message: " + header);
    assertEquals("", line());
    byte[] bytes = in.readNBytes(Integer.parseInt(header.substring("Content-Length: ".length())));
    return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = in.read();
    }
    assertTrue(next >= 0, () -> "the server ended; " + line);
    return line.toString().stripTrailing();
  }
}
