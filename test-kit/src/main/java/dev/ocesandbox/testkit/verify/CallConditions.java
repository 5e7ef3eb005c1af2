// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words for what requests are like. Before a count they say which requests are counted, after
 * it what each of those must be like.
 *
 * @param <S> what goes on
 */
public abstract sealed class CallConditions<S> permits Verification, Calls {

  private final WorldView world;

  CallConditions(WorldView world) {
    this.world = world;
  }

  abstract S with(Condition condition);

  /** An account of this name has sent it, itself or by one of its users. */
  public S by(String account) {
    return with(Condition.equal("by " + account, "account", account, LoggedCall::account));
  }

  /**
   * Its body holds a JSON value: fields that are named are equal, others are free, lists have equal
   * items, numbers are compared by value.
   */
  public S withBody(String json) {
    Object wanted = world.parse(json);
    return with(
        new Condition(
            "with the body " + Texts.shortened(world.write(wanted), 200),
            call ->
                Containment.differences(
                    world,
                    wanted instanceof Map ? "body " : "body",
                    wanted,
                    call.body().isPresent() ? call.body().value() : raw(call))));
  }

  private static Object raw(LoggedCall call) {
    String text = call.row().text("body");
    return text.isEmpty() ? Map.of() : text;
  }

  /**
   * A field at the top of its body has a value.
   *
   * @param value text, number, Boolean, Map, List or null
   */
  public S withField(String name, @Nullable Object value) {
    Map<String, @Nullable Object> wanted = new HashMap<>();
    wanted.put(name, value);
    return with(
        new Condition(
            "with the field %s = %s".formatted(name, world.write(value)),
            call ->
                Containment.differences(
                    world,
                    "body ",
                    wanted,
                    call.body().isPresent() ? call.body().value() : raw(call))));
  }

  /** Its query has a parameter with a value. */
  public S withQuery(String name, String value) {
    return with(
        Condition.equal(
            "with %s=%s".formatted(name, value),
            "query " + name,
            value,
            call -> call.query(name).orElse("")));
  }

  /** It was answered with an HTTP status. */
  public S answered(int status) {
    return with(
        Condition.equal(
            "answered " + status, "status", String.valueOf(status), LoggedCall::status));
  }

  /** It was refused with an error code, such as CBC.99003651. */
  public S refusedWith(String code) {
    return with(Condition.equal("refused with " + code, "error code", code, LoggedCall::code));
  }

  static List<String> words(List<Condition> conditions) {
    return conditions.stream().map(Condition::wanted).toList();
  }
}
