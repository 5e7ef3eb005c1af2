// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.history.Entry;
import dev.ocesandbox.server.providerstates.ProviderState;
import dev.ocesandbox.server.providerstates.WorldStates;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The provider states that say how a world came to be give the same world again, with the same ids,
 * in a world that began otherwise. With {@code -Doce.deep=true} there are more stories.
 */
class DescribedWorldProperty {

  private static final int STORIES = Boolean.getBoolean("oce.deep") ? 24 : 6;
  private static final int MAX_STEPS = 400;
  private static final int MAX_WRITES = 150;

  private static final Instant WALL = Instant.parse("2026-01-31T15:30:00.250Z");
  private static final ClockStart FROZEN =
      new ClockStart(true, Instant.parse("2027-02-27T01:02:03Z"));
  private static final ClockStart OTHER =
      new ClockStart(true, Instant.parse("2024-05-05T05:05:05Z"));

  static LongStream seeds() {
    return LongStream.rangeClosed(1, STORIES);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_described_world_comes_to_be_again(long seed) {
    StoryServer server = new StoryServer(seed, seed % 3 == 0 ? ClockStart.REAL : FROZEN, WALL);
    Instant wall = live(server, seed);

    List<ProviderState> states = new WorldStates(server.hosted(), wall).of(writes(server));

    StoryServer again = new StoryServer(seed + 100, OTHER, WALL);
    again.control(WALL, "PUT", "/accounts/acme/cash", Json.object().put("amount", "1.23"));
    StoryServer.Answered set = again.control(WALL, "POST", "/provider-states", asked(states));
    assertThat(set.status()).as("%s", set.body()).isEqualTo(200);
    assertThat(set.body().properties())
        .as("every id of then is the id of now")
        .allSatisfy(
            id -> {
              if (!id.getKey().endsWith("_id")) {
                assertThat(id.getValue().asString()).isEqualTo(id.getKey());
              }
            });
    String export = server.export(wall);
    again.control(WALL, "POST", "/clock/advance", Json.object().put("to", now(export)));
    assertThat(comparable(again.export(WALL)))
        .as("seed %d, %d states", seed, states.size())
        .isEqualTo(comparable(export));
  }

  /** Lives until there is enough to say, or a fault has spent money, which no state can say. */
  private static Instant live(StoryServer server, long seed) {
    ReplayStory story = new ReplayStory(server, seed, WALL);
    Instant wall = WALL;
    for (int i = 0; i < MAX_STEPS && writes(server).size() < MAX_WRITES; i++) {
      story.step();
      wall = story.wall();
      server.control(wall, "DELETE", "/faults", null);
    }
    return wall;
  }

  private static List<Entry> writes(StoryServer server) {
    return server.history().recorded().entries().stream().filter(Entry::write).toList();
  }

  private static ObjectNode asked(List<ProviderState> states) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("states");
    states.forEach(state -> list.add(state.json()));
    return body;
  }

  /** Returns the time of an exported world, which can be later than its last settlement. */
  private static String now(String export) {
    return Json.read(export).at("/state/clock/now").asString();
  }

  /** A world that was described is frozen, and has no passwords of then. */
  private static String comparable(String export) {
    JsonNode file = Json.read(export);
    ((ObjectNode) file.at("/state/clock")).remove("mode");
    file.path("accounts").forEach(account -> ((ObjectNode) account).remove("password"));
    return Json.text(file);
  }
}
