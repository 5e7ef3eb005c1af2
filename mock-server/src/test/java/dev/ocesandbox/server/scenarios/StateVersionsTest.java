// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.databind.node.ObjectNode;

/** Lists whose records have changed their form between releases. */
class StateVersionsTest {

  private static final Instant START = Instant.parse("2026-11-23T08:30:00Z");

  /** Today's form; version 1 had {@code weight} in kilograms, version 2 had no {@code colour}. */
  record Crate(String id, long grams, String colour) {}

  private static final Slot.Section<PVector<Crate>, Crate> FIRST_LIST =
      new Slot.Section<>("crates", Crate.class, state -> state, PVector::plus);

  private static final Slot<PVector<Crate>> SLOT =
      new Slot<>(
          "depot",
          TreePVector.empty(),
          List.of(
              FIRST_LIST
                  .upgradedBy(StateVersionsTest::kilogramsToGrams)
                  .upgradedBy(crate -> crate.put("colour", "grey"))));

  private static ObjectNode kilogramsToGrams(ObjectNode crate) {
    long grams = crate.required("weight").asLong() * 1_000;
    crate.remove("weight");
    return crate.put("grams", grams);
  }

  /** A saved world; its versions are in line 10, its only crate in line 13. */
  private static String file(String versions, String crate) {
    return """
        {"format": 2, "name": "s",
        "accounts": [
        {"name": "acme", "customer_id": "00000000000000000000000000000001",
         "kind": "enterprise"}],
        "state": {
        "seed": 1,
        "clock": {"mode": "frozen", "now": "2026-11-23T08:30:00Z"},
        "counters": {}, "agenda": [],
        "ledger": [],
        %s
        "rooms": {"depot": {
        "crates": [
        %s
        ]}}}}"""
        .formatted(versions, crate);
  }

  private static PVector<Crate> read(String text) {
    WorldImport states = new WorldImport(new Scheduler(List.of()), List.of(SLOT));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ScenarioReader.read(new ByteArrayInputStream(bytes), states).state().world().get(SLOT);
  }

  private static String problem(String versions, String crate) {
    return catchThrowableOfType(InvalidFile.class, () -> read(file(versions, crate))).getMessage();
  }

  @Test
  void records_of_the_first_version_pass_every_upgrade() {
    Crate expected = new Crate("c1", 3_000, "grey");
    String crate = "{\"id\": \"c1\", \"weight\": 3}";

    assertThat(read(file("\"versions\": {\"depot.crates\": 1},", crate))).containsExactly(expected);
    assertThat(read(file("\"versions\": {},", crate))).containsExactly(expected);
    assertThat(read(file("", crate))).containsExactly(expected);
  }

  @Test
  void records_of_a_later_version_pass_the_upgrades_after_it_only() {
    String versions = "\"versions\": {\"depot.crates\": %d},";

    assertThat(read(file(versions.formatted(2), "{\"id\": \"c1\", \"grams\": 7}")))
        .containsExactly(new Crate("c1", 7, "grey"));
    assertThat(
            read(
                file(versions.formatted(3), "{\"id\": \"c1\", \"grams\": 7, \"colour\": \"red\"}")))
        .containsExactly(new Crate("c1", 7, "red"));
  }

  @Test
  void records_of_a_newer_release_are_refused_with_what_to_do() {
    assertThat(problem("\"versions\": {\"depot.crates\": 4},", "{\"id\": \"c1\"}"))
        .isEqualTo(
            "line 12, state.rooms.depot.crates: has version 4, but this sandbox reads versions up"
                + " to 3; use the release that saved the file, or a newer one");
  }

  @Test
  void an_upgraded_record_is_checked_like_any_other() {
    assertThat(problem("", "{\"weight\": 3}"))
        .isEqualTo("line 13, state.rooms.depot.crates[0].id: must not be null");
    assertThat(problem("", "{\"id\": \"c1\", \"weight\": 3, \"lid\": true}"))
        .isEqualTo("line 13, state.rooms.depot.crates[0].lid: is not a known field");
  }

  @Test
  void a_record_that_cannot_be_upgraded_is_refused() {
    assertThat(problem("", "{\"id\": \"c1\", \"grams\": 3}"))
        .startsWith("line 13, state.rooms.depot.crates[0]: cannot be upgraded: ");
    assertThat(problem("", "7")).startsWith("line 13, state.rooms.depot.crates[0]: ");
  }

  @Test
  void versions_are_whole_numbers_from_1_on_and_come_before_the_rooms() {
    String crate = "{\"id\": \"c1\", \"weight\": 3}";

    assertThat(problem("\"versions\": {\"depot.crates\": 0},", crate))
        .isEqualTo("line 10, state.versions.depot.crates: must be 1 or more");
    assertThat(problem("\"versions\": {\"depot.crates\": \"1\"},", crate))
        .startsWith("line 10, state.versions.depot.crates: ");
    assertThat(problem("\"versions\": 3,", crate))
        .isEqualTo("line 10, state.versions: must be an object");
    assertThat(problem("\"rooms\": {}, \"versions\": {},", crate))
        .isEqualTo("line 10, state.versions: must come before the rooms");
  }

  @Test
  void an_export_names_the_version_of_each_list() throws IOException {
    Slot<PVector<Crate>> other = new Slot<>("attic", TreePVector.empty(), List.of(FIRST_LIST));
    Crate crate = new Crate("c1", 7, "red");
    World world = World.empty(1, START).with(SLOT, TreePVector.singleton(crate));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new WorldExport(List.of(SLOT, other)).write("s", new SavedState(world, true), out);

    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("\"versions\": {\"attic.crates\":1,\"depot.crates\":3}");
    assertThat(text.indexOf("\"versions\"")).isLessThan(text.indexOf("\"rooms\""));
    assertThat(text).contains("{\"id\":\"c1\",\"grams\":7,\"colour\":\"red\"}");
  }
}
