// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.fixtures.Catalogue;

/** Names what the vendor sells. */
public final class Products {

  private static final Catalogue CATALOGUE = Catalogue.load();

  private Products() {}

  /** Returns the name of a cloud service; the code itself when the catalogue lacks it. */
  public static Bilingual serviceName(String code) {
    return CATALOGUE.services().getOrDefault(code, new Bilingual(code, code));
  }

  /** Returns the name of a type of resource; the code itself when the catalogue lacks it. */
  public static Bilingual resourceName(String code) {
    return CATALOGUE.resources().getOrDefault(code, new Bilingual(code, code));
  }
}
