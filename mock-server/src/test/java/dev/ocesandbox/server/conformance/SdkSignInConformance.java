// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesResponse;
import com.huaweicloud.sdk.core.auth.AbstractCredentials;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.region.Region;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which the vendor's SDK, or a script, finds the sandbox and signs in. */
class SdkSignInConformance {

  private final TestWorld world = Target.FRESH_WORLD.world();

  @Test
  void by_endpoint() {
    assertThat(balances(world.sdk("acme")).getCurrency()).isEqualTo("CNY");
  }

  @Test
  void by_region_asking_iam_for_the_domain_id() {
    BssClient client =
        BssClient.newBuilder()
            .withCredential(keys("acme").withIamEndpoint(TestServer.endpoint()))
            .withRegion(new Region("cn-north-1", TestServer.endpoint()))
            .build();

    assertThat(balances(client).getCurrency()).isEqualTo("CNY");
  }

  @Test
  void by_the_vendors_region_redirected_by_environment_variables() throws Exception {
    assertThat(redirected(Map.of("HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1", TestServer.endpoint())))
        .contains("balance 10000.00 CNY");
  }

  @Test
  void by_the_vendors_region_redirected_by_a_file_of_regions(@TempDir Path folder)
      throws Exception {
    Path regions = folder.resolve("regions.yaml");
    Files.writeString(regions, "BSS:\n- id: cn-north-1\n  endpoint: " + TestServer.endpoint());

    assertThat(redirected(Map.of("HUAWEICLOUD_SDK_REGIONS_FILE", regions.toString())))
        .contains("balance 10000.00 CNY");
  }

  private String redirected(Map<String, String> variables) throws Exception {
    JsonNode account = world.account("acme");
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            SdkByEnvironment.class.getName());
    builder.environment().putAll(variables);
    builder.environment().put("HUAWEICLOUD_SDK_IAM_ENDPOINT", TestServer.endpoint());
    builder.environment().put("HUAWEICLOUD_SDK_AK", account.path("access_key").asString());
    builder.environment().put("HUAWEICLOUD_SDK_SK", account.path("secret_key").asString());
    return output(builder.redirectErrorStream(true).start());
  }

  private static String output(Process process) throws IOException, InterruptedException {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return text;
  }

  @Test
  void by_temporary_keys_with_their_security_token() {
    JsonNode temporary = temporaryKeys();
    BssClient client =
        BssClient.newBuilder()
            .withCredential(
                new GlobalCredentials()
                    .withAk(temporary.path("access").asString())
                    .withSk(temporary.path("secret").asString())
                    .withSecurityToken(temporary.path("securitytoken").asString()))
            .withEndpoint(TestServer.endpoint())
            .build();

    assertThat(balances(client).getCurrency()).isEqualTo("CNY");
    world.advance("PT16M");
    assertRefused(client, "APIGW.0301");
  }

  @Test
  void by_derived_signing() {
    BssClient client =
        BssClient.newBuilder()
            .withCredential(
                keys("acme")
                    .withDomainId(world.customerId("acme"))
                    .withDerivedPredicate(AbstractCredentials.DEFAULT_DERIVED_PREDICATE))
            .withDerivedAuthServiceName("bss")
            .withRegion(new Region("cn-north-1", TestServer.endpoint()))
            .build();

    assertThat(balances(client).getCurrency()).isEqualTo("CNY");
    JsonNode request =
        world.control("GET", "/requests?operation=ShowCustomerAccountBalances").path("requests");
    assertThat(request.toString()).contains("V11-HMAC-SHA256");
  }

  @Test
  void by_a_token_for_name_and_password() {
    TestServer.Answer answer =
        TestServer.send(
            HttpRequest.newBuilder(
                    URI.create(TestServer.endpoint() + "/v2/accounts/customer-accounts/balances"))
                .header("X-Auth-Token", token())
                .GET());

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void a_wrong_secret_is_refused_and_explained() {
    BssClient client =
        BssClient.newBuilder()
            .withCredential(keys("acme").withSk("not-the-secret"))
            .withEndpoint(TestServer.endpoint())
            .build();

    assertThatExceptionOfType(ClientRequestException.class)
        .isThrownBy(() -> balances(client))
        .satisfies(
            refusal -> {
              assertThat(refusal.getHttpStatusCode()).isEqualTo(401);
              assertThat(refusal.getErrorCode()).isEqualTo("APIGW.0301");
              JsonNode explained =
                  TestServer.control("GET", "/explain/" + refusal.getRequestId()).body();
              assertThat(explained.path("authentication").path("canonical_request").asString())
                  .startsWith("GET\n/v2/accounts/customer-accounts/balances/\n");
              assertThat(explained.path("rule").path("id").asString())
                  .isEqualTo("gateway.auth.signature-matches");
            });
  }

  @Test
  void a_customer_of_the_international_site_is_refused_everywhere() {
    assertThatExceptionOfType(ClientRequestException.class)
        .isThrownBy(() -> balances(world.sdk("globex")))
        .satisfies(
            refusal -> {
              assertThat(refusal.getHttpStatusCode()).isEqualTo(403);
              assertThat(refusal.getErrorCode()).isEqualTo("CBC.0156");
            });
    assertThat(world.get("globex", "/v2/products/service-types?limit=1").status()).isEqualTo(403);
  }

  private GlobalCredentials keys(String account) {
    return new GlobalCredentials()
        .withAk(world.account(account).path("access_key").asString())
        .withSk(world.account(account).path("secret_key").asString());
  }

  private String token() {
    JsonNode account = world.account("acme");
    ObjectNode user =
        TestServer.json()
            .put("name", account.path("user_name").asString())
            .put("password", account.path("password").asString());
    user.putObject("domain").put("name", account.path("domain_name").asString());
    ObjectNode body = TestServer.json();
    ObjectNode identity = body.putObject("auth").putObject("identity");
    identity.putArray("methods").add("password");
    identity.putObject("password").set("user", user);
    TestServer.Answer answer = post("/v3/auth/tokens", body, "");
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.raw().headers().firstValue("X-Subject-Token").orElseThrow();
  }

  private JsonNode temporaryKeys() {
    ObjectNode body = TestServer.json();
    ObjectNode identity = body.putObject("auth").putObject("identity");
    identity.putArray("methods").add("token");
    identity.putObject("token").put("duration_seconds", 900);
    TestServer.Answer answer = post("/v3.0/OS-CREDENTIAL/securitytokens", body, token());
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.body().path("credential");
  }

  private static TestServer.Answer post(String path, JsonNode body, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(TestServer.endpoint() + path))
            .header("Content-Type", "application/json;charset=utf8")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    return TestServer.send(token.isEmpty() ? request : request.header("X-Auth-Token", token));
  }

  private static ShowCustomerAccountBalancesResponse balances(BssClient client) {
    return client.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
  }

  private static void assertRefused(BssClient client, String code) {
    assertThatExceptionOfType(ClientRequestException.class)
        .isThrownBy(() -> balances(client))
        .satisfies(refusal -> assertThat(refusal.getErrorCode()).isEqualTo(code));
  }
}
