// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.worlds.FaultEffect;
import dev.ocesandbox.server.gateway.worlds.FaultPlan;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads the effect of a fault and how often it strikes. Used for one request. */
final class FaultFields {

  private static final Duration MAX_DELAY = Duration.ofSeconds(60);
  private static final Bilingual NEEDED = new Bilingual("is required for {kind}", "是{kind}必需的");
  private static final Bilingual FOREIGN = new Bilingual("is not allowed for {kind}", "不能用于{kind}");
  private static final Bilingual WRONG_DELAY =
      new Bilingual("must be greater than zero and at most PT60S", "必须大于零且不超过PT60S");
  private static final String DEFAULT_CODE = "CBC.0999";
  private static final String UNDOCUMENTED = "undocumented";

  /** Inferred: no code is documented for 501 and 503, so they have the closest one. */
  private static final Map<Integer, String> CODES =
      Map.of(
          500, "APIGW.0601",
          501, "APIGW.0601",
          502, "APIGW.0202",
          503, "APIGW.0202",
          504, "APIGW.0203");

  private final ObjectNode body;
  private final FaultKind kind;
  private final FaultCodes codes;
  private final RequestFields fields;

  /** Creates a reader of a body and notes fields that are missing or belong to other kinds. */
  FaultFields(ObjectNode body, FaultKind kind, FaultCodes codes) {
    this.body = body;
    this.kind = kind;
    this.codes = codes;
    this.fields = new RequestFields(body, Instant.EPOCH);
    checkNames();
  }

  /** Returns the fields, which hold the first problem. */
  RequestFields fields() {
    return fields;
  }

  private void checkNames() {
    for (String field : new TreeSet<>(FaultKind.FIELDS)) {
      if (kind.needs(field) && !body.has(field)) {
        fields.refused(field, NEEDED.with("kind", kind.wire()), field);
      } else if (body.has(field) && !kind.takes(field)) {
        fields.refused(field, FOREIGN.with("kind", kind.wire()), field);
      }
    }
    if (body.has(UNDOCUMENTED) && !kind.takes("code")) {
      fields.refused(UNDOCUMENTED, FOREIGN.with("kind", kind.wire()), UNDOCUMENTED);
    }
  }

  /**
   * Reads what the fault does.
   *
   * @param world the present world, which stale reads will see
   * @param payer id of the customer whose cash is spent; null for the caller of the request
   */
  FaultEffect effect(World world, @Nullable String payer) {
    return switch (kind) {
      case ERROR -> new FaultEffect.Refuse(code(), null);
      case THROTTLE -> new FaultEffect.Throttle();
      case STATUS -> {
        int status = body.path("status").asInt(500);
        yield new FaultEffect.Refuse(CODES.getOrDefault(status, "APIGW.0601"), status);
      }
      case DELAY -> new FaultEffect.Delay(delay());
      case RESET -> new FaultEffect.Reset();
      case CUT_BODY ->
          new FaultEffect.CutBody(body.has("bytes") ? body.path("bytes").asInt() : null);
      case LOSE_ANSWER -> new FaultEffect.LoseAnswer();
      case STUCK_ORDER -> new FaultEffect.StuckOrder();
      case STALE_READ -> new FaultEffect.StaleRead(world);
      case SPEND_FIRST -> new FaultEffect.SpendFirst(fields.positiveAmount("amount"), payer);
      case FAIL_HALF -> new FaultEffect.FailHalf(code());
    };
  }

  /** Returns the error code that the fault answers with. */
  String code() {
    String code = body.path("code").asString(DEFAULT_CODE);
    return codes.problem(code).map(why -> fields.refused("code", why, DEFAULT_CODE)).orElse(code);
  }

  /** Returns whether the fault may answer with a code that its operation does not document. */
  boolean allowsUndocumented() {
    return !kind.takes("code") || body.path(UNDOCUMENTED).asBoolean(false);
  }

  private Duration delay() {
    String span = body.path("by").asString("PT1S");
    Duration delay = span.equals("PT") ? Duration.ZERO : Duration.parse(span);
    return delay.isZero() || delay.compareTo(MAX_DELAY) > 0
        ? fields.refused("by", WRONG_DELAY, MAX_DELAY)
        : delay;
  }

  /** Reads when the fault strikes. */
  FaultPlan.Trigger trigger() {
    return new FaultPlan.Trigger(
        body.has("times") ? body.path("times").asInt() : null,
        body.path("after").asInt(0),
        body.path("probability").asDouble(1),
        body.path("seed").asLong(1));
  }

  /** Returns the body with the defaults of absent fields, as the fault is shown. */
  ObjectNode withDefaults() {
    ObjectNode whole = body.deepCopy();
    for (String field : List.of("after", "probability", "seed")) {
      if (!whole.has(field)) {
        whole.put(field, field.equals("after") ? 0 : 1);
      }
    }
    return whole;
  }
}
