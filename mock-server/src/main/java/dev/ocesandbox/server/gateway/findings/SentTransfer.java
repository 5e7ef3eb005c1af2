// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A request to transfer money or a coupon.
 *
 * @param entry the request
 * @param number its {@code trans_id}; empty for none
 * @param what its other fields
 */
record SentTransfer(LoggedExchange entry, String number, Map<String, String> what) {

  private static final Set<String> NO_ANSWER = Set.of("reset", "lose-answer", "cut-body");
  private static final String CASH = "BALANCE_TYPE_DEBIT";
  private static final String DELAY = "delay";
  private static final int SERVER_ERROR = 500;
  private static final int NOT_IMPLEMENTED = 501;

  /** Returns the transfer of a request; empty if its body is cut in the log or is no object. */
  static Optional<SentTransfer> of(LoggedExchange entry) {
    if (entry.requestBody().isCut()) {
      return Optional.empty();
    }
    try {
      JsonNode body = Json.read(entry.requestBody().start());
      return body.isObject() ? Optional.of(of(entry, body)) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static SentTransfer of(LoggedExchange entry, JsonNode body) {
    Map<String, String> what = new TreeMap<>();
    body.forEachEntry((name, value) -> what.put(name, text(name, value)));
    what.values().removeIf(String::isEmpty);
    if (what.getOrDefault("balance_type", CASH).equals(CASH)) {
      what.remove("balance_type");
      what.remove("expire_time");
    }
    String number = what.remove("trans_id");
    return new SentTransfer(entry, number == null ? "" : number, what);
  }

  /** Amounts are equal if they are worth the same. */
  private static String text(String name, JsonNode value) {
    String text = value.isValueNode() ? value.asString("") : value.toString();
    return name.equals("amount") ? Money.parse(text).map(Money::toString).orElse(text) : text;
  }

  /** Returns whether its client could not know at first whether it was carried out. */
  boolean mayHaveNoAnswer() {
    return hasNoAnswer() || isDelayed();
  }

  private boolean hasNoAnswer() {
    return (entry.status() >= SERVER_ERROR && entry.status() != NOT_IMPLEMENTED)
        || entry.faults().stream().anyMatch(fault -> NO_ANSWER.contains(fault.kind()));
  }

  private boolean isDelayed() {
    return entry.faults().stream().anyMatch(fault -> fault.kind().equals(DELAY));
  }

  /**
   * Returns whether it asks for the same as an earlier one under another number, before that one
   * was answered.
   */
  boolean repeatsAnew(SentTransfer earlier) {
    boolean another = number.isEmpty() || !number.equals(earlier.number);
    return another && what.equals(earlier.what) && (earlier.hasNoAnswer() || isBeforeEnd(earlier));
  }

  /** A client that sends a request again while the first one is delayed did not wait for it. */
  private boolean isBeforeEnd(SentTransfer earlier) {
    Instant end = earlier.entry.request().wall().plusNanos(earlier.entry.nanos());
    return entry.request().wall().isBefore(end);
  }

  /** Returns whether its answer says what became of an earlier one. */
  boolean settles(SentTransfer earlier) {
    return !hasNoAnswer() && !number.isEmpty() && number.equals(earlier.number);
  }
}
