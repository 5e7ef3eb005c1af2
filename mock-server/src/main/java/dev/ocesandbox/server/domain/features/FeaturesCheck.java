// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the records of this room in a saved world. */
final class FeaturesCheck {

  static final RecordChecks<AccountFeatures> FEATURES =
      RecordChecks.<AccountFeatures>none()
          .names("account features", "customer_id", AccountFeatures::customerId)
          .refers(RecordChecks.CUSTOMER, "customer_id", AccountFeatures::customerId);

  static final RecordChecks<EnterpriseProject> PROJECTS =
      RecordChecks.<EnterpriseProject>none()
          .names(EnterpriseProject.KIND, "id", EnterpriseProject::key)
          .refers(RecordChecks.CUSTOMER, "customer_id", EnterpriseProject::customerId)
          .and(FeaturesCheck::project);

  private FeaturesCheck() {}

  private static void project(EnterpriseProject project, Flaws flaws) {
    flaws.unless(
        ProjectChoice.ID.matcher(project.id()).matches()
            && !project.id().equals(EnterpriseProject.DEFAULT)
            && !project.id().equals(EnterpriseProject.UNCATEGORIZED),
        "id",
        "must have 1 to 64 letters, digits, hyphens and underscores, and not be 0 or -1",
        "必须由1到64个字母、数字、连字符或下划线组成，且不能是0或-1");
    flaws.unless(
        !project.name().isBlank() && project.name().length() <= ProjectChoice.LONGEST_NAME,
        "name",
        "must have 1 to %d characters".formatted(ProjectChoice.LONGEST_NAME),
        "必须有1到%d个字符".formatted(ProjectChoice.LONGEST_NAME));
    flaws.unless(
        Features.isOn(flaws.world(), project.customerId(), Feature.ENTERPRISE_PROJECTS),
        "customer_id",
        "has not turned enterprise projects on",
        "未开通企业项目");
    flaws.unless(
        flaws.world().get(FeaturesState.SLOT).projectsOf(project.customerId()).size()
            <= ProjectChoice.MOST,
        "customer_id",
        "has more than %d enterprise projects".formatted(ProjectChoice.MOST),
        "的企业项目超过%d个".formatted(ProjectChoice.MOST));
  }
}
