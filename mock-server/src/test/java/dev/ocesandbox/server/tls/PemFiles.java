// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Certificates and keys of a user, in the forms that tools write. */
record PemFiles(Path folder) {

  private static final List<String> NAMES = List.of("bss.company.test", "localhost", "127.0.0.1");

  /** The CA of the user. */
  @SuppressWarnings("TimeInStaticInitializer") // it is valid for ten years from then on
  private static final Authority COMPANY = Authority.create(NAMES, Instant.now());

  static KeyPair pair(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(algorithm.equals("EC") ? 256 : 2048);
    return generator.generateKeyPair();
  }

  static String issued(KeyPair pair) {
    return Pem.text(COMPANY.issue(pair, NAMES, Instant.now()));
  }

  static String issuedAt(KeyPair pair, Instant start) {
    return Pem.text(COMPANY.issue(pair, NAMES, start));
  }

  static String issuer() {
    return Pem.text(COMPANY.certificate());
  }

  /** Returns a key in PKCS #8. */
  static String pkcs8(PrivateKey key) {
    return Pem.text(key);
  }

  /** Returns a key in PKCS #1 or, with its parameters before it as openssl does, in SEC 1. */
  static String traditional(PrivateKey key) throws IOException {
    if (key instanceof java.security.interfaces.ECPrivateKey ec) {
      return block("EC PARAMETERS", X9ObjectIdentifiers.prime256v1.getEncoded())
          + block(
              "EC PRIVATE KEY",
              new ECPrivateKey(256, ec.getS(), X9ObjectIdentifiers.prime256v1).getEncoded());
    }
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(key.getEncoded());
    return block("RSA PRIVATE KEY", info.parsePrivateKey().toASN1Primitive().getEncoded());
  }

  private static String block(String type, byte[] der) throws IOException {
    StringWriter text = new StringWriter();
    try (PemWriter pem = new PemWriter(text)) {
      pem.writeObject(new PemObject(type, der));
    }
    return text.toString();
  }

  Path file(String name, String... content) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("", content));
  }
}
