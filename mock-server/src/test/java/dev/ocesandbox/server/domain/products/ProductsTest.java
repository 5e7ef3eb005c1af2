// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.world.ids.IdParts;
import org.junit.jupiter.api.Test;

final class ProductsTest {

  @Test
  void a_service_has_its_names() {
    assertThat(Products.serviceName("hws.service.type.ec2"))
        .isEqualTo(new Bilingual("Elastic Cloud Server", "弹性云服务器"));
  }

  @Test
  void a_type_of_resource_has_its_names() {
    assertThat(Products.resourceName("hws.resource.type.vm"))
        .isEqualTo(new Bilingual("Cloud Host", "云主机"));
  }

  @Test
  void an_unknown_code_is_its_own_name() {
    assertThat(Products.serviceName("hws.service.type.unheard"))
        .isEqualTo(new Bilingual("hws.service.type.unheard", "hws.service.type.unheard"));
    assertThat(Products.resourceName("")).isEqualTo(new Bilingual("", ""));
  }

  @Test
  void a_product_has_one_id_for_each_region_and_way_to_pay() {
    ProductKey key =
        new ProductKey("hws.service.type.ec2", "hws.resource.type.vm", "c6.large.2.linux");
    String monthly = Products.productId(key, "cn-north-4", ChargeMode.PERIOD);

    assertThat(monthly).matches("OFFI\\d{18}");
    assertThat(Products.productId(key, "cn-north-4", ChargeMode.PERIOD)).isEqualTo(monthly);
    assertThat(Products.productId(key, "cn-east-3", ChargeMode.PERIOD)).isNotEqualTo(monthly);
    assertThat(Products.productId(key, "cn-north-4", ChargeMode.ON_DEMAND)).isNotEqualTo(monthly);
    assertThat(monthly).as("part of saved worlds").isEqualTo("OFFI515253718000204365");
  }

  @Test
  void an_id_of_a_product_has_eighteen_digits_whatever_its_number_is() {
    ProductKey key = new ProductKey("service", "type", "spec");
    for (int i = 0; i < 1_000; i++) {
      long number =
          Math.floorMod(IdParts.hash("service|type|spec|" + i), 1_000_000_000_000_000_000L);

      assertThat(Products.productId(key, String.valueOf(i), ChargeMode.PERIOD))
          .isEqualTo("OFFI%018d".formatted(number));
    }
  }
}
