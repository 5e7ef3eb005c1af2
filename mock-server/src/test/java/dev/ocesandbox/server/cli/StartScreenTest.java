// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.UserAccess;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The exact text printed after the start. */
class StartScreenTest {

  private static final List<AccountAccess> ACCOUNTS =
      List.of(
          new AccountAccess(
              "acme",
              "0".repeat(32),
              new Login("acme", "AK1", "secret-of-acme", "token-of-acme", "password-1"),
              "acme",
              List.of(
                  new UserAccess(
                      new Login("reader", "AK-READER", "secret-2", "token-2", "password-2"),
                      List.of("billing:order:view")))),
          new AccountAccess(
              "单人",
              "1".repeat(32),
              new Login("单人", "AK3", "secret-3", "token-3", "password-3"),
              "单人",
              List.of()));

  @Test
  void it_shows_the_address_and_the_credentials() {
    SandboxOptions options = SandboxOptions.defaults().withWorld("default", 7, ClockStart.REAL);

    assertThat(StartScreen.of(options, "http://127.0.0.1:8080", ACCOUNTS))
        .isEqualToNormalizingNewlines(
            """
            OCE Sandbox development at http://127.0.0.1:8080
            Scenario default, seed 7, clock real; control API at http://127.0.0.1:8080/_sandbox
            Control requests need no admin token. Index: http://127.0.0.1:8080

            Domain  User    Password    Access key  Secret key      Token
            acme    acme    password-1  AK1         secret-of-acme  token-of-acme
            acme    reader  password-2  AK-READER   secret-2        token-2
            单人    单人    password-3  AK3         secret-3        token-3

            Try it:
              curl -s -H 'X-Auth-Token: token-of-acme' http://127.0.0.1:8080/v2/accounts/customer-accounts/balances

            Point an SDK at it (without a region):
              Java    BssClient.newBuilder().withCredential(credentials).withEndpoint("http://127.0.0.1:8080").build()
              Python  BssClient.new_builder().with_credentials(credentials).with_endpoint("http://127.0.0.1:8080").build()
              Go      bss.NewBssClient(bss.BssClientBuilder().WithCredential(credentials).WithEndpoint("http://127.0.0.1:8080").Build())
              Node    BssClient.newBuilder().withCredential(credentials).withEndpoint("http://127.0.0.1:8080").build()

            Or set these variables, for clients that use BssRegion.valueOf("cn-north-1") and have no keys in their code:
              export HUAWEICLOUD_SDK_AK=AK1 HUAWEICLOUD_SDK_SK=secret-of-acme
              export HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1=http://127.0.0.1:8080
              export HUAWEICLOUD_SDK_DOMAIN_ID=00000000000000000000000000000000

            """);
  }

  @Test
  void it_shows_a_frozen_clock_and_lenient_authentication() {
    ClockStart frozen = new ClockStart(true, Instant.parse("2026-01-15T08:30:00Z"));
    SandboxOptions options =
        SandboxOptions.defaults().withWorld("empty", 1, frozen).withAccess(true, Set.of(), null);

    assertThat(StartScreen.of(options, "http://localhost:1", List.of()).lines().skip(1).findFirst())
        .contains(
            "Scenario empty, seed 1, clock frozen at 2026-01-15T08:30:00Z, signatures not checked;"
                + " control API at http://localhost:1/_sandbox");
  }

  @Test
  void it_says_that_a_token_is_needed_but_does_not_show_it() {
    SandboxOptions options = SandboxOptions.defaults().withAccess(false, Set.of(), "hush");

    assertThat(StartScreen.of(options, "http://localhost:1", ACCOUNTS))
        .contains("Control requests need the admin token: Authorization: Bearer TOKEN.")
        .doesNotContain("hush");
  }
}
