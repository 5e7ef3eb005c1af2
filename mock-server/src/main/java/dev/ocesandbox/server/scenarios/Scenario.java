// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.domain.products.PriceBookJson;
import dev.ocesandbox.server.domain.unsubscriptions.FeeRow;
import dev.ocesandbox.server.files.LocatedJson;
import dev.ocesandbox.server.world.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A scenario that has been read and checked.
 *
 * @param name name of the scenario
 * @param settings settings of its worlds
 * @param prices prices that are added to the price book of the server or replace parts of it
 * @param fees handling fees of unsubscriptions that replace the standard ones; empty for those
 * @param accounts accounts in the order of the file
 * @param arrange requests that are run before the start; a missing node for none
 * @param lines line of every value in the file
 * @param trusted whether the scenario ships with the product and was checked by its build
 * @param state saved state that replaces an arrangement; null for none
 */
record Scenario(
    String name,
    Settings settings,
    PriceBook prices,
    List<FeeRow> fees,
    List<ScenarioAccount> accounts,
    JsonNode arrange,
    LocatedJson lines,
    boolean trusted,
    @Nullable SavedState state) {

  /** Creates a scenario that keeps copies of the lists. */
  Scenario {
    fees = List.copyOf(fees);
    accounts = List.copyOf(accounts);
  }

  /** Creates a scenario from a checked file of the current format, without its state. */
  static Scenario of(JsonNode file, LocatedJson lines, boolean trusted) {
    return new Scenario(
        file.path("name").asString(),
        SettingsJson.read(file.path("settings"), Settings.DEFAULT),
        file.has("price_book") ? PriceBookJson.read(file.path("price_book")) : PriceBook.STANDARD,
        file.path("handling_fees").valueStream().map(Scenario::fee).toList(),
        CustomerJson.read(file.path("accounts")),
        file.path("arrange"),
        lines,
        trusted,
        null);
  }

  /** Returns this scenario with a saved state. */
  Scenario with(SavedState saved) {
    return new Scenario(name, settings, prices, fees, accounts, arrange, lines, trusted, saved);
  }

  private static FeeRow fee(JsonNode row) {
    return new FeeRow(
        row.path("months").asInt(),
        row.path("percents").valueStream().map(JsonNode::asInt).toList());
  }
}
