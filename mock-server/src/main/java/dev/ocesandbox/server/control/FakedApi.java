// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Callers;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Gap;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges the contracts of all rooms into one OpenAPI document.
 *
 * <p>The resource {@code faked-api.json} has the parts that belong to no room: servers, security
 * and the schemas of error responses.
 */
final class FakedApi {

  private static final String REFERENCE = "#/components/responses/";
  private static final String TICKET_REFUSAL = "#/components/schemas/TicketRefusal";
  private static final String JSON = "application/json";

  private final Contracts contracts;
  private final List<String> rooms;
  private final ComponentNames names;

  FakedApi(Contracts contracts) {
    this.contracts = contracts;
    this.rooms =
        contracts.operations().stream()
            .map(Operation::room)
            .filter(room -> !room.equals("control"))
            .distinct()
            .sorted()
            .toList();
    this.names = new ComponentNames(contracts, rooms);
  }

  ObjectNode document() {
    ObjectNode document = (ObjectNode) Json.resource(FakedApi.class, "faked-api.json");
    for (String room : rooms) {
      JsonNode part = names.renamed(room);
      document.withArray("/tags").addObject().put("name", room);
      document
          .withObject("/components/schemas")
          .setAll((ObjectNode) part.at("/components/schemas"));
      for (Map.Entry<String, JsonNode> path : part.path("paths").properties()) {
        document
            .withObject("/paths")
            .withObjectProperty(path.getKey())
            .setAll((ObjectNode) path.getValue());
      }
    }
    contracts.operations().stream()
        .filter(operation -> rooms.contains(operation.room()))
        .forEach(operation -> complete(operation, node(document, operation)));
    return document;
  }

  private static ObjectNode node(ObjectNode document, Operation operation) {
    return (ObjectNode)
        document
            .path("paths")
            .path(operation.path().text())
            .path(operation.method().toLowerCase(Locale.ROOT));
  }

  private void complete(Operation operation, ObjectNode node) {
    ((ObjectNode) node.path("responses"))
        .putObject("default")
        .put("$ref", REFERENCE + operation.family().text());
    if (operation.family() == ErrorFamily.OSM) {
      addRefusal((ObjectNode) node.at("/responses/200/content"));
    }
    if (operation.callers() == Callers.NONE) {
      node.putArray("security");
    }
    contracts
        .gap(operation.id())
        .map(Gap::reason)
        .ifPresent(r -> node.set("x-not-built", RuleJson.text(r)));
  }

  /** The ticket service also refuses with status 200. */
  private static void addRefusal(ObjectNode content) {
    JsonNode done = content.at("/application~1json/schema");
    ObjectNode schema = content.withObjectProperty(JSON).putObject("schema");
    if (done.isMissingNode()) {
      schema.put("$ref", TICKET_REFUSAL);
    } else {
      schema.putArray("anyOf").add(done).addObject().put("$ref", TICKET_REFUSAL);
    }
  }
}
