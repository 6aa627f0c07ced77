package dev.afterword.git;

import dev.afterword.text.FileContents;
import dev.afterword.text.Problems;
import dev.afterword.text.TextFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a repository as they were at a revision, each at the path that it has today. Files
 * outside the repository are as they lie on the disk.
 */
public final class Revision implements FileContents, AutoCloseable {

  /** The last commit. */
  public static final String HEAD = "HEAD";

  /** What git calls a tree without files, in every repository. */
  private static final String NOTHING = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

  private final Path top;
  private final Map<String, String> blobs;
  private final Map<String, String> formerNames;
  private final Process contents;
  private final InputStream answers;

  private Revision(
      Path top, Map<String, String> blobs, Map<String, String> formerNames, Process contents) {
    this.top = top;
    this.blobs = blobs;
    this.formerNames = formerNames;
    this.contents = contents;
    this.answers = new BufferedInputStream(contents.getInputStream());
  }

  /**
   * Opens a revision.
   *
   * @param folder absolute; in the repository
   * @param name of the revision, as git understands it; {@link #HEAD} before the first commit is
   *     one without files
   * @throws NoRevision if there is no git program, no repository or no such revision
   */
  public static Revision open(Path folder, String name) throws NoRevision {
    GitProgram.Answer found = new GitProgram(folder).run("rev-parse", "--show-toplevel");
    if (!found.fine()) {
      throw new NoRevision(
          folder.getFileName() + " lies in no git repository (" + found.complaint() + ")");
    }
    Path top = Path.of(found.out().strip());
    GitProgram git = new GitProgram(top);
    GitProgram.Answer commit =
        name.startsWith("-")
            ? new GitProgram.Answer(false, "", "")
            : git.run("rev-parse", "--verify", "--quiet", name + "^{commit}");
    // Before the first commit there is no last one, and everything is new.
    boolean isUnborn = !commit.fine() && name.equals(HEAD);
    if (!commit.fine() && !isUnborn) {
      throw new NoRevision(
          "git knows no revision \"" + name + "\"; in a shallow clone it may have to be fetched");
    }
    String id = isUnborn ? NOTHING : commit.out().strip();
    return new Revision(
        top,
        blobs(git.run("ls-tree", "-r", "-z", "--full-tree", id)),
        formerNames(git.run("diff", "--name-status", "-z", "-M", "--diff-filter=R", id, "--")),
        git.start("cat-file", "--batch"));
  }

  /** Of {@code mode type id TAB path NUL}. */
  private static Map<String, String> blobs(GitProgram.Answer tree) throws NoRevision {
    Map<String, String> blobs = new HashMap<>();
    for (String entry : entries(tree)) {
      String[] parts = entry.split("[ \t]", 4);
      if (parts.length == 4 && parts[1].equals("blob")) {
        blobs.put(parts[3], parts[2]);
      }
    }
    return blobs;
  }

  /** Of {@code R100 NUL old NUL new NUL}. */
  private static Map<String, String> formerNames(GitProgram.Answer renamed) throws NoRevision {
    Map<String, String> names = new HashMap<>();
    String[] entries = entries(renamed);
    for (int i = 0; i + 2 < entries.length; i += 3) {
      names.put(entries[i + 2], entries[i + 1]);
    }
    return names;
  }

  private static String[] entries(GitProgram.Answer answer) throws NoRevision {
    if (!answer.fine()) {
      throw new NoRevision("git cannot list the files (" + answer.complaint() + ")");
    }
    return answer.out().split("\0", -1);
  }

  @Override
  public Optional<byte[]> bytes(Path file, String shownPath, Problems problems) {
    Optional<String> name = name(file);
    if (name.isEmpty()) {
      return TextFile.bytes(file, shownPath, problems);
    }
    String former = formerNames.getOrDefault(name.get(), name.get());
    Optional<String> blob = Optional.ofNullable(blobs.get(former));
    Optional<byte[]> bytes = blob.flatMap(this::blob);
    if (blob.isPresent() && bytes.isEmpty()) {
      problems.add(shownPath, "git does not give its former contents");
    }
    return bytes;
  }

  /** The file as git names it; empty if it lies outside the repository. */
  private Optional<String> name(Path file) {
    try {
      Path real = file.toRealPath();
      return real.startsWith(top)
          ? Optional.of(top.relativize(real).toString().replace('\\', '/'))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Of {@code id SP type SP size LF contents LF}. */
  private synchronized Optional<byte[]> blob(String id) {
    try {
      OutputStream questions = contents.getOutputStream();
      questions.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
      questions.flush();
      String[] head = line().split(" ", -1);
      if (head.length != 3) {
        return Optional.empty();
      }
      byte[] bytes = answers.readNBytes(Integer.parseInt(head[2]));
      answers.skipNBytes(1);
      return Optional.of(bytes);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = answers.read(); next >= 0 && next != '\n'; next = answers.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    contents.destroy();
  }
}
