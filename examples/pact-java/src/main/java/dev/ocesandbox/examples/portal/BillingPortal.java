// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What a billing portal shows of a customer: what is unpaid, and the newest order. */
public final class BillingPortal {

  private static final String ORDERS = "/v2/orders/customer-orders";
  private static final int PAGE = 10;

  /** A fault that is planted to see which tests notice it. */
  private static final boolean WRONG_PATH = "path".equals(System.getProperty("portal.fault"));

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String endpoint;
  private final String token;

  /**
   * Creates a portal.
   *
   * @param endpoint base URL of the service
   * @param token token of the customer
   */
  public BillingPortal(String endpoint, String token) {
    this.endpoint = endpoint;
    this.token = token;
  }

  /** Returns what has to be paid for all unpaid orders, yuan. */
  public BigDecimal unpaid() throws IOException, InterruptedException {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode order : orders("status=6")) {
      sum = sum.add(order.path("amount_after_discount").decimalValue());
    }
    return sum;
  }

  /** Returns the id of the newest order. It takes the first of the list, without order_by. */
  public String newest() throws IOException, InterruptedException {
    return get(ORDERS + "?limit=1").at("/order_infos/0/order_id").asText();
  }

  /** Returns the id of the newest order. It asks for the order of the list. */
  public String newestByTime() throws IOException, InterruptedException {
    return get(ORDERS + "?limit=1&order_by=-createTime").at("/order_infos/0/order_id").asText();
  }

  /** Returns the number of the status of an order. */
  public int status(String order) throws IOException, InterruptedException {
    String details = WRONG_PATH ? "/detail/" : "/details/";
    return get(ORDERS + details + order).at("/order_info/status").asInt();
  }

  private List<JsonNode> orders(String filter) throws IOException, InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page;
    do {
      page = get(ORDERS + "?" + filter + "&limit=" + PAGE + "&offset=" + all.size());
      page.path("order_infos").forEach(all::add);
    } while (all.size() < page.path("total_count").asInt());
    return all;
  }

  private JsonNode get(String target) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + target)).header("X-Auth-Token", token).build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(target + " was answered with " + response.statusCode());
    }
    return json.readTree(response.body());
  }
}
