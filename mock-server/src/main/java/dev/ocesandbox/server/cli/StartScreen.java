// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.Version;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.AccountAccess.Login;
import java.util.ArrayList;
import java.util.List;

/**
 * The text printed after the start: the address, the credentials of the default world and how to
 * configure clients.
 */
final class StartScreen {

  private static final String BALANCES = "/v2/accounts/customer-accounts/balances";

  private StartScreen() {}

  static String of(SandboxOptions options, String endpoint, List<AccountAccess> accounts) {
    List<String> lines = new ArrayList<>();
    lines.add("OCE Sandbox " + Version.text() + " at " + endpoint);
    lines.add(world(options) + "; control API at " + endpoint + "/_sandbox");
    lines.add(
        options.adminToken() == null
            ? "Control requests need no admin token. Index: " + endpoint
            : "Control requests need the admin token: Authorization: Bearer TOKEN. Index: "
                + endpoint);
    lines.add("");
    lines.addAll(Table.of(logins(accounts)));
    if (!accounts.isEmpty()) {
      lines.addAll(tryIt(endpoint, accounts.get(0).own()));
      lines.addAll(redirects(endpoint, accounts.get(0)));
    }
    lines.add("");
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static String world(SandboxOptions options) {
    String clock = options.clock().frozen() ? "frozen" : "real";
    String at = options.clock().at() == null ? "" : " at " + options.clock().at();
    return "Scenario "
        + options.scenario()
        + ", seed "
        + options.seed()
        + ", clock "
        + clock
        + at
        + (options.lenient() ? ", signatures not checked" : "");
  }

  private static List<List<String>> logins(List<AccountAccess> accounts) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Domain", "User", "Password", "Access key", "Secret key", "Token"));
    for (AccountAccess account : accounts) {
      rows.add(row(account.domainName(), account.own()));
      account.users().forEach(user -> rows.add(row(account.domainName(), user.login())));
    }
    return rows;
  }

  private static List<String> row(String domain, Login login) {
    return List.of(
        domain,
        login.userName(),
        login.password(),
        login.accessKey(),
        login.secretKey(),
        login.token());
  }

  private static List<String> tryIt(String endpoint, Login login) {
    return List.of(
        "", "Try it:", "  curl -s -H 'X-Auth-Token: " + login.token() + "' " + endpoint + BALANCES);
  }

  /** Returns how to redirect the vendor's SDKs. In most of them a region overrides the endpoint. */
  private static List<String> redirects(String endpoint, AccountAccess account) {
    Login login = account.own();
    String to = "(\"" + endpoint + "\")";
    return List.of(
        "",
        "Point an SDK at it (without a region):",
        "  Java    BssClient.newBuilder().withCredential(credentials).withEndpoint"
            + to
            + ".build()",
        "  Python  BssClient.new_builder().with_credentials(credentials).with_endpoint"
            + to
            + ".build()",
        "  Go      bss.NewBssClient(bss.BssClientBuilder().WithCredential(credentials).WithEndpoint"
            + to
            + ".Build())",
        "  Node    BssClient.newBuilder().withCredential(credentials).withEndpoint"
            + to
            + ".build()",
        "",
        "Or set these variables, for clients that use BssRegion.valueOf(\"cn-north-1\") and have no keys"
            + " in their code:",
        "  export HUAWEICLOUD_SDK_AK="
            + login.accessKey()
            + " HUAWEICLOUD_SDK_SK="
            + login.secretKey(),
        "  export HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1=" + endpoint,
        "  export HUAWEICLOUD_SDK_DOMAIN_ID=" + account.customerId());
  }
}
