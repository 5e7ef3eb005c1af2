// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Guesses;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.Settings.Provisioning;
import dev.ocesandbox.server.world.Settings.SignatureError;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worlds written to files and read back. */
class SavedWorldTest {

  private static final Instant START = Instant.parse("2026-11-23T08:30:00Z");
  private static final List<Slot<?>> SLOTS = List.of(Parcels.SLOT);
  private static final WorldImport IMPORT = new WorldImport(Parcels.TIME_LINE, SLOTS);

  private static World world() {
    Customer acme = customer("a", "acme", null);
    Provisioning provisioning =
        new Provisioning(
            Provisioning.Mode.AFTER,
            Duration.ofMinutes(90),
            0,
            List.of("hws.resource.type.volume"));
    World world =
        World.empty(-7_777_777_777L, START)
            .with(new Settings(provisioning, true, true, SignatureError.SHORT, Guesses.NONE))
            .with(customer("c", "acme-lab", acme.id()))
            .with(acme)
            .withCounter("parcel", 3)
            .withCounter("label", 9_000_000_000L)
            .plan(new Due(START.plusSeconds(5), "parcels.arrival", "parcel-0000001"))
            .post(
                START.minusSeconds(60),
                EntryKind.TOP_UP,
                acme.id(),
                List.of(
                    new Transfer(
                        LedgerAccount.vendor(Kind.TOP_UPS),
                        LedgerAccount.of(Kind.CASH, acme.id()),
                        Money.of("12.34"))));
    return Parcels.holding(world, 3);
  }

  private static Customer customer(String digit, String name, String masterId) {
    return new Customer(
        digit.repeat(32),
        name,
        Customer.Kind.ENTERPRISE,
        masterId,
        masterId != null,
        Customer.Site.INTERNATIONAL,
        true,
        Customer.SalesModel.AGENCY,
        List.of(new Customer.IamUser("reader", List.of("billing:order:view"))));
  }

  private static String export(SavedState state) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorldExport(SLOTS).write("s", state, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String export() throws IOException {
    return export(new SavedState(world(), true));
  }

  private static SavedState read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ScenarioReader.read(new ByteArrayInputStream(bytes), IMPORT).state();
  }

  private static String complaints(String text) {
    InvalidFile bad = catchThrowableOfType(InvalidFile.class, () -> read(text));
    return ProblemTexts.of(bad);
  }

