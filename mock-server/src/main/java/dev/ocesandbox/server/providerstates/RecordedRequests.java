// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.WorldRequests;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.providerstates.StateSetter.Target;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * States that a recorder writes: each is one request that changed a world, which is made again as
 * the same caller at the same time. Ids of then are replaced by those of now.
 */
final class RecordedRequests {

  /** Parameter that holds the request. */
  static final String REQUEST = "request";

  /** Parameter that holds the ids of its answer, by place. */
  static final String GAVE = "gave";

  /** Members of a request that are part of the input of its command. */
  static final List<String> CONTEXT = List.of("user", "language", "hold_orders", "fail_half");

  private static final int MAX_IDS = 1_000;

  private final WorldRequests requests;

  RecordedRequests(WorldRequests requests) {
    this.requests = requests;
  }

  /**
   * A recorded request.
   *
   * @param state the state
   * @param request the request as recorded
   * @param at its world time
   */
  record Recorded(ProviderState state, ObjectNode request, Instant at) {}

  boolean isRecorded(ProviderState state) {
    return state.params().has(REQUEST);
  }

  /**
   * Reads a state.
   *
   * @throws RefusedState if the request is not well-formed or the sentence says something else
   */
  Recorded read(ProviderState state) {
    if (!(state.params().get(REQUEST) instanceof ObjectNode request)) {
      throw refused(state, new Bilingual("must be an object", "必须是对象"));
    }
    requests
        .refusal(made(state, request, request.has("account") ? "any" : null, Map.of()))
        .ifPresent(
            refusal -> {
              throw refused(state, requests.text(refusal));
            });
    String sentence =
        RequestSentence.of(
            Contracts.load().operation(request.path("operation").asString()), request);
    if (!StateText.words(sentence).equals(StateText.words(state.name()))) {
      throw refused(
          state, new Bilingual("is something else: {said}", "与文字不符：{said}").with("said", sentence));
    }
    return new Recorded(state, request, at(state, request));
  }

  private static Instant at(ProviderState state, ObjectNode request) {
    try {
      return Instant.parse(request.path("at").asString(""));
    } catch (DateTimeException e) {
      throw refused(
          state,
          new Bilingual(
              "must have a time at, in UTC such as 2026-01-31T08:30:00Z",
              "必须有UTC时间at，例如2026-01-31T08:30:00Z"));
    }
  }

  /** Makes the request again and gives the ids of now by those of then. */
  void run(Recorded recorded, Target target, ObjectNode given) {
    World world = target.hosted().store().read(target.wall());
    String account = recorded.request().path("account").asString("");
    String caller =
        recorded.request().has("account")
            ? world
                .findAccount(target.idOf(account))
                .map(Customer::id)
                .orElseThrow(
                    () ->
                        StateRefusals.unknownAccount(
                            recorded.state(), account, world, target.hosted().id()))
            : null;
    WorldRequests.Request request =
        made(recorded.state(), recorded.request(), caller, target.names());
    WorldRequests.Request timed =
        new WorldRequests.Request(
            request.operation(),
            request.customerId(),
            recorded.at(),
            request.context(),
            request.parameters(),
            request.body());
    Answer answer =
        StateRefusals.answer(
            recorded.state(), timed, requests.run(timed, target.hosted(), target.wall()), requests);
    if (answer.body() != null) {
      give(recorded.state(), answer.body(), target, given);
    }
  }

  private static WorldRequests.Request made(
      ProviderState state, ObjectNode request, @Nullable String caller, Map<String, String> names) {
    ObjectNode context = Json.object();
    CONTEXT.stream().filter(request::has).forEach(name -> context.set(name, request.path(name)));
    ObjectNode parameters =
        renamed(request.path("parameters"), names) instanceof ObjectNode object
            ? object
            : Json.object();
    JsonNode body = request.get("body");
    return new WorldRequests.Request(
        request.path("operation").asString(""),
        caller,
        null,
        checked(state, context),
        parameters,
        body == null ? null : renamed(body, names));
  }

  private static ObjectNode checked(ProviderState state, ObjectNode context) {
    boolean wellFormed =
        Optional.ofNullable(context.get("user")).map(JsonNode::isString).orElse(true)
            && Optional.ofNullable(context.get("language")).map(JsonNode::isString).orElse(true)
            && Optional.ofNullable(context.get("hold_orders")).map(JsonNode::isBoolean).orElse(true)
            && Optional.ofNullable(context.get("fail_half"))
                .map(code -> Contracts.load().errors().named(code.asString("")).isPresent())
                .orElse(true);
    if (!wellFormed) {
      throw refused(
          state,
          new Bilingual(
              "user and language must be texts, hold_orders a boolean, fail_half an error code",
              "user和language必须是文本，hold_orders必须是布尔值，fail_half必须是错误码"));
    }
    return context;
  }

  private static JsonNode renamed(JsonNode value, Map<String, String> names) {
    if (names.isEmpty()) {
      return value;
    }
    if (value instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object.properties().forEach(m -> copy.set(m.getKey(), renamed(m.getValue(), names)));
      return copy;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = Json.object().arrayNode();
      array.forEach(item -> copy.add(renamed(item, names)));
      return copy;
    }
    String now = value.isString() ? names.get(value.asString()) : null;
    return now == null ? value : Json.object().stringNode(now);
  }

  private static void give(ProviderState state, JsonNode answer, Target target, ObjectNode given) {
    if (!(state.params().get(GAVE) instanceof ObjectNode gave)) {
      return;
    }
    gave.properties().stream()
        .limit(MAX_IDS)
        .filter(id -> id.getKey().startsWith("/"))
        .forEach(
            id -> {
              JsonNode now = answer.at(JsonPointer.compile(id.getKey()));
              if (now.isString() && id.getValue().isString()) {
                given.put(id.getValue().asString(), now.asString());
                target.names().put(id.getValue().asString(), now.asString());
              }
            });
  }

  private static RefusedState refused(ProviderState state, Bilingual reason) {
    return RefusedState.value(state.name(), REQUEST, reason);
  }
}
