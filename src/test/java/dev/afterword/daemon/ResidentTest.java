package dev.afterword.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ResidentTest {

  private static final Duration LONG = Duration.ofDays(1);
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final String BUILD = "this build";

  /** Says what it was asked. */
  private static final Service ECHO =
      request -> new Answer(1, bytes(String.join(" ", request.arguments())), bytes("warned"));

  @TempDir Path temporary;
  private Path path = Path.of("");
  private FutureTask<Boolean> serving = new FutureTask<>(() -> true);

  @BeforeEach
  void choosePath() {
    path = temporary.resolve("run");
  }

  @AfterEach
  void endWhatServes() throws IOException {
    caller(BUILD).stop();
  }

  @Test
  void whatIsAskedIsAnswered() throws Exception {
    serve(LONG, LONG, ECHO);
    assertEquals(
        new Reply.Answered(new Answer(1, bytes("check ä"), bytes("warned"))),
        caller(BUILD).ask(request("check", "ä")));
  }

  @Test
  void wholeInputsAndReportsGoThrough() throws Exception {
    byte[] long1 = new byte[5_000_000];
    new Random(1).nextBytes(long1);
    serve(LONG, LONG, request -> new Answer(0, request.input().orElseThrow(), bytes("")));
    Request asked = request(Optional.of(new Bytes(long1)), "check", "-");
    assertEquals(
        new Reply.Answered(new Answer(0, new Bytes(long1), bytes(""))), caller(BUILD).ask(asked));
  }

  @Test
  void whatIsTooLongIsNotHandedOver() throws Exception {
    serve(LONG, LONG, ECHO);
    Request asked = request(Optional.of(new Bytes(new byte[Form.MOST_ASKED])), "check", "-");
    assertInstanceOf(Reply.Failed.class, caller(BUILD).ask(asked));
  }

  @Test
  void twoAreServedAtOnce() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    serve(
        LONG,
        LONG,
        request -> {
          both.await();
          return ECHO.answer(request);
        });
    FutureTask<Reply> other = new FutureTask<>(() -> caller(BUILD).ask(request("check", "a")));
    new Thread(other).start();
    assertInstanceOf(Reply.Answered.class, caller(BUILD).ask(request("check", "b")));
    assertInstanceOf(Reply.Answered.class, other.get());
  }

  @Test
  void aCallerOfAnotherBuildEndsIt() throws Exception {
    serve(LONG, LONG, ECHO);
    Reply.Present seen = assertInstanceOf(Reply.Present.class, caller("another build").status());
    assertFalse(seen.sameBuild());
    assertEquals(
        new Reply.Leaving("the daemon is of another build, and ends"),
        caller("another build").ask(request("check")));
    assertTrue(serving.get());
    assertEquals(new Reply.Absent(), caller(BUILD).status());
    serve(LONG, LONG, ECHO);
  }

  @Test
  void itEndsWhenItIsTold() throws Exception {
    serve(LONG, LONG, ECHO);
    assertInstanceOf(Reply.Leaving.class, caller(BUILD).stop());
    assertTrue(serving.get());
    assertEquals(new Reply.Absent(), caller(BUILD).stop());
  }

  @Test
  void itEndsWhenNobodyCalls() throws Exception {
    assertTrue(resident(SHORT, LONG, ECHO).serve());
    assertFalse(Files.exists(folder().socket()));
  }

  @Test
  void onlyOneServes() throws Exception {
    serve(LONG, LONG, ECHO);
    assertFalse(resident(LONG, LONG, ECHO).serve());
    assertInstanceOf(Reply.Answered.class, caller(BUILD).ask(request("check")));
  }

  @Test
  void aSocketThatWasLeftBehindIsNobodysAndMakesWay() throws Exception {
    ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    killed.bind(folder().address());
    killed.close();
    assertTrue(Files.exists(folder().socket()));
    assertEquals(new Reply.Absent(), caller(BUILD).ask(request("check")));
    serve(LONG, LONG, ECHO);
    assertInstanceOf(Reply.Answered.class, caller(BUILD).ask(request("check")));
  }

  @Test
  void whoeverTalksNonsenseIsHungUpOnAndTheOthersAreServed() throws Exception {
    serve(LONG, LONG, ECHO);
    assertEquals(-1, said(out -> out.writeInt(1)));
    assertEquals(-1, said(out -> greet(out, BUILD).writeByte(77)));
    assertEquals(
        -1,
        said(
            out -> {
              Form.write(Form.Wish.CHECK, greet(out, BUILD));
              out.writeInt(Integer.MAX_VALUE);
            }));
    assertEquals(
        'r',
        said(
            out -> {
              Form.write(Form.Wish.CHECK, greet(out, BUILD));
              Form.writeBlock(new byte[] {1, 2, 3}, out);
            }));
    assertInstanceOf(Reply.Answered.class, caller(BUILD).ask(request("check")));
  }

  @Test
  void whoeverStopsInTheMiddleIsHungUpOn() throws Exception {
    serving = new FutureTask<>(() -> resident(LONG, SHORT, ECHO).serve());
    new Thread(serving).start();
    while (!Files.exists(folder().socket())) {
      assertFalse(serving.isDone());
    }
    try (SocketChannel caller = connected()) {
      caller.write(ByteBuffer.wrap(new byte[] {0x41}));
      assertEquals(-1, caller.read(ByteBuffer.allocate(1)));
    }
  }

  @Test
  void whoeverDiesWhileWaitingIsForgotten() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    serve(
        LONG,
        LONG,
        request -> {
          asked.countDown();
          gone.await();
          return ECHO.answer(request);
        });
    try (SocketChannel caller = connected()) {
      DataOutputStream out = new DataOutputStream(Channels.newOutputStream(caller));
      Form.write(Form.Wish.CHECK, greet(out, BUILD));
      Form.writeBlock(Form.bytes(request("check")), out);
      asked.await();
    }
    gone.countDown();
    assertInstanceOf(Reply.Answered.class, caller(BUILD).ask(request("check")));
  }

  @Test
  void aCheckThatFailsThereIsNoAnswer() throws Exception {
    serve(
        LONG,
        LONG,
        request -> {
          throw new IllegalStateException("broken");
        });
    Reply.Failed failed = assertInstanceOf(Reply.Failed.class, caller(BUILD).ask(request("check")));
    assertTrue(failed.why().contains("broken"), failed.why());
    assertInstanceOf(Reply.Present.class, caller(BUILD).status());
  }

  @Test
  void afterAnErrorOfTheMachineItEnds() throws Exception {
    serve(
        LONG,
        LONG,
        request -> {
          throw new OutOfMemoryError("as if");
        });
    assertInstanceOf(Reply.Failed.class, caller(BUILD).ask(request("check")));
    assertTrue(serving.get());
  }

  @Test
  void whoeverSeesAnotherFolderAtThePathIsNotServed() throws Exception {
    serve(LONG, LONG, ECHO);
    Request here = request("check");
    Request elsewhere =
        new Request(
            here.arguments(),
            new Request.WorkingFolder(here.folder().path(), "another"),
            here.environment(),
            here.terminal(),
            here.now(),
            here.zone(),
            here.input());
    assertInstanceOf(Reply.Failed.class, caller(BUILD).ask(elsewhere));
  }

  @Test
  void aDaemonThatHangsIsWaitedForNoLongerThanPatienceLasts() throws Exception {
    try (ServerSocketChannel hanging = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      hanging.bind(folder().address());
      assertInstanceOf(
          Reply.Failed.class,
          new Caller(folder(), BUILD, Duration.ofMillis(20)).ask(request("check")));
    }
    Files.delete(folder().socket());
  }

  @Test
  void halfAnAnswerIsNone() throws Exception {
    byte[] whole = Form.bytes(new Answer(0, bytes("nothing found"), bytes("")));
    try (ServerSocketChannel dying = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dying.bind(folder().address());
      FutureTask<Reply> asking = new FutureTask<>(() -> caller(BUILD).ask(request("check")));
      new Thread(asking).start();
      try (SocketChannel caller = dying.accept()) {
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(caller));
        Form.write(Form.Word.ANSWER, out);
        out.writeInt(whole.length);
        out.write(whole, 0, whole.length - 1);
      }
      assertInstanceOf(Reply.Failed.class, asking.get());
    }
    Files.delete(folder().socket());
  }

  private void serve(Duration idle, Duration patience, Service service) throws Exception {
    Resident resident = resident(idle, patience, service);
    FutureTask<Boolean> begun = new FutureTask<>(resident::serve);
    serving = begun;
    new Thread(begun).start();
    while (!(caller(BUILD).status() instanceof Reply.Present)) {
      assertFalse(begun.isDone(), "it does not serve");
    }
  }

  private Resident resident(Duration idle, Duration patience, Service service) throws IOException {
    return new Resident(folder(), BUILD, idle, patience, service);
  }

  private Caller caller(String build) throws IOException {
    return new Caller(folder(), build, LONG);
  }

  private SocketFolder folder() throws IOException {
    return SocketFolder.at(path);
  }

  private SocketChannel connected() throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(folder().address());
    return channel;
  }

  private interface Talk {
    void to(DataOutputStream out) throws IOException;
  }

  /** The first byte that comes back. */
  private int said(Talk talk) throws IOException {
    try (SocketChannel channel = connected()) {
      talk.to(new DataOutputStream(Channels.newOutputStream(channel)));
      ByteBuffer said = ByteBuffer.allocate(1);
      return channel.read(said) < 0 ? -1 : said.get(0);
    }
  }

  private static DataOutputStream greet(DataOutputStream out, String build) throws IOException {
    out.writeInt(Form.GREETING);
    Form.writeBlock(build.getBytes(StandardCharsets.UTF_8), out);
    return out;
  }

  private Request request(String... arguments) throws IOException {
    return request(Optional.empty(), arguments);
  }

  private Request request(Optional<Bytes> input, String... arguments) throws IOException {
    return new Request(
        List.of(arguments),
        Request.WorkingFolder.of(temporary),
        Map.of("NO_COLOR", "1"),
        false,
        Instant.EPOCH,
        ZoneOffset.UTC,
        input);
  }

  private static Bytes bytes(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
