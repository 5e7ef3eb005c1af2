// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.Ledger;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Customer.SalesModel;
import dev.ocesandbox.server.world.Customer.Site;
import dev.ocesandbox.server.world.Settings.Provisioning;
import dev.ocesandbox.server.world.time.Agenda;
import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldTest {

  private static final Instant START = Instant.parse("2026-01-15T08:30:00Z");
  private static final World EMPTY = World.empty(7, START);
  private static final Slot<String> NOTE = new Slot<>("note", "nothing", List.of());

  @Test
  void an_empty_world_has_nothing_but_a_seed_and_a_time() {
    assertThat(EMPTY.seed()).isEqualTo(7);
    assertThat(EMPTY.settledTo()).isEqualTo(START);
    assertThat(EMPTY.settings()).isEqualTo(Settings.DEFAULT);
    assertThat(EMPTY.customers()).isEmpty();
    assertThat(EMPTY.ledger()).isEqualTo(Ledger.EMPTY);
    assertThat(EMPTY.agenda()).isEqualTo(Agenda.EMPTY);
    assertThat(EMPTY.trail()).isEmpty();
  }

  @Test
  void a_slot_holds_what_was_put_there_last() {
    World world = EMPTY.with(NOTE, "one").with(NOTE, "two");

    assertThat(EMPTY.get(NOTE)).isEqualTo("nothing");
    assertThat(world.get(NOTE)).isEqualTo("two");
    assertThat(world.get(new Slot<>("note", "other", List.of()))).isEqualTo("two");
    assertThat(world.get(new Slot<>("another", "other", List.of()))).isEqualTo("other");
  }

  @Test
  void slots_are_the_same_when_their_names_are() {
    Slot<String> same = new Slot<>("note", "else", List.of());

    assertThat(NOTE).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(NOTE)
        .isNotEqualTo(new Slot<>("notes", "nothing", List.of()))
        .doesNotHaveSameHashCodeAs(new Slot<>("notes", "nothing", List.of()));
    assertThat(NOTE).isNotEqualTo("note");
  }

  @Test
  void the_values_of_a_map_come_in_the_order_of_its_keys() {
    assertThat(Slot.byKey(Map.of("c", 3, "a", 1, "d", 4, "b", 2))).containsExactly(1, 2, 3, 4);
  }

  @Test
  void a_customer_is_found_by_id() {
    Customer acme = customer("1", null, false);
    World world = EMPTY.with(acme);

    assertThat(world.customer("1")).isSameAs(acme);
    assertThat(world.findCustomer("1")).contains(acme);
    assertThat(world.findCustomer("2")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.customer("2"))
        .withMessage("no customer 2 in this world");
  }

  @Test
  void a_master_has_the_members_that_name_it() {
    Customer inCustody = customer("2", "1", true);
    World world =
        EMPTY
            .with(customer("1", null, false))
            .with(inCustody)
            .with(customer("3", "9", true))
            .with(customer("4", null, false));

    assertThat(world.membersOf("1")).containsExactly(inCustody);
    assertThat(world.membersOf("4")).isEmpty();
  }

  @Test
  void members_are_listed_by_name_and_move_with_their_master() {
    World world =
        EMPTY
            .with(customer("1", null, false))
            .with(customer("9", null, false))
            .with(customer("4", "1", false))
            .with(customer("2", "1", true))
            .with(customer("3", "9", true));

    World moved = world.with(customer("3", "1", false)).with(customer("4", null, false));

    assertThat(world.membersOf("1")).extracting(Customer::id).containsExactly("2", "4");
    assertThat(moved.membersOf("1")).extracting(Customer::id).containsExactly("2", "3");
    assertThat(moved.membersOf("1")).contains(customer("3", "1", false));
    assertThat(moved.membersOf("9")).isEmpty();
    assertThat(moved.with(customer("2", "1", false)).membersOf("1"))
        .extracting(Customer::custody)
        .containsExactly(false, false);
  }

  @Test
  void a_master_is_an_enterprise_of_nobody() {
    assertThat(customer("1", null, false).isMaster()).isTrue();
    assertThat(customer("1", "9", false).isMaster()).isFalse();
    assertThat(person("1", null).isMaster()).isFalse();
  }

  @Test
  void a_master_pays_for_members_in_custody_only() {
    assertThat(customer("1", null, false).payerId()).isEqualTo("1");
    assertThat(customer("1", "9", false).payerId()).isEqualTo("1");
    assertThat(customer("1", "9", true).payerId()).isEqualTo("9");
    assertThat(customer("1", null, true).payerId()).isEqualTo("1");
  }

  @Test
  void each_part_can_be_changed_alone() {
    Settings settings =
        new Settings(
            Settings.DEFAULT.provisioning(),
            true,
            true,
            Settings.SignatureError.LONG,
            Guesses.NONE);
    Ledger ledger = Ledger.EMPTY.post(START, EntryKind.PAYMENT, "s", List.of());

    assertThat(EMPTY.withSeed(8).seed()).isEqualTo(8);
    assertThat(EMPTY.with(settings).settings()).isSameAs(settings);
    assertThat(EMPTY.with(ledger).ledger()).isSameAs(ledger);
    assertThat(EMPTY.settledTo(START.plusSeconds(1)).settledTo()).isEqualTo(START.plusSeconds(1));
    assertThat(EMPTY.withCounter("order", 3).counters()).containsEntry("order", 3L);
    assertThat(EMPTY.withSeed(8).withSeed(7)).isEqualTo(EMPTY);
  }

  @Test
  void money_moves_by_an_entry_of_the_ledger() {
    LedgerAccount cash = LedgerAccount.of(Kind.CASH, "1");
    LedgerAccount topUps = LedgerAccount.vendor(Kind.TOP_UPS);
    Transfer transfer = new Transfer(topUps, cash, Money.of("1.00"));

    World world = EMPTY.post(START, EntryKind.TOP_UP, "1", List.of(transfer));

    assertThat(world.ledger().balance(cash)).isEqualTo(Money.of("1.00"));
    assertThat(world.ledger().entries().get(0).type()).isEqualTo(EntryKind.TOP_UP);
  }

  @Test
  void what_is_planned_can_be_taken_back() {
    Due due = new Due(START, "bell", "1");

    assertThat(EMPTY.plan(due).agenda().items()).containsExactly(due);
    assertThat(EMPTY.plan(due).unplan(due)).isEqualTo(EMPTY);
  }

  @Test
  void each_applied_rule_is_noted_once_and_in_order() {
    World world = EMPTY.applied("b").applied("a").applied("b");

    assertThat(world.trail()).containsExactly("b", "a");
    assertThat(world.applied("a")).isSameAs(world);
    assertThat(world.withoutTrail().trail()).isEmpty();
    assertThat(EMPTY.withoutTrail()).isSameAs(EMPTY);
  }

  @Test
  void provisioning_by_hand_keeps_the_types_that_fail() {
    Provisioning slow =
        new Provisioning(Provisioning.Mode.AFTER, Duration.ofHours(1), 3, List.of("vm"));
    Settings settings = Settings.DEFAULT.with(slow);

    assertThat(slow.manual())
        .isEqualTo(
            new Provisioning(Provisioning.Mode.MANUAL, Duration.ofHours(1), 3, List.of("vm")));
    assertThat(settings.provisioning()).isSameAs(slow);
  }

  @Test
  void a_view_continues_with_a_clock_of_its_kind() {
    Instant wall = START.plusSeconds(500);

    assertThat(new WorldView(EMPTY, START, true).clock(wall)).isEqualTo(WorldClock.frozen(START));
    assertThat(new WorldView(EMPTY, START, false).clock(wall))
        .isEqualTo(WorldClock.runningFrom(START, wall));
  }

  private static Customer customer(String id, String masterId, boolean custody) {
    return new Customer(
        id,
        "name-" + id,
        Customer.Kind.ENTERPRISE,
        masterId,
        custody,
        Site.CHINA,
        false,
        SalesModel.DIRECT,
        List.of());
  }

  private static Customer person(String id, String masterId) {
    return new Customer(
        id,
        "name-" + id,
        Customer.Kind.PERSONAL,
        masterId,
        false,
        Site.CHINA,
        false,
        SalesModel.DIRECT,
        List.of());
  }
}
