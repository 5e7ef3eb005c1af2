// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.SecretNames;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.history.Entry;
import dev.ocesandbox.server.gateway.history.KeptAnswer;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.TimeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a state of a write in the history of a world. */
final class RecordedState {

  /** Replaces passwords, which must not be in pacts. */
  static final String PASSWORD = "Recorded-2026";

  private static final Set<String> CLOCK = Set.of("AdvanceClock", "SetClock");
  private static final Set<String> BESIDES =
      Set.of(
          Command.SETTLE,
          "PlanFault",
          "DeleteFault",
          "ClearFaults",
          "AddStub",
          "DeleteStub",
          "ClearStubs");
  private static final Set<String> ACCOUNTS = Set.of("account", "master", "payer");
  private static final Pattern ID = Pattern.compile("(?:\\w+_)?ids?");
  private static final String SMS_CODE = "verification_code";
  private static final String LOG_BODIES = "log_bodies";
  private static final int MAX_IDS = 50;

  private RecordedState() {}

  /**
   * Returns the state; empty if the write changed nothing in the world, or time caused it.
   *
   * @param world a state of the world, for the names of its accounts
   * @throws IndescribableWorld if the write has no operation that can be requested
   */
  static Optional<ProviderState> of(Entry entry, World world) {
    Command command = entry.command();
    if (BESIDES.contains(command.operation())) {
      return Optional.empty();
    }
    Optional<Operation> operation =
        Contracts.load().operations().stream()
            .filter(one -> one.id().equals(command.operation()))
            .filter(one -> !one.sentence().isEmpty())
            .findFirst();
    if (operation.isEmpty()) {
      throw new IndescribableWorld(
          new Bilingual(
                  "it was changed by {operation}, which cannot be requested",
                  "世界被{operation}改变，该操作不能通过请求重复")
              .with("operation", command.operation()));
    }
    if (CLOCK.contains(command.operation())) {
      return move(command);
    }
    ObjectNode request = request(command, world);
    if (isOnlyAboutTheLog(command, request)) {
      return Optional.empty();
    }
    ObjectNode params = Json.object();
    params.set(RecordedRequests.REQUEST, request);
    ObjectNode gave = gave(entry);
    if (!gave.isEmpty()) {
      params.set(RecordedRequests.GAVE, gave);
    }
    return Optional.of(new ProviderState(RequestSentence.of(operation.get(), request), params));
  }

  /** What the request log keeps is no part of a world; the setting is taken out. */
  private static boolean isOnlyAboutTheLog(Command command, ObjectNode request) {
    return command.operation().equals("ChangeSettings")
        && request.get("body") instanceof ObjectNode body
        && body.remove(LOG_BODIES) != null
        && body.isEmpty();
  }

  /** Returns the state of a change of the whole world. */
  static ProviderState ofChange(String operation, Instant at, ObjectNode body) {
    ObjectNode request = Json.object().put("operation", operation);
    request.put("at", at.toString());
    request.set("body", body);
    ObjectNode params = Json.object();
    params.set(RecordedRequests.REQUEST, request);
    return new ProviderState(
        RequestSentence.of(Contracts.load().operation(operation), request), params);
  }

  /** Every move of the clock is repeated as one to a time, whatever moved it. */
  private static Optional<ProviderState> move(Command command) {
    JsonNode body = command.input().path("body");
    String text =
        body.path("by").asString(body.path("to").asString(body.path("now").asString("PT0S")));
    Optional<Instant> to =
        TimeText.secondOrAfter(text, command.now())
            .map(target -> target.truncatedTo(ChronoUnit.SECONDS))
            .filter(target -> target.isAfter(command.now()));
    return to.map(
        target ->
            ofChange("AdvanceClock", command.now(), Json.object().put("to", target.toString())));
  }

  private static ObjectNode request(Command command, World world) {
    ObjectNode request = Json.object().put("operation", command.operation());
    if (!command.caller().equals(Command.STAFF)) {
      request.put("account", world.accountName(command.caller()));
    }
    JsonNode input = command.input();
    RecordedRequests.CONTEXT.stream()
        .filter(input::has)
        .forEach(name -> request.set(name, input.path(name)));
    request.put("at", command.now().toString());
    ObjectNode parameters = Json.object();
    input.path("parameters").properties().stream()
        .filter(parameter -> !parameter.getKey().equals("world"))
        .forEach(parameter -> parameters.set(parameter.getKey(), parameter.getValue()));
    if (!parameters.isEmpty()) {
      request.set("parameters", shown(parameters, world));
    }
    if (input.has("body")) {
      request.set("body", shown(input.path("body"), world));
    }
    return request;
  }

  /** Accounts are named, and passwords replaced. */
  private static JsonNode shown(JsonNode value, World world) {
    if (value instanceof ArrayNode array) {
      ArrayNode copy = Json.object().arrayNode();
      array.forEach(item -> copy.add(shown(item, world)));
      return copy;
    }
    if (!(value instanceof ObjectNode object)) {
      return value;
    }
    ObjectNode copy = Json.object();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode one = member.getValue();
      if (one.isString() && isPassword(member.getKey())) {
        copy.put(member.getKey(), PASSWORD);
      } else if (one.isString() && ACCOUNTS.contains(member.getKey())) {
        copy.put(member.getKey(), name(one.asString(), world));
      } else {
        copy.set(member.getKey(), shown(one, world));
      }
    }
    return copy;
  }

  /** The code of a text message is no secret: the same world sends the same code. */
  private static boolean isPassword(String name) {
    return SecretNames.isSecret(name) && !name.equals(SMS_CODE);
  }

  private static String name(String account, World world) {
    return world.findAccount(account).map(customer -> customer.name()).orElse(account);
  }

  private static ObjectNode gave(Entry entry) {
    ObjectNode ids = Json.object();
    if (entry.kept() == KeptAnswer.WHOLE && entry.rule().isEmpty() && entry.answer().length > 0) {
      collect(Json.read(entry.answer()), "", ids);
    }
    return ids;
  }

  private static void collect(JsonNode value, String pointer, ObjectNode ids) {
    if (ids.size() >= MAX_IDS) {
      return;
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        collect(value.path(i), pointer + "/" + i, ids);
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String at = pointer + "/" + member.getKey();
      boolean isId = ID.matcher(member.getKey()).matches();
      if (isId && member.getValue().isString()) {
        ids.put(at, member.getValue().asString());
      } else if (isId && member.getValue().isArray()) {
        texts(member.getValue(), at, ids);
      } else {
        collect(member.getValue(), at, ids);
      }
    }
  }

  private static void texts(JsonNode list, String pointer, ObjectNode ids) {
    for (int i = 0; i < list.size() && ids.size() < MAX_IDS; i++) {
      if (list.path(i).isString()) {
        ids.put(pointer + "/" + i, list.path(i).asString());
      }
    }
  }
}
