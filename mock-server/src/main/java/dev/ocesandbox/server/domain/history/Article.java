// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import dev.ocesandbox.server.domain.orders.PurchaseLine;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.products.Prices;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an account may buy for months.
 *
 * @param key product
 * @param size size; null for products without sizes
 * @param monthly price of a month where the price book does not sell it, yuan
 */
record Article(ProductKey key, ProductRequest.@Nullable Size size, Money monthly) {

  private static final int MBPS = 15;
  private static final int GB = 17;

  /** Servers and disks are bought more often than other things. */
  static final List<Article> ALL =
      List.of(
          of("ec2", "vm", "s6.medium.2.linux", null, "65.80"),
          of("ec2", "vm", "s6.large.2.linux", null, "154.80"),
          of("ec2", "vm", "s6.large.2.linux", null, "154.80"),
          of("ec2", "vm", "c6.large.2.linux", null, "243.00"),
          of("ec2", "vm", "c6.xlarge.2.linux", null, "416.20"),
          of("ebs", "volume", "SSD", sized(100, GB), "100.00"),
          of("ebs", "volume", "GPSSD", sized(200, GB), "140.00"),
          of("ebs", "volume", "SAS", sized(500, GB), "175.00"),
          of("vpc", "bandwidth", "19_share", sized(5, MBPS), "400.00"),
          of("rds", "rds.vm", "rds.mysql.n1.large.2", null, "315.00"),
          of("dcs", "dcs3", "redis.single.xu1.large.2", null, "115.00"),
          of("elb", "elbv3", "elbv3.professional", null, "87.00"),
          of("natgateway", "natgateway", "nat.spec.small", null, "306.00"),
          of("cbr", "cbr.vault", "vault.backup.server.normal", sized(500, GB), "100.00"));

  private static ProductRequest.Size sized(int amount, int measureId) {
    return new ProductRequest.Size(amount, measureId);
  }

  private static Article of(
      String service, String type, String spec, ProductRequest.@Nullable Size size, String price) {
    return new Article(
        new ProductKey("hws.service.type." + service, "hws.resource.type." + type, spec),
        size,
        Money.of(price));
  }

  /** Returns the order line for a number of months, priced by the world if it sells them. */
  PurchaseLine line(World world, String regionCode, int months) {
    ProductRequest wanted = new ProductRequest(key, regionCode, null, size, 1);
    boolean sold =
        Prices.ofTerm(world, wanted, Term.MONTH, months)
            .fold((same, price) -> true, refusal -> false);
    Money own = new Money(Math.multiplyExact(monthly.cents(), months));
    return new PurchaseLine(wanted, new Term(Term.MONTH, months), sold ? null : own, null);
  }
}
