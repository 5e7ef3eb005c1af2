// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.usage;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.metering.PeakFigures;
import dev.ocesandbox.server.domain.metering.PeakMonth;
import dev.ocesandbox.server.domain.metering.Sample;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.time.BusinessTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Renders samples and figures. Numbers are texts. */
final class UsageJson {

  private static final int MBPS = 15;

  private UsageJson() {}

  /** Adds the figures of a month; null as long as they are not shown. */
  static ObjectNode figures(ObjectNode body, @Nullable PeakFigures figures) {
    body.put("actual_days", figures == null ? null : figures.actualDays().toString())
        .put("band_width", figures == null ? null : figures.bandwidth().toString())
        .put("monthly_guaranteed_band_width", figures == null ? null : text(figures.guaranteed()))
        .put("monthly_peak_band_width", figures == null ? null : text(figures.peak()));
    return figures == null
        ? body.putNull("band_width_measure_id")
        : body.put("band_width_measure_id", MBPS);
  }

  private static @Nullable String text(@Nullable Quantity bandwidth) {
    return bandwidth == null ? null : bandwidth.toString();
  }

  /** Returns a sample of a month. */
  static ObjectNode sample(PeakMonth month, Sample sample) {
    return Json.object()
        .put("stat_time", BusinessTime.wire(sample.at()))
        .put("guaranteed_band_width", text(month.guaranteed(sample.day()).orElse(null)))
        .put("usage", sample.value().toString())
        .put("measure_id", MBPS);
  }
}
