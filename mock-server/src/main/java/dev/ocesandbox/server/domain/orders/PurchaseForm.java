// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.features.ProjectChoice;
import dev.ocesandbox.server.domain.features.ProjectForm;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what somebody buys. */
final class PurchaseForm {

  private static final Bilingual NOT_WITH_STATUS =
      new Bilingual("excludes auto_pay, review and confirm", "不能与auto_pay、review和confirm同时使用");

  private final ObjectNode body;
  private final RequestFields fields;

  PurchaseForm(ObjectNode body, Instant now) {
    this.body = body;
    this.fields = new RequestFields(body, now);
  }

  /** Returns the fields, which know what makes no sense. */
  RequestFields fields() {
    return fields;
  }

  /** Returns the status that the order is to be brought to; null to leave it where it begins. */
  @Nullable OrderStatus status() {
    return fields.has("status")
        ? OrderStatus.ofCode(fields.integer("status", 0)).orElseThrow()
        : null;
  }

  Purchase read(String customerId) {
    if (fields.has("status") && Stream.of("auto_pay", "review", "confirm").anyMatch(fields::flag)) {
      fields.refused("status", NOT_WITH_STATUS, "");
    }
    return new Purchase(
        customerId, OrderType.ofCode(fields.integer("order_type", 1)), lines(), wishes());
  }

  /** Returns the enterprise projects that the lines name, or that the order names for them. */
  List<ProjectChoice> projects() {
    return fields.objects("lines").stream().map(this::project).distinct().toList();
  }

  private ProjectChoice project(RequestFields line) {
    return ProjectForm.read(line, ProjectForm.read(fields, ProjectChoice.NONE));
  }

  private List<PurchaseLine> lines() {
    List<PurchaseLine> lines = new ArrayList<>();
    List<RequestFields> each = fields.objects("lines");
    for (int i = 0; i < each.size(); i++) {
      lines.add(line(body.path("lines").path(i), each.get(i), project(each.get(i)).id()));
    }
    return lines;
  }

  static PurchaseLine line(JsonNode line, RequestFields fields, @Nullable String projectId) {
    return new PurchaseLine(
        wanted(line),
        new Term(line.path("period_type").asInt(), line.path("period_num").asInt()),
        fields.has("price") ? fields.amount("price") : null,
        fields.has("renewal_price") ? fields.amount("renewal_price") : null,
        fields.text("product_id").orElse(null),
        null,
        projectId);
  }

  private static ProductRequest wanted(JsonNode line) {
    return new ProductRequest(
        new ProductKey(
            line.path("service_type_code").asString(),
            line.path("resource_type_code").asString(),
            line.path("resource_spec").asString()),
        line.path("region_code").asString(),
        null,
        size(line),
        line.path("quantity").asInt());
  }

  private static ProductRequest.@Nullable Size size(JsonNode line) {
    return line.has("resource_size")
        ? new ProductRequest.Size(
            line.path("resource_size").asInt(),
            line.has("size_measure_id") ? line.path("size_measure_id").asInt() : null)
        : null;
  }

  private Purchase.Options wishes() {
    return new Purchase.Options(
        fields.flag("auto_pay"),
        body.path("coupons").valueStream().map(JsonNode::asString).toList(),
        fields.text("discount").orElse(null),
        beginning(),
        fields.moment("effective_time").orElse(null),
        fields.flag("composite"),
        fields.text("payment_obstacle").orElse(null),
        fields.flag("hardware"));
  }

  private Purchase.InitialStatus beginning() {
    OrderStatus status = status();
    if (fields.flag("review") || status == OrderStatus.REVIEW) {
      return Purchase.InitialStatus.REVIEW;
    }
    return fields.flag("confirm") || status == OrderStatus.CONFIRMATION
        ? Purchase.InitialStatus.CONFIRMATION
        : Purchase.InitialStatus.PAYABLE;
  }
}
