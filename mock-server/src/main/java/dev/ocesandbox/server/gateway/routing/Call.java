// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.routing;

import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.HttpRequest;
import dev.ocesandbox.server.gateway.auth.Caller;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A checked request as a handler sees it.
 *
 * <p>Types, limits and defaults have been checked by the contract, so the getters do not fail for
 * what a client sends; asking for a parameter of another type is a bug.
 */
public final class Call {

  private final Exchange exchange;
  private final Instant now;
  private final Rules rules;

  Call(Exchange exchange, Instant now, Rules rules) {
    this.exchange = exchange;
    this.now = now;
    this.rules = rules;
  }

  /**
   * A refusal of a part of a request, as it stands inside an answer.
   *
   * @param code error code
   * @param message text in the language of errors
   */
  public record Fault(String code, String message) {}

  /** Returns the code and text of a rule that refuses a part of the request. */
  public Fault fault(Refusal refusal) {
    Rules.Wording wording =
        rules
            .wording(refusal.rule(), refusal.arguments())
            .orElseThrow(
                () -> new IllegalStateException("Rule " + refusal.rule() + " has no error"));
    Language ofErrors = Language.ofErrors(exchange.request().headers().first("X-Language"));
    return new Fault(wording.error().code(), ofErrors.of(wording.text()));
  }

  /** Returns who calls. */
  public Caller caller() {
    return exchange.knownCaller();
  }

  /** Returns the id of the customer who calls. */
  public String customerId() {
    return caller().customerId();
  }

  /** Returns the world's time. */
  public Instant now() {
    return now;
  }

  /** Returns the world of the caller; for the control API the default world. */
  public HostedWorld world() {
    return exchange.knownWorld();
  }

  /** Returns the language of names in the answer. */
  public Language language() {
    return Language.ofNames(exchange.request().headers().first("X-Language"));
  }

  /** Returns the request as it came. */
  public HttpRequest request() {
    return exchange.request();
  }

  /** Tells whether the caller has been granted what the operation's contract asks for. */
  public boolean isGranted() {
    var permission = exchange.routedOperation().permission();
    return permission == null || caller().may(permission.actions());
  }

  /** Returns a text parameter. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(parameters().get(name)).map(JsonNode::asString);
  }

  /** Returns a text parameter that the contract requires. */
  public String requiredText(String name) {
    return text(name).orElseThrow(() -> new IllegalStateException("No parameter " + name));
  }

  /** Returns an integer parameter; a number beyond the range of int counts as the largest int. */
  public OptionalInt integer(String name) {
    JsonNode value = parameters().get(name);
    return value == null
        ? OptionalInt.empty()
        : OptionalInt.of(value.canConvertToInt() ? value.asInt() : Integer.MAX_VALUE);
  }

  /** Returns every value of a parameter that may be repeated. */
  public List<String> texts(String name) {
    return parameters().path(name).valueStream().map(JsonNode::asString).toList();
  }

  /** Returns offset and limit, with the defaults of the contract. */
  public PageRequest page() {
    return new PageRequest(integer("offset").orElse(0), integer("limit").orElse(10));
  }

  /** Returns the body; an empty object when there is none. */
  public ObjectNode body() {
    JsonNode body = exchange.checkedRequest().body();
    return body instanceof ObjectNode object ? object : Json.object();
  }

  /** Returns this call with another body, which must fit the contract as well. */
  Call with(ObjectNode body) {
    CheckedRequest checked = exchange.checkedRequest();
    return new Call(
        exchange.withChecked(
            new CheckedRequest(checked.parameters(), body, checked.findings(), checked.problem())),
        now,
        rules);
  }

  private ObjectNode parameters() {
    return exchange.checkedRequest().parameters();
  }
}
