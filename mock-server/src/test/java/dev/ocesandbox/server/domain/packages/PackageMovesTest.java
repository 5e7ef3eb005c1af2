// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.packages.PackageStatus.EXPIRED;
import static dev.ocesandbox.server.domain.packages.PackageStatus.IN_EFFECT;
import static dev.ocesandbox.server.domain.packages.PackageStatus.NOT_BEGUN;
import static dev.ocesandbox.server.domain.packages.PackageStatus.UNSUBSCRIBED;
import static dev.ocesandbox.server.domain.packages.PackageStatus.USED_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.renewals.RenewalsApi;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Provision;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edges of the state diagram of packages: each can be walked, and there is no other. */
class PackageMovesTest {

  private static final Instant BEGIN = START.plus(Duration.ofDays(3));
  private static final Instant END = START.plus(Duration.ofDays(30));
  private static final Duration A_MONTH = Duration.ofDays(30);
  private static final Scheduler TIME =
      new Scheduler(
          Stream.of(PackagesApi.room(), RenewalsApi.room())
              .flatMap(room -> room.timeRules().stream())
              .toList());

  static List<List<PackageStatus>> pairs() {
    List<List<PackageStatus>> pairs = new ArrayList<>();
    for (PackageStatus from : PackageStatus.values()) {
      for (PackageStatus to : PackageStatus.values()) {
        pairs.add(List.of(from, to));
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_move_is_made_where_there_is_an_edge_and_nowhere_else(List<PackageStatus> pair) {
    PackageStatus from = pair.get(0);
    PackageStatus to = pair.get(1);
    ResourcePackage one = only(in(from));

    assertThat(one.status()).isEqualTo(from);
    if (PackageStatus.diagram().edge(from.code(), to.code()).isPresent()) {
      assertThat(one.to(to).status()).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> one.to(to)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void each_edge_is_walked_by_time_or_by_use() {
    assertThat(status(TIME.settle(in(NOT_BEGUN), BEGIN).world())).isEqualTo(IN_EFFECT);
    assertThat(status(used(in(IN_EFFECT)))).isEqualTo(USED_UP);
    assertThat(status(over(in(IN_EFFECT)))).isEqualTo(EXPIRED);
    assertThat(status(over(in(USED_UP)))).isEqualTo(EXPIRED);
    for (PackageStatus from : List.of(NOT_BEGUN, IN_EFFECT, USED_UP)) {
      assertThat(status(unsubscribed(in(from)))).isEqualTo(UNSUBSCRIBED);
    }
    World renewed = renewed(in(USED_UP));
    assertThat(status(renewed)).isEqualTo(USED_UP);
    assertThat(status(TIME.settle(renewed, END.plusSeconds(1)).world())).isEqualTo(IN_EFFECT);
  }

  private static World in(PackageStatus status) {
    return switch (status) {
      case NOT_BEGUN -> bought(BEGIN);
      case IN_EFFECT -> bought(START);
      case USED_UP -> used(bought(START));
      case EXPIRED -> over(bought(START));
      case UNSUBSCRIBED -> unsubscribed(bought(START));
    };
  }

  private static World bought(Instant begin) {
    ProductKey key =
        new ProductKey("hws.service.type.obs", "hws.resource.type.obs", "OBS_standard_40GB");
    return Packages.provision(
        GivenWorld.empty(),
        new Provision.Delivery(
            "CS1",
            ACME,
            List.of(
                new Provision(
                    "CS1-000001",
                    new Resource.Product("OFFI1", key, "cn-north-4", null),
                    1,
                    begin,
                    END,
                    null))),
        START);
  }

  private static World used(World world) {
    ReportedUsage.Meter meter =
        new ReportedUsage.Meter(
            "hws.service.type.obs", "hws.resource.type.obs", "size", "cn-north-4");
    return Packages.use(
            world,
            new ReportedUsage(ACME, meter, Quantity.of("40"), 10, "", null, START, START),
            START)
        .fold((after, coverage) -> after, refusal -> world);
  }

  private static World over(World world) {
    return TIME.settle(world, END.plusSeconds(1)).world();
  }

  private static World unsubscribed(World world) {
    return Packages.unsubscribe(world, only(world).id(), START);
  }

  private static World renewed(World world) {
    PaidTerm next = new PaidTerm("CS2", "CS2-000001", 0, 1, END.plusSeconds(1), END.plus(A_MONTH));
    String id = only(world).id();
    return Packages.renewed(Resources.extend(world, id, next, START), id, next.begin(), START);
  }

  private static ResourcePackage only(World world) {
    return world.get(PackagesState.SLOT).of(ACME).findFirst().orElseThrow();
  }

  private static PackageStatus status(World world) {
    return only(world).status();
  }
}
