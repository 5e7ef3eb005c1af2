// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** Reads and checks the certificate files of a user. */
final class GivenIdentity {

  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private GivenIdentity() {}

  static TlsIdentity read(TlsOptions.GivenFiles files, Instant now) {
    PrivateKey key = key(PemContent.read(files.key()));
    List<X509Certificate> chain = PemContent.read(files.certificate()).certificates();
    if (chain.isEmpty()) {
      throw TlsProblem.of(files.certificate(), "it has no certificate in PEM");
    }
    X509Certificate server = chain.get(0);
    if (!KeyPairs.match(key, server.getPublicKey())) {
      throw TlsProblem.of(
          files.key(), "the key is not that of the first certificate in " + files.certificate());
    }
    checkOrder(chain, files.certificate());
    checkDates(server, files.certificate(), now);
    boolean own = isIssuerOf(server, server);
    List<X509Certificate> issuers = own ? List.of(server) : chain.subList(1, chain.size());
    return new TlsIdentity(key, chain, issuers, names(server), files.certificate(), null);
  }

  private static PrivateKey key(PemContent content) {
    if (content.keys().size() != 1) {
      throw TlsProblem.of(
          content.file(),
          content.keys().isEmpty()
              ? "it has no private key in PEM"
              : "it has several private keys");
    }
    return content.keys().get(0);
  }

  private static void checkOrder(List<X509Certificate> chain, Path file) {
    for (int i = 1; i < chain.size(); i++) {
      if (!isIssuerOf(chain.get(i), chain.get(i - 1))) {
        throw TlsProblem.of(
            file,
            "certificate %d did not issue certificate %d; the order is that of the server, then each its issuer"
                .formatted(i + 1, i));
      }
    }
  }

  private static boolean isIssuerOf(X509Certificate issuer, X509Certificate certificate) {
    try {
      certificate.verify(issuer.getPublicKey());
      return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static void checkDates(X509Certificate server, Path file, Instant now) {
    try {
      server.checkValidity(Date.from(now));
    } catch (CertificateException e) {
      throw TlsProblem.of(
          file,
          "the certificate is valid from %s to %s only"
              .formatted(server.getNotBefore().toInstant(), server.getNotAfter().toInstant()));
    }
  }

  /** Returns the names of a certificate, in lower case; no addresses of this machine. */
  private static List<String> names(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    try {
      Collection<List<?>> all = certificate.getSubjectAlternativeNames();
      for (List<?> name : all == null ? List.<List<?>>of() : all) {
        boolean served = name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS);
        String text = String.valueOf(name.get(1)).toLowerCase(Locale.ROOT);
        if (served && !TlsNames.LOOPBACK.contains(text)) {
          names.add(text);
        }
      }
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
    return names;
  }
}
