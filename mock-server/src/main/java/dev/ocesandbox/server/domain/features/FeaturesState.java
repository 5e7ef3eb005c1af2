// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * The state of this room.
 *
 * @param features by customer; a customer without a record has changed nothing
 * @param projects projects of each customer, by id
 */
record FeaturesState(
    SharedMap<String, AccountFeatures> features,
    SharedMap<String, TreePMap<String, EnterpriseProject>> projects) {

  static final Slot<FeaturesState> SLOT =
      new Slot<>(
          "features",
          new FeaturesState(SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<FeaturesState, AccountFeatures>(
                      "features",
                      AccountFeatures.class,
                      state -> Slot.byKey(state.features),
                      FeaturesState::with)
                  .checkedBy(() -> FeaturesCheck.FEATURES),
              new Slot.Section<FeaturesState, EnterpriseProject>(
                      "enterprise_projects",
                      EnterpriseProject.class,
                      FeaturesState::allProjects,
                      FeaturesState::with)
                  .checkedBy(() -> FeaturesCheck.PROJECTS)));

  AccountFeatures of(String customerId) {
    return features.getOrDefault(customerId, AccountFeatures.initial(customerId));
  }

  Optional<EnterpriseProject> project(String customerId, String id) {
    return Optional.ofNullable(ofCustomer(customerId).get(id));
  }

  /** Returns the projects of a customer by id, without the default one. */
  List<EnterpriseProject> projectsOf(String customerId) {
    return List.copyOf(ofCustomer(customerId).values());
  }

  private TreePMap<String, EnterpriseProject> ofCustomer(String customerId) {
    return projects.getOrDefault(customerId, TreePMap.empty());
  }

  private List<EnterpriseProject> allProjects() {
    return projects.keySet().stream()
        .sorted()
        .flatMap(customer -> projectsOf(customer).stream())
        .toList();
  }

  FeaturesState with(AccountFeatures one) {
    return new FeaturesState(features.plus(one.customerId(), one), projects);
  }

  FeaturesState with(EnterpriseProject one) {
    String customer = one.customerId();
    return new FeaturesState(
        features, projects.plus(customer, ofCustomer(customer).plus(one.id(), one)));
  }
}
