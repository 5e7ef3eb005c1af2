// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/**
 * The certificates and private keys of a PEM file; keys in PKCS #8, PKCS #1 or SEC 1.
 *
 * @param file the file
 * @param certificates certificates in the order of the file
 * @param keys unencrypted private keys
 */
record PemContent(Path file, List<X509Certificate> certificates, List<PrivateKey> keys) {

  private static final int MAX_BYTES = 1024 * 1024;

  /**
   * Reads a file.
   *
   * @throws TlsProblem if it cannot be read or is damaged
   */
  static PemContent read(Path file) {
    String text = text(file);
    PemContent content = new PemContent(file, new ArrayList<>(), new ArrayList<>());
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        content.add(part);
      }
    } catch (TlsProblem e) {
      throw e;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // Damaged ASN.1 meets several unchecked exceptions of the parser.
      throw TlsProblem.of(file, "it is damaged: " + e.getMessage());
    }
    return content;
  }

  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw TlsProblem.of(file, "it is larger than 1 MB");
      }
      return new String(bytes, ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw TlsProblem.of(file, "there is no such file");
    } catch (AccessDeniedException e) {
      throw TlsProblem.of(file, "permission denied");
    } catch (IOException e) {
      throw TlsProblem.of(file, "it cannot be read: " + e.getMessage());
    }
  }

  private void add(Object part) throws IOException, GeneralSecurityException {
    if (part instanceof X509CertificateHolder holder) {
      certificates.add(certificate(holder.getEncoded()));
    } else if (part instanceof PrivateKeyInfo info) {
      keys.add(key(info));
    } else if (part instanceof PEMKeyPair pair) {
      keys.add(key(pair.getPrivateKeyInfo()));
    } else if (part instanceof PEMEncryptedKeyPair
        || part instanceof PKCS8EncryptedPrivateKeyInfo) {
      throw TlsProblem.of(
          file, "the key is encrypted; decrypt it with: openssl pkey -in FILE -out NEWFILE");
    }
  }

  static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static PrivateKey key(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
    ASN1ObjectIdentifier id = info.getPrivateKeyAlgorithm().getAlgorithm();
    String algorithm = id.getId();
    if (id.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      algorithm = "RSA";
    } else if (id.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      algorithm = "EC";
    }
    return KeyFactory.getInstance(algorithm)
        .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
  }
}
