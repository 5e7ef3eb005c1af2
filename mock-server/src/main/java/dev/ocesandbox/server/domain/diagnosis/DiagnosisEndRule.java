// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends a diagnosis. It fails if the resource has been closed meanwhile. */
final class DiagnosisEndRule implements TimeRule {

  static final String TYPE = "diagnosis.end";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subjects() {
    return Diagnoses.KIND;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Diagnosis> open =
        world
            .get(DiagnosisState.SLOT)
            .find(due.subject())
            .filter(diagnosis -> diagnosis.outcome() == Diagnosis.Outcome.OPEN);
    return open.isEmpty() ? Settled.nothing(world) : ended(world, open.get(), due);
  }

  private static Settled ended(World world, Diagnosis open, Due due) {
    Optional<Resource> resource =
        Resources.find(world, open.resourceId())
            .filter(found -> found.status() != ResourceStatus.CLOSED);
    Diagnosis ended =
        resource
            .map(found -> open.ended(Diagnosis.Outcome.DONE, CheckItem.abnormal(found, due.at())))
            .orElseGet(() -> open.ended(Diagnosis.Outcome.FAILED, List.of()));
    World after = Diagnoses.put(world, ended).applied("diagnosis.job.ends");
    return Settled.event(
        after, due, "diagnosis-ended", Map.of("status", String.valueOf(ended.status(due.at()))));
  }
}
