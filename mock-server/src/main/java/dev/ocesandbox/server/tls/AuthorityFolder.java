// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps a certificate authority. {@code ca-key.pem} has its key and certificate, in
 * one file so that they always fit; {@code ca.pem} is a copy of the certificate for clients.
 *
 * <p>Files appear completely or not at all. Of two servers that start at once, one creates the
 * authority and both use it.
 */
final class AuthorityFolder {

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;
  private final Path secret;

  AuthorityFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.secret = this.folder.resolve("ca-key.pem");
  }

  /**
   * Returns the authority in the folder; empty if there is none.
   *
   * @throws TlsProblem if it is damaged or has expired
   */
  Optional<Authority> load(Instant now) throws IOException {
    // Of a folder below a file, Java does not say that it does not exist.
    if (!Files.exists(secret)) {
      return Optional.empty();
    }
    PemContent content = PemContent.read(secret);
    if (content.keys().size() != 1 || content.certificates().size() != 1) {
      throw damaged("it does not have one private key and one certificate");
    }
    Authority authority = new Authority(content.certificates().get(0), content.keys().get(0));
    if (!KeyPairs.match(authority.key(), authority.certificate().getPublicKey())) {
      throw damaged("its key does not fit its certificate");
    }
    Instant end = authority.certificate().getNotAfter().toInstant();
    if (end.isBefore(now)) {
      throw damaged("its certificate expired at " + end);
    }
    return Optional.of(authority);
  }

  private TlsProblem damaged(String reason) {
    return TlsProblem.of(
        secret,
        reason + "; delete it, and the next start creates a new CA, which clients must trust");
  }

  /** Keeps a new authority. Returns it, or the one that another process kept meanwhile. */
  Authority store(Authority created) throws IOException {
    Path written = write(created);
    try {
      link(written);
      return created;
    } catch (FileAlreadyExistsException e) {
      return load(Instant.EPOCH).orElseThrow(() -> e);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Creating a link fails if the name is taken, in one step. Not all file systems have links. */
  private void link(Path written) throws IOException {
    try {
      Files.createLink(secret, written);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      Files.move(written, secret);
    }
  }

  private Path write(Authority created) throws IOException {
    createFolder();
    return temporary(Pem.text(created.key()) + Pem.text(created.certificate()), true);
  }

  private void createFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (isPosix()) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  /**
   * Returns the file with the certificate for clients. Writes it if it is missing or another; null
   * if that is not possible.
   */
  @Nullable Path published(Authority authority) {
    Path copy = folder.resolve("ca.pem");
    String text = Pem.text(authority.certificate());
    try {
      if (!Files.isRegularFile(copy) || !Files.readString(copy, ISO_8859_1).equals(text)) {
        move(temporary(text, false), copy);
      }
      return copy;
    } catch (IOException e) {
      return null;
    }
  }

  private Path temporary(String text, boolean secretly) throws IOException {
    FileAttribute<?>[] attributes =
        isPosix()
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
            : new FileAttribute<?>[0];
    Path file = Files.createTempFile(folder, "new-", ".pem", attributes);
    Files.writeString(file, text, US_ASCII);
    if (isPosix() && !secretly) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
    return file;
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private boolean isPosix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
