// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.world.TestCommands;
import dev.ocesandbox.server.world.WorldStore;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;

/** Time in any story: it makes no difference in how many steps it passes. */
class TimeProperty {

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4, 5})
  void four_hundred_days_at_once_equal_four_hundred_single_days(long seed) {
    WorldStore atOnce = storyOf(seed);
    WorldStore dayByDay = storyOf(seed);

    TestCommands.advance(atOnce, RandomStory.START, now -> now.plus(Duration.ofDays(400)));
    for (int day = 0; day < 400; day++) {
      TestCommands.advance(dayByDay, RandomStory.START, now -> now.plus(Duration.ofDays(1)));
    }

    assertThat(Exported.text(dayByDay)).isEqualTo(Exported.text(atOnce));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void the_same_seed_and_the_same_steps_give_the_same_bytes(long seed) {
    assertThat(Exported.text(storyOf(seed))).isEqualTo(Exported.text(storyOf(seed)));
    assertThat(Exported.text(storyOf(seed))).isNotEqualTo(Exported.text(storyOf(seed + 1)));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4})
  void a_world_that_is_written_and_read_is_the_same_world(long seed) {
    String written = Exported.text(storyOf(seed));

    assertThat(Exported.text(Exported.read(written))).isEqualTo(written);
  }

  private static WorldStore storyOf(long seed) {
    RandomStory story = new RandomStory(StoryWorld.store(seed), seed);
    for (int i = 0; i < 1_000; i++) {
      story.step();
    }
    return story.store;
  }
}
