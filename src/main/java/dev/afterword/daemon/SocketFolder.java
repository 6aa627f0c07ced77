package dev.afterword.daemon;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;

/** A folder that belongs to the user and that nobody else can enter, with the socket in it. */
public final class SocketFolder {

  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

  /** What all systems have room for, less the zero at the end; Linux has four more. */
  private static final int LONGEST_ADDRESS = 103;

  private final Path folder;
  private final UserPrincipal owner;

  private SocketFolder(Path folder, UserPrincipal owner) {
    this.folder = folder;
    this.owner = owner;
  }

  /**
   * The folder at a path, made if there is none.
   *
   * @throws IOException if it is somebody else's, others may enter it, its path is too long for a
   *     socket, or it cannot be made or looked at; the message says which
   */
  public static SocketFolder at(Path path) throws IOException {
    return at(path, System.getProperty("user.name", ""));
  }

  /**
   * The folder of a user.
   *
   * @param user as the system names him
   */
  static SocketFolder at(Path path, String user) throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      throw new IOException("this system has no folders that are known to be private");
    }
    if (!path.isAbsolute()) {
      throw new IOException(path + " is no absolute path");
    }
    make(path);
    PosixFileAttributes attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isDirectory()) {
      throw new IOException(path + " is not a folder of its own, but a link or a file");
    }
    UserPrincipal owner =
        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
    if (!attributes.owner().equals(owner)) {
      throw new IOException(path + " belongs to somebody else");
    }
    if (!OWN.containsAll(attributes.permissions())) {
      throw new IOException(path + " can be entered by others");
    }
    SocketFolder folder = new SocketFolder(path, owner);
    if (folder.socket().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_ADDRESS) {
      throw new IOException(
          folder.socket() + " is too long for a socket, which has " + LONGEST_ADDRESS + " bytes");
    }
    return folder;
  }

  private static void make(Path path) throws IOException {
    FileAttribute<?> own = PosixFilePermissions.asFileAttribute(OWN);
    Path parent = path.getParent();
    if (parent != null && !Files.exists(parent)) {
      Files.createDirectories(parent, own);
    }
    try {
      Files.createDirectory(path, own);
    } catch (FileAlreadyExistsException fromEarlier) {
      // It is judged like any other.
    }
  }

  /** The folder itself. */
  public Path path() {
    return folder;
  }

  Path socket() {
    return folder.resolve("daemon.socket");
  }

  /** Whoever has this file locked is the one who listens. */
  Path lock() {
    return folder.resolve("daemon.lock");
  }

  UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(socket());
  }

  /** Whether the other end is a process of the same user, as far as the system tells. */
  boolean isOwners(SocketChannel channel) throws IOException {
    return !channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)
        || channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(owner);
  }
}
