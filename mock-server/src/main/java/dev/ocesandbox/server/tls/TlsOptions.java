// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the certificate of a server comes from. */
public sealed interface TlsOptions {

  /**
   * The server issues its certificate itself.
   *
   * @param folder where its certificate authority is kept; null for one that lasts for this run
   * @param names names to serve besides the built-in ones, as {@link TlsNames#checked} returns them
   */
  record OwnAuthority(@Nullable Path folder, List<String> names) implements TlsOptions {

    /** Copies the names. */
    public OwnAuthority {
      names = List.copyOf(names);
    }
  }

  /**
   * The user has a certificate.
   *
   * @param certificate PEM file with the certificate of the server and then its issuers
   * @param key PEM file with the private key; may be the same file
   */
  record GivenFiles(Path certificate, Path key) implements TlsOptions {}
}
