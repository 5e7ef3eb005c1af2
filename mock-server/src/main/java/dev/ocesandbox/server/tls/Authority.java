// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority that issues certificates of this server only.
 *
 * @param certificate its own certificate, valid for ten years
 * @param key its private key
 */
record Authority(X509Certificate certificate, PrivateKey key) {

  /** Apple's clients accept no more. */
  private static final Duration SERVER_VALIDITY = Duration.ofDays(825);

  private static final Duration AUTHORITY_VALIDITY = Duration.ofDays(3650);

  /** Clients whose clock is slow shall accept certificates, too. */
  private static final Duration SLOW_CLOCKS = Duration.ofDays(1);

  /** Returns a new authority that may issue certificates for these names. */
  static Authority create(List<String> names, Instant now) {
    KeyPair pair = KeyPairs.create();
    X500Principal subject =
        new X500Principal(
            "CN=OCE Sandbox test CA "
                + serial().toString(16).substring(0, 8).toUpperCase(Locale.ROOT));
    try {
      JcaX509ExtensionUtils keyIds = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
                  subject,
                  serial(),
                  Date.from(now.minus(SLOW_CLOCKS)),
                  Date.from(now.plus(AUTHORITY_VALIDITY)),
                  subject,
                  pair.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
              .addExtension(Extension.nameConstraints, false, NameLimits.with(names))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  keyIds.createSubjectKeyIdentifier(pair.getPublic()));
      return new Authority(signed(builder, pair.getPrivate()), pair.getPrivate());
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("Cannot create a certificate authority", e);
    }
  }

  /** Issues a certificate with these names for a server. */
  X509Certificate issue(KeyPair server, List<String> names, Instant now) {
    Instant end = now.minus(SLOW_CLOCKS).plus(SERVER_VALIDITY);
    Instant last = certificate.getNotAfter().toInstant();
    try {
      JcaX509ExtensionUtils keyIds = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
                  certificate,
                  serial(),
                  Date.from(now.minus(SLOW_CLOCKS)),
                  Date.from(end.isBefore(last) ? end : last),
                  new X500Principal("CN=OCE Sandbox"),
                  server.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
              .addExtension(
                  Extension.extendedKeyUsage,
                  false,
                  new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
              .addExtension(Extension.subjectAlternativeName, false, alternatives(names))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  keyIds.createSubjectKeyIdentifier(server.getPublic()))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  keyIds.createAuthorityKeyIdentifier(certificate.getPublicKey()));
      return signed(builder, key);
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("Cannot issue a certificate", e);
    }
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey issuer)
      throws OperatorCreationException, IOException, GeneralSecurityException {
    return PemContent.certificate(
        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer)).getEncoded());
  }

  private static GeneralNames alternatives(List<String> names) {
    return new GeneralNames(
        names.stream()
            .map(
                name ->
                    new GeneralName(
                        TlsNames.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName,
                        name))
            .toArray(GeneralName[]::new));
  }

  /** Positive and 20 bytes long, as RFC 5280 asks for. */
  private static BigInteger serial() {
    return new BigInteger(158, new SecureRandom()).setBit(158);
  }
}
