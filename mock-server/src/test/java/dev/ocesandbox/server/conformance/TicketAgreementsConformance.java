// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Agreements about tickets: shown, signed, published anew. */
class TicketAgreementsConformance {

  private final TicketUsers users = TicketUsers.create();

  private JsonNode latest(String type) {
    return users
        .get("acme", "agreements/published-agreement?agreement_type=" + type)
        .path("case_agreement");
  }

  private boolean isSigned(TicketUsers of, String caller, String type) {
    return of.get(caller, "agreements/signed-latest?agreement_type=" + type)
        .path("is_signed_latest")
        .asBoolean();
  }

  private TestServer.Answer sign(String caller, String id) {
    return users.post(
        caller, "agreements/" + id + "/signed", TestServer.json().put("relation_id", "7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2"})
  void each_type_has_an_agreement_of_version_1(String type) {
    JsonNode agreement = latest(type);

    assertThat(agreement.path("agreement_type").asString()).isEqualTo(type);
    assertThat(agreement.path("version").asInt()).isEqualTo(1);
    assertThat(agreement.path("content").asString()).matches(".*\\p{IsHan}.*");
    assertThat(isSigned(users, "acme", type)).isFalse();
  }

  @Test
  void without_a_type_the_agreement_of_new_tickets_is_meant() {
    assertThat(users.get("acme", "agreements/published-agreement").path("case_agreement"))
        .isEqualTo(latest("0"));
    assertThat(users.get("acme", "agreements/published-agreement?agreement_type=0"))
        .isNotEqualTo(users.get("acme", "agreements/published-agreement?agreement_type=2"));
  }

  @Test
  void each_user_signs_for_itself_until_a_new_version_is_published() {
    String first = latest("0").path("id").asString();

    // rule agreements.sign.per-user
    JsonNode record = sign("acme", first).body();

    assertThat(record).hasToString("{\"agreement_signed_record_id\":1}");
    // rule agreements.signed.newest-only
    assertThat(isSigned(users, "acme", "0")).isTrue();
    assertThat(isSigned(users, "acme", "2")).isFalse();
    assertThat(isSigned(users, "admin", "0")).isFalse();
    assertThat(isSigned(users, "solo", "0")).isFalse();

    JsonNode published =
        users.world().control("POST", "/agreements", TestServer.json().put("agreement_type", "0"));

    assertThat(published).hasToString("{\"id\":\"4\",\"version\":2}");
    assertThat(latest("0").path("id").asString()).isEqualTo("4");
    assertThat(isSigned(users, "acme", "0")).isFalse();
    assertRefused(sign("acme", first), "OSM.01010001", "agreements.sign.published");
    sign("acme", "4");
    assertThat(isSigned(users, "acme", "0")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "99", "2147483647"})
  void an_unknown_agreement_cannot_be_signed(String id) {
    JsonNode before = users.world().control("GET", "/state");

    assertRefused(sign("acme", id), "OSM.01010001", "agreements.sign.published");
    assertThat(users.world().control("GET", "/state")).isEqualTo(before);
  }

  @Test
  void exports_and_forks_keep_versions_and_signatures() {
    users.world().control("POST", "/agreements", TestServer.json().put("agreement_type", "2"));
    sign("admin", "6");

    for (TestWorld copy :
        List.of(
            TestWorld.imported(users.world().control("GET", "/export")),
            TestWorld.create(TestServer.json().put("from", users.world().id())))) {
      TicketUsers kept = new TicketUsers(copy);
      assertThat(isSigned(kept, "admin", "2")).isTrue();
      assertThat(isSigned(kept, "acme", "2")).isFalse();
    }
  }
}
