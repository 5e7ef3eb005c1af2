// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same start and the same commands give the same world, byte for byte in its export, clock
 * included. With {@code -Doce.deep=true} there are more and longer stories.
 */
class ReplayProperty {

  private static final boolean DEEP = Boolean.getBoolean("oce.deep");
  private static final int STORIES = DEEP ? 16 : 3;
  private static final int STEPS = DEEP ? 3_000 : 400;
  private static final int STEPS_BETWEEN_EXPORTS = 80;

  private static final Instant WALL = Instant.parse("2026-01-31T15:30:00.250Z");
  private static final ClockStart FROZEN =
      new ClockStart(true, Instant.parse("2027-02-27T01:02:03Z"));

  private static final Map<Long, Recording> RECORDINGS = new ConcurrentHashMap<>();

  /**
   * An export that was taken in the course of a story.
   *
   * @param commands how many commands the world had published
   * @param wall real time
   * @param text the export
   */
  private record Checkpoint(int commands, Instant wall, String text) {}

  /** The commands of a story and its exports. */
  private record Recording(List<String> journal, List<Checkpoint> checkpoints) {}

  static LongStream seeds() {
    return LongStream.rangeClosed(1, STORIES);
  }

  private static StoryServer server(long seed) {
    return new StoryServer(seed, seed % 2 == 0 ? FROZEN : ClockStart.REAL, WALL);
  }

  private static Recording recorded(long seed) {
    return RECORDINGS.computeIfAbsent(seed, ReplayProperty::run);
  }

  private static Recording run(long seed) {
    StoryServer server = server(seed);
    ReplayStory story = new ReplayStory(server, seed, WALL);
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (int i = 1; i <= STEPS; i++) {
      story.step();
      if (i % STEPS_BETWEEN_EXPORTS == 0) {
        checkpoints.add(checkpoint(server, story.wall()));
      }
    }
    checkpoints.add(checkpoint(server, story.wall().plus(Duration.ofDays(100))));
    assertThat(server.journal().linesOfToday())
        .as("no command is modified once it is published")
        .isEqualTo(server.journal().lines());
    return new Recording(server.journal().lines(), checkpoints);
  }

  private static Checkpoint checkpoint(StoryServer server, Instant wall) {
    String export = server.export(wall);
    return new Checkpoint(server.journal().lines().size(), wall, export);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_same_start_and_the_same_commands_give_the_same_world(long seed) {
    Recording recording = recorded(seed);
    StoryServer again = server(seed);

    int done = 0;
    for (Checkpoint checkpoint : recording.checkpoints()) {
      recording.journal().subList(done, checkpoint.commands()).forEach(again::replay);
      done = checkpoint.commands();
      assertThat(again.export(checkpoint.wall()))
          .as("seed %d after %d commands", seed, done)
          .isEqualTo(checkpoint.text());
    }
    assertThat(again.journal().lines())
        .as("a replay publishes the commands that it is given")
        .isEqualTo(recording.journal());
  }

  @Test
  void the_stories_contain_every_kind_of_command() {
    List<Command> commands =
        seeds()
            .mapToObj(ReplayProperty::recorded)
            .flatMap(recording -> recording.journal().stream())
            .map(Journal::command)
            .toList();

    assertThat(commands.stream().map(Command::operation).distinct())
        .contains(
            "PayOrders",
            "CancelCustomerOrder",
            "RenewalResources",
            "AutoRenewalResources",
            "CancelResourcesSubscription",
            "SetResourcesRenewConfig",
            "UpdatePeriodToOnDemand",
            "TopUp",
            "SetCash",
            "SetCreditLine",
            "IssueCoupon",
            "ReclaimCoupon",
            "IssueCard",
            "GrantDiscount",
            "UpdateSubEnterpriseAmount",
            "ReclaimSubEnterpriseAmount",
            "SetEnterprise",
            "AddUnit",
            "PlaceOrder",
            "MoveOrder",
            "PlaceRefundOrder",
            "GiveResource",
            "ChangeResource",
            "ReportUsage",
            "AddPayPerUse",
            "EndPayPerUse",
            "ChangePriceBook",
            "ChangeSettings",
            "SendSmsVerificationCode",
            "CreateSubEnterpriseAccount",
            "AdvanceClock",
            "SetClock",
            "Settle",
            "PlanFault",
            "ClearFaults",
            "DeleteFault",
            "SpendFirst",
            "TakeSnapshot",
            "RestoreSnapshot",
            "DeleteSnapshot",
            "ResetWorld");
    assertThat(commands.stream().map(Command::operation))
        .as("reads that count")
        .containsAnyOf("ListCustomerOrders", "ShowCustomerOrderDetails");
    for (String field : List.of("user", "language", "hold_orders", "fail_half", "wall")) {
      assertThat(commands).as(field).anyMatch(command -> command.input().has(field));
    }
    assertThat(commands.stream().map(Command::caller).distinct()).hasSizeGreaterThan(5);
  }
}
