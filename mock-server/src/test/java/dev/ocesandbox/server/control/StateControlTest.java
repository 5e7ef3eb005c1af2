// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;

class StateControlTest {

  private static final String STATE = "/_sandbox/worlds/default/state";

  private final ControlFixture sandbox = ControlFixture.start();

  private World ringing(int times) {
    return sandbox
        .world()
        .with(
            Chime.SLOT,
            new Chime.Rings(
                TreePVector.from(
                    IntStream.range(0, times).mapToObj(i -> new Chime.Ring("r" + i)).toList())));
  }

  @Test
  void every_room_is_shown_as_it_keeps_itself() {
    sandbox.replace(ringing(2));

    Answered state = sandbox.get(STATE);

    assertThat(state.at("/chimes/rings/1/subject")).isEqualTo("r1");
    assertThat(state.at("/world/customers/0/name")).isEqualTo("acme-ops");
    assertThat(state.at("/world/seed")).isEqualTo("1");
  }

  @Test
  void one_room_can_be_asked_for() {
    Answered state = sandbox.get(STATE + "?room=chimes");

    assertThat(state.json().propertyNames()).containsExactly("chimes");
    assertThat(state.json().at("/chimes/rings")).isEmpty();
  }

  @Test
  void what_is_due_stands_in_the_room_world() {
    sandbox.replace(
        sandbox.world().plan(new Due(ControlFixture.NOW.plusSeconds(5), Chime.TYPE, "soon")));

    Answered state = sandbox.get(STATE + "?room=world");

    assertThat(state.at("/world/agenda/0/at")).isEqualTo("2026-01-15T08:30:05Z");
    assertThat(state.at("/world/agenda/0/subject")).isEqualTo("soon");
  }

  @Test
  void a_long_list_is_cut_and_says_so() {
    sandbox.replace(ringing(1_001));

    Answered state = sandbox.get(STATE);

    assertThat(state.json().at("/chimes/rings")).hasSize(1_000);
    assertThat(state.at("/chimes/rings_note")).isEqualTo("the first 1000 of 1001 are shown");
  }

  @Test
  void records_that_bear_an_id_can_be_asked_for_however_many_there_are() {
    sandbox.replace(ringing(2_000));

    Answered state = sandbox.get(STATE + "?id=r1500");

    assertThat(state.json().at("/chimes/rings")).hasSize(1);
    assertThat(state.at("/chimes/rings/0/subject")).isEqualTo("r1500");
    assertThat(state.json().at("/chimes/rings_note").isMissingNode()).isTrue();
    assertThat(state.json().at("/world/customers")).isEmpty();
  }

  @Test
  void an_unknown_room_is_refused_with_the_known_ones() {
    Answered state = sandbox.get(STATE + "?room=kitchen");

    assertThat(state.status()).isEqualTo(400);
    assertThat(state.at("/reason"))
        .isEqualTo(
            "\"kitchen\" must be one of world, accounts, agreements, arrears, attachments, authorizations,"
                + " cards, chimes, contacts, coupons, diagnosis, discounts, enterprise, features,"
                + " labels, metering, orders, packages, passed_coupons, privileges, products,"
                + " registrations, reports, resources, samples, ticketcatalog, tickets,"
                + " unsubscriptions");
  }
}
