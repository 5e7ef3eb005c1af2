// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import static dev.ocesandbox.server.world.ids.GivenIds.UUID;
import static dev.ocesandbox.server.world.ids.GivenIds.WORLD;
import static dev.ocesandbox.server.world.ids.GivenIds.first;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceIdsTest {

  @Test
  void a_subscription_has_eight_digits_in_the_middle() {
    List<String> ids = first(2_000, WORLD, ResourceIds.SUBSCRIPTION);

    assertThat(ids).allMatch(id -> id.matches("01154-\\d{8}-0")).doesNotHaveDuplicates();
  }

  @Test
  void a_resource_has_a_uuid() {
    List<String> ids = first(2_000, WORLD, ResourceIds.RESOURCE);

    assertThat(ids).allMatch(id -> id.matches(UUID)).doesNotHaveDuplicates();
  }

  @Test
  void ids_and_counters_stay_what_they_were() {
    assertThat(ResourceIds.SUBSCRIPTION.next(WORLD).id()).isEqualTo("01154-50424325-0");
    assertThat(ResourceIds.RESOURCE.next(WORLD).id())
        .isEqualTo("464ae2c9-674b-438a-afe6-329d908da4e9");
    assertThat(ResourceIds.SUBSCRIPTION.counter()).isEqualTo("subscription");
    assertThat(ResourceIds.RESOURCE.counter()).isEqualTo("resource");
  }
}
