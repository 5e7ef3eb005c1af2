// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Bilingual;
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
}
