package dev.afterword.daemon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The process that stays: does what processes of the same user and the same build ask for, and ends
 * when nobody has asked for a while, or somebody of another build has.
 */
public final class Resident {

  /** How many may be talked to at a time; the others do their work themselves. */
  private static final int MOST_CALLERS = 8;

  private static final int LONGEST_BUILD = 1000;

  /** How often a caller hears that there is still work going on. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

  private final SocketFolder folder;
  private final String build;
  private final Duration idle;
  private final Duration patience;
  private final Service service;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "caller");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicInteger callers = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private volatile boolean leaving;

  /**
   * @param build tells the program from others
   * @param idle for how long nobody has to call before it ends
   * @param patience for how long a caller may keep silent in the middle of a call
   */
  public Resident(
      SocketFolder folder, String build, Duration idle, Duration patience, Service service) {
    this.folder = folder;
    this.build = build;
    this.idle = idle;
    this.patience = patience;
    this.service = service;
  }

  /**
   * Serves until it is time to end.
   *
   * @return whether it did; not if another one is serving
   * @throws IOException if it cannot listen
   */
  public boolean serve() throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                folder.lock(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        return false;
      }
      // Whoever has the lock knows that a socket which lies there is nobody's.
      Files.deleteIfExists(folder.socket());
      try {
        listen();
      } finally {
        Files.deleteIfExists(folder.socket());
      }
      return true;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    } finally {
      threads.shutdown();
    }
  }

  private void listen() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        Selector selector = Selector.open()) {
      server.bind(folder.address());
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
      int endedBefore = 0;
      while (!leaving) {
        selector.selectedKeys().clear();
        if (selector.select(Math.max(1, idle.toMillis())) > 0) {
          accept(server, selector);
        } else if (callers.get() == 0 && ended.get() == endedBefore) {
          return;
        } else {
          endedBefore = ended.get();
        }
      }
    } finally {
      finishCalls();
    }
  }

  private void accept(ServerSocketChannel server, Selector selector) throws IOException {
    SocketChannel caller = server.accept();
    if (caller == null) {
      return;
    }
    int others = callers.getAndIncrement();
    threads.execute(
        () -> {
          try {
            talk(caller, others >= MOST_CALLERS);
          } finally {
            ended.incrementAndGet();
            callers.decrementAndGet();
            selector.wakeup();
          }
        });
  }

  /** Those who were called before it was time to end still get their answers. */
  private void finishCalls() {
    threads.shutdown();
    try {
      boolean finished = threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!finished) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void talk(SocketChannel connected, boolean busy) {
    try (connected) {
      if (!folder.isOwners(connected)) {
        return;
      }
      try (PatientChannel channel = new PatientChannel(connected, patience)) {
        talk(channel.in(), channel.out(), busy);
      }
    } catch (IOException callerIsGone) {
      // It does its work itself, and tells its user why.
    }
  }

  private void talk(DataInputStream in, DataOutputStream out, boolean busy) throws IOException {
    if (in.readInt() != Form.GREETING) {
      throw new IOException("something else than a call came");
    }
    String theirs = new String(Form.readBlock(in, LONGEST_BUILD), StandardCharsets.UTF_8);
    Form.Wish wish = Form.readWish(in);
    byte[] request = Form.readBlock(in, Form.MOST_ASKED);
    switch (wish) {
      case STATUS -> say(Form.Word.PRESENT, ProcessHandle.current().pid() + "\n" + build, out);
      case STOP -> leave("the daemon was told to end, and ends", out);
      case CHECK -> {
        if (!theirs.equals(build)) {
          leave("the daemon is of another build, and ends", out);
        } else if (busy || leaving) {
          say(Form.Word.REFUSED, "the daemon has enough to do", out);
        } else {
          answer(request, out);
        }
      }
    }
  }

  private void leave(String why, DataOutputStream out) throws IOException {
    leaving = true;
    say(Form.Word.LEAVING, why, out);
  }

  private void answer(byte[] written, DataOutputStream out) throws IOException {
    Request request;
    try {
      request = Form.request(written);
      if (!request.folder().isSeenHere()) {
        throw new IOException("it sees another folder at " + request.folder().path());
      }
    } catch (IOException e) {
      say(Form.Word.REFUSED, "the daemon cannot do it: " + e.getMessage(), out);
      return;
    }
    byte[] answer;
    try {
      answer = Form.bytes(awaited(request, out));
    } catch (ExecutionException e) {
      // After an error of the machine itself nothing in this process can be trusted.
      leaving = leaving || e.getCause() instanceof Error;
      say(Form.Word.REFUSED, "the daemon failed: " + e.getCause(), out);
      return;
    }
    if (answer.length > Form.MOST_ANSWERED) {
      say(Form.Word.REFUSED, "the report is longer than the daemon may send", out);
    } else {
      say(Form.Word.ANSWER, answer, out);
    }
  }

  /** Tells the caller again and again that there is still work going on. */
  private Answer awaited(Request request, DataOutputStream out)
      throws IOException, ExecutionException {
    FutureTask<Answer> answer = new FutureTask<>(() -> service.answer(request));
    Thread worker = new Thread(answer, "check");
    worker.setDaemon(true);
    worker.start();
    while (true) {
      try {
        return answer.get(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillWorking) {
        Form.write(Form.Word.WORKING, out);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("the daemon ends before its work is done", e);
      }
    }
  }

  private static void say(Form.Word word, String text, DataOutputStream out) throws IOException {
    say(word, text.getBytes(StandardCharsets.UTF_8), out);
  }

  private static void say(Form.Word word, byte[] said, DataOutputStream out) throws IOException {
    Form.write(word, out);
    Form.writeBlock(said, out);
  }
}
