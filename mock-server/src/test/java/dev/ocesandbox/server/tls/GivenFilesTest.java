// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenFilesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "EC, pkcs8, BEGIN PRIVATE KEY",
    "RSA, pkcs8, BEGIN PRIVATE KEY",
    "RSA, traditional, BEGIN RSA PRIVATE KEY",
    "EC, traditional, BEGIN EC PRIVATE KEY"
  })
  void a_key_in_every_usual_form_serves_https(String algorithm, String form, String header)
      throws Exception {
    KeyPair pair = PemFiles.pair(algorithm);
    String key = text(form, pair.getPrivate());

    try (Sandbox sandbox = start(PemFiles.issued(pair) + PemFiles.issuer(), key)) {
      HttpClient client = Trust.client(sandbox.tls()).build();

      assertThat(key).contains(header);
      assertThat(get(client, sandbox.httpsEndpoint() + "/_sandbox/livez").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void the_ca_is_the_issuer_in_the_file_of_the_user() throws Exception {
    KeyPair pair = PemFiles.pair("EC");

    try (Sandbox sandbox =
        start(PemFiles.issued(pair) + PemFiles.issuer(), PemFiles.pkcs8(pair.getPrivate()))) {
      HttpResponse<String> answer = ca(sandbox);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(PemFiles.issuer());
      assertThat(sandbox.tls().chain())
          .extracting(X509Certificate::getSubjectX500Principal)
          .hasSize(2);
    }
  }

  @Test
  void text_around_the_blocks_and_one_file_for_both_are_accepted() throws Exception {
    KeyPair pair = PemFiles.pair("EC");
    String both =
        "subject=bss\r\n"
            + PemFiles.traditional(pair.getPrivate()).replace("\n", "\r\n")
            + "Bag Attributes\r\n"
            + PemFiles.issued(pair);

    try (Sandbox sandbox = start(both, both)) {
      assertThat(sandbox.tls().names()).containsExactly("bss.company.test");
    }
  }

  /** Rule control.issuer-known. */
  @Test
  void without_its_issuer_in_the_file_there_is_no_ca_to_show() throws Exception {
    KeyPair pair = PemFiles.pair("EC");

    try (Sandbox sandbox = start(PemFiles.issued(pair), PemFiles.pkcs8(pair.getPrivate()))) {
      HttpResponse<String> answer = ca(sandbox);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("--tls-cert does not have the issuer");
    }
  }

  /** Rule control.tls-on. */
  @Test
  void without_tls_there_is_no_ca_to_show() throws Exception {
    try (Sandbox sandbox =
        Sandbox.start(SandboxOptions.defaults().withListener(RulesReached::note))) {
      HttpResponse<String> answer = ca(sandbox);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("start it with --tls");
    }
  }

  private static String text(String form, PrivateKey key) throws Exception {
    return form.equals("pkcs8") ? PemFiles.pkcs8(key) : PemFiles.traditional(key);
  }

  private Sandbox start(String certificate, String key) throws Exception {
    PemFiles files = new PemFiles(folder);
    return Sandbox.start(
        SandboxOptions.defaults()
            .withListener(RulesReached::note)
            .withTls(
                new TlsOptions.GivenFiles(
                    files.file("cert.pem", certificate), files.file("key.pem", key))));
  }

  private static HttpResponse<String> ca(Sandbox sandbox) throws Exception {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    return get(client, sandbox.endpoint() + "/_sandbox/ca.pem");
  }

  private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
