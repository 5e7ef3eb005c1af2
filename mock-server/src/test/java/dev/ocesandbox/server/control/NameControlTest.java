// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The names that tests refer to. */
class NameControlTest {

  private static final Pattern EVENTS =
      Pattern.compile(
          "\"((?:account|authorization|auto|card|coupon|credit|diagnosis|month"
              + "|order|package|resource|ticket|usage)-[a-z-]+"
              + "|arrears(?:-[a-z-]+)?)\"");

  /** Names of that form that are no events. */
  private static final Set<String> OTHER =
      Set.of(
          "account-change",
          "authorization-detail",
          "diagnosis-record",
          "package-item",
          "ticket-log",
          "ticket-message");

  private final JsonNode names = ControlFixture.start().get("/_sandbox/names").json();

  @Test
  void every_operation_of_the_faked_api_says_whether_it_is_built_and_its_error_codes() {
    JsonNode pay = operation("PayOrders");

    assertThat(pay.path("built").asBoolean()).isTrue();
    assertThat(texts(pay.path("error_codes"))).contains("CBC.99003106", "CBC.99000088");
    assertThat(operation("KeystoneListGroups").path("built").asBoolean()).isFalse();
    assertThat(operation("CreateToken").path("built").asBoolean()).isTrue();
    assertThat(operation("PlanFault").isMissingNode()).isTrue();
  }

  @Test
  void codes_of_all_services_are_listed_once_and_none_of_the_control_api() {
    List<String> codes = texts(names.path("error_codes")).toList();

    assertThat(codes).doesNotHaveDuplicates().contains("CBC.0100", "APIGW.0301", "401");
    assertThat(codes).noneMatch(code -> code.startsWith("control"));
  }

  @Test
  void events_findings_and_ledger_entries_have_names() {
    assertThat(texts(names.path("event_types"))).contains("order-cancelled", "package-reset");
    assertThat(texts(names.path("finding_kinds"))).contains("first-page-only", "not-built");
    assertThat(texts(names.path("ledger_entry_types"))).contains("payment", "top-up");
  }

  @Test
  void every_event_of_the_rules_of_time_is_among_the_types() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/ocesandbox/server/domain"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        EVENTS.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
      }
    }

    used.removeAll(OTHER);
    assertThat(texts(names.path("event_types"))).containsExactlyInAnyOrderElementsOf(used);
  }

  private JsonNode operation(String id) {
    return names
        .path("operations")
        .valueStream()
        .filter(row -> row.path("id").asString().equals(id))
        .findFirst()
        .orElse(names.path("none"));
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString);
  }
}
