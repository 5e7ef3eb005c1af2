// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.fixtures.Catalogue;
import dev.ocesandbox.fixtures.Conversion;
import dev.ocesandbox.fixtures.MeasureUnit;
import java.util.List;
import java.util.OptionalInt;

/** The units and the ratios between them. */
final class Measures {

  static final List<MeasureUnit> UNITS = Catalogue.measureUnits();

  private static final List<Conversion> CONVERSIONS = Catalogue.conversions();

  private Measures() {}

  /** Returns the ratios of a kind of unit, or all. */
  static List<Conversion> conversions(OptionalInt measureType) {
    return CONVERSIONS.stream()
        .filter(c -> measureType.isEmpty() || c.measureType() == measureType.getAsInt())
        .toList();
  }
}
