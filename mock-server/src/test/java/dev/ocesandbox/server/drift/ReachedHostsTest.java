// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.tls.TlsOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Which hosts a verification connects to, and whose certificates it trusts. */
@Isolated("sets the proxy selector of the JVM")
class ReachedHostsTest {

  private static final String HEAD = "200 OK\r\nContent-Type: application/json";

  @TempDir private Path folder;

  private static VerificationResult verify(
      URI base, Keys keys, @Nullable Path ca, @Nullable InetSocketAddress proxy) {
    TargetOptions target = new TargetOptions(base, keys, ca, proxy, Duration.ofSeconds(20));
    return SecondSandbox.verify(
        new VerifyOptions(
            target, 1_000, Duration.ofMinutes(1), Set.of("ShowCustomerAccountBalances"), false));
  }

  private static InetSocketAddress address(RawServer server) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.base().getPort());
  }

  @Test
  void the_proxy_of_the_environment_is_not_used() throws IOException {
    ProxySelector before = ProxySelector.getDefault();
    try (RawServer proxy = RawServer.answering(HEAD, "{}");
        RawServer target = RawServer.answering(HEAD, "{}")) {
      ProxySelector.setDefault(ProxySelector.of(address(proxy)));

      verify(target.base(), Keys.of("AK", "SK"), null, null);

      assertThat(target.requests()).isNotEmpty();
      assertThat(proxy.requests()).isEmpty();
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void a_named_proxy_is_used() throws IOException {
    try (RawServer proxy = RawServer.answering(HEAD, "{}")) {
      verify(URI.create("http://bss.example.com"), Keys.of("AK", "SK"), null, address(proxy));

      assertThat(proxy.requests()).isNotEmpty();
      assertThat(proxy.requests().get(0))
          .startsWith("GET http://bss.example.com/v2/accounts/customer-accounts/balances ")
          .contains("Host: bss.example.com\n");
    }
  }

  @Test
  void a_private_authority_must_be_named() throws IOException {
    SandboxOptions options =
        SandboxOptions.defaults().withTls(new TlsOptions.OwnAuthority(null, List.of()));
    try (Sandbox sandbox = Sandbox.start(options)) {
      Login acme = sandbox.accounts().get(0).own();
      Keys keys = Keys.of(acme.accessKey(), acme.secretKey());
      Path ca = Files.writeString(folder.resolve("ca.pem"), sandbox.tls().trustedPem());
      URI base = URI.create(sandbox.httpsEndpoint());

      VerificationResult untrusted = verify(base, keys, null, null);
      VerificationResult trusted = verify(base, keys, ca, null);

      assertThat(untrusted.ended()).startsWith("TLS failed");
      assertThat(untrusted.count(Outcome.VERIFIED)).isZero();
      assertThat(trusted.count(Outcome.VERIFIED)).isEqualTo(1);
      assertThat(trusted.differences()).isEmpty();
    }
  }
}
