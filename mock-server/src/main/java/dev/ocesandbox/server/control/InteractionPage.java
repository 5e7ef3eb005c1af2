// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.interactions.Interaction;
import dev.ocesandbox.server.gateway.interactions.Interactions;
import dev.ocesandbox.server.gateway.interactions.KnownSecrets;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.providerstates.IndescribableWorld;
import dev.ocesandbox.server.providerstates.ProviderState;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a page of interactions, each once, and why others are left out. Used once. */
final class InteractionPage {

  /** Where a page ends, so that long lists of states do not fill the memory. */
  private static final long MAX_BYTES = 8L * 1024 * 1024;

  private final Interactions interactions;
  private final KnownSecrets secrets;
  private final InteractionStates states;
  private final ArrayNode kept = Json.object().arrayNode();
  private final ArrayNode leftOut = Json.object().arrayNode();
  private final Set<JsonNode> seen = new HashSet<>();
  private long bytes;

  InteractionPage(Interactions interactions, KnownSecrets secrets, InteractionStates states) {
    this.interactions = interactions;
    this.secrets = secrets;
    this.states = states;
  }

  ArrayNode kept() {
    return kept;
  }

  ArrayNode leftOut() {
    return leftOut;
  }

  /** Adds requests until the page is full, at least one, and returns how many were added. */
  int add(List<LoggedExchange> entries) {
    int added = 0;
    while (added < entries.size() && bytes <= MAX_BYTES) {
      add(entries.get(added++));
    }
    return added;
  }

  private void add(LoggedExchange entry) {
    Interaction interaction = interactions.of(entry, secrets);
    if (interaction.json() == null) {
      leaveOut(entry, interaction.reason());
      return;
    }
    try {
      Optional<List<ProviderState>> before = states.of(entry, interaction.json().path("response"));
      if (before.isEmpty()) {
        leaveOut(entry, "no provider state plans the fault that it met");
      } else {
        add(entry, interaction.json(), before.get());
      }
    } catch (IndescribableWorld e) {
      leaveOut(entry, "provider states cannot say what was before: " + e.reason().en());
    }
  }

  private void add(LoggedExchange entry, ObjectNode interaction, List<ProviderState> before) {
    ArrayNode list = interaction.putArray("states");
    before.forEach(state -> list.add(state.json()));
    String text = Json.text(list);
    if (secrets.areIn(text)) {
      leaveOut(entry, "a state before it holds a secret");
    } else if (seen.add(interaction.deepCopy())) {
      bytes += text.length();
      kept.add(whole(entry, interaction));
    }
  }

  private ObjectNode whole(LoggedExchange entry, ObjectNode interaction) {
    ObjectNode node = Json.object().put("request_id", entry.request().id());
    if (entry.worldTime() != null) {
      node.put("at", BusinessTime.wire(entry.worldTime()));
    }
    node.put("account", states.world().accountName(entry.customerId()));
    if (!entry.user().isEmpty()) {
      node.put("user", entry.user());
    }
    node.setAll(interaction);
    return node;
  }

  private void leaveOut(LoggedExchange entry, String reason) {
    ObjectNode node = Json.object().put("request_id", entry.request().id());
    if (!entry.operation().isEmpty()) {
      node.put("operation", entry.operation());
    }
    leftOut.add(node.put("reason", reason));
  }
}
