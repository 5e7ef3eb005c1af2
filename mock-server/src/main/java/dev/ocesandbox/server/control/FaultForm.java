// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.gateway.Breakage;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.gateway.faults.Effect;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a fault does from its own fields. Made for one request. */
final class FaultForm {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String USUAL_CODE = "CBC.0999";

  /** Inferred: no code is documented for 501 and 503, so they travel with the nearest one. */
  private static final Map<Integer, String> CODES =
      Map.of(
          500, "APIGW.0601",
          501, "APIGW.0601",
          502, "APIGW.0202",
          503, "APIGW.0202",
          504, "APIGW.0203");

  private final ObjectNode body;
  private final Contracts contracts;
  private final Fields fields;

  FaultForm(ObjectNode body, Contracts contracts) {
    this.body = body;
    this.contracts = contracts;
    this.fields = new Fields(body, Instant.EPOCH);
  }

  Fields fields() {
    return fields;
  }

  /** Notes fields that are missing and fields that belong to other kinds. */
  void check(FaultKind kind) {
    for (String field : new TreeSet<>(FaultKind.OWN)) {
      if (kind.needs(field) && !body.has(field)) {
        fields.refused(field, "is needed with " + kind.wire(), field);
      } else if (body.has(field) && !kind.takes(field)) {
        fields.refused(field, "does not go with " + kind.wire(), field);
      }
    }
  }

  /**
   * Reads what a fault does; call it after {@link #check}.
   *
   * @param payer whose cash is spent; null for the caller's
   */
  Effect effect(FaultKind kind, HostedWorld hosted, @Nullable String payer, Instant wall) {
    return switch (kind) {
      case ERROR -> Effect.error(rule(kind), code(), null);
      case THROTTLE -> Effect.throttle();
      case STATUS -> {
        int status = body.path("status").asInt(500);
        yield Effect.error(rule(kind), CODES.getOrDefault(status, "APIGW.0601"), status);
      }
      case DELAY -> Effect.delay(delay());
      case RESET -> Effect.reset();
      case CUT_BODY ->
          Effect.breakLater(Breakage.cut(body.has("bytes") ? body.path("bytes").asInt() : null));
      case LOSE_ANSWER -> Effect.breakLater(Breakage.RESET);
      case STUCK_ORDER -> Effect.stuckOrder();
      case STALE_READ -> Effect.staleRead(hosted.store().read(wall));
      case SPEND_FIRST -> spending(fields.positiveAmount("amount"), payer);
      case FAIL_HALF -> Effect.failHalf(code());
    };
  }

  private static String rule(FaultKind kind) {
    return "sandbox.fault." + kind.wire();
  }

  /** Texts with places in them cannot be filled without the cause. */
  private String code() {
    String code = body.path("code").asString(USUAL_CODE);
    Optional<ErrorCode> error = contracts.errors().named(code);
    if (error.isEmpty()) {
      return fields.refused("code", "is no documented error code", USUAL_CODE);
    }
    return error.get().text().en().contains("{")
        ? fields.refused("code", "has a text that depends on its cause; provoke it", USUAL_CODE)
        : code;
  }

  private Duration delay() {
    String span = body.path("by").asString("PT1S");
    Duration delay = span.equals("PT") ? Duration.ZERO : Duration.parse(span);
    return delay.isZero() || delay.compareTo(LONGEST) > 0
        ? fields.refused("by", "must be longer than nothing and at most PT60S", LONGEST)
        : delay;
  }

  /** A write of its own: it stays when the request is refused. */
  private static Effect spending(Money amount, @Nullable String payer) {
    return exchange -> {
      spend(exchange, amount, payer == null ? exchange.knownCaller().customerId() : payer);
      return Verdict.goOn(exchange);
    };
  }

  private static void spend(Exchange exchange, Money amount, String customerId) {
    exchange
        .knownWorld()
        .store()
        .apply(
            exchange.request().wall(),
            new Command<>(
                "SpendFirst",
                "control",
                (world, now) ->
                    Change.of(Accounts.spend(world, customerId, amount, now), customerId)));
  }
}
