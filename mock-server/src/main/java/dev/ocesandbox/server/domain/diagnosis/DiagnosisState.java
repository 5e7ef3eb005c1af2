// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The diagnoses of a world.
 *
 * @param byId every diagnosis
 * @param byCustomer ids of each customer's diagnoses, oldest first; at most {@link #MAX}
 * @param feedback what each customer has said, oldest first; at most {@link #MAX}
 */
record DiagnosisState(
    SharedMap<String, Diagnosis> byId,
    SharedMap<String, PVector<String>> byCustomer,
    SharedMap<String, PVector<DiagnosisFeedback>> feedback) {

  /** How many diagnoses, and how many pieces of feedback, of a customer are kept. */
  static final int MAX = 200;

  static final Slot<DiagnosisState> SLOT =
      new Slot<>(
          "diagnosis",
          new DiagnosisState(SharedMap.empty(), SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<DiagnosisState, Diagnosis>(
                      "diagnoses", Diagnosis.class, DiagnosisState::inOrder, DiagnosisState::with)
                  .checkedBy(() -> DiagnosisCheck.DIAGNOSES),
              new Slot.Section<DiagnosisState, DiagnosisFeedback>(
                      "diagnosis_feedback",
                      DiagnosisFeedback.class,
                      DiagnosisState::allFeedback,
                      DiagnosisState::with)
                  .checkedBy(() -> DiagnosisCheck.FEEDBACK)));

  Optional<Diagnosis> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns a customer's diagnoses, newest first. */
  List<Diagnosis> of(String customerId) {
    PVector<String> ids = idsOf(customerId);
    List<Diagnosis> found = new ArrayList<>(ids.size());
    for (int i = ids.size() - 1; i >= 0; i--) {
      find(ids.get(i)).ifPresent(found::add);
    }
    return found;
  }

  /** Returns the diagnosis that one more would push out; empty while there is room. */
  Optional<Diagnosis> pushedOut(String customerId) {
    PVector<String> ids = idsOf(customerId);
    return ids.size() < MAX ? Optional.empty() : find(ids.get(0));
  }

  private PVector<String> idsOf(String customerId) {
    return byCustomer.getOrDefault(customerId, TreePVector.empty());
  }

  DiagnosisState with(Diagnosis diagnosis) {
    return new DiagnosisState(
        byId.plus(diagnosis.id(), diagnosis),
        byId.containsKey(diagnosis.id())
            ? byCustomer
            : byCustomer.plus(
                diagnosis.customerId(), idsOf(diagnosis.customerId()).plus(diagnosis.id())),
        feedback);
  }

  /** Returns this state without a customer's oldest diagnosis. */
  DiagnosisState without(Diagnosis oldest) {
    return new DiagnosisState(
        byId.minus(oldest.id()),
        byCustomer.plus(oldest.customerId(), idsOf(oldest.customerId()).minus(0)),
        feedback);
  }

  DiagnosisState with(DiagnosisFeedback said) {
    PVector<DiagnosisFeedback> before =
        feedback.getOrDefault(said.customerId(), TreePVector.empty());
    PVector<DiagnosisFeedback> room = before.size() < MAX ? before : before.minus(0);
    return new DiagnosisState(byId, byCustomer, feedback.plus(said.customerId(), room.plus(said)));
  }

  /** Sorted by customer, so that equal states give equal files. */
  private Iterable<Diagnosis> inOrder() {
    List<Diagnosis> all = new ArrayList<>(byId.size());
    for (PVector<String> ids : Slot.byKey(byCustomer)) {
      ids.forEach(id -> find(id).ifPresent(all::add));
    }
    return all;
  }

  private Iterable<DiagnosisFeedback> allFeedback() {
    List<DiagnosisFeedback> all = new ArrayList<>();
    Slot.byKey(feedback).forEach(all::addAll);
    return all;
  }
}
