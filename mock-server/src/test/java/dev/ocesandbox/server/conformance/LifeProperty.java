// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Whatever is bought, renewed, used and given back over the years, in any order: money, states,
 * expiries, lists and bills stay true. A failure prints the story, step by step.
 */
class LifeProperty {

  private static final int STEPS = 150;
  private static final int STEPS_BETWEEN_LISTS = 15;

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4})
  void whatever_happens_the_world_stays_true(long seed) {
    LifeStory story = new LifeStory(seed);
    StoryBills bills = new StoryBills(story.acme);
    StoryCosts costs = new StoryCosts(story.acme);
    int refused = 0;
    StoryState before = StoryState.of(story.acme.world());
    try {
      for (int i = 1; i <= STEPS; i++) {
        LifeStory.Step step = story.step();
        StoryState after = StoryState.of(story.acme.world());
        check(step, before, after);
        bills.checkPresent();
        if (i % STEPS_BETWEEN_LISTS == 0) {
          new StoryLists(story.acme).agree(after);
          bills.agree(after);
          costs.agree();
          StoryChecks.balanceIsThatOfTheLedger(after, story.acme);
        }
        refused += step.refused() ? 1 : 0;
        before = after;
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ":\n" + story.told() + "\n" + e.getMessage(), e);
    }
    assertThat(refused).as(story.told()).isBetween(STEPS / 20, STEPS / 2);
    assertThat(bills.months()).isGreaterThan(5);
    assertThat(costs.records()).isGreaterThan(50);
    assertThat(before.resources()).hasSizeGreaterThan(5);
    assertThat(before.paidRefunds()).hasSizeGreaterThan(1);
  }

  private static void check(LifeStory.Step step, StoryState before, StoryState after) {
    if (step.refused()) {
      assertThat(after).as("a refusal changes nothing").isEqualTo(before);
      return;
    }
    StoryChecks.moneyIsConserved(after);
    StoryChecks.creditStaysWithinItsLines(after);
    StoryChecks.refundsAreAtMostWhatWasPaid(after);
    StoryChecks.statesMoveAlongTheirDiagrams(before, after, step.byTime());
    StoryChecks.expiriesMoveForward(before, after);
  }
}
