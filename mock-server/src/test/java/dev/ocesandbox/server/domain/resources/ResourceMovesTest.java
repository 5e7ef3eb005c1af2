// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static dev.ocesandbox.server.domain.resources.ResourceStatus.CLOSED;
import static dev.ocesandbox.server.domain.resources.ResourceStatus.EXPIRED;
import static dev.ocesandbox.server.domain.resources.ResourceStatus.FROZEN;
import static dev.ocesandbox.server.domain.resources.ResourceStatus.IN_USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.renewals.RenewalsApi;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edges of the state diagram of resources: each can be walked, and there is no other. */
class ResourceMovesTest {

  private static final Instant END = Instant.parse("2026-02-15T15:59:59Z");
  private static final Instant LATER = Instant.parse("2026-03-15T15:59:59Z");

  /** How to bring a new resource into each state. */
  private static final Map<ResourceStatus, List<ResourceStatus>> WAYS =
      Map.of(
          IN_USE, List.of(),
          EXPIRED, List.of(EXPIRED),
          FROZEN, List.of(EXPIRED, FROZEN),
          CLOSED, List.of(CLOSED));

  static List<List<ResourceStatus>> pairs() {
    List<List<ResourceStatus>> pairs = new ArrayList<>();
    for (ResourceStatus from : ResourceStatus.values()) {
      for (ResourceStatus to : ResourceStatus.values()) {
        pairs.add(List.of(from, to));
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_move_is_made_where_there_is_an_edge_and_nowhere_else(List<ResourceStatus> pair) {
    ResourceStatus from = pair.get(0);
    ResourceStatus to = pair.get(1);
    World world = bought();
    for (ResourceStatus next : WAYS.get(from)) {
      world = moved(world, next);
    }
    World start = world;

    boolean edge = ResourceStatus.diagram().edge(from.code(), to.code()).isPresent();
    assertThat(status(start)).isEqualTo(from);
    assertThat(from.canBecome(to)).isEqualTo(edge);
    if (edge) {
      assertThat(status(moved(start, to))).isEqualTo(to);
    } else if (from != to || from != IN_USE) {
      assertThatThrownBy(() -> moved(start, to)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void what_is_in_use_stays_in_use_when_it_is_extended() {
    World longer = moved(bought(), IN_USE);

    assertThat(status(longer)).isEqualTo(IN_USE);
    assertThat(resource(longer).expiresAt()).isEqualTo(LATER);
    // rule resources.list.order-that-renewed
    assertThat(Resources.ofOrder(longer, "CS2")).containsExactly(resource(longer));
    assertThat(Resources.ofOrder(longer, "CS1")).containsExactly(resource(longer));
  }

  @Test
  void an_extended_resource_lives_on_to_its_new_end() {
    World renewed = moved(moved(moved(bought(), EXPIRED), FROZEN), IN_USE);
    Scheduler time = new Scheduler(RenewalsApi.room().timeRules());

    assertThat(status(time.settle(renewed, LATER).world())).isEqualTo(IN_USE);
    Settled over = time.settle(renewed, LATER.plus(Duration.ofDays(9)));
    assertThat(over.events())
        .extracting(event -> event.type() + " " + event.at())
        .containsExactly(
            "resource-expired 2026-03-15T16:00:00Z",
            "resource-frozen 2026-03-16T16:00:00Z",
            "resource-released 2026-03-17T16:00:00Z");
  }

  @Test
  void a_renewal_that_is_cut_off_brings_the_old_end_back() {
    World cut = Resources.cutBack(moved(bought(), IN_USE), resource(bought()).resourceId(), START);
    Scheduler time = new Scheduler(RenewalsApi.room().timeRules());

    assertThat(resource(cut).expiresAt()).isEqualTo(END);
    assertThat(time.settle(cut, END.plusSeconds(1)).events()).hasSize(1);
  }

  @Test
  void an_automatic_renewal_that_never_came_leads_into_grace() {
    World world = bought();
    String id = resource(world).resourceId();
    World automatic =
        Resources.renewBy(world, id, new Renewal(ExpirePolicy.AUTO_RENEW, null, 2), START);
    var rule =
        RenewalsApi.room().timeRules().stream()
            .filter(r -> r.type().equals(Lifecycle.EXPIRY))
            .findFirst()
            .orElseThrow();

    World over = rule.apply(automatic, new Due(END.plusSeconds(1), Lifecycle.EXPIRY, id)).world();
    assertThat(status(over)).isEqualTo(EXPIRED);
    assertThat(trail(over)).contains("resources.expiry.unrenewed-enters-grace");
  }

  @Test
  void attached_resources_move_together_with_their_main_one() {
    World world = deliver(provision("volume", "ebs"), provision("vm", "ec2"));
    List<Resource> group = Resources.ofOrder(world, "CS1");
    Resource main = group.get(0);

    World frozen = Resources.freeze(Resources.expire(world, main, START), main, START);
    assertThat(main.isMain()).isTrue();
    assertThat(Resources.ofOrder(frozen, "CS1"))
        .extracting(Resource::status)
        .containsExactly(FROZEN, FROZEN);
    World alone = Resources.closeAlone(world, group.get(1), START);
    assertThat(Resources.group(alone, main)).containsExactly(main);
  }

  private static World moved(World world, ResourceStatus to) {
    Resource resource = resource(world);
    return switch (to) {
      case EXPIRED -> Resources.expire(world, resource, START);
      case FROZEN -> Resources.freeze(world, resource, START);
      case CLOSED -> Resources.close(world, resource, START);
      case IN_USE ->
          Resources.extend(
              world,
              resource.resourceId(),
              new PaidTerm("CS2", "CS2-000001", 0, 1, END.plusSeconds(1), LATER),
              START);
    };
  }

  private static World bought() {
    return deliver(provision("vm", "ec2"));
  }

  private static World deliver(Provision... lines) {
    return Resources.provision(
        GivenWorld.empty(), new Provision.Delivery("CS1", ACME, List.of(lines)), START);
  }

  private static Provision provision(String type, String service) {
    ProductKey key =
        new ProductKey("hws.service.type." + service, "hws.resource.type." + type, "small");
    return new Provision(
        "CS1-00000" + type.length(),
        new Resource.Product("OFFI1", key, "cn-north-4", null),
        1,
        START,
        END,
        null);
  }

  private static Resource resource(World world) {
    return Resources.ofOrder(world, "CS1").get(0);
  }

  private static ResourceStatus status(World world) {
    return resource(world).status();
  }
}
