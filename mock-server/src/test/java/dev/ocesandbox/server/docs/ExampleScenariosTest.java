// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.scenarios.WorldExport;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.scenarios.WorldPlan;
import dev.ocesandbox.server.world.WorldView;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The scenario files of the examples are valid, and the page about them is right. */
class ExampleScenariosTest {

  private static final Path FOLDER = Snippet.ROOT.resolve("examples/scenarios");
  private static final Path SMALL = FOLDER.resolve("small.json");
  private static final String SHOP = "6f1b2c3d4e5f60718293a4b5c6d7e8f9";
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final WorldFactory FACTORY = Rooms.factory(Rooms.standard());

  @TempDir Path folder;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void an_example_has_no_problems(Path file) {
    assertThat(FACTORY.check(file, START)).isEmpty();
  }

  @Test
  void the_small_one_uses_references_and_relative_times() throws IOException {
    ClockStart clock = new ClockStart(true, START);
    WorldView view =
        FACTORY
            .create(new WorldPlan("w1", 1, clock), FACTORY.read(SMALL), START)
            .store()
            .view(START);

    JsonNode rooms = rooms(view);
    JsonNode terms = rooms.at("/coupons/coupons/0/terms");
    assertThat(terms.path("name").asString()).isEqualTo("@home");
    assertThat(terms.path("expires_at").asString()).isEqualTo("2026-04-30T00:00:00Z");
    assertThat(rooms.at("/orders/orders").valueStream().map(o -> o.path("type").asString()))
        .containsOnlyOnce("RENEWAL");
    assertThat(Accounts.cash(view.world(), SHOP).toString()).isEqualTo("970.00");
  }

  private static JsonNode rooms(WorldView view) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorldExport(Rooms.slots(Rooms.standard())).write("small", view, out);
    return Json.read(out.toByteArray()).at("/state/rooms");
  }

  @ParameterizedTest
  @CsvSource({"@server, @serwer", "1000.00, 10.00"})
  void the_page_shows_the_problem_of_a_broken_file(String text, String broken) throws IOException {
    Path file = folder.resolve("small.json");
    Files.writeString(file, Files.readString(SMALL).replace(text, broken));

    List<FileProblem> problems = FACTORY.check(file, START);

    assertThat(problems).hasSize(1);
    FileProblem problem = problems.get(0);
    assertThat(Snippet.lines(Snippet.ROOT.resolve("docs/guide/scenarios.md")))
        .contains(
            "small.json:%d: %s: %s".formatted(problem.line(), problem.path(), problem.reason()));
  }
}
