// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes stubs in the format of WireMock. */
final class StubFile {

  private static final String FILE = "mappings/stubs.json";

  private StubFile() {}

  static void write(Path folder, List<Stub> stubs) throws IOException {
    ObjectNode file = Json.object();
    ArrayNode mappings = file.putArray("mappings");
    stubs.forEach(stub -> add(mappings.addObject(), stub));
    Path target = folder.resolve(FILE);
    Files.createDirectories(folder.resolve("mappings"));
    Files.createDirectories(folder.resolve("__files"));
    Files.write(target, Json.bytes(file));
  }

  private static void add(ObjectNode mapping, Stub stub) {
    mapping
        .putObject("request")
        .put("method", stub.method())
        .put(stub.path().contains("{") ? "urlPathTemplate" : "urlPath", stub.path());
    ObjectNode response = mapping.putObject("response").put("status", stub.status());
    response.putObject("headers").put("Content-Type", Stub.CONTENT_TYPE);
    if (!stub.body().isEmpty()) {
      response.put("body", stub.body());
    }
  }

  static List<Stub> read(Path folder) throws IOException {
    JsonNode file = Json.read(Files.readAllBytes(folder.resolve(FILE)));
    return file.path("mappings").valueStream().map(StubFile::stub).toList();
  }

  private static Stub stub(JsonNode mapping) {
    JsonNode request = mapping.path("request");
    JsonNode response = mapping.path("response");
    return new Stub(
        request.path("method").asString(),
        request.path("urlPathTemplate").asString(request.path("urlPath").asString("")),
        response.path("status").asInt(),
        response.path("body").asString(""));
  }
}
