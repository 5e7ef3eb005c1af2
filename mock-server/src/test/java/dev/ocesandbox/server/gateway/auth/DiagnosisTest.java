// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.BALANCES;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.PAY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.exchange.Diagnosis;
import org.junit.jupiter.api.Test;

/** What the log tells the author of a signature that does not fit. */
final class DiagnosisTest {

  private static final Login ACME = login("acme");

  private final GatewayFixture gateway = BssRoutes.gateway();

  @Test
  void it_shows_what_the_server_would_have_signed() {
    Diagnosis diagnosis = diagnosisOf(BALANCES.signedBy(ACME).with("Host", "127.0.0.1:8080"));

    assertThat(diagnosis.canonicalRequest())
        .startsWith("GET\n/v2/accounts/customer-accounts/balances/\n\nhost:127.0.0.1:8080\n");
    assertThat(diagnosis.stringToSign()).startsWith("SDK-HMAC-SHA256\n20260115T083000Z\n");
  }

  @Test
  void it_names_the_line_that_differs() {
    Diagnosis diagnosis = diagnosisOf(BALANCES.signedBy(ACME).with("Host", "127.0.0.1:8080"));

    assertThat(diagnosis.mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.line()).isEqualTo("CanonicalHeaders");
              assertThat(mistake.server()).isEqualTo("host:127.0.0.1:8080");
              assertThat(mistake.client()).isEqualTo("host:localhost:8080");
              assertThat(mistake.hint().en()).contains("localhost:8080");
              assertThat(mistake.hint().zh()).contains("localhost:8080");
            });
  }

  @Test
  void it_knows_the_secret_of_another_account() {
    Login mixedUp = new Login("", ACME.accessKey(), login("solo").secretKey(), "", "");

    Diagnosis diagnosis = diagnosisOf(PAY.signedBy(mixedUp));

    assertThat(diagnosis.mistakes())
        .singleElement()
        .satisfies(
            mistake ->
                assertThat(mistake.hint().en())
                    .contains(ACME.accessKey(), login("solo").accessKey())
                    .doesNotContain(ACME.secretKey(), login("solo").secretKey()));
  }

  @Test
  void it_does_not_look_into_other_worlds() {
    Login mixedUp = new Login("", ACME.accessKey(), login("other", "acme").secretKey(), "", "");

    assertThat(diagnosisOf(PAY.signedBy(mixedUp)).mistakes()).isEmpty();
  }

  @Test
  void the_refusal_carries_the_canonical_request_on_one_line() {
    diagnosisOf(BALANCES.signedBy(ACME).withTarget(BALANCES.target() + "?a=1"));

    assertThat(requireNonNull(gateway.last().refusal()).arguments().get("canonical_request"))
        .startsWith("GET|/v2/accounts/customer-accounts/balances/|a=1|host:localhost:8080|")
        .doesNotContain("\n");
  }

  private Diagnosis diagnosisOf(GivenCall call) {
    assertThat(gateway.send(call).status()).isEqualTo(401);
    return requireNonNull(gateway.last().diagnosis());
  }
}
