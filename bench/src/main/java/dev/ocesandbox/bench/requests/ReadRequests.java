// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.requests;

import dev.ocesandbox.bench.http.Request;
import dev.ocesandbox.bench.servers.Stub;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Creates requests that read the data of one account. Their signing times or parameters differ, so
 * no two requests are equal.
 */
final class ReadRequests {

  static final String BALANCES = "/v2/accounts/customer-accounts/balances";
  static final String ORDERS = "/v2/orders/customer-orders";
  static final String DETAILS = "/v2/orders/customer-orders/details/";
  static final String COUPONS = "/v2/promotions/benefits/coupons";
  static final String SERVICE_TYPES = "/v2/products/service-types";

  /** Less than the 15 minutes for which a signature is valid. */
  private static final int SECONDS = 600;

  private final Account account;
  private final List<String> orders;
  private final Instant now = Instant.now();

  ReadRequests(Account account, List<String> orders) {
    this.account = account;
    this.orders = List.copyOf(orders);
  }

  List<Request> of(Workload load, int count) {
    return IntStream.range(0, count).mapToObj(i -> request(load, i)).toList();
  }

  private Request request(Workload load, int number) {
    Instant at = now.minusSeconds(number % SECONDS);
    String language = number / SECONDS % 2 == 0 ? "zh_CN" : "en_US";
    return account.get(load.label(), target(load, number), at, language);
  }

  private String target(Workload load, int number) {
    return switch (load) {
      case BALANCES -> BALANCES;
      case ORDER_PAGES -> ORDERS + "?offset=" + number * 7 % (orders.size() - 10) + "&limit=10";
      case ORDER_FILTERS -> ORDERS + "?" + filter(number) + "&limit=10";
      case ORDER_DETAILS -> DETAILS + orders.get(number % orders.size());
      case COUPONS -> COUPONS + "?coupon_type=1&offset=" + number % 190 + "&limit=10";
      case SERVICE_TYPES -> SERVICE_TYPES;
      case QUOTES, RESOURCES, MEMBERS, PAYMENTS, TRANSFERS, MIX ->
          throw new IllegalArgumentException(load + " is not a GET request");
    };
  }

  private String filter(int number) {
    return switch (number % 4) {
      case 0 -> "status=" + (number % 8 < 4 ? 5 : 6) + "&offset=" + number % 400;
      case 1 -> "service_type_code=hws.service.type.ec2&offset=" + number % 200;
      case 2 -> "order_id=" + orders.get(number % orders.size());
      default ->
          "create_time_begin="
              + second(now.minus(Duration.ofDays(1)))
              + "&create_time_end="
              + second(now.plus(Duration.ofDays(1)).minusSeconds(number % 3600));
    };
  }

  private static String second(Instant instant) {
    return instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
  }

  /** Returns the stub that makes a peer respond to requests of a workload with {@code body}. */
  static Stub stub(Workload load, String body) {
    return switch (load) {
      case BALANCES -> new Stub("GET", BALANCES, 200, body);
      case ORDER_PAGES, ORDER_FILTERS -> new Stub("GET", ORDERS, 200, body);
      case ORDER_DETAILS -> new Stub("GET", DETAILS + "{order_id}", 200, body);
      case COUPONS -> new Stub("GET", COUPONS, 200, body);
      case SERVICE_TYPES -> new Stub("GET", SERVICE_TYPES, 200, body);
      case QUOTES -> new Stub("POST", QuoteRequests.RATE, 200, body);
      case RESOURCES -> new Stub("POST", ResourceWorld.QUERY, 200, body);
      case MEMBERS -> new Stub("GET", MemberWorld.MEMBERS, 200, body);
      case TRANSFERS -> new Stub("POST", TransferRequests.PATH, 204, "");
      case PAYMENTS, MIX -> new Stub("POST", PaymentRequests.PAY, 204, "");
    };
  }
}
