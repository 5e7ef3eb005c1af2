// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.features.ProjectChoice;
import dev.ocesandbox.server.domain.features.ProjectForm;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a resource billed by use that is to begin. */
final class MeteringForm {

  private static final Bilingual BY_THE_CLOCK =
      new Bilingual(
          "is for use that is not time; {spec} has no such use", "仅用于非时长的用量，{spec}没有此类用量");
  private static final Bilingual NOTHING_GUARANTEED =
      new Bilingual("is for the usage type 95peak_plus only", "仅用于使用量类型95peak_plus");

  private static final String ENHANCED = "95peak_plus";
  private static final int GUARANTEED = 20;

  private final World world;
  private final ObjectNode body;
  private final RequestFields fields;

  MeteringForm(World world, ObjectNode body, RequestFields fields) {
    this.world = world;
    this.body = body;
    this.fields = fields;
  }

  NewUse read(String customerId) {
    ProductKey key =
        new ProductKey(
            fields.text("service_type_code", ""),
            fields.text("resource_type_code", ""),
            fields.text("resource_spec", ""));
    return new NewUse(
        customerId,
        key,
        fields.text("region_code", ""),
        size(),
        fields.text("name").orElse(null),
        ProjectForm.read(fields, ProjectChoice.NONE),
        pattern(key));
  }

  private ProductRequest.@Nullable Size size() {
    return fields
        .integer("resource_size")
        .map(
            amount ->
                new ProductRequest.Size(amount, fields.integer("size_measure_id").orElse(null)))
        .orElse(null);
  }

  private @Nullable UsePattern pattern(ProductKey key) {
    if (!fields.has("usage")) {
      return null;
    }
    List<UsageFactor> factors = Products.usageFactors(world, key);
    if (!factors.isEmpty() && factors.stream().allMatch(UsageFactor::isTime)) {
      fields.refused("usage", BY_THE_CLOCK.with("spec", key.resourceSpec()), key);
      return null;
    }
    JsonNode usage = body.path("usage");
    return new UsePattern(
        UsePattern.Shape.valueOf(usage.path("pattern").asString().toUpperCase(Locale.ROOT)),
        Quantity.of(usage.path("level").asString("1")),
        usage.path("seed").asLong(0),
        guaranteed(factors, usage.path("guaranteed_percent")));
  }

  private @Nullable Integer guaranteed(List<UsageFactor> factors, JsonNode percent) {
    boolean enhanced = factors.stream().anyMatch(factor -> factor.name().equals(ENHANCED));
    if (enhanced) {
      return percent.asInt(GUARANTEED);
    }
    if (!percent.isMissingNode() && !factors.isEmpty()) {
      fields.refused("usage.guaranteed_percent", NOTHING_GUARANTEED, percent);
    }
    return null;
  }
}
