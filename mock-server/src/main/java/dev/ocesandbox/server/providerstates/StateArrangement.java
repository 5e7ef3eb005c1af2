// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.gateway.commands.WorldRequests;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.providerstates.StateSetter.Target;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A state of the vocabulary with its values, and how it is set. */
final class StateArrangement {

  private final ProviderState state;
  private final KnownState known;
  private final Map<String, JsonNode> values;
  private final WorldRequests requests;
  private final ObjectNode given;

  /**
   * Creates an arrangement.
   *
   * @param given gets the ids and values that the state gives
   */
  StateArrangement(
      ProviderState state,
      KnownState known,
      Map<String, JsonNode> values,
      WorldRequests requests,
      ObjectNode given) {
    this.state = state;
    this.known = known;
    this.values = values;
    this.requests = requests;
    this.given = given;
  }

  ProviderState state() {
    return state;
  }

  /** Returns where the ids and values go that the state gives. */
  ObjectNode given() {
    return given;
  }

  /** Returns a value as text; empty if it is not given. */
  String text(String parameter) {
    JsonNode value = values.get(parameter);
    return value == null ? "" : value.asString("");
  }

  /** Returns whether at most one request sets it, and nothing has to be looked up. */
  boolean isSimple() {
    return known.part("do").size() <= 1;
  }

  void set(Target target) {
    World world = target.hosted().store().read(target.wall());
    StateTemplate template =
        new StateTemplate(state.name(), target.hosted().store().now(target.wall()), values);
    resolve(template, world, target);
    JsonNode is = known.part("is");
    String name = text(is.path("parameter").asString(""));
    String id = target.idOf(name);
    Optional<ExistingObject> existing =
        ExistingObject.find(world, is.path("kind").asString(""), id);
    if (existing.isPresent()) {
      template.put(is.path("parameter").asString(), id);
      template.put("owner", existing.get().owner());
      bring(existing.get(), id, template, target);
    } else {
      known.part("do").forEach(step -> run(step, template, target));
      id = textOf(template.filled(is.path("id")));
    }
    give(is, name, id, target);
    giveMore(template, target);
  }

  /** Adds what the names of accounts and products mean in a world. */
  private void resolve(StateTemplate template, World world, Target target) {
    known
        .state()
        .parameters()
        .values()
        .forEach(
            parameter -> {
              String text = text(parameter.name());
              if (text.isEmpty()) {
                return;
              }
              if (parameter.type().equals(ValueKind.ACCOUNT.wire())) {
                world
                    .findAccount(text)
                    .map(Customer::id)
                    .ifPresent(
                        id -> {
                          template.put(parameter.name() + ".customer_id", id);
                          given.put(AnswerKeys.ofAccount(parameter), id);
                        });
              } else if (parameter.type().equals(ValueKind.PRODUCT.wire())) {
                ProductKey key = ProductNames.find(world, text, state.name(), parameter.name());
                template.put(parameter.name() + ".service_type_code", key.serviceTypeCode());
                template.put(parameter.name() + ".resource_type_code", key.resourceTypeCode());
                template.put(parameter.name() + ".resource_spec", key.resourceSpec());
              } else if (parameter.type().equals(ValueKind.NAME.wire())) {
                template.put(parameter.name(), target.idOf(text));
              }
            });
  }

  private void bring(ExistingObject existing, String id, StateTemplate template, Target target) {
    int wanted = known.part("is").path("status").asInt(existing.status());
    if (existing.status() == wanted) {
      return;
    }
    JsonNode moves = known.part("moves").path(String.valueOf(existing.status()));
    if (moves.isEmpty()) {
      throw new RefusedState(
          new Refusal(
              "control.state-holds",
              Map.of(
                  "state", StateText.shown(state.name()),
                  "id", id,
                  "status", String.valueOf(existing.status()),
                  "wanted", String.valueOf(wanted))));
    }
    moves.forEach(step -> run(step, template, target));
  }

  private void run(JsonNode step, StateTemplate template, Target target) {
    String operation = step.path("operation").asString("");
    String as = textOf(template.filled(step.path("as")));
    WorldRequests.Request request =
        new WorldRequests.Request(
            operation,
            as == null ? null : customer(as, target),
            null,
            Json.object(),
            template.object(step.path("parameters")),
            template.filled(step.path("body")));
    Answer answer =
        StateRefusals.answer(
            state, request, requests.run(request, target.hosted(), target.wall()), requests);
    String label = step.path("label").asString("");
    if (!label.isEmpty() && answer.body() != null) {
      template.answered(label, requests.idField(operation), answer.body());
    }
  }

  private String customer(String account, Target target) {
    World world = target.hosted().store().read(target.wall());
    return world
        .findAccount(account)
        .map(Customer::id)
        .orElseThrow(
            () -> StateRefusals.unknownAccount(state, account, world, target.hosted().id()));
  }

  private void give(JsonNode is, String name, @Nullable String id, Target target) {
    if (id == null || is.isMissingNode()) {
      return;
    }
    if (!name.isEmpty()) {
      given.put(name, id);
      target.names().put(name, id);
    }
    given.put(is.path("key").asString(), id);
  }

  private void giveMore(StateTemplate template, Target target) {
    for (Map.Entry<String, JsonNode> field : known.part("gives").properties()) {
      JsonNode value = template.filled(field.getValue());
      boolean isNamed = StateText.isPlace(field.getKey());
      String key =
          isNamed ? text(StateText.nameOf(field.getKey())) : template.embedded(field.getKey());
      if (value == null || key == null || key.isEmpty()) {
        continue;
      }
      given.set(key, value);
      if (isNamed) {
        target.names().put(key, value.asString(""));
      }
    }
  }

  private static @Nullable String textOf(@Nullable JsonNode node) {
    return node == null ? null : node.asString("");
  }
}
