// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.text.Language;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A checked request that is handled outside worlds. */
public final class DirectCall extends RequestValues {

  private final Exchange exchange;

  /** Creates a call from a checked exchange. */
  public DirectCall(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  ObjectNode parameterNode() {
    return exchange.checkedRequest().parameters();
  }

  @Override
  public ObjectNode body() {
    return exchange.checkedRequest().body() instanceof ObjectNode object ? object : Json.object();
  }

  /** Returns the request as received. */
  public HttpRequest request() {
    return exchange.request();
  }

  /** Returns the wall-clock time of the request's arrival. */
  public Instant wall() {
    return exchange.request().wall();
  }

  /** Returns the language of messages, which is English unless X-Language asks for Chinese. */
  public Language messageLanguage() {
    return Language.ofErrors(exchange.request().headers().first("X-Language"));
  }

  /** Returns the caller; {@link Caller#NOBODY} if the operation needs no credentials. */
  public Caller caller() {
    return exchange.knownCaller();
  }

  /** Returns the world of the caller; the default world if there is no caller. */
  public HostedWorld world() {
    return exchange.knownWorld();
  }
}
