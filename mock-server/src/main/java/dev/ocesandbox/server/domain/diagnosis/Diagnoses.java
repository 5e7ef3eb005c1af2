// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IssuedId;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts and finds diagnoses. Pure: every function returns a new world. */
final class Diagnoses {

  static final String KIND = "diagnosis";

  static final int MAX_CONTENT = 2000;

  /** So many of a customer's servers can be diagnosed, the newest. */
  static final int MAX_RESOURCES = 1000;

  private static final long FIRST_ID = 100_001;
  private static final IdKind ID =
      new IdKind(KIND, (number, seed) -> Long.toString(FIRST_ID + number));
  private static final IdKind RECORD = IdKind.hex("diagnosis-record");

  private Diagnoses() {}

  /**
   * What a request wants to be diagnosed.
   *
   * @param customerId caller
   * @param type what
   * @param argument address or resource id
   * @param regionId region
   */
  record Start(String customerId, DiagnosisType type, String argument, String regionId) {}

  /** Starts a diagnosis; refuses a resource that the customer does not have in the region. */
  static Change<Diagnosis> start(World world, Start start, Instant now) {
    Optional<Resource> resource = resource(world, start);
    if (resource.isEmpty()) {
      return Change.refused(
          new Refusal(
              "diagnosis.job.resource-exists", Map.of("parameter", start.type().parameter())));
    }
    IssuedId id = ID.next(withRoom(world, start.customerId()));
    IssuedId record = RECORD.next(id.world());
    Diagnosis diagnosis =
        new Diagnosis(
            id.id(),
            record.id(),
            start.customerId(),
            start.type(),
            start.argument(),
            resource.get().resourceId(),
            start.regionId(),
            now,
            Diagnosis.Outcome.OPEN,
            List.of());
    return Change.of(put(record.world(), diagnosis).plan(due(diagnosis)), diagnosis);
  }

  private static World withRoom(World world, String customerId) {
    Optional<Diagnosis> oldest = state(world).pushedOut(customerId);
    return oldest.isEmpty()
        ? world
        : world
            .unplan(due(oldest.get()))
            .with(DiagnosisState.SLOT, state(world).without(oldest.get()));
  }

  private static Due due(Diagnosis diagnosis) {
    return new Due(diagnosis.endsAt(), DiagnosisEndRule.TYPE, diagnosis.id());
  }

  static World put(World world, Diagnosis diagnosis) {
    return world.with(DiagnosisState.SLOT, state(world).with(diagnosis));
  }

  private static Optional<Resource> resource(World world, Start start) {
    for (Resource resource : resources(world, start.customerId(), start.type(), start.regionId())) {
      String known =
          start.type() == DiagnosisType.ECS
              ? Addresses.of(resource.resourceId())
              : resource.resourceId();
      if (known.equals(start.argument())) {
        return Optional.of(resource);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the resources of a customer that can be diagnosed, newest first; empty region for all.
   */
  static List<Resource> resources(
      World world, String customerId, DiagnosisType type, String regionId) {
    Page<Resource> newest =
        Resources.ofService(world, customerId, type.service(), new PageRequest(0, MAX_RESOURCES));
    List<Resource> found = new ArrayList<>();
    for (Resource resource : newest.rows()) {
      if (regionId.isEmpty() || resource.product().regionCode().equals(regionId)) {
        found.add(resource);
      }
    }
    return found;
  }

  /** Returns a diagnosis of a customer; refuses another one. */
  static Change<Diagnosis> find(World world, String customerId, String id) {
    return state(world)
        .find(id)
        .filter(diagnosis -> diagnosis.customerId().equals(customerId))
        .map(diagnosis -> Change.of(world, diagnosis))
        .orElseGet(() -> Change.refused(new Refusal("diagnosis.job.exists", Map.of("job_id", id))));
  }

  /** Returns a page of a customer's diagnoses of a type, newest first. */
  static Page<Diagnosis> page(
      World world, String customerId, Optional<DiagnosisType> type, PageRequest request) {
    List<Diagnosis> found = new ArrayList<>();
    for (Diagnosis diagnosis : state(world).of(customerId)) {
      if (type.isEmpty() || diagnosis.type() == type.get()) {
        found.add(diagnosis);
      }
    }
    return Page.of(found, request);
  }

  /** Keeps what a customer says. */
  static World say(World world, DiagnosisFeedback said) {
    return world.with(DiagnosisState.SLOT, state(world).with(said));
  }

  private static DiagnosisState state(World world) {
    return world.get(DiagnosisState.SLOT);
  }
}
