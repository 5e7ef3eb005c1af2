// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.labels;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on labels. */
public final class LabelsApi {

  private LabelsApi() {}

  /** Returns the operations and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ListLabels", LabelsApi::list),
            Route.write("CreateLabels", LabelsApi::create),
            Route.write("UpdateLabels", LabelsApi::update),
            Route.write("DeleteLabels", LabelsApi::delete)),
        List.of(),
        List.of(),
        List.of(LabelsState.SLOT));
  }

  private static Change<Answer> list(Call call, World world) {
    Page<Label> page = page(call, world);
    ObjectNode body = Json.object().put("total_count", page.total());
    ArrayNode rows = body.putArray("label_list");
    for (Label label : page.rows()) {
      rows.addObject()
          .put("label_id", label.id())
          .put("name", label.name())
          .put("color", label.color());
    }
    return Change.of(
        world.applied("labels.list.oldest-first", "labels.list.name-contains"), Answer.ok(body));
  }

  private static Page<Label> page(Call call, World world) {
    LabelsState state = world.get(LabelsState.SLOT);
    PageRequest request = call.page();
    String name = call.text("name").orElse("").toLowerCase(Locale.ROOT);
    OptionalInt id = call.integer("label_id");
    if (id.isPresent()) {
      Label label = state.find(call.customerId(), id.getAsInt());
      return Page.of(label == null || !contains(label, name) ? List.of() : List.of(label), request);
    }
    return name.isEmpty()
        ? state.of(call.customerId()).page(request)
        : state.of(call.customerId()).page(request, label -> contains(label, name));
  }

  private static boolean contains(Label label, String name) {
    return label.name().toLowerCase(Locale.ROOT).contains(name);
  }

  private static Change<Answer> create(Call call, World world) {
    return edit(call).create(world).map(label -> Answer.ok(Json.object()));
  }

  private static Change<Answer> update(Call call, World world) {
    return edit(call).update(world, id(call)).map(label -> Answer.ok(Json.object()));
  }

  private static Change<Answer> delete(Call call, World world) {
    return LabelEdit.delete(world, call.customerId(), id(call))
        .map(label -> Answer.ok(Json.object()));
  }

  private static LabelEdit edit(Call call) {
    RequestFields body = call.bodyFields();
    return new LabelEdit(call.customerId(), body.text("name", ""), body.text("color", ""));
  }

  private static int id(Call call) {
    return call.integer("label_id").orElseThrow();
  }
}
