// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on requests. Before a count they select the requests to count; after a count every
 * counted request must meet them.
 *
 * @param <S> type of the next step
 */
public abstract sealed class CallConditions<S> permits Verification, Calls {

  private static final int BODY_LENGTH = 200;

  private final WorldView world;

  CallConditions(WorldView world) {
    this.world = world;
  }

  abstract S with(Condition condition);

  /** Returns the name that {@code check} accepts; a verification that it rejects is abandoned. */
  private <T> T checked(Supplier<T> check) {
    try {
      return check.get();
    } catch (IllegalArgumentException e) {
      abandon();
      throw e;
    }
  }

  /** Forgets this verification, which was begun with an invalid condition. */
  abstract void abandon();

  /**
   * Requires that the request was sent by an account or by one of its IAM users.
   *
   * @throws IllegalArgumentException if the world has no such account
   */
  public S by(String account) {
    checked(() -> KnownNames.account(world, account));
    return with(Condition.equal("by " + account, "account", account, LoggedCall::account));
  }

  /**
   * Requires that the request body contains {@code json}. Fields that {@code json} does not mention
   * are ignored, lists must have equal items, and numbers are compared by value.
   *
   * @throws IllegalArgumentException if {@code json} is not valid JSON
   */
  public S withBody(String json) {
    Object expected = checked(() -> world.parse(json));
    return with(
        bodyCondition(
            "with body " + TextFormat.abbreviated(world.write(expected), BODY_LENGTH), expected));
  }

  /**
   * Requires that a top-level field of the request body has a value.
   *
   * @param value a String, number, Boolean, Map, List or null
   */
  public S withField(String name, @Nullable Object value) {
    Map<String, @Nullable Object> expected = new HashMap<>();
    expected.put(name, value);
    return with(bodyCondition("with field %s = %s".formatted(name, world.write(value)), expected));
  }

  private Condition bodyCondition(String description, @Nullable Object expected) {
    return new Condition(
        description,
        call -> JsonContainment.differences(world, "body", expected, call.bodyOrText()));
  }

  /** Requires that the query has a parameter with this value. Both are compared after decoding. */
  public S withQuery(String name, String value) {
    return with(
        Condition.equal(
            "with %s=%s".formatted(name, value),
            "query " + name,
            value,
            call -> call.query(name).orElse("")));
  }

  /**
   * Requires that the query has a parameter whose decoded value matches a regular expression as a
   * whole.
   */
  public S withQueryMatching(String name, String regex) {
    return with(
        Condition.matching(
            "with %s matching %s".formatted(name, regex),
            "query " + name,
            pattern(regex),
            true,
            call -> call.query(name).orElse("")));
  }

  /** Requires that a part of the request body matches a regular expression. */
  public S withBodyMatching(String regex) {
    return with(
        Condition.matching(
            "with a body matching " + regex, "body", pattern(regex), false, LoggedCall::bodyText));
  }

  /**
   * Requires that a path into the request body selects a value.
   *
   * @param path field names, list indexes, {@code [*]} and {@code ..name}, such as {@code
   *     $.coupon_infos[0].id}
   * @param value a String, number, Boolean, Map, List or null
   * @throws IllegalArgumentException if {@code path} is not such a path
   */
  public S withJsonPath(String path, @Nullable Object value) {
    return with(checked(() -> Condition.atPath(world, path, value)));
  }

  /**
   * Requires that the request has a header with this value. Names are compared ignoring case;
   * values of secret headers are masked.
   */
  public S withHeader(String name, String value) {
    return with(
        Condition.equal(
            "with header %s: %s".formatted(name, value),
            "header " + name,
            value,
            call -> ReceivedRequest.of(call).header(name).orElse("")));
  }

  /** Requires that the request has a header whose value matches a regular expression as a whole. */
  public S withHeaderMatching(String name, String regex) {
    return with(
        Condition.matching(
            "with header %s matching %s".formatted(name, regex),
            "header " + name,
            pattern(regex),
            true,
            call -> ReceivedRequest.of(call).header(name).orElse("")));
  }

  /**
   * Requires that a request meets a condition of the test.
   *
   * @param description what the condition means, for the message of a failure
   */
  public S matching(String description, Predicate<ReceivedRequest> condition) {
    return with(Condition.of(description, condition));
  }

  private Pattern pattern(String regex) {
    return checked(() -> Pattern.compile(regex));
  }

  /** Requires that the response had an HTTP status. */
  public S answered(int status) {
    return with(
        Condition.equal(
            "answered " + status, "status", String.valueOf(status), LoggedCall::status));
  }

  /**
   * Requires that the request was refused with an error code, such as CBC.99000088.
   *
   * @throws IllegalArgumentException if there is no such code
   */
  public S refusedWith(String code) {
    checked(() -> KnownNames.errorCode(world, code));
    return with(Condition.equal("refused with " + code, "error code", code, LoggedCall::code));
  }
}
