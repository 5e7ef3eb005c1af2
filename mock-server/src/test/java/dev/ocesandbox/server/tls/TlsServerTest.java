// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TlsServerTest {

  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  private final Sandbox sandbox =
      Sandbox.start(
          SandboxOptions.defaults()
              .withTls(new TlsOptions.OwnAuthority(null, List.of("bss.sandbox.test"))));

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void one_port_answers_http_and_https() throws Exception {
    HttpClient client = Trust.client(sandbox.tls()).build();

    assertThat(balances(client, sandbox.endpoint()).statusCode()).isEqualTo(200);
    assertThat(balances(client, sandbox.httpsEndpoint()).statusCode()).isEqualTo(200);
    assertThat(balances(client, "https://localhost:" + sandbox.port()).statusCode()).isEqualTo(200);
    assertThat(balances(client, "https://127.0.0.1:" + sandbox.port()).body())
        .contains("account_balances");
  }

  @Test
  void the_ca_is_served_to_every_host_with_and_without_tls() throws Exception {
    HttpClient client = Trust.client(sandbox.tls()).proxy(proxy()).build();

    String plain = get(client, "http://bss.myhuaweicloud.com/_sandbox/ca.pem").body();
    HttpResponse<String> secure = get(client, "https://bss.myhuaweicloud.com/_sandbox/ca.pem");

    assertThat(plain).isEqualTo(sandbox.tls().trustedPem()).startsWith("-----BEGIN CERTIFICATE");
    assertThat(secure.body()).isEqualTo(plain);
    assertThat(secure.headers().firstValue("Content-Type")).contains("application/x-pem-file");
    assertThat(get(client, "https://bss.myhuaweicloud.com/_sandbox/worlds").statusCode())
        .isEqualTo(403);
  }

  @Test
  void every_served_name_is_reached_through_the_proxy() throws Exception {
    HttpClient client = Trust.client(sandbox.tls()).proxy(proxy()).build();

    for (String name : TlsNames.SERVICE) {
      assertThat(balances(client, "https://" + name).statusCode()).as(name).isEqualTo(200);
    }
    assertThat(balances(client, "https://bss.sandbox.test").statusCode()).isEqualTo(200);
    assertThat(balances(client, "http://bss.myhuaweicloud.com").statusCode()).isEqualTo(200);
  }

  @Test
  void links_have_the_scheme_of_the_request() throws Exception {
    HttpClient client = Trust.client(sandbox.tls()).proxy(proxy()).build();

    assertThat(get(client, "https://iam.myhuaweicloud.com/v3/auth/domains").body())
        .contains("https://iam.myhuaweicloud.com/v3/auth/domains");
  }

  @Test
  void a_client_that_does_not_trust_the_ca_is_refused_by_itself() {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    assertThatThrownBy(() -> balances(client, sandbox.httpsEndpoint()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  private ProxySelector proxy() {
    return ProxySelector.of(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), sandbox.port()));
  }

  private HttpResponse<String> balances(HttpClient client, String base) throws Exception {
    return get(client, base + BALANCES);
  }

  private HttpResponse<String> get(HttpClient client, String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(10))
            .header("X-Auth-Token", sandbox.accounts().get(0).own().token())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
