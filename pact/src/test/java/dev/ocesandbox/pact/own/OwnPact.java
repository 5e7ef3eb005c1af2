// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.own;

import dev.ocesandbox.contracts.json.Json;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** The pact that is shipped as oce-pacts: every sample, with what the sandbox answers. */
final class OwnPact {

  /** Where the shipped pact lies. */
  static final Path FILE =
      Path.of("..", "pacts", "src", "main", "resources", "pacts", "oce-pacts-huaweicloud-bss.json");

  private OwnPact() {}

  /** Returns the pact as it should be. */
  static String made() {
    ObjectNode pact = Json.object();
    pact.putObject("consumer").put("name", "oce-pacts");
    pact.putObject("provider").put("name", "huaweicloud-bss");
    Sample.all().forEach(sample -> pact.withArray("interactions").add(interaction(sample)));
    pact.putObject("metadata").putObject("pactSpecification").put("version", "4.0");
    return Json.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(pact)
        + "\n";
  }

  private static ObjectNode interaction(Sample sample) {
    try (SampleWorld world = new SampleWorld()) {
      List<String> states = world.arrange(sample);
      JsonNode recorded = world.send(sample);
      ObjectNode interaction = Json.object();
      interaction.put("type", "Synchronous/HTTP");
      interaction.put("description", description(sample, recorded));
      states.forEach(
          state -> interaction.withArray("providerStates").addObject().put("name", state));
      // Without matching rules: a stub server must tell the requests apart.
      interaction.set("request", message(recorded.path("request"), "method", "path"));
      ObjectNode response = message(recorded.path("response"), "status");
      JsonNode rules = recorded.path("response").path("matching_rules");
      if (!rules.isEmpty()) {
        response.set("matchingRules", rules);
      }
      interaction.set("response", response);
      return interaction;
    }
  }

  private static String description(Sample sample, JsonNode recorded) {
    String text = sample.operation() + " " + recorded.path("description").asString();
    return sample.refused().isEmpty() || text.contains(sample.refused())
        ? text
        : text + ", refused with " + sample.refused();
  }

  private static ObjectNode message(JsonNode recorded, String... fields) {
    ObjectNode message = Json.object();
    for (String field : fields) {
      message.set(field, recorded.path(field));
    }
    for (String field : List.of("query", "headers")) {
      if (!recorded.path(field).isEmpty()) {
        message.set(field, recorded.path(field));
      }
    }
    if (recorded.has("body")) {
      ObjectNode body = message.putObject("body");
      body.set("content", recorded.path("body"));
      body.put("contentType", "application/json").put("encoded", false);
    }
    return message;
  }
}
