// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.Requested;
import dev.ocesandbox.server.domain.products.Usage;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The operations of the quotes room. */
public final class QuotesApi {

  private static final int USUAL_DECIMALS = 6;
  private static final int MORE_DECIMALS = 10;

  private QuotesApi() {}

  /** Returns what the room brings into the house. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ListOnDemandResourceRatings", QuotesApi::usage),
            Route.read("ListRateOnPeriodDetail", QuotesApi::terms)),
        List.of(),
        List.of());
  }

  private static Change<Answer> usage(Call call, World world) {
    int precision = call.body().path("inquiry_precision").asInt(0);
    return UsageQuote.of(
            world,
            lines(call, QuotesApi::usageOf),
            inquirer(call),
            precision == 1 ? MORE_DECIMALS : USUAL_DECIMALS)
        .map(quote -> Answer.ok(UsageQuoteJson.of(quote, call.language())));
  }

  private static Change<Answer> terms(Call call, World world) {
    return TermQuote.of(world, lines(call, QuotesApi::termOf), inquirer(call))
        .map(quote -> Answer.ok(TermQuoteJson.of(quote, call.language())));
  }

  private static Eligible.Inquirer inquirer(Call call) {
    return new Eligible.Inquirer(call.customerId(), call.isGranted(), call.now());
  }

  private static Usage usageOf(JsonNode line) {
    return new Usage(
        line.path("usage_factor").asString(),
        line.path("usage_value").decimalValue(),
        line.path("usage_measure_id").asInt());
  }

  private static TermQuote.Term termOf(JsonNode line) {
    return new TermQuote.Term(line.path("period_type").asInt(), line.path("period_num").asInt());
  }

  private static <T> List<Line<T>> lines(Call call, Function<JsonNode, T> extent) {
    return call.body()
        .path("product_infos")
        .valueStream()
        .map(line -> new Line<>(line.path("id").asString(), wanted(line), extent.apply(line)))
        .toList();
  }

  private static Requested wanted(JsonNode line) {
    return new Requested(
        new ProductKey(
            line.path("cloud_service_type").asString(),
            line.path("resource_type").asString(),
            line.path("resource_spec").asString()),
        line.path("region").asString(),
        line.hasNonNull("available_zone") ? line.path("available_zone").asString() : null,
        size(line),
        line.path("subscription_num").asInt());
  }

  /** A size without its unit is as good as none (bcloud_01001: both, or neither). */
  private static Requested.@Nullable Size size(JsonNode line) {
    return line.hasNonNull("resource_size") && line.hasNonNull("size_measure_id")
        ? new Requested.Size(
            line.path("resource_size").asInt(), line.path("size_measure_id").asInt())
        : null;
  }
}
