// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ocesandbox.testkit.internal.IsolatedServer;
import dev.ocesandbox.testkit.internal.RemoteServer;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sandboxes with HTTPS, in this JVM and on a running server. */
class TlsTest {

  private static IsolatedServer withTls;
  private static IsolatedServer plain;

  @BeforeAll
  static void start() {
    withTls = IsolatedServer.start(Map.of("tls", "true"));
    plain = IsolatedServer.start(Map.of());
  }

  @AfterAll
  static void stop() {
    withTls.close();
    plain.close();
  }

  private static HttpClient.Builder client(KeyStore trusted) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(context);
  }

  private static HttpResponse<String> balance(HttpClient client, String endpoint, Account account)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(endpoint + "/v2/accounts/customer-accounts/balances"))
            .header("X-Auth-Token", account.token())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void assertReachable(Sandbox sandbox) throws Exception {
    assertThat(sandbox.httpsEndpoint())
        .isEqualTo(sandbox.endpoint().replaceFirst("^http:", "https:"));
    sandbox.given().account("acme").cash("12.34");
    HttpClient direct = client(sandbox.trustStore()).build();
    HttpClient proxied =
        client(sandbox.trustStore()).proxy(ProxySelector.of(sandbox.proxy())).build();

    assertThat(balance(direct, sandbox.httpsEndpoint(), sandbox.account("acme")).body())
        .contains("12.34");
    assertThat(balance(proxied, "https://bss.myhuaweicloud.com", sandbox.account("acme")).body())
        .contains("12.34");
    sandbox.verify(Operation.SHOW_CUSTOMER_ACCOUNT_BALANCES).calledTimes(2);
  }

  @Test
  void the_server_in_this_jvm_is_reached_by_its_https_address_and_by_the_real_names()
      throws Exception {
    try (Sandbox sandbox = Sandbox.with().tls().start()) {
      assertReachable(sandbox);
      assertThat(sandbox.caPem()).startsWith("-----BEGIN CERTIFICATE-----\n");
    }
  }

  @Test
  void a_running_server_is_reached_in_the_same_way() throws Exception {
    try (Sandbox sandbox = Sandbox.at(withTls.endpoint())) {
      assertReachable(sandbox);
      assertThat(sandbox.caPem()).isEqualTo(withTls.caPem());
      try (Sandbox fork = sandbox.fork()) {
        assertThat(fork.caPem()).isEqualTo(sandbox.caPem());
      }
    }
  }

  @Test
  void the_trust_store_has_the_ca_and_nothing_else_and_belongs_to_the_caller() throws Exception {
    try (Sandbox sandbox = Sandbox.with().tls().start()) {
      KeyStore store = sandbox.trustStore();

      assertThat(store.size()).isEqualTo(1);
      assertThat(store.isCertificateEntry("oce-sandbox-1")).isTrue();
      store.deleteEntry("oce-sandbox-1");
      assertThat(sandbox.trustStore().size()).isEqualTo(1);
    }
  }

  @Test
  void a_server_has_a_ca_of_its_own_that_others_do_not_share() throws Exception {
    try (Sandbox sandbox = Sandbox.with().tls().start();
        Sandbox other = Sandbox.at(withTls.endpoint())) {
      HttpClient trustsOther = client(other.trustStore()).build();

      assertThatExceptionOfType(SSLHandshakeException.class)
          .isThrownBy(() -> balance(trustsOther, sandbox.httpsEndpoint(), sandbox.account()));
    }
  }

  @Test
  void the_proxy_refuses_other_hosts() throws Exception {
    try (Sandbox sandbox = Sandbox.with().tls().start()) {
      HttpClient proxied =
          client(sandbox.trustStore()).proxy(ProxySelector.of(sandbox.proxy())).build();

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> balance(proxied, "https://example.com", sandbox.account()))
          .withMessageContaining("403");
    }
  }

  @Test
  void nothing_is_written_to_the_home_folder() throws Exception {
    Path home = Files.createTempDirectory("oce-home");
    String before = System.setProperty("user.home", home.toString());
    try {
      IsolatedServer server = IsolatedServer.start(Map.of("tls", "true"));
      try (Sandbox sandbox = Sandbox.at(server.endpoint())) {
        assertThat(sandbox.trustStore().size()).isEqualTo(1);
      } finally {
        server.close();
      }
      assertThat(home).isEmptyDirectory();
    } finally {
      System.setProperty("user.home", before);
      Files.deleteIfExists(home);
    }
  }

  @Test
  void without_tls_the_message_says_how_to_turn_it_on() {
    try (Sandbox here = Sandbox.start();
        Sandbox running = Sandbox.at(plain.endpoint())) {
      for (Runnable call :
          new Runnable[] {here::trustStore, here::caPem, here::proxy, here::httpsEndpoint}) {
        assertThatIllegalStateException()
            .isThrownBy(call::run)
            .withMessageContaining("@OceSandbox(tls = true)")
            .withMessageContaining("Sandbox.with().tls()");
      }
      for (Runnable call :
          new Runnable[] {
            running::trustStore, running::caPem, running::proxy, running::httpsEndpoint
          }) {
        assertThatIllegalStateException()
            .isThrownBy(call::run)
            .withMessageContaining(plain.endpoint())
            .withMessageContaining("Start it with --tls");
      }
    }
  }

  @Test
  void a_running_server_without_tls_is_rejected_before_it_gets_a_world() {
    int before = plain.send("GET", "/_sandbox/worlds", null).body().list("worlds").size();

    assertThatIllegalStateException()
        .isThrownBy(() -> Sandbox.with().server(plain.endpoint()).tls().start())
        .withMessageContaining("Start it with --tls");

    assertThat(plain.send("GET", "/_sandbox/worlds", null).body().list("worlds")).hasSize(before);
  }

  @Test
  void the_https_address_of_a_running_server_without_a_port_has_the_port_of_http() {
    assertThat(TlsAccess.address(RemoteServer.at("http://sandbox.test", null)).toString())
        .isEqualTo("https://sandbox.test:80");
    assertThat(TlsAccess.address(RemoteServer.at("https://sandbox.test", null)).toString())
        .isEqualTo("https://sandbox.test:443");
    assertThat(TlsAccess.address(RemoteServer.at("http://[::1]:8080", null)).toString())
        .isEqualTo("https://[::1]:8080");
  }
}
