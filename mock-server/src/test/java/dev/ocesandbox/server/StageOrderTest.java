// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of any two neighbouring stages can be seen in the answer to some request. */
class StageOrderTest {

  private static final Instant NOW = Instant.parse("2026-01-15T08:30:00Z");
  private static final String WORLD = "/_sandbox/worlds/default";
  private static final GivenCall BALANCES =
      GivenCall.get("/v2/accounts/customer-accounts/balances");
  private static final GivenCall ORDERS = GivenCall.get("/v2/orders/customer-orders");
  private static final GivenCall WRONG_ORDERS = GivenCall.get("/v2/orders/customer-orders?limit=x");

  private static final Login ACME =
      new Login("acme", "OCEACMEMASTER0000001", "acme-master-secret-key-for-the-sandbox-1", "", "");

  private static final String FAULT =
      "{\"kind\": \"error\", \"operation\": \"ListCustomerOrders\", \"code\": \"CBC.0151\"}";

  /** More than any documented flow limit allows within a window. */
  private static final int MANY = 400;

  private final AtomicReference<LoggedExchange> last = new AtomicReference<>();
  private final Wiring wiring =
      new Wiring(
          SandboxOptions.defaults()
              .withWorld("default", 1, new ClockStart(true, NOW))
              .withListener(
                  exchange -> {
                    last.set(exchange);
                    RulesReached.note(exchange);
                  }),
          () -> true);

  StageOrderTest() {
    wiring.openDefault(NOW);
    Gateway gateway = wiring.gateway();
    send(gateway, put(WORLD + "/settings", "{\"flow_control\": \"documented\"}"));
    send(gateway, GivenCall.post(WORLD + "/faults", FAULT));
    assertThat(send(gateway, ORDERS.withToken("sandbox-token-acme")))
        .isEqualTo("sandbox.fault.error");
  }

  private static GivenCall put(String target, String body) {
    return GivenCall.post(target, body).withMethod("PUT");
  }

  static Stream<Arguments> neighbours() {
    return Stream.of(
        // A request that is too large and asks for nothing there is.
        pair(
            "SizeStage",
            "RouteStage",
            GivenCall.get("/nowhere?" + "x".repeat(40_000)),
            1,
            "gateway.size.uri",
            "gateway.route.known-path"),
        // Whether a body is read at all depends on the operation.
        pair(
            "RouteStage",
            "BodyStage",
            GivenCall.post("/nowhere", "{}"),
            1,
            "gateway.route.known-path",
            "gateway.fault.internal"),
        // A signature covers the bytes of the body.
        pair(
            "BodyStage",
            "AuthStage",
            GivenCall.post(
                    "/v3/orders/customer-orders/pay",
                    "{\"order_id\":\"CS1\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\"}")
                .signedBy(ACME, NOW),
            1,
            "orders.pay.order-exists",
            "gateway.auth.signature-matches"),
        // The site is that of the caller.
        pair(
            "AuthStage",
            "SiteStage",
            BALANCES.withToken("sandbox-token-globex"),
            1,
            "gateway.site.china-only",
            "gateway.fault.internal"),
        // A customer of the other site who asks too often.
        pair(
            "SiteStage",
            "ThrottleStage",
            BALANCES.withToken("sandbox-token-globex"),
            MANY,
            "gateway.site.china-only",
            "gateway.throttle.flow-limit"),
        // A planned fault for somebody who asks too often.
        pair(
            "ThrottleStage",
            "FaultStage",
            ORDERS.withToken("sandbox-token-acme"),
            MANY,
            "gateway.throttle.flow-limit",
            "sandbox.fault.error"),
        // A planned fault for a request that does not fit its contract.
        pair(
            "FaultStage",
            "CheckStage",
            WRONG_ORDERS.withToken("sandbox-token-acme"),
            1,
            "sandbox.fault.error",
            "gateway.check.parameters"),
        // A request that does not fit its contract, of a user who may not make it.
        pair(
            "CheckStage",
            "PermissionStage",
            GivenCall.post("/v3/orders/customer-orders/pay", "{}")
                .withToken("sandbox-token-acme.nobody"),
            1,
            "gateway.check.parameters",
            "gateway.permission.action-granted"),
        // A request that does fit, of a user who may not make it.
        pair(
            "PermissionStage",
            "StubStage",
            BALANCES.withToken("sandbox-token-acme.nobody"),
            1,
            "gateway.permission.action-granted",
            ""));
  }

  private static Arguments pair(
      String first, String second, GivenCall call, int times, String rule, String swapped) {
    return Arguments.argumentSet(
        first + " before " + second, first, second, call, times, rule, swapped);
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void two_stages_that_change_places_change_an_answer(
      String first, String second, GivenCall call, int times, String rule, String swapped) {
    List<Stage> stages = new ArrayList<>(wiring.stages());
    int place = names(stages).indexOf(first);
    assertThat(names(stages).get(place + 1)).isEqualTo(second);

    Gateway right = wiring.gateway(stages);
    Collections.swap(stages, place, place + 1);
    Gateway wrong = wiring.gateway(stages);

    assertThat(lastOf(times, right, call)).isEqualTo(rule);
    assertThat(lastOf(times, wrong, call)).isEqualTo(swapped).isNotEqualTo(rule);
  }

  @Test
  void every_two_neighbours_are_looked_at() {
    List<String> names = names(wiring.stages());

    assertThat(neighbours().map(pair -> pair.get()[0] + " " + pair.get()[1]))
        .containsExactlyElementsOf(
            IntStream.range(1, names.size())
                .mapToObj(i -> names.get(i - 1) + " " + names.get(i))
                .toList());
  }

  private static List<String> names(List<Stage> stages) {
    return stages.stream().map(stage -> stage.getClass().getSimpleName()).toList();
  }

  private String lastOf(int times, Gateway gateway, GivenCall call) {
    String rule = "";
    for (int i = 0; i < times; i++) {
      rule = send(gateway, call);
    }
    return rule;
  }

  /** Returns the rule that refused the request; empty when none did. */
  private String send(Gateway gateway, GivenCall call) {
    int mark = call.target().indexOf('?');
    gateway.handle(
        new HttpRequest(
            "0".repeat(32),
            call.method(),
            mark < 0 ? call.target() : call.target().substring(0, mark),
            mark < 0 ? null : call.target().substring(mark + 1),
            new Headers(call.headers()),
            () -> new ByteArrayInputStream(call.body().getBytes(UTF_8)),
            NOW));
    var refusal = last.get().refusal();
    return refusal == null ? "" : refusal.rule();
  }
}
