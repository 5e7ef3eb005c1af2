// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Usage;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The operations on quotes. */
public final class QuotesApi {

  private static final int USUAL_DECIMALS = Contracts.value("quotes.precision", "usual").asInt();
  private static final int MORE_DECIMALS = Contracts.value("quotes.precision", "more").asInt();

  private QuotesApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ListOnDemandResourceRatings", QuotesApi::usage),
            Route.read("ListRateOnPeriodDetail", QuotesApi::terms)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Change<Answer> usage(Call call, World world) {
    int precision = call.bodyFields().integer("inquiry_precision", 0);
    return UsageQuote.of(
            world,
            lines(call, QuotesApi::usageOf),
            inquirer(call, world),
            precision == 1 ? MORE_DECIMALS : USUAL_DECIMALS)
        .map(quote -> Answer.ok(UsageQuoteJson.of(quote, call.language())));
  }

  private static Change<Answer> terms(Call call, World world) {
    return TermQuote.of(world, lines(call, QuotesApi::termOf), inquirer(call, world))
        .map(quote -> Answer.ok(TermQuoteJson.of(quote, call.language())));
  }

  private static EligibleDiscounts.Inquirer inquirer(Call call, World world) {
    return new EligibleDiscounts.Inquirer(call.customerId(), call.isGranted(world), call.now());
  }

  private static Usage usageOf(RequestFields line) {
    return new Usage(
        line.text("usage_factor", ""),
        line.quantity("usage_value"),
        line.integer("usage_measure_id", 0));
  }

  private static TermQuote.Length termOf(RequestFields line) {
    String mode = line.text("fee_installment_mode", "");
    return new TermQuote.Length(
        line.integer("period_type", 0),
        line.integer("period_num", 0),
        mode.isEmpty() ? FeeInstallmentMode.NA : FeeInstallmentMode.valueOf(mode));
  }

  private static <T> List<QuoteLine<T>> lines(Call call, Function<RequestFields, T> extent) {
    List<RequestFields> objects = call.bodyFields().objects("product_infos");
    List<QuoteLine<T>> lines = new ArrayList<>(objects.size());
    for (RequestFields line : objects) {
      lines.add(new QuoteLine<>(line.text("id", ""), wanted(line), extent.apply(line)));
    }
    return lines;
  }

  private static ProductRequest wanted(RequestFields line) {
    return new ProductRequest(
        new ProductKey(
            line.text("cloud_service_type", ""),
            line.text("resource_type", ""),
            line.text("resource_spec", "")),
        line.text("region", ""),
        line.text("available_zone").orElse(null),
        size(line),
        line.integer("subscription_num", 0));
  }

  /** A size without its unit is ignored (bcloud_01001: both or neither). */
  private static ProductRequest.@Nullable Size size(RequestFields line) {
    if (!line.has("resource_size")) {
      return null;
    }
    return line.integer("size_measure_id")
        .or(() -> line.integer("resource_size_measure_id"))
        .map(measure -> new ProductRequest.Size(line.integer("resource_size", 0), measure))
        .orElse(null);
  }
}
