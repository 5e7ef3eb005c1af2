// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.server.gateway.auth.Caller;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request and what the stages have learnt about it so far. Immutable.
 *
 * @param request as it came
 * @param operation what it asks for; null until routed
 * @param pathValues decoded path parameters
 * @param body its bytes; empty until read
 * @param json its body as JSON; null without one
 * @param caller who asks; null until authenticated
 * @param world where; null until authenticated
 * @param checked its typed values; null until checked
 * @param applied ids of the rules that stages have applied to it
 * @param disturbance what planned faults do to it
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
    Disturbance disturbance) {

  private static final byte[] NOTHING = {};

  /** Copies the rules. */
  public Exchange {
    applied = List.copyOf(applied);
  }

  /** A request about which nothing is known yet. */
  public static Exchange of(HttpRequest request) {
    return new Exchange(
        request, null, Map.of(), NOTHING, null, null, null, null, List.of(), Disturbance.NONE);
  }

  /** Learns the operation. */
  public Exchange routed(Operation to, Map<String, String> values) {
    return new Exchange(
        request, to, values, body, json, caller, world, checked, applied, disturbance);
  }

  /** Learns the bytes of the body. */
  public Exchange withBody(byte[] bytes) {
    return new Exchange(
        request, operation, pathValues, bytes, json, caller, world, checked, applied, disturbance);
  }

  /** Learns the body. */
  public Exchange withJson(JsonNode node) {
    return new Exchange(
        request, operation, pathValues, body, node, caller, world, checked, applied, disturbance);
  }

  /** Learns who calls and which world that is in. */
  public Exchange by(Caller who, HostedWorld where) {
    return new Exchange(
        request, operation, pathValues, body, json, who, where, checked, applied, disturbance);
  }

  /** Learns the typed values. */
  public Exchange withChecked(CheckedRequest values) {
    return new Exchange(
        request, operation, pathValues, body, json, caller, world, values, applied, disturbance);
  }

  /** Notes that a stage has applied a rule; explain shows it. */
  public Exchange applying(String rule) {
    List<String> more = Stream.concat(applied.stream(), Stream.of(rule)).toList();
    return new Exchange(
        request, operation, pathValues, body, json, caller, world, checked, more, disturbance);
  }

  /** Learns what planned faults do to it. */
  public Exchange with(Disturbance more) {
    return new Exchange(
        request, operation, pathValues, body, json, caller, world, checked, applied, more);
  }

  /** Returns the operation; asking before the route stage is a bug. */
  public Operation routedOperation() {
    return known(operation, "operation");
  }

  /** Returns the caller; asking before the authentication stage is a bug. */
  public Caller knownCaller() {
    return known(caller, "caller");
  }

  /** Returns the world; asking before the authentication stage is a bug. */
  public HostedWorld knownWorld() {
    return known(world, "world");
  }

  /** Returns the typed values; asking before the check stage is a bug. */
  public CheckedRequest checkedRequest() {
    return known(checked, "checked request");
  }

  private static <T> T known(@Nullable T learnt, String what) {
    if (learnt == null) {
      throw new IllegalStateException("No stage has learnt the " + what + " yet");
    }
    return learnt;
  }
}