  @Test
  void what_is_written_is_read_back_as_it_was() throws IOException {
    World before = world();

    SavedState after = read(export());

    assertThat(after.frozen()).isTrue();
    assertThat(after.world()).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void what_is_read_back_is_written_with_the_same_bytes() throws IOException {
    String once = export();

    assertThat(export(read(once))).isEqualTo(once);
  }

  @Test
  void the_scenario_default_is_written_read_and_written_with_the_same_bytes() {
    HostedWorld origin = Given.world("default", START);
    String once = Given.export(origin, START);

    HostedWorld again =
        Given.FACTORY.create(
            new WorldPlan("w1234567", 1, dev.ocesandbox.server.world.time.ClockStart.REAL),
            Given.file(once),
            START);

    assertThat(Given.export(again, START)).isEqualTo(once);
    assertThat(again.store().read(START).ledger()).isEqualTo(origin.store().read(START).ledger());
  }

  @Test
  void equal_worlds_give_equal_bytes_however_they_came_about() throws IOException {
    World backwards = world().with(Parcels.SLOT, Parcels.SLOT.empty());
    for (int i = 2; i >= 0; i--) {
      Parcels state = backwards.get(Parcels.SLOT).with(Parcels.parcel(i));
      backwards = backwards.with(Parcels.SLOT, state);
      state = state.with(new Parcels.Label(Parcels.parcel(i).id(), "label " + i));
      backwards = backwards.with(Parcels.SLOT, state);
    }

    assertThat(export(new SavedState(backwards, true))).isEqualTo(export());
  }

  @Test
  void a_record_fills_one_line_and_a_map_keeps_the_order_of_its_keys() throws IOException {
    assertThat(export().lines())
        .contains(
            "          {\"id\":\"parcel-0000001\",\"number\":1,\"fragile\":false,\"way\":\"LAND\","
                + "\"value\":\"0.07\",\"share\":null,\"sent_at\":\"2023-11-14T22:13:21.001Z\","
                + "\"takes\":\"PT1M\",\"stops\":["
                + "{\"place\":\"here \\\"and\\\" 那里\",\"left_at\":\"1970-01-01T00:00:00Z\"},"
                + "{\"place\":\"there\",\"left_at\":null}],"
                + "\"marks\":{\"a\":\"1\",\"b\":\"2\",\"k\":\"11\",\"z\":\"26\"}},");
  }

  @Test
  void credentials_are_not_written() {
    assertThat(Given.export(Given.world("default", START), START))
        .doesNotContain("secret")
        .doesNotContain("credentials")
        .doesNotContain("OCEACME")
        .doesNotContain("sandbox-token")
        .doesNotContain("password");
  }

  @Test
  void an_unknown_format_is_refused_before_anything_else() throws IOException {
    assertThat(complaints(export().replace("\"format\": 2", "\"format\": 3")))
        .isEqualTo("line 2, format: 3 is not supported; this version reads formats 1 to 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"seed\": -7777777777 | \"sed\": 1 | line 10, state.sed: is not known",
        "\"seed\": -7777777777, | '' | line 9, state.seed: must not be null",
        "\"seed\": -7777777777 | \"seed\": 1.5 | line 10, state.seed: cannot have the value 1.5",
        "\"mode\":\"frozen\" | \"mode\":\"slow\" | line 11, state.clock.mode: cannot have the"
            + " value slow",
        "2026-11-23T08:30:00Z\"}, | noon\"}, | line 11, state.clock.now: ",
        "\"label\":9000000000 | \"label\":null | line 12, state.counters.label: must not be null",
        "\"label\":9000000000 | \"label\":-1 | line 12, state.counters.label: must not be negative",
        "parcels.arrival | parcels.lost | line 14, state.agenda[0]: is invalid: unknown type"
            + " parcels.lost",
        "\"number\":1,\"at\" | \"number\":2,\"at\" | line 17, state.ledger[0]: is invalid:"
            + " must have number 1",
        "\"-12.34\" | \"-12.30\" | line 17, state.ledger[0]: is invalid: must add up to 0.00,"
            + " not 0.04",
        "\"-12.34\" | \"-12.345\" | line 17, state.ledger[0].postings[0].amount: not an amount in",
        "\"TOP_UPS\" | \"GIFTS\" | line 17, state.ledger[0].postings[0].account.kind: cannot have"
            + " the value GIFTS",
        "\"owner\":\"\" | \"owner\":null | line 17, state.ledger[0].postings[0].account.owner:"
            + " must",
        "\"parcels\": { | \"boxes\": { | line 21, state.rooms.boxes: is not known",
        "\"labels\": [ | \"stickers\": [ | line 27, state.rooms.parcels.stickers: is not known",
        "\"labels\": [ | \"labels\": 7, \"x\": [ | line 27, state.rooms.parcels.labels: must be a"
            + " list",
        "\"number\":2,\"fr | \"no\":2,\"fr | line 25, state.rooms.parcels.parcels[2].number: must"
            + " not be null",
        "\"number\":2,\"fr | \"fr | line 25, state.rooms.parcels.parcels[2].number: must not be"
            + " null",
        "\"number\":2,\"fr | \"number\":\"2\",\"fr | line 25,"
            + " state.rooms.parcels.parcels[2].number: has the wrong type",
        "\"number\":2,\"fr | \"number\":-2,\"fr | line 25, state.rooms.parcels.parcels[2]: no"
            + " parcel has",
        "\"place\":\"there\" | \"place\":null | line 23,"
            + " state.rooms.parcels.parcels[0].stops[1].place: must",
        "\"stops\":[ | \"stops\":null,\"s\":[ | line 23, state.rooms.parcels.parcels[0]",
        "\"parcel_id\":\"parcel-0000001\" | \"parcel_id\":\"x\" | line 29,"
            + " state.rooms.parcels.labels[1]: is invalid: no parcel x",
      })
  void a_file_that_was_tampered_with_is_refused_with_line_and_path(
      String text, String instead, String complaint) throws IOException {
    String export = export();
    assertThat(export).contains(text);
    int at = export.indexOf(text);

    String tampered = export.substring(0, at) + instead + export.substring(at + text.length());

    assertThat(complaints(tampered)).startsWith(complaint);
  }

  @Test
  void lists_are_read_in_the_order_they_are_written_in() throws IOException {
    String swapped =
        export()
            .replace("\"parcels\": [", "\"one\": [")
            .replace("\"labels\": [", "\"parcels\": [")
            .replace("\"one\": [", "\"labels\": [");

    assertThat(complaints(swapped))
        .startsWith("line 23, state.rooms.parcels.labels[0].parcel_id: must not be null");
    assertThat(complaints(export().replace("\"labels\": [", "\"parcels\": [], \"labels\": [")))
        .contains("the field 'parcels' appears twice");
  }

  @Test
  void money_that_somebody_does_not_have_cannot_have_been_spent() throws IOException {
    String overdrawn =
        export()
            .replace("\"-12.34\"", "\"5.00\"")
            .replace("\"amount\":\"12.34\"", "\"amount\":\"-5.00\"");

    assertThat(complaints(overdrawn))
        .isEqualTo("line 9, state.ledger: cash:" + "a".repeat(32) + " fell to -5.00");
  }

  @Test
  void broken_off_files_are_refused() throws IOException {
    String export = export();

    assertThat(complaints(export.substring(0, export.length() / 2))).startsWith("line ");
  }

  @Test
  void rooms_that_the_file_does_not_know_begin_empty() throws IOException {
    String export = export();
    int rooms = export.indexOf("\"rooms\": {") + "\"rooms\": {".length();

    SavedState state = read(export.substring(0, rooms) + "}}}");

    assertThat(state.world().get(Parcels.SLOT)).isEqualTo(Parcels.SLOT.empty());
  }
}
