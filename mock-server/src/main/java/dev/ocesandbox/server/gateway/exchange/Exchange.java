// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Guesses;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request with the results of the stages so far. Immutable.
 *
 * @param request the request as received
 * @param operation the operation; null until routed
 * @param pathValues decoded path parameters; empty until routed
 * @param body the bytes of the body; empty until read
 * @param json the body as JSON; null until parsed and for requests without one
 * @param caller the caller; null until authenticated
 * @param world the caller's world; null until authenticated
 * @param checked typed parameters and body; null until checked
 * @param applied ids of the rules that stages applied
 * @param faults effects of planned faults
 * @param stub what a stub did to the answer; null if none took the request
 */
public record Exchange(
    HttpRequest request,
    @Nullable Operation operation,
    Map<String, String> pathValues,
    byte[] body,
    @Nullable JsonNode json,
    @Nullable Caller caller,
    @Nullable HostedWorld world,
    @Nullable CheckedRequest checked,
    List<String> applied,
    FaultOutcome faults,
    @Nullable StubUse stub) {

  private static final byte[] NOTHING = {};

  /** Copies the rules. */
  public Exchange {
    applied = List.copyOf(applied);
  }

  /** Creates the exchange of a request before the first stage. */
  public static Exchange of(HttpRequest request) {
    return new Exchange(
        request,
        null,
        Map.of(),
        NOTHING,
        null,
        null,
        null,
        null,
        List.of(),
        FaultOutcome.NONE,
        null);
  }

  /** Returns this exchange with the operation and the values of its path parameters. */
  public Exchange withOperation(Operation routed, Map<String, String> values) {
    return new Exchange(
        request, routed, values, body, json, caller, world, checked, applied, faults, stub);
  }

  /** Returns how the caller's world reads the rules; every one as usual if there is no world. */
  public Guesses guesses() {
    return world == null ? Guesses.NONE : world.store().settings().guesses();
  }

  /** Returns this exchange with the bytes of the body. */
  public Exchange withBody(byte[] bytes) {
    return new Exchange(
        request, operation, pathValues, bytes, json, caller, world, checked, applied, faults, stub);
  }

  /** Returns this exchange with the body as JSON. */
  public Exchange withJson(JsonNode node) {
    return new Exchange(
        request, operation, pathValues, body, node, caller, world, checked, applied, faults, stub);
  }

  /** Returns this exchange with the caller and the caller's world. */
  public Exchange withCaller(Caller known, HostedWorld in) {
    return new Exchange(
        request, operation, pathValues, body, json, known, in, checked, applied, faults, stub);
  }

  /** Returns this exchange with typed parameters and body. */
  public Exchange withChecked(CheckedRequest values) {
    return new Exchange(
        request, operation, pathValues, body, json, caller, world, values, applied, faults, stub);
  }

  /** Returns this exchange with another applied rule, which explain shows. */
  public Exchange withAppliedRule(String rule) {
    List<String> more = Stream.concat(applied.stream(), Stream.of(rule)).toList();
    return new Exchange(
        request, operation, pathValues, body, json, caller, world, checked, more, faults, stub);
  }

  /** Returns this exchange with other effects of planned faults. */
  public Exchange withFaults(FaultOutcome effects) {
    return new Exchange(
        request, operation, pathValues, body, json, caller, world, checked, applied, effects, stub);
  }

  /** Returns this exchange with what a stub did. */
  public Exchange withStub(StubUse use) {
    return new Exchange(
        request, operation, pathValues, body, json, caller, world, checked, applied, faults, use);
  }

  /**
   * Returns the operation.
   *
   * @throws IllegalStateException before the route stage
   */
  public Operation routedOperation() {
    return known(operation, "operation");
  }

  /**
   * Returns the caller.
   *
   * @throws IllegalStateException before the authentication stage
   */
  public Caller knownCaller() {
    return known(caller, "caller");
  }

  /**
   * Returns the caller's world.
   *
   * @throws IllegalStateException before the authentication stage
   */
  public HostedWorld knownWorld() {
    return known(world, "world");
  }

  /**
   * Returns the typed parameters and body.
   *
   * @throws IllegalStateException before the check stage
   */
  public CheckedRequest checkedRequest() {
    return known(checked, "checked request");
  }

  private static <T> T known(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("No stage has set the " + name + " yet");
    }
    return value;
  }
}
