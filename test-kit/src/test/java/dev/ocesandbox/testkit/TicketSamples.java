// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.osm.v2.OsmClient;

/** Tickets that tests open, and clients of the ticket API. */
final class TicketSamples {

  /** Source of all tickets. */
  static final String SOURCE = "83aeb0f2834c4df49826c781d32a963e";

  /** Problem type of a fault of a server, which needs a region. */
  static final String SERVER_FAULT = "5efc9f47ace944bfafd054161409f15b";

  /** Target of ListSeverities, for that problem type. */
  static final String SEVERITIES =
      "/v2/servicerequest/config/severities"
          + "?product_category_id=69af625c1be54800b58ac4bae4870c90&business_type_id="
          + SERVER_FAULT;

  /** Body of CreateCases. */
  static final String NEW_TICKET =
      """
      {"source_id": "%s", "business_type_id": "%s", "region_id": "cn-north-4",
       "simple_description": "A web server restarted by itself"}
      """
          .formatted(SOURCE, SERVER_FAULT);

  private TicketSamples() {}

  /** Returns a client that signs its requests with the access key of an account. */
  static OsmClient client(Sandbox sandbox, Account account) {
    return OsmClient.newBuilder()
        .withCredential(
            new GlobalCredentials().withAk(account.accessKey()).withSk(account.secretKey()))
        .withEndpoint(sandbox.endpoint())
        .build();
  }
}
