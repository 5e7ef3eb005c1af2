// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.scenarios.WorldExport;
import dev.ocesandbox.server.world.WorldView;

/** Exports worlds as scenario files. The response is streamed. */
final class ExportControl {

  private final WorldExport export;

  ExportControl(WorldExport export) {
    this.export = export;
  }

  Outcome write(DirectCall call, HostedWorld hosted) {
    WorldView view = hosted.store().view(call.wall());
    return Outcome.done(Answer.streamed(out -> export.write(hosted.scenario(), view, out)));
  }
}
