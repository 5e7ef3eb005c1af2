// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenFilesRefusalTest {

  @TempDir private Path folder;

  private KeyPair pair;
  private PemFiles files;

  @BeforeEach
  void create() throws Exception {
    pair = PemFiles.pair("EC");
    files = new PemFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA"})
  void a_key_of_another_certificate_is_refused(String algorithm) throws Exception {
    Path key = files.file("key.pem", PemFiles.traditional(PemFiles.pair(algorithm).getPrivate()));

    refused(certificate(), key, "key.pem: the key is not that of the first certificate in ");
  }

  @Test
  void a_missing_file_is_refused() throws Exception {
    refused(certificate(), folder.resolve("none.pem"), "none.pem: there is no such file");
    refused(folder.resolve("none.pem"), key(), "none.pem: there is no such file");
  }

  @Test
  void a_folder_is_refused() throws Exception {
    refused(certificate(), folder, folder + ": it cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no pem",
        "\0\1\2\3",
        "-----BEGIN CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n",
        "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n",
        "-----BEGIN RSA PRIVATE KEY-----\nMAA=\n-----END RSA PRIVATE KEY-----\n",
        "-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----\n",
        "-----BEGIN EC PRIVATE KEY-----\n!\n-----END EC PRIVATE KEY-----\n",
        "-----BEGIN EC PARAMETERS-----\n!\n-----END EC PARAMETERS-----\n",
        "-----BEGIN PUBLIC KEY-----\nBQA=\n-----END PUBLIC KEY-----\n",
        "-----BEGIN X-----\nX\n-----END X-----\n"
      })
  void garbage_is_refused_by_the_name_of_its_file(String garbage) throws Exception {
    Path bad = files.file("bad.pem", garbage);

    refused(bad, key(), "bad.pem: it ");
    refused(certificate(), bad, "bad.pem: it ");
  }

  @Test
  void a_truncated_certificate_is_refused() throws Exception {
    String whole = PemFiles.issued(pair);
    for (int end = 40; end < whole.length() - 2; end += 37) {
      refused(files.file("cut.pem", whole.substring(0, end)), key(), "cut.pem: it ");
    }
  }

  @Test
  void a_file_of_2_megabytes_is_refused() throws Exception {
    refused(files.file("big.pem", "x".repeat(2_000_000)), key(), "big.pem: it is larger than 1 MB");
  }

  @Test
  void several_keys_are_refused() throws Exception {
    Path both = files.file("both.pem", PemFiles.pkcs8(pair.getPrivate()).repeat(2));

    refused(certificate(), both, "both.pem: it has several private keys");
  }

  @Test
  void a_chain_in_the_wrong_order_is_refused() throws Exception {
    String other = PemFiles.issued(PemFiles.pair("EC"));

    refused(
        files.file("chain.pem", PemFiles.issued(pair), other, PemFiles.issuer()),
        key(),
        "chain.pem: certificate 2 did not issue certificate 1");
  }

  @Test
  void a_certificate_out_of_its_time_is_refused() throws Exception {
    Instant longAgo = Instant.now().minus(Duration.ofDays(900));
    Instant later = Instant.now().plus(Duration.ofDays(9));

    refused(
        files.file("old.pem", PemFiles.issuedAt(pair, longAgo)),
        key(),
        "old.pem: the certificate is valid from ");
    refused(
        files.file("new.pem", PemFiles.issuedAt(pair, later)),
        key(),
        "new.pem: the certificate is valid from ");
  }

  private Path certificate() throws IOException {
    return files.file("cert.pem", PemFiles.issued(pair));
  }

  private Path key() throws IOException {
    return files.file("key.pem", PemFiles.pkcs8(pair.getPrivate()));
  }

  private static void refused(Path certificate, Path key, String reason) {
    SandboxOptions options =
        SandboxOptions.defaults().withTls(new TlsOptions.GivenFiles(certificate, key));

    assertThatThrownBy(() -> Sandbox.start(options).close())
        .isInstanceOf(TlsProblem.class)
        .hasMessageContaining(reason);
  }
}
