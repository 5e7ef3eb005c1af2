// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.features.Features;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rows show of a world besides their records. */
interface LineNames {

  /** Returns the name of the account that has consumed. */
  String account(BillLine line);

  /** Returns the enterprise project; null for none. */
  @Nullable EnterpriseProject project(BillLine line);

  /** Returns the name of the specification. */
  Bilingual spec(BillLine line);

  /** Returns the unit of the sizes of the product; empty for products without sizes. */
  Optional<Integer> sizeMeasure(BillLine line);

  /** The names in a world. */
  record InWorld(World world) implements LineNames {

    @Override
    public String account(BillLine line) {
      return world.accountName(line.customerId());
    }

    @Override
    public @Nullable EnterpriseProject project(BillLine line) {
      return Features.project(world, line.customerId(), line.thing().projectId());
    }

    @Override
    public Bilingual spec(BillLine line) {
      return Products.specName(world, line.thing().key());
    }

    @Override
    public Optional<Integer> sizeMeasure(BillLine line) {
      return Products.sizeMeasure(world, line.thing().key());
    }
  }

  /**
   * The names of one record.
   *
   * @param account name of the account
   * @param project enterprise project; null for none
   * @param spec name of the specification
   * @param measure unit of sizes; null for products without sizes
   */
  record OfLine(
      String account,
      @Nullable EnterpriseProject project,
      Bilingual spec,
      @Nullable Integer measure)
      implements LineNames {

    static OfLine of(LineNames names, BillLine line) {
      return new OfLine(
          names.account(line),
          names.project(line),
          names.spec(line),
          names.sizeMeasure(line).orElse(null));
    }

    @Override
    public String account(BillLine line) {
      return account;
    }

    @Override
    public @Nullable EnterpriseProject project(BillLine line) {
      return project;
    }

    @Override
    public Bilingual spec(BillLine line) {
      return spec;
    }

    @Override
    public Optional<Integer> sizeMeasure(BillLine line) {
      return Optional.ofNullable(measure);
    }
  }
}
