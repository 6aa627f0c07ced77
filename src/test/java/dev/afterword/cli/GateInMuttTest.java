package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    Path settings =
        write(
            "neomuttrc",
            """
            set sendmail="%s gate --no-proofread --search $HOME %s -C %s"
            set from="sam@lee.example" use_from=yes use_envelope_from=yes copy=no allow_8bit=yes
            set send_charset="utf-8" charset="utf-8"
            """
                .formatted(afterword, msmtp, account));
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
}
