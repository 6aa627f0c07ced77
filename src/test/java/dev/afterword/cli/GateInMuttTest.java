package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.afterword.NeededProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gate} between the real neomutt and the real msmtp, which sends to a server of ours. */
class GateInMuttTest {

  private static final String LETTER =
      """
      Dear Dana,

      Thank you for the tour – the café, too.

      Best,
      Sam Lee
      """;

  private static final String GATE = "\"%s gate --no-proofread --search $HOME\"";

  @TempDir Path folder;

  private record Sent(int code, String output) {}

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file;
  }

  private Sent compose(String letter, int port, Path attachment)
      throws IOException, InterruptedException {
    String neomutt = NeededProgram.find("neomutt").toString();
    Path settings = settings(port);
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(
            neomutt,
            "-n",
            "-F",
            settings.toString(),
            "-s",
            "Thank you",
            "-a",
            attachment.toString(),
            "--",
            "dana@acme.example");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process =
        builder
            .redirectInput(write("letter", letter).toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "neomutt did not end");
    return new Sent(process.exitValue(), Files.readString(output));
  }

  /** The settings that Afterword offers, where only the programs lie elsewhere. */
  private Path settings(int port) throws IOException {
    String msmtp = NeededProgram.find("msmtp").toString();
    write(
        "interview.yml", "zone: UTC\npeople:\n  - {name: Dana Rivera, email: dana@acme.example}\n");
    write("afterword.yml", "select: [repeated-word]\n");
    Path account =
        write(
            "msmtprc",
            """
            account default
            host 127.0.0.1
            port %d
            from sam@lee.example
            auth off
            tls off
            """
                .formatted(port));
    Path afterword =
        write(
            "afterword",
            "#!/bin/sh\nexec '%s' -cp '%s' dev.afterword.cli.Main \"$@\"\n"
                .formatted(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    System.getProperty("java.class.path")));
    String offered = Files.readString(Path.of("editors", "neomutt", "neomuttrc"));
    return write(
        "neomuttrc",
        offered
                .replace("\"afterword gate --search $HOME/search\"", GATE.formatted(afterword))
                .replace("\"msmtp\"", "\"%s -C %s\"".formatted(msmtp, account))
            + """
            set from="sam@lee.example" use_from=yes use_envelope_from=yes copy=no allow_8bit=yes
            set send_charset="utf-8" charset="utf-8" editor="true" abort_unmodified=no
            set folder="$HOME" record="" fast_reply=yes autoedit=yes
            """);
  }

  /** Takes one mail, if one comes. */
  private static String receive(ServerSocket server) {
    try (Socket client = server.accept();
        OutputStream out = client.getOutputStream();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder mail = new StringBuilder();
      out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
      String line = in.readLine();
      while (line != null && !line.toUpperCase(Locale.ROOT).startsWith("QUIT")) {
        boolean isData = line.equalsIgnoreCase("DATA");
        out.write((isData ? "354 go on\r\n" : "250 fine\r\n").getBytes(StandardCharsets.US_ASCII));
        if (isData) {
          for (line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
          }
          out.write("250 fine\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        line = in.readLine();
      }
      out.write("221 bye\r\n".getBytes(StandardCharsets.US_ASCII));
      return mail.toString();
    } catch (IOException closed) {
      return "";
    }
  }

  private Path attachment(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("work.bin"), bytes);
  }

  @Test
  void aReadyMailArrivesWhole() throws Exception {
    byte[] work = new byte[3000];
    new Random(6).nextBytes(work);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> mail = CompletableFuture.supplyAsync(() -> receive(server));
      Sent sent = compose(LETTER, server.getLocalPort(), attachment(work));
      assertEquals(0, sent.code(), sent.output());
      String arrived = mail.get(1, TimeUnit.MINUTES);
      assertTrue(arrived.contains(LETTER), arrived);
      String attached = arrived.substring(arrived.indexOf("work.bin"));
      String coded = attached.substring(attached.indexOf("\n\n"), attached.indexOf("\n--"));
      assertArrayEquals(work, Base64.getMimeDecoder().decode(coded), Arrays.toString(work));
    }
  }

  @Test
  void aMailThatIsNotReadyStaysHere() throws Exception {
    CompletableFuture<String> mail;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      mail = CompletableFuture.supplyAsync(() -> receive(server));
      Sent sent =
          compose(
              LETTER.replace("the tour", "the the tour"),
              server.getLocalPort(),
              attachment(new byte[] {1}));
      assertEquals(1, sent.code(), sent.output());
      assertTrue(sent.output().contains("[repeated-word]"), sent.output());
    }
    assertEquals("", mail.get(1, TimeUnit.MINUTES));
  }

  @Test
  void whoSawTheReportMaySendTheMailAllTheSame() throws Exception {
    String neomutt = NeededProgram.find("neomutt").toString();
    String script = NeededProgram.find("script").toString();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> mail = CompletableFuture.supplyAsync(() -> receive(server));
      Path letter = write("letter", LETTER.replace("the tour", "the the tour"));
      String command =
          "stty rows 40 cols 100; '%s' -n -F '%s' -s Thanks -i '%s' dana@acme.example"
              .formatted(neomutt, settings(server.getLocalPort()), letter);
      ProcessBuilder builder = new ProcessBuilder(script, "-q", "-e", "-c", command, "/dev/null");
      builder.environment().put("HOME", folder.toString());
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("TERM", "vt100");
      Path screen = folder.resolve("screen");
      Process process = builder.redirectErrorStream(true).redirectOutput(screen.toFile()).start();
      try (OutputStream keys = process.getOutputStream()) {
        await(process, screen, "y:Send");
        press(keys, "y");
        await(process, screen, "[repeated-word]");
        assertTrue(!mail.isDone(), "the mail was sent");
        press(keys, "q");
        press(keys, "Y");
        assertTrue(mail.get(1, TimeUnit.MINUTES).contains("the the tour"));
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "neomutt did not end");
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private static void press(OutputStream keys, String key) throws IOException {
    keys.write(key.getBytes(StandardCharsets.US_ASCII));
    keys.flush();
  }

  /** Waits until a text is on the screen. */
  private static void await(Process process, Path screen, String text)
      throws IOException, InterruptedException {
    for (int tries = 0; tries < 1200; tries++) {
      if (Files.readString(screen, StandardCharsets.ISO_8859_1).contains(text)) {
        return;
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    fail("the screen never shows " + text + ": " + Files.readString(screen));
  }
}
