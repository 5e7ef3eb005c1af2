// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.log.Redaction;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.codec.StateMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows the state of a world as its rooms keep it, or only the records that contain an id. At most
 * 1,000 records of each list are shown.
 *
 * <p>The name {@code world} selects the state that belongs to no room: customers, agenda and
 * counters.
 */
final class StateControl {

  private static final int MAX_RECORDS = 1_000;
  private static final String WORLD = "world";

  private final List<Slot<?>> slots;

  StateControl(List<Slot<?>> slots) {
    this.slots = slots.stream().sorted(Comparator.<Slot<?>, String>comparing(Slot::name)).toList();
  }

  Change<Answer> show(Call call, World world) {
    String room = call.text("room").orElse("");
    String id = call.text("id").orElse("");
    ObjectNode state = Json.object();
    if (room.isEmpty() || room.equals(WORLD)) {
      state.set(WORLD, world(world, id));
    }
    slots.stream()
        .filter(slot -> room.isEmpty() || slot.name().equals(room))
        .forEach(slot -> state.set(slot.name(), room(world, slot, id)));
    return state.isEmpty()
        ? Change.refused(
            RequestFields.refusal(
                "room",
                Json.object().stringNode(room),
                new Bilingual("must be one of {names}", "必须是以下之一：{names}").with("names", names())))
        : Change.of(world, Answer.ok(state));
  }

  private String names() {
    List<String> names = new ArrayList<>(List.of(WORLD));
    slots.forEach(slot -> names.add(slot.name()));
    return String.join(", ", names);
  }

  private static ObjectNode world(World world, String id) {
    ObjectNode node =
        Json.object().put("seed", world.seed()).put("settled_to", world.settledTo().toString());
    add(
        node,
        "customers",
        world.customers().values().stream()
            .sorted(Comparator.comparing(Customer::id))
            .map(StateControl::masked)
            .toList(),
        id);
    add(node, "agenda", world.agenda().items(), id);
    ObjectNode counters = node.putObject("counters");
    world.counters().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(counter -> counters.put(counter.getKey(), counter.getValue()));
    return node;
  }

  private static Customer masked(Customer customer) {
    return customer.password() == null ? customer : customer.withPassword(Redaction.STARS);
  }

  private static <S> ObjectNode room(World world, Slot<S> slot, String id) {
    ObjectNode node = Json.object();
    S state = world.get(slot);
    slot.sections().forEach(section -> add(node, section.name(), section.items().apply(state), id));
    return node;
  }

  private static void add(ObjectNode node, String name, Iterable<?> records, String id) {
    ArrayNode list = node.putArray(name);
    int count = 0;
    for (Object item : records) {
      if (id.isEmpty() && count >= MAX_RECORDS) {
        count++; // not shown, so it need not be converted
        continue;
      }
      JsonNode row = StateMapper.MAPPER.valueToTree(item);
      if ((id.isEmpty() || contains(row, id)) && count++ < MAX_RECORDS) {
        list.add(row);
      }
    }
    if (count > MAX_RECORDS) {
      node.put(name + "_note", "the first %d of %d are shown".formatted(MAX_RECORDS, count));
    }
  }

  private static boolean contains(JsonNode row, String id) {
    return row.properties().stream().anyMatch(field -> field.getValue().asString("").equals(id));
  }
}
