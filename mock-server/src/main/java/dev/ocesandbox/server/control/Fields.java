// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of an object that its contract has checked already.
 *
 * <p>What a schema cannot see (a 30th of February, an amount of nothing) is noted, the first one
 * counts, and {@link #then} refuses by it. Not thread-safe; made for one request.
 */
final class Fields {

  private final JsonNode object;
  private final Instant now;
  private @Nullable Refusal problem;

  Fields(JsonNode object, Instant now) {
    this.object = object;
    this.now = now;
  }

  /** Goes on when every field read so far made sense. */
  <T> Change<T> then(Supplier<Change<T>> next) {
    return problem == null ? next.get() : Change.refused(problem);
  }

  Optional<Refusal> problem() {
    return Optional.ofNullable(problem);
  }

  boolean has(String name) {
    return object.hasNonNull(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(object.get(name)).map(JsonNode::asString);
  }

  int integer(String name, int otherwise) {
    return object.path(name).asInt(otherwise);
  }

  boolean flag(String name) {
    return object.path(name).asBoolean(false);
  }

  /** Reads an amount of yuan, as text or number; nothing when it is absent. */
  Money amount(String name) {
    JsonNode value = object.path(name);
    Optional<Money> amount =
        value.isNumber() ? Money.of(value.decimalValue()) : Money.parse(value.asString("0"));
    return amount.orElseGet(() -> refused(name, "is not an amount in yuan", Money.ZERO));
  }

  /** Reads an amount of yuan above nothing. */
  Money positiveAmount(String name) {
    Money amount = amount(name);
    return amount.isPositive() ? amount : refused(name, "must be greater than 0.00", amount);
  }

  /** Reads a share above 0 and up to 1, as text or number; null when it is absent. */
  @Nullable Ratio ratio(String name) {
    if (!has(name)) {
      return null;
    }
    JsonNode value = object.path(name);
    BigDecimal decimal = value.isNumber() ? value.decimalValue() : null;
    String text = decimal == null ? value.asString() : decimal.toPlainString();
    return Ratio.parse(text)
        .orElseGet(() -> refused(name, "is not a ratio of at most four decimals", Ratio.ONE));
  }

  /** Reads an instant, or a span from the world's now; null when it is absent. */
  @Nullable Instant moment(String name) {
    if (!has(name)) {
      return null;
    }
    return Moments.secondOrAfter(object.path(name).asString(), now)
        .orElseGet(() -> refused(name, "is not a time that exists", now));
  }

  /** Reads a moment that is still to come; null when it is absent. */
  @Nullable Instant future(String name) {
    Instant moment = moment(name);
    return moment == null || moment.isAfter(now)
        ? moment
        : refused(name, "must be after the world's now", moment);
  }

  /** Notes that a field makes no sense. */
  <T> T refused(String name, String reason, T instead) {
    if (problem == null) {
      problem = refusal(name, reason);
    }
    return instead;
  }

  static Refusal refusal(String name, String reason) {
    return new Refusal("control.body-valid", Map.of("field", name, "reason", reason));
  }
}
