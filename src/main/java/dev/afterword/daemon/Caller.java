package dev.afterword.daemon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Duration;

/** Calls the resident process of a folder. Nothing here throws: the caller has to go on anyway. */
public final class Caller {

  private final SocketFolder folder;
  private final String build;
  private final Duration patience;

  /**
   * @param build tells the calling program from others
   * @param patience for how long a resident process may keep silent; while it works it says so
   *     again and again
   */
  public Caller(SocketFolder folder, String build, Duration patience) {
    this.folder = folder;
    this.build = build;
    this.patience = patience;
  }

  /** Has a request done. */
  public Reply ask(Request request) {
    byte[] bytes = Form.bytes(request);
    return bytes.length > Form.MOST_ASKED
        ? new Reply.Failed("there is more to be handed to the daemon than it takes")
        : call(Form.Wish.CHECK, bytes);
  }

  /** Asks whether it is there, and of the same build. */
  public Reply status() {
    return call(Form.Wish.STATUS, new byte[0]);
  }

  /** Tells it to end. */
  public Reply stop() {
    return call(Form.Wish.STOP, new byte[0]);
  }

  private Reply call(Form.Wish wish, byte[] request) {
    if (!Files.exists(folder.socket(), LinkOption.NOFOLLOW_LINKS)) {
      return new Reply.Absent();
    }
    try (SocketChannel connected = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      connected.connect(folder.address());
      if (!folder.isOwners(connected)) {
        return new Reply.Failed("the daemon is a process of somebody else");
      }
      try (PatientChannel channel = new PatientChannel(connected, patience)) {
        DataOutputStream out = channel.out();
        out.writeInt(Form.GREETING);
        Form.writeBlock(build.getBytes(StandardCharsets.UTF_8), out);
        Form.write(wish, out);
        Form.writeBlock(request, out);
        return reply(channel.in());
      }
    } catch (ConnectException nobodyListens) {
      return new Reply.Absent();
    } catch (SocketException e) {
      // A socket that was deleted a moment ago, or whose process ended while it was called.
      return Files.exists(folder.socket(), LinkOption.NOFOLLOW_LINKS)
          ? new Reply.Failed("the daemon broke off: " + e)
          : new Reply.Absent();
    } catch (IOException e) {
      return new Reply.Failed("the daemon broke off: " + e);
    }
  }

  private Reply reply(DataInputStream in) throws IOException {
    Form.Word word = Form.readWord(in);
    while (word == Form.Word.WORKING) {
      word = Form.readWord(in);
    }
    byte[] said = Form.readBlock(in, Form.MOST_ANSWERED);
    return switch (word) {
      case ANSWER -> new Reply.Answered(Form.answer(said));
      case PRESENT -> present(text(said));
      case LEAVING -> new Reply.Leaving(text(said));
      default -> new Reply.Failed(text(said));
    };
  }

  private Reply present(String said) throws IOException {
    String[] processAndBuild = said.split("\n", 2);
    if (processAndBuild.length < 2) {
      throw new IOException("what came makes no sense");
    }
    return new Reply.Present(processAndBuild[0], processAndBuild[1].equals(build));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
