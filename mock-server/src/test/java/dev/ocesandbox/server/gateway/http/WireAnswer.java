// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import dev.ocesandbox.contracts.json.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An answer as it stood on the wire; header names without regard to case. */
record WireAnswer(int status, Map<String, String> headers, String body) {

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  JsonNode json() {
    return Json.read(body);
  }
}
