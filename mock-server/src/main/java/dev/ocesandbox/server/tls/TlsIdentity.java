// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Key and certificate of a server.
 *
 * @param key private key
 * @param chain certificate of the server and then its issuers, without those of the own authority
 * @param trusted what clients have to trust: the own authority, or the issuers in the file of the
 *     user; empty if that file has none
 * @param names names of the certificate that clients can reach through the proxy
 * @param place where {@code trusted} is found as a file, if it is
 * @param note what the user should know, as a sentence; null for nothing
 */
public record TlsIdentity(
    PrivateKey key,
    List<X509Certificate> chain,
    List<X509Certificate> trusted,
    List<String> names,
    @Nullable Path place,
    @Nullable String note) {

  /** Copies the lists. */
  public TlsIdentity {
    chain = List.copyOf(chain);
    trusted = List.copyOf(trusted);
    names = List.copyOf(names);
  }

  /**
   * Returns the key and certificate that some options ask for. May create files.
   *
   * @param now wall-clock time
   * @throws TlsProblem if a file is damaged, expired or does not fit
   */
  public static TlsIdentity open(TlsOptions options, Instant now) {
    return options instanceof TlsOptions.OwnAuthority own
        ? OwnIdentity.open(own, now)
        : GivenIdentity.read((TlsOptions.GivenFiles) options, now);
  }

  /** Returns whether the proxy serves a host itself. */
  public boolean serves(String host) {
    return TlsNames.cover(names, host);
  }

  /** Returns what clients have to trust, in PEM; empty if it is not known. */
  public String trustedPem() {
    StringBuilder pem = new StringBuilder();
    trusted.forEach(certificate -> pem.append(Pem.text(certificate)));
    return pem.toString();
  }
}
