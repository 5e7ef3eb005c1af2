// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold for the resources of a saved world. */
final class ResourcesCheck {

  private static final int MOST_SHARES = 10_000;

  static final RecordChecks<Resource> RESOURCES =
      RecordChecks.<Resource>none()
          .names(Resources.KIND, "resource_id", Resource::resourceId)
          .issues("subscription", "subscription", "id", Resource::id)
          .issuesAll(
              "resource",
              "cloud resource",
              "resource_id",
              resource -> resource.isPackage() ? Stream.empty() : Stream.of(resource.resourceId()))
          .refers(RecordChecks.CUSTOMER, "customer_id", Resource::customerId)
          .refersAll(
              EnterpriseProject.KIND,
              "project_id",
              resource -> EnterpriseProject.references(resource.customerId(), resource.projectId()))
          .refersAll(Resources.KIND, "main_id", resource -> Stream.ofNullable(resource.mainId()))
          .refersAll(
              "package",
              "resource_id",
              resource -> resource.isPackage() ? Stream.of(resource.id()) : Stream.empty())
          .refersAll("order", "terms", resource -> resource.terms().stream().map(PaidTerm::orderId))
          .refersAll(
              "order line", "terms", resource -> resource.terms().stream().map(PaidTerm::lineId))
          .and(ResourcesCheck::resource)
          .and(ResourcesCheck::group)
          .and(ResourcesCheck::terms);

  static final RecordChecks<RenewConfig> CONFIGS =
      RecordChecks.<RenewConfig>none()
          .names("renewal setting", "customer_id", RenewConfig::customerId)
          .refers(RecordChecks.CUSTOMER, "customer_id", RenewConfig::customerId)
          .and(ResourcesCheck::config);

  private ResourcesCheck() {}

  private static void resource(Resource resource, Flaws flaws) {
    flaws.named(resource.id(), "id");
    flaws.named(resource.resourceId(), "resource_id");
    Integer times = resource.renewal().timesLeft();
    if (times != null) {
      flaws.between(1, times, Integer.MAX_VALUE, "renewal.times_left");
    }
    Integer period = resource.renewal().periodType();
    flaws.unless(
        period == null || period == 2 || period == 3,
        "renewal.period_type",
        "must be 2 or 3",
        "必须是2或3");
    Products.check(resource.product().size(), "product.size", flaws);
  }

  private static void group(Resource resource, Flaws flaws) {
    Optional<Resource> main =
        Optional.ofNullable(resource.mainId()).flatMap(id -> Resources.find(flaws.world(), id));
    flaws.unless(
        main.isEmpty() || (main.get().isMain() && !main.get().isPackage()),
        "main_id",
        "must be a main resource",
        "必须是主资源");
    flaws.unless(
        main.isEmpty() || main.get().customerId().equals(resource.customerId()),
        "main_id",
        "must belong to the same customer",
        "必须属于同一客户");
  }

  private static void terms(Resource resource, Flaws flaws) {
    PaidTerm before = null;
    for (int i = 0; i < resource.terms().size(); i++) {
      PaidTerm term = resource.terms().get(i);
      String path = "terms[" + i + "].";
      flaws.between(1, term.shares(), MOST_SHARES, path + "shares");
      flaws.between(0, term.share(), Math.max(0, term.shares() - 1), path + "share");
      flaws.inOrder(term.begin(), term.end(), path + "end");
      flaws.inOrder(before == null ? null : before.end(), term.begin(), path + "begin");
      before = term;
    }
  }

  private static void config(RenewConfig config, Flaws flaws) {
    flaws.between(2, config.deductionDays(), 7, "deduction_days");
    Integer day = config.expireDay();
    flaws.unless(
        day == null || day == -1 || (day >= 1 && day <= 28),
        "expire_day",
        "must be -1 or from 1 to 28",
        "必须是-1或1到28");
  }
}
