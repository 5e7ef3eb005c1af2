// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import static dev.ocesandbox.server.gateway.GatewayFixture.OTHER;
import static dev.ocesandbox.server.gateway.GatewayFixture.WALL;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.BALANCES;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.ORDERS;
import static dev.ocesandbox.server.gateway.auth.BssRoutes.PAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenAccounts;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.auth.signing.Signer;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the signature lets in, and what their authors find in the log. */
final class SignedCallTest {

  private static final Login ACME = login("acme");
  private static final Signer SIGNER = Signer.of(ACME.accessKey(), ACME.secretKey());

  private final GatewayFixture gateway = BssRoutes.gateway();

  @Test
  void a_signature_says_who_calls() {
    assertThat(gateway.send(BALANCES.signedBy(ACME)).status()).isEqualTo(200);

    assertThat(gateway.last().customerId()).isEqualTo(GivenAccounts.ACME.id());
    assertThat(gateway.last().worldId()).isEqualTo("default");
    assertThat(gateway.last().user()).isEmpty();
  }

  @Test
  void the_key_chooses_the_world() {
    assertThat(gateway.send(BALANCES.signedBy(login(OTHER, "acme"))).status()).isEqualTo(200);

    assertThat(gateway.last().customerId()).isEqualTo(GivenAccounts.ACME.id());
    assertThat(gateway.last().worldId()).isEqualTo(OTHER);
  }

  @Test
  void the_key_of_an_iam_user_says_which() {
    gateway.send(ORDERS.signedBy(login(GivenAccounts.VIEWER)));

    assertThat(gateway.last().customerId()).isEqualTo(GivenAccounts.ACME.id());
    assertThat(gateway.last().user()).isEqualTo(GivenAccounts.VIEWER);
  }

  @ParameterizedTest
  @ValueSource(ints = {-900, -899, 0, 899, 900})
  void a_date_within_fifteen_minutes_of_real_time_is_good(int seconds) {
    GivenCall call = BALANCES.signedBy(ACME, WALL.plusSeconds(seconds));

    assertThat(gateway.send(call).status()).isEqualTo(200);
  }

  @Test
  void the_clock_of_the_world_has_no_say_in_signatures() {
    gateway.advance(Duration.ofDays(400));

    assertThat(gateway.send(BALANCES.signedBy(ACME)).status()).isEqualTo(200);
  }

  /** The Go SDK leaves host out of the signed headers. */
  @Test
  void the_date_alone_may_be_signed() {
    GivenCall go = BALANCES.signedBy(SIGNER, WALL, List.of("x-sdk-date"));

    assertThat(gateway.send(go.with("Host", "elsewhere:1")).status()).isEqualTo(200);
  }

  /** The Node SDK sends GET with a body of two bytes and signs that and its type. */
  @Test
  void a_get_may_bring_a_signed_body() {
    GivenCall node =
        BALANCES
            .withBody("{}")
            .with("content-type", "application/json")
            .signedBy(SIGNER, WALL, List.of("content-type", "host", "x-sdk-date"));

    assertThat(gateway.send(node).status()).isEqualTo(200);
    assertThat(gateway.send(node.withBody("")).status()).isEqualTo(401);
  }

  /** The Java SDK signs every header, X-Domain-Id among them, which is not looked at. */
  @Test
  void any_header_may_be_signed() {
    GivenCall java =
        PAY.with("X-Domain-Id", GivenAccounts.SOLO.id())
            .with("User-Agent", "huaweicloud-usdk-java/3.0")
            .signedBy(SIGNER, WALL, List.of("host", "user-agent", "x-domain-id", "x-sdk-date"));

    assertThat(gateway.send(java).status()).isEqualTo(204);
    assertThat(gateway.last().customerId()).isEqualTo(GivenAccounts.ACME.id());
  }

  @Test
  void a_derived_key_signs_as_well() {
    Signer derived = Signer.derived(ACME.accessKey(), ACME.secretKey(), "globe", "bss");
    GivenCall call = ORDERS.signedBy(derived, WALL, List.of("host", "x-sdk-date"));

    assertThat(gateway.send(call).status()).isEqualTo(200);
  }

  @Test
  void names_of_headers_have_no_case() {
    GivenCall signed = PAY.signedBy(ACME);
    Map<String, List<String>> lower = new LinkedHashMap<>();
    signed.headers().forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));

    GivenCall call = new GivenCall(signed.method(), signed.target(), lower, signed.body());

    assertThat(gateway.send(call).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_change_after_signing_is_noticed(String part, GivenCall changed) {
    assertThat(gateway.send(changed).status()).as(part).isEqualTo(401);

    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.signature-matches");
  }

  static Stream<Arguments> changes() {
    GivenCall pay =
        PAY.with("X-Language", "zh_CN")
            .signedBy(SIGNER, WALL, List.of("host", "x-language", "x-sdk-date"));
    String renewal = "/v2/orders/subscriptions/resources/autorenew/";
    return Stream.of(
        Arguments.of("body", pay.withBody(pay.body().replace("ABCDE", "ABCDF"))),
        Arguments.of("no body", pay.withBody("")),
        Arguments.of(
            "method", GivenCall.post(renewal + "r1", "").signedBy(ACME).withMethod("DELETE")),
        Arguments.of(
            "path",
            GivenCall.get(renewal + "r1")
                .withMethod("DELETE")
                .signedBy(ACME)
                .withTarget(renewal + "r2")),
        Arguments.of(
            "query", ORDERS.signedBy(ACME).withTarget(ORDERS.target().replace("10", "11"))),
        Arguments.of("one parameter more", pay.withTarget(pay.target() + "?a=1")),
        Arguments.of("signed header", pay.with("X-Language", "en_US")),
        Arguments.of("signed header gone", pay.without("X-Language")),
        Arguments.of("host", pay.with("Host", "localhost:8081")),
        Arguments.of("date", pay.with("X-Sdk-Date", "20260115T083001Z")));
  }

  @Test
  void a_token_beside_a_signature_is_not_read() {
    gateway.send(BALANCES.signedBy(ACME).withToken(login("solo").token()));

    assertThat(gateway.last().customerId()).isEqualTo(GivenAccounts.ACME.id());
    assertThat(gateway.last().applied()).containsExactly("gateway.auth.signature-over-token");
  }

  @Test
  void a_token_does_not_make_up_for_a_wrong_signature() {
    GivenCall call = BALANCES.signedBy(ACME).withTarget(ORDERS.target());

    assertThat(gateway.send(call.withToken(ACME.token())).status()).isEqualTo(401);
  }

  @Test
  void a_key_ends_with_its_world() {
    gateway.remove(OTHER);

    assertThat(gateway.send(BALANCES.signedBy(login(OTHER, "acme"))).status()).isEqualTo(401);
    assertThat(gateway.refusedBy()).isEqualTo("gateway.auth.known-key");
    assertThat(gateway.send(BALANCES.signedBy(ACME)).status()).isEqualTo(200);
  }
}
