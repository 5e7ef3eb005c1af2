// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.FaultOutcome;
import dev.ocesandbox.server.gateway.exchange.Links;
import dev.ocesandbox.server.world.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON input of commands: the parts of a request that determine its result. */
final class CommandInput {

  static final String USER = "user";
  static final String LANGUAGE = "language";
  static final String PARAMETERS = "parameters";
  static final String BODY = "body";
  static final String LINKS = "links";
  static final String WALL = "wall";
  static final String HOLD_ORDERS = "hold_orders";
  static final String FAIL_HALF = "fail_half";

  private CommandInput() {}

  /** Returns the command of a checked request. Its time is set when it is run. */
  static Command of(Exchange exchange) {
    Operation operation = exchange.routedOperation();
    ObjectNode input = Json.object();
    exchange.knownCaller().userName().ifPresent(user -> input.put(USER, user));
    String language = exchange.request().headers().first("X-Language");
    if (language != null) {
      input.put(LANGUAGE, language);
    }
    if (operation.links()) {
      String world = "/_sandbox/worlds/" + exchange.knownWorld().id();
      input.put(LINKS, Links.of(exchange.request()).to(world));
    }
    JsonNode body = exchange.checkedRequest().body();
    values(input, exchange.checkedRequest().parameters(), body);
    faults(input, exchange.faults());
    String customer = exchange.knownCaller().customerId();
    return new Command(
        operation.id(), customer.isEmpty() ? Command.STAFF : customer, Instant.EPOCH, input);
  }

  /** Adds parameters and body to the input of a command. */
  static void values(ObjectNode input, ObjectNode parameters, @Nullable JsonNode body) {
    if (!parameters.isEmpty()) {
      input.set(PARAMETERS, parameters);
    }
    if (body != null) {
      input.set(BODY, body);
    }
  }

  private static void faults(ObjectNode input, FaultOutcome faults) {
    if (faults.holdsOrders()) {
      input.put(HOLD_ORDERS, true);
    }
    String code = faults.failHalf();
    if (code != null) {
      input.put(FAIL_HALF, code);
    }
  }
}
