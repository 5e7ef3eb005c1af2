// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.domain.products.PriceBookFile;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Price books from outside: in a file, in a scenario, in an exported world. */
final class PriceBookFileTest {

  private static final Instant NOW = Instant.parse("2026-01-15T08:30:00Z");

  private static final String SERVER =
      """
      {"service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
       "resource_spec": "tiny.linux",
       "period": [{"period_type": 2, "price": "12.50"}]}
      """;

  @TempDir Path folder;

  private static String book(String head, String... products) {
    return "{\"format\": 1, \"regions\": [\"cn-north-4\"], %s\"products\": [%s]}"
        .formatted(head, String.join(",", products));
  }

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("prices.json"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<Money> month(World world, String spec) {
    ProductRequest wanted =
        new ProductRequest(
            new ProductKey("hws.service.type.ec2", "hws.resource.type.vm", spec),
            "cn-north-4",
            null,
            null,
            1);
    return Prices.ofTerm(world, wanted, 2, 1)
        .fold((same, price) -> Optional.of(price), refusal -> Optional.empty());
  }

  private static World priced(PriceBook book) {
    return Products.withPriceBook(World.empty(1, NOW), book);
  }

  @Test
  void a_book_of_ones_own_adds_to_what_is_sold() {
    World world = priced(PriceBookFile.read(file(book("", SERVER))));

    assertThat(month(world, "tiny.linux")).contains(Money.of("12.50"));
    assertThat(month(world, "s6.small.1.linux")).contains(Money.of("32.20"));
  }

  @Test
  void a_book_that_is_the_only_one_leaves_nothing_else() {
    World world = priced(PriceBookFile.read(file(book("\"only\": true, ", SERVER))));

    assertThat(month(world, "tiny.linux")).contains(Money.of("12.50"));
    assertThat(month(world, "s6.small.1.linux")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{\"format\": 2, \"products\": []} | 1 | format: 2 must be 1",
        "{\"format\": 1} | 1 | products: is required",
        "[] | 1 | must be a JSON object",
        "{\"format\": 1, | 1 | it ends inside",
      })
  void what_is_no_book_is_refused_with_its_line(String text, int line, String reason) {
    assertThatThrownBy(() -> PriceBookFile.read(file(text.replace("\"\"", "\""))))
        .isInstanceOfSatisfying(
            InvalidFile.class,
            bad -> {
              assertThat(bad.problems().get(0).line()).isEqualTo(line);
              assertThat(ProblemTexts.of(bad)).contains(reason);
            });
  }

  @Test
  void what_a_schema_cannot_see_is_complained_of_with_line_and_path() {
    String steps =
        SERVER
            .replace("tiny", "steps")
            .replace(
                "\"price\": \"12.50\"",
                "\"steps\": [{\"above\": 1, \"price\": \"1\"}, {\"above\": 1, \"price\": \"2\"}]");
    String text =
        book(
                "",
                SERVER,
                SERVER,
                steps,
                SERVER.replace("tiny", "x").replace("\"}]", "\", \"evidence\": \"A\"}]"))
            .replace("\"regions\": [\"cn-north-4\"], ", "");

    assertThat(complaints(text))
        .anySatisfy(c -> assertThat(c).contains("products[1]: is the same product as products[0]"))
        .anySatisfy(c -> assertThat(c).contains("products[0]: needs regions"))
        .anySatisfy(c -> assertThat(c).contains("steps[0].above: must be 0 in the first step"))
        .anySatisfy(c -> assertThat(c).contains("steps[1].above: must be more than in the step"))
        .anySatisfy(c -> assertThat(c).contains("period[0]: needs a source"));
  }

  @Test
  void a_package_has_one_item_for_each_usage_type() {
    String items =
        """
        "package": {"items": [
          {"usage_type": "size", "amount": "1.5", "measure_id": 10},
          {"usage_type": "Size", "amount": "2", "measure_id": 10}]}, "period"
        """;

    assertThat(complaints(book("", SERVER.replace("\"period\"", items))))
        .singleElement()
        .satisfies(c -> assertThat(c).contains("items[1]: has the same usage type as"));
  }

  @Test
  void a_package_of_ones_own_is_kept_by_an_export() {
    String items =
        """
        "package": {"items": [{"usage_type": "size", "amount": "1.50", "measure_id": 10}],
          "reuse": {"cycle": 4, "cycle_type": 1}}, "period"
        """;
    HostedWorld hosted =
        Given.FACTORY.create(
            new WorldPlan("default", 1, new ClockStart(true, NOW)),
            Given.file(scenario(book("", SERVER.replace("\"period\"", items)))),
            NOW);
    World again = Given.seeded(Given.export(hosted, NOW), NOW);

    assertThat(
            Products.packageOffer(
                    again,
                    new ProductKey("hws.service.type.ec2", "hws.resource.type.vm", "tiny.linux"))
                .orElseThrow()
                .items())
        .singleElement()
        .satisfies(item -> assertThat(item.amount()).hasToString("1.5"))
        .satisfies(item -> assertThat(item.name().zh()).isEqualTo("size"));
  }

  private java.util.List<String> complaints(String text) {
    return Given.FACTORY.check(file(text), NOW).stream().map(c -> c.toString()).toList();
  }

  @Test
  void check_knows_a_price_book_from_a_scenario() {
    assertThat(complaints(book("", SERVER))).isEmpty();
    assertThat(complaints(book("\"colour\": 1, ", SERVER)))
        .singleElement()
        .satisfies(c -> assertThat(c).contains("colour: is not a known field"));
  }

  private static String scenario(String book) {
    return """
    {"format": 1, "name": "priced",
     "price_book": %s,
     "accounts": [{"name": "acme", "kind": "enterprise", "customer_id": "11111111111111111111111111111111"}],
     "arrange": {"acme": {
       "top_ups": [{"at": "start-P2D", "amount": "100.00"}],
       "orders": [{"at": "start-P1D", "auto_pay": true, "lines": [{
         "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
         "resource_spec": "tiny.linux", "region_code": "cn-north-4",
         "period_type": 2, "period_num": 2, "quantity": 1}]}]}}}
    """
        .formatted(book);
  }

  @Test
  void the_orders_of_a_scenario_are_priced_by_its_own_book() {
    World world = Given.seeded(scenario(book("", SERVER)), NOW);

    assertThat(
            dev.ocesandbox.server.domain.accounts.Accounts.cash(world, Given.idOf(world, "acme")))
        .isEqualTo(Money.of("75.00"));
  }

  @Test
  void a_fault_in_the_book_of_a_scenario_is_told_with_its_place() {
    assertThatThrownBy(() -> Given.file(scenario(book("", SERVER, SERVER))))
        .hasMessageContaining("price_book.products[1]: is the same product");
    assertThatThrownBy(() -> Given.file(scenario("{\"format\": 1}")))
        .hasMessageContaining("price_book.products: is required");
  }

  @Test
  void an_order_of_a_scenario_without_any_price_is_refused_with_its_place() {
    assertThatThrownBy(
            () ->
                Given.seeded(
                    scenario(book("", SERVER))
                        .replace("tiny.linux\", \"region", "huge\", \"region"),
                    NOW))
        .hasMessageContaining("control.line-priced");
  }

  @Test
  void the_prices_of_the_server_lie_below_those_of_a_scenario() {
    PriceBook below =
        PriceBookFile.read(
            file(book("", SERVER.replace("12.50", "99"), SERVER.replace("tiny", "other"))));
    WorldFactory factory = Rooms.factory(Rooms.standard(), below);
    World world =
        factory
            .create(
                new WorldPlan("default", 1, new ClockStart(true, NOW)),
                Given.file(scenario(book("", SERVER))),
                NOW)
            .store()
            .read(NOW);

    assertThat(month(world, "tiny.linux")).contains(Money.of("12.50"));
    assertThat(month(world, "other.linux")).contains(Money.of("12.50"));
  }

  @Test
  void an_exported_world_keeps_its_prices() {
    HostedWorld hosted =
        Given.FACTORY.create(
            new WorldPlan("default", 1, new ClockStart(true, NOW)),
            Given.file(scenario(book("\"name\": \"mine\", ", SERVER))),
            NOW);
    World again = Given.seeded(Given.export(hosted, NOW), NOW);

    assertThat(month(again, "tiny.linux")).contains(Money.of("12.50"));
    assertThat(Products.priceBook(again)).isEqualTo(Products.priceBook(hosted.store().read(NOW)));
  }
}
