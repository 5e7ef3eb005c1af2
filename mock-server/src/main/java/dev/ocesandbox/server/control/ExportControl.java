// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.scenarios.WorldExport;
import java.time.Instant;

/** Writes a world as a scenario file, record by record; reading one back is an import. */
final class ExportControl {

  private final WorldExport export;

  ExportControl(WorldExport export) {
    this.export = export;
  }

  Outcome write(Call call, HostedWorld hosted) {
    Instant wall = call.request().wall();
    return Outcome.done(Answer.streamed(out -> export.write(hosted, wall, out)));
  }
}
