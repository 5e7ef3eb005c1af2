// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.ledger.EntryKind;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the names that tests refer to. */
final class NameControl {

  private final Contracts contracts;

  NameControl(Contracts contracts) {
    this.contracts = contracts;
  }

  Outcome list(DirectCall call) {
    ObjectNode node = Json.object();
    ArrayNode operations = node.putArray("operations");
    contracts.operations().stream()
        .filter(operation -> operation.family() != ErrorFamily.CONTROL)
        .forEach(operation -> operations.add(row(operation)));
    ArrayNode codes = node.putArray("error_codes");
    contracts.errors().all().stream()
        .filter(error -> error.family() != ErrorFamily.CONTROL)
        .map(ErrorCode::code)
        .distinct()
        .forEach(codes::add);
    node.set("event_types", choices("EventType"));
    node.set("finding_kinds", choices("FindingKind"));
    ArrayNode entries = node.putArray("ledger_entry_types");
    Stream.of(EntryKind.values()).map(EntryKind::toString).forEach(entries::add);
    return Outcome.done(Answer.ok(node));
  }

  private ObjectNode row(Operation operation) {
    ObjectNode row = Json.object().put("id", operation.id());
    row.put("built", contracts.gap(operation.id()).isEmpty());
    ArrayNode codes = row.putArray("error_codes");
    operation.errors().forEach(codes::add);
    return row;
  }

  private ArrayNode choices(String schema) {
    return (ArrayNode)
        contracts.openApi("control").at("/components/schemas/" + schema + "/enum").deepCopy();
  }
}
