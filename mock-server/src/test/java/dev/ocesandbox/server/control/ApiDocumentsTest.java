// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiDocumentsTest {

  private static final ControlFixture SANDBOX = ControlFixture.start();

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/_sandbox/openapi.json"})
  void every_reference_leads_somewhere(String target) {
    JsonNode document = SANDBOX.get(target).json();

    List<String> references = document.findValues("$ref").stream().map(JsonNode::asString).toList();

    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/_sandbox/openapi.json"})
  void every_parameter_of_a_path_is_described(String target) {
    for (Operation operation : operations(target)) {
      JsonNode node = node(SANDBOX.get(target).json(), operation);
      Set<String> inPath = new HashSet<>();
      for (JsonNode parameter : node.path("parameters")) {
        if (parameter.path("in").asString().equals("path")) {
          inPath.add("{" + parameter.path("name").asString() + "}");
        }
      }
      assertThat(operation.path().segments().stream().flatMap(ApiDocumentsTest::parameters))
          .as(operation.id())
          .containsExactlyInAnyOrderElementsOf(inPath);
    }
  }

  private static Stream<String> parameters(String segment) {
    return Pattern.compile("\\{[^}]+}").matcher(segment).results().map(MatchResult::group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/_sandbox/openapi.json"})
  void a_document_holds_every_operation_once(String target) {
    JsonNode document = SANDBOX.get(target).json();

    List<String> ids =
        document.path("paths").values().stream()
            .flatMap(path -> path.values().stream())
            .filter(operation -> operation.has("operationId"))
            .map(operation -> operation.path("operationId").asString())
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            operations(target).stream().map(Operation::id).toList());
  }

  @Test
  void the_faked_api_tells_its_version_its_security_and_its_server() {
    JsonNode document = SANDBOX.get("/openapi.json").json();

    assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(document.at("/components/securitySchemes").propertyNames())
        .containsExactlyInAnyOrder("signature", "token");
    assertThat(document.path("servers")).hasSize(1);
  }

  @Test
  void a_name_that_two_rooms_use_differently_gets_the_room_in_front() {
    JsonNode schemas = SANDBOX.get("/openapi.json").json().at("/components/schemas");

    assertThat(schemas.has("AccountsUtcTime")).isTrue();
    assertThat(schemas.has("CouponsUtcTime")).isTrue();
    assertThat(schemas.has("UtcTime")).isFalse();
    assertThat(schemas.has("Currency")).isTrue();
  }

  @Test
  void an_operation_tells_how_it_refuses_and_whether_it_is_built() {
    JsonNode document = SANDBOX.get("/openapi.json").json();
    JsonNode login = document.at("/paths/~1v3~1auth~1tokens/post");

    assertThat(login.at("/responses/default/$ref").asString())
        .isEqualTo("#/components/responses/iam");
    assertThat(
            document
                .at("/paths/~1v2~1servicerequest~1cases/post/responses/default/$ref")
                .asString())
        .isEqualTo("#/components/responses/osm");
    assertThat(login.path("security").isArray()).isTrue();
    assertThat(login.path("security")).isEmpty();
    assertThat(document.at("/paths/~1v3~1groups/get/x-not-built/en").asString()).isNotBlank();
  }

  @Test
  void an_upload_is_a_form_and_a_download_is_bytes() {
    JsonNode paths = SANDBOX.get("/openapi.json").json().path("paths");
    JsonNode upload = paths.path("/v2/servicerequest/accessorys").at("/post/requestBody/content");

    assertThat(upload.propertyNames()).containsExactly("multipart/form-data");
    JsonNode form = upload.path("multipart/form-data").path("schema");
    assertThat(form.path("required")).hasToString("[\"file\",\"form_data\"]");
    assertThat(form.at("/properties/file/contentMediaType").asString())
        .isEqualTo("application/octet-stream");
    assertThat(form.at("/properties/form_data/description").asString()).contains("accessory_from");
    JsonNode file = paths.path("/v2/servicerequest/accessorys/{accessory_id}");
    assertThat(file.at("/get/responses/200/content").propertyNames())
        .as("a file or a refusal")
        .containsExactly("application/octet-stream", "application/json");
    JsonNode link =
        SANDBOX
            .get("/_sandbox/openapi.json")
            .json()
            .path("paths")
            .path("/_sandbox/worlds/{world}/downloads/{link}");
    assertThat(link.at("/get/security")).as("no admin token").hasToString("[{}]");
  }

  @Test
  void the_ticket_service_refuses_with_status_200() {
    JsonNode paths = SANDBOX.get("/openapi.json").json().path("paths");
    JsonNode opened = paths.at("/~1v2~1servicerequest~1cases/post/responses/200/content");
    JsonNode paid = paths.at("/~1v3~1orders~1customer-orders~1pay/post/responses/200/content");

    assertThat(opened.at("/application~1json/schema/anyOf").findValuesAsString("$ref"))
        .containsExactly(
            "#/components/schemas/CreateCasesResponse", "#/components/schemas/TicketRefusal");
    assertThat(paid.toString()).doesNotContain("TicketRefusal");
  }

  @Test
  void a_second_call_gets_the_same_bytes() {
    assertThat(SANDBOX.get("/openapi.json").text()).isEqualTo(SANDBOX.get("/openapi.json").text());
  }

  private static List<Operation> operations(String target) {
    boolean control = target.startsWith("/_sandbox");
    return ControlFixture.CONTRACTS.operations().stream()
        .filter(operation -> operation.room().equals("control") == control)
        .collect(Collectors.toList());
  }

  private static JsonNode node(JsonNode document, Operation operation) {
    return document
        .path("paths")
        .path(operation.path().text())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }
}
