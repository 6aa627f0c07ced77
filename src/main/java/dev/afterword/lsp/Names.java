package dev.afterword.lsp;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Files and their names in the protocol. */
final class Names {

  private Names() {}

  /** The file that a name means; empty if it means none on this machine. */
  static Optional<Path> file(String uri) {
    try {
      URI parsed = new URI(uri);
      return "file".equals(parsed.getScheme())
          ? Optional.of(Path.of(parsed).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The name of a file: the one that the editor gave it, if it has the file open. */
  static String uri(Path file, Desk.View view) {
    return Optional.ofNullable(view.open().get(file)).map(Document::uri).orElseGet(() -> uri(file));
  }

  private static String uri(Path file) {
    String uri = file.toUri().toString();
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
