// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.StoreListener;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes down every command of a world as a line of JSON, as a journal on disk will do. */
final class Journal implements StoreListener {

  private final List<Command> commands = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  @Override
  public void published(Command command, World before, World after) {
    commands.add(command);
    lines.add(line(command));
  }

  /** Returns the lines so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Returns the lines that the commands would be written as now; none may have been modified. */
  List<String> linesOfToday() {
    return commands.stream().map(Journal::line).toList();
  }

  /** Writes a command as a line. */
  static String line(Command command) {
    ObjectNode json = Json.object();
    json.put("operation", command.operation());
    json.put("caller", command.caller());
    json.put("now", command.now().toString());
    json.set("input", command.input());
    return Json.text(json);
  }

  /** Reads a command back. */
  static Command command(String line) {
    JsonNode json = Json.read(line);
    return new Command(
        json.path("operation").asString(),
        json.path("caller").asString(),
        Instant.parse(json.path("now").asString()),
        (ObjectNode) json.path("input"));
  }
}
