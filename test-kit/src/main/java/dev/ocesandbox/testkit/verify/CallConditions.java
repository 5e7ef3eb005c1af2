// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
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
