// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Whatever a customer, support and time do to tickets: they move as the documents say, final
 * statuses stay, lists, counts and unread numbers agree, a refusal changes nothing, and copies
 * answer the same.
 */
class TicketLifeProperty {

  private static final int STEPS = 120;
  private static final String[] PROFILES = {"manual", "prompt", "slow"};

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void tickets_live_as_the_documents_say(long seed) {
    TicketStory story = new TicketStory(seed, PROFILES[(int) (seed % PROFILES.length)]);
    try {
      for (int i = 0; i < STEPS; i++) {
        story.step();
        if (i % 40 == 39) {
          story.copies();
        }
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed %d:\n%s\n%s".formatted(seed, String.join("\n", story.told), e.getMessage()), e);
    }
    assertThat(story.done).as("%s", story.told).isGreaterThan(STEPS / 20);
    assertThat(story.refused).isGreaterThan(STEPS / 20);
  }
}
