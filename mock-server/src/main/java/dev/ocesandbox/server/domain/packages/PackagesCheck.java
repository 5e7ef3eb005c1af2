// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;

/** What must hold for the packages of a saved world. */
final class PackagesCheck {

  private static final String ITEM = "package item";

  static final RecordChecks<ResourcePackage> PACKAGES =
      RecordChecks.<ResourcePackage>none()
          .names(Packages.KIND, "id", ResourcePackage::id)
          .issuesAll(
              "package-item", ITEM, "items", pack -> pack.items().stream().map(PackageItem::id))
          .refers(RecordChecks.CUSTOMER, "customer_id", ResourcePackage::customerId)
          .refers(Resources.KIND, "id", ResourcePackage::id)
          .refers("order", "order_id", ResourcePackage::orderId)
          .and(PackagesCheck::pack)
          .and(PackagesCheck::items);

  static final RecordChecks<Deduction> DEDUCTIONS =
      RecordChecks.<Deduction>none()
          .names(
              "deduction number",
              "number",
              deduction -> deduction.customerId() + " " + deduction.number())
          .refers(RecordChecks.CUSTOMER, "customer_id", Deduction::customerId)
          .refers(Packages.KIND, "package_id", Deduction::packageId)
          .refers(ITEM, "item_id", Deduction::itemId)
          .and(PackagesCheck::deduction);

  private PackagesCheck() {}

  private static void pack(ResourcePackage pack, Flaws flaws) {
    Resource subscription = Resources.find(flaws.world(), pack.id()).orElseThrow();
    flaws.unless(
        subscription.isPackage(), "id", "must be the subscription of a package", "必须是资源包的订购");
    flaws.unless(
        subscription.customerId().equals(pack.customerId()),
        "customer_id",
        "must be the owner of the subscription",
        "必须是该订购的拥有者");
    flaws.inOrder(pack.window().begin(), pack.window().end(), "window.end");
    if (pack.reuse() != null) {
      flaws.between(1, pack.reuse().cycle(), 5, "reuse.cycle");
      flaws.between(1, pack.reuse().cycleType(), 2, "reuse.cycle_type");
    }
    Products.check(pack.product().size(), "product.size", flaws);
  }

  private static void items(ResourcePackage pack, Flaws flaws) {
    flaws.unless(!pack.items().isEmpty(), "items", "must not be empty", "不能为空");
    for (int i = 0; i < pack.items().size(); i++) {
      PackageItem item = pack.items().get(i);
      String path = "items[" + i + "].";
      flaws.named(item.id(), path + "id");
      flaws.unless(
          item.left().compareTo(item.offer().amount()) <= 0,
          path + "left",
          "must not be more than the quota",
          "不能大于额度");
      Products.check(item.offer(), path + "offer", flaws);
    }
  }

  private static void deduction(Deduction deduction, Flaws flaws) {
    ResourcePackage pack = flaws.world().get(PackagesState.SLOT).behind(deduction);
    flaws.unless(
        pack.customerId().equals(deduction.customerId()),
        "customer_id",
        "does not own the package",
        "不是该资源包的拥有者");
    flaws.unless(
        pack.item(deduction.itemId()).isPresent(),
        "item_id",
        "is not an item of the package",
        "不是该资源包的明细");
    PackagesState state = flaws.world().get(PackagesState.SLOT);
    int all = state.deductionsOf(deduction.customerId()).size();
    flaws.between(0, deduction.number(), all - 1, "number");
    flaws.between(0, deduction.measureId(), 9_999, "measure_id");
    flaws.unless(
        deduction.remaining().compareTo(deduction.available()) <= 0,
        "remaining",
        "must not be more than was available",
        "不能大于原有的剩余量");
    flaws.inOrder(deduction.begin(), deduction.end(), "end");
    flaws.past(deduction.at(), "at");
  }
}
