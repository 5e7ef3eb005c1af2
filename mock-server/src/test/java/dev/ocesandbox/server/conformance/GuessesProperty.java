// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random lives under every alternative of every rule: money, refunds, states, expiries, lists and
 * bills stay true, and the export of the world can be imported.
 */
class GuessesProperty {

  private static final int STEPS = 30;
  private static final int STEPS_BETWEEN_BATCHES = 6;

  /** Leaves resources out of the list on purpose, so that the list and the state differ. */
  private static final String LEAVES_OUT = "resources.list.closed-stay";

  @ParameterizedTest(name = "{0} = {1}, seed {2}")
  @MethodSource("dev.ocesandbox.server.OtherReadings#withSeeds")
  void whatever_is_read_otherwise_the_world_stays_true(String rule, String alternative, long seed) {
    LifeStory story = new LifeStory(seed + rule.hashCode());
    Readings.choose(story.acme, rule, alternative);
    StoryBills bills = new StoryBills(story.acme);
    Random random = new Random(seed);
    try {
      StoryState before = StoryState.of(story.acme.world());
      for (int i = 1; i <= STEPS; i++) {
        LifeStory.Step step = story.step();
        if (i % STEPS_BETWEEN_BATCHES == 0) {
          batch(story, random);
        }
        before = checked(before, step, story.acme);
        bills.checkPresent();
      }
      lists(story.acme, before, rule);
      bills.agree(before);
      new StoryCosts(story.acme).agree();
      assertThat(
              TestWorld.imported(story.acme.world().control("GET", "/export"))
                  .control("GET", "/state"))
          .isEqualTo(story.acme.world().control("GET", "/state"));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(story.told() + "\n" + e.getMessage(), e);
    }
  }

  private static StoryState checked(StoryState before, LifeStory.Step step, Shop acme) {
    StoryState after = StoryState.of(acme.world());
    StoryChecks.moneyIsConserved(after);
    StoryChecks.creditStaysWithinItsLines(after);
    StoryChecks.refundsAreAtMostWhatWasPaid(after);
    StoryChecks.statesMoveAlongTheirDiagrams(before, after, step.byTime());
    StoryChecks.balanceIsThatOfTheLedger(after, acme);
    return after;
  }

  private static void lists(Shop acme, StoryState state, String rule) {
    if (!rule.equals(LEAVES_OUT)) {
      new StoryLists(acme).agree(state);
    }
  }

  /** Renews or unsubscribes several resources in one call. */
  private static void batch(LifeStory story, Random random) {
    List<JsonNode> rows = new Renewals(story.acme).listed(TestServer.json());
    List<String> ids = Bills.fields(rows, "resource_id");
    String[] some =
        ids.isEmpty()
            ? new String[] {"none"}
            : random.ints(3, 0, ids.size()).mapToObj(ids::get).toArray(String[]::new);
    ObjectNode renewal = Renewals.months(1, some);
    int status =
        random.nextBoolean()
            ? new Renewals(story.acme).renew(Renewals.paying(renewal)).status()
            : Unsubscriptions.ask(story.acme, 1, some).status();
    assertThat(status).isIn(200, 400);
  }
}
