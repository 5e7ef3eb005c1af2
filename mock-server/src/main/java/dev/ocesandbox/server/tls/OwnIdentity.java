// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issues the certificate of a server. It is issued at each start, so it has the names of that start
 * and is far from its end; what clients trust is the authority, which is kept.
 */
final class OwnIdentity {

  private OwnIdentity() {}

  static TlsIdentity open(TlsOptions.OwnAuthority options, Instant now) {
    Path folder = options.folder();
    if (folder == null) {
      return issued(Authority.create(options.names(), now), options, null, null, now);
    }
    AuthorityFolder kept = new AuthorityFolder(folder);
    try {
      Optional<Authority> old = kept.load(now);
      Authority authority =
          old.isPresent() ? old.get() : kept.store(Authority.create(options.names(), now));
      requirePermitted(authority, options.names(), folder);
      return issued(authority, options, kept.published(authority), null, now);
    } catch (IOException e) {
      String note =
          "The CA is for this run only, because %s cannot be written: %s"
              .formatted(folder, reason(e));
      return issued(Authority.create(options.names(), now), options, null, note, now);
    }
  }

  /**
   * A CA for other names is kept: clients trust it, perhaps on other machines, and all of them
   * would fail if one start with another name replaced it. So the user decides.
   */
  private static void requirePermitted(Authority authority, List<String> names, Path folder) {
    List<String> refused = NameLimits.refused(authority.certificate(), names);
    if (!refused.isEmpty()) {
      throw TlsProblem.of(
          folder,
          "the CA in it was created for other names, and not for "
              + String.join(", ", refused)
              + "; delete this folder, or choose another with --tls-dir: the next start creates a"
              + " new CA, which clients must trust");
    }
  }

  private static String reason(IOException e) {
    String name = e.getClass().getSimpleName().replaceAll("Exception$", "");
    return e.getMessage() == null ? name : name + " " + e.getMessage();
  }

  private static TlsIdentity issued(
      Authority authority,
      TlsOptions.OwnAuthority options,
      @Nullable Path place,
      @Nullable String note,
      Instant now) {
    List<String> reached = new ArrayList<>(TlsNames.SERVICE);
    options.names().stream().filter(name -> !reached.contains(name)).forEach(reached::add);
    List<String> names = new ArrayList<>(reached);
    TlsNames.LOOPBACK.stream().filter(name -> !names.contains(name)).forEach(names::add);
    reached.removeAll(TlsNames.LOOPBACK);
    KeyPair server = KeyPairs.create();
    return new TlsIdentity(
        server.getPrivate(),
        List.of(authority.issue(server, names, now)),
        List.of(authority.certificate()),
        reached,
        place,
        note);
  }
}
