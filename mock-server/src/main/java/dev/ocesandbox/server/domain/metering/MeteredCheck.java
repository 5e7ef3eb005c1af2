// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Flaws;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold for the resources billed by use of a saved world. */
final class MeteredCheck {

  private static final int MOST_SEED = Integer.MAX_VALUE;
  private static final Quantity MOST_LEVEL = Quantity.of("999999999.9999999999");
  private static final int LEAST_GUARANTEED = 20;
  private static final int ALL = 100;

  private MeteredCheck() {}

  static void check(Metered resource, Flaws flaws) {
    flaws.named(resource.id(), "id");
    flaws.named(resource.name(), "name");
    product(resource.product(), flaws);
    flaws.past(resource.begunAt(), "begun_at");
    past(resource.endedAt(), "ended_at", flaws);
    past(resource.heldSince(), "held_since", flaws);
    flaws.inOrder(resource.heldSince(), resource.endedAt(), "ended_at");
    sizes(resource, flaws);
    pattern(resource.pattern(), flaws);
    main(resource, flaws);
    subscription(resource, flaws);
  }

  private static void product(Resource.Product product, Flaws flaws) {
    flaws.named(product.id(), "product.id");
    flaws.named(product.key().serviceTypeCode(), "product.key.service_type_code");
    flaws.named(product.key().resourceTypeCode(), "product.key.resource_type_code");
    flaws.named(product.key().resourceSpec(), "product.key.resource_spec");
    flaws.named(product.regionCode(), "product.region_code");
    Products.check(product.size(), "product.size", flaws);
  }

  private static void past(@Nullable Instant at, String path, Flaws flaws) {
    if (at != null) {
      flaws.past(at, path);
    }
  }

  private static void sizes(Metered resource, Flaws flaws) {
    ProductRequest.Size first = resource.product().size();
    flaws.unless(
        (first == null) == resource.sizes().isEmpty(),
        "sizes",
        "must be there if the product has a size, and only then",
        "产品有大小时必须存在，否则不能存在");
    for (int i = 0; i < resource.sizes().size(); i++) {
      Metered.Sized sized = resource.sizes().get(i);
      String path = "sizes[" + i + "].";
      flaws.past(sized.from(), path + "from");
      flaws.inOrder(sized.from(), resource.endedAt(), path + "from");
      Products.check(new ProductRequest.Size(sized.amount(), null), "sizes[" + i + "]", flaws);
    }
    flaws.unless(
        first == null
            || resource.sizes().isEmpty()
            || resource.sizes().get(0).amount() == first.amount(),
        "product.size.amount",
        "must be the first size",
        "必须是第一个大小");
  }

  private static void pattern(@Nullable UsePattern pattern, Flaws flaws) {
    if (pattern == null) {
      return;
    }
    flaws.unless(
        pattern.level().compareTo(MOST_LEVEL) <= 0,
        "pattern.level",
        "must not be more than " + MOST_LEVEL,
        "不能大于" + MOST_LEVEL);
    flaws.between(0, pattern.seed(), MOST_SEED, "pattern.seed");
    if (pattern.guaranteedPercent() != null) {
      flaws.between(
          LEAST_GUARANTEED, pattern.guaranteedPercent(), ALL, "pattern.guaranteed_percent");
    }
  }

  private static void main(Metered resource, Flaws flaws) {
    Optional<Metered> main =
        Optional.ofNullable(resource.mainId()).flatMap(id -> Metering.find(flaws.world(), id));
    flaws.unless(
        main.isEmpty()
            || (main.get().mainId() == null
                && main.get().customerId().equals(resource.customerId())),
        "main_id",
        "must be a main resource of the same customer",
        "必须是同一客户的主资源");
  }

  /** A resource that was switched from a term has the id of the subscription, which is closed. */
  private static void subscription(Metered resource, Flaws flaws) {
    Optional<Resource> bought = Resources.find(flaws.world(), resource.id());
    flaws.unless(
        bought.isEmpty()
            || (bought.get().status() == ResourceStatus.CLOSED
                && !bought.get().isPackage()
                && bought.get().customerId().equals(resource.customerId())),
        "id",
        "must not be that of a subscription, unless it is a closed one of the same customer",
        "不能是订购资源的ID，除非该资源属于同一客户且已关闭");
  }
}
