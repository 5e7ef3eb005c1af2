// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.config;

import dev.ocesandbox.fixtures.Area;
import dev.ocesandbox.fixtures.Areas;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import java.util.List;

/** The provinces, cities and counties of China; read on first use. */
final class Geography {

  private static final Areas AREAS = Areas.read();

  private Geography() {}

  static Page<Area> provinces(PageRequest request) {
    return Page.of(AREAS.provinces(), request);
  }

  /** Inferred: an unknown province has no cities; it is not refused. */
  static Page<Area> cities(String provinceCode, PageRequest request) {
    return Page.of(AREAS.cities().getOrDefault(provinceCode, List.of()), request);
  }

  /** Inferred: an unknown city has no counties; it is not refused. */
  static Page<Area> counties(String cityCode, PageRequest request) {
    return Page.of(AREAS.counties().getOrDefault(cityCode, List.of()), request);
  }
}
