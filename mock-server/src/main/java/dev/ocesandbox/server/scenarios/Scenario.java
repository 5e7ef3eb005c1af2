// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.domain.products.PriceBookJson;
import dev.ocesandbox.server.domain.unsubscriptions.FeeRow;
import dev.ocesandbox.server.world.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A scenario that has been checked.
 *
 * @param name what it is called
 * @param settings how its world behaves
 * @param prices what is sold besides or instead of what ships with the sandbox
 * @param fees handling fees of unsubscriptions in place of the standard ones
 * @param accounts in the order of the file
 * @param arrange what happened before the start, as told; a missing node when nothing did
 * @param lines where everything stands
 * @param state the exact state instead; null for a scenario that is told
 */
record Scenario(
    String name,
    Settings settings,
    PriceBook prices,
    List<FeeRow> fees,
    List<ScenarioAccount> accounts,
    JsonNode arrange,
    LocatedJson lines,
    @Nullable SavedState state) {

  /** Copies the lists. */
  Scenario {
    fees = List.copyOf(fees);
    accounts = List.copyOf(accounts);
  }

  static Scenario of(JsonNode file, LocatedJson lines) {
    return new Scenario(
        file.path("name").asString(),
        SettingsJson.read(file.path("settings"), Settings.DEFAULT),
        file.has("price_book") ? PriceBookJson.read(file.path("price_book")) : PriceBook.STANDARD,
        file.path("handling_fees").valueStream().map(Scenario::fee).toList(),
        AccountJson.read(file.path("accounts")),
        file.path("arrange"),
        lines,
        null);
  }

  Scenario with(SavedState saved) {
    return new Scenario(name, settings, prices, fees, accounts, arrange, lines, saved);
  }

  private static FeeRow fee(JsonNode row) {
    return new FeeRow(
        row.path("months").asInt(),
        row.path("percents").valueStream().map(JsonNode::asInt).toList());
  }
}
