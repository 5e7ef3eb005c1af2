// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.AccountBalanceV3;
import com.huaweicloud.sdk.bss.v2.model.CustomerOrderV3;
import com.huaweicloud.sdk.bss.v2.model.ListServiceTypesRequest;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ConnectionException;
import com.huaweicloud.sdk.core.exception.SdkException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Lists services, compares the monthly prices of three servers, orders the cheapest and pays for
 * it.
 *
 * <p>The customer is {@code acme} of the scenario {@code default}. The address of the sandbox is
 * the first argument or the environment variable {@code OCE_ENDPOINT}.
 */
public final class QuoteAndBuy {

  private static final List<String> SIZES =
      List.of("s6.small.1.linux", "c6.large.2.linux", "c6.2xlarge.2.linux");

  public static void main(String[] arguments) {
    String endpoint = System.getenv().getOrDefault("OCE_ENDPOINT", "http://127.0.0.1:8080");
    if (arguments.length > 0) {
      endpoint = arguments[0];
    }
    try {
      quoteAndBuy(endpoint);
    } catch (ConnectionException e) {
      fail("No sandbox is running at " + endpoint + ". Start one with ./oce-sandbox serve");
    } catch (SdkException | IllegalStateException e) {
      fail(e.getMessage());
    }
  }

  private static void fail(String message) {
    System.err.println(message);
    System.exit(1);
  }

  private static void quoteAndBuy(String endpoint) {
    BssClient bss =
        BssClient.newBuilder()
            .withCredential(
                new GlobalCredentials()
                    .withAk("OCEACMEMASTER0000001")
                    .withSk("acme-master-secret-key-for-the-sandbox-1"))
            .withEndpoint(endpoint)
            .build();

    showServices(bss);
    List<Quote> quotes = Quote.ofMonth(bss, SIZES);
    show(quotes);
    Quote cheapest = quotes.stream().min(Comparator.comparing(Quote::bestOffer)).orElseThrow();

    String orderId = new CloudConsole(endpoint).buy(cheapest);
    compare(order(bss, orderId), cheapest);

    BigDecimal before = cash(bss);
    pay(bss, orderId);
    System.out.printf(
        "%nPaid. Status %d, balance %.2f before and %.2f after%n",
        order(bss, orderId).getStatus(), before, cash(bss));
  }

  private static void showServices(BssClient bss) {
    var services =
        bss.listServiceTypes(new ListServiceTypesRequest().withXLanguage("en_US").withLimit(10));
    System.out.printf(
        "%d of %d services%n", services.getServiceTypes().size(), services.getTotalCount());
    services
        .getServiceTypes()
        .forEach(
            s -> System.out.printf("%-40s%s%n", s.getServiceTypeCode(), s.getServiceTypeName()));
  }

  private static void show(List<Quote> quotes) {
    System.out.printf(
        "%n%-24s%12s%12s%12s%n", "Yuan per month", "list price", "best offer", "saved");
    quotes.forEach(
        q ->
            System.out.printf(
                "%-24s%12.2f%12.2f%12.2f%n", q.spec(), q.listPrice(), q.bestOffer(), q.saved()));
  }

  private static CustomerOrderV3 order(BssClient bss, String orderId) {
    return bss.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest().withOrderId(orderId))
        .getOrderInfo();
  }

  private static void compare(CustomerOrderV3 order, Quote quote) {
    // The SDK reads the amounts of an order as floating-point numbers.
    BigDecimal amount = BigDecimal.valueOf(order.getAmountAfterDiscount());
    System.out.printf(
        "%nOrder %s, %s: %.2f to pay, quoted %.2f%n",
        order.getOrderId(), quote.spec(), amount, quote.bestOffer());
    if (amount.compareTo(quote.bestOffer()) != 0) {
      throw new IllegalStateException(
          "Expected the order to cost %s as quoted, but was %s"
              .formatted(quote.bestOffer(), amount));
    }
  }

  private static void pay(BssClient bss, String orderId) {
    var payment =
        new PayCustomerOrderV3Req().withOrderId(orderId).withUseCoupon("NO").withUseDiscount("NO");
    bss.payOrders(new PayOrdersRequest().withBody(payment));
  }

  private static BigDecimal cash(BssClient bss) {
    return bss
        .showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
        .getAccountBalances()
        .stream()
        .filter(balance -> balance.getAccountType() == 1)
        .map(AccountBalanceV3::getAmount)
        .findFirst()
        .orElseThrow();
  }
}
