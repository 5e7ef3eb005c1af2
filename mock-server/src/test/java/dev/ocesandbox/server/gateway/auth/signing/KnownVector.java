// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request whose signature is known from elsewhere.
 *
 * @param secretKey the secret of the access key named in the authorization
 * @param canonicalRequest the exact canonical text; null when the origin does not give it
 */
record KnownVector(
    String id,
    String secretKey,
    GivenRequest request,
    String authorization,
    @Nullable String canonicalRequest) {

  private static final String HOST_AND_DATE = "host;x-sdk-date";

  /**
   * Made-up credentials; the signatures were computed by an independent script and, identically, by
   * the signer classes of the vendor's Java SDK 3.1.170 (the sorted values by the script alone).
   */
  static List<KnownVector> computedWithTheJavaSigner() {
    return List.of(
        plainGet(),
        temporaryCredentials(),
        chineseBody(),
        derivedKey(),
        unsignedPayload(),
        oddCharacters(),
        oddCharactersSortedValues());
  }

  private static KnownVector plainGet() {
    return ours(
        "v1 plain GET",
        GivenRequest.get("/v2/accounts/customer-accounts/balances")
            .with("Host", "bss.myhuaweicloud.com"),
        sdk(HOST_AND_DATE, "29b9e827b2b34e19d3e6843badf4aba99f921b284d931757713f9e57d8ed623d"),
        """
        GET
        /v2/accounts/customer-accounts/balances/

        host:bss.myhuaweicloud.com
        x-sdk-date:20260115T083000Z

        host;x-sdk-date
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\
        """);
  }

  private static KnownVector temporaryCredentials() {
    return ours(
        "v2 odd values and a security token",
        GivenRequest.get(
                "/v2/orders/customer-orders?offset=0&limit=10"
                    + "&create_time_begin=2026-01-01T00%3A00%3A00Z"
                    + "&customer_name=%E6%B5%8B%E8%AF%95%20a%2Bb*c~d%2Fe&order_id=")
            .with("X-Language", "zh_CN")
            .with("X-Domain-Id", "d78cbac186b744899480f25bd022f468")
            .with("X-Security-Token", "gQpjbi1ub3J0aC00FAKE")
            .with("User-Agent", "huaweicloud-usdk-java/3.0"),
        sdk(
            "host;user-agent;x-domain-id;x-language;x-sdk-date;x-security-token",
            "46f4e58a453eeee51e3315841e3bbc0fb49777924afc65e0c38a0012798fed47"),
        """
        GET
        /v2/orders/customer-orders/
        create_time_begin=2026-01-01T00%3A00%3A00Z\
        &customer_name=%E6%B5%8B%E8%AF%95%20a%2Bb%2Ac~d%2Fe&limit=10&offset=0&order_id=
        host:localhost:8080
        user-agent:huaweicloud-usdk-java/3.0
        x-domain-id:d78cbac186b744899480f25bd022f468
        x-language:zh_CN
        x-sdk-date:20260115T083000Z
        x-security-token:gQpjbi1ub3J0aC00FAKE

        host;user-agent;x-domain-id;x-language;x-sdk-date;x-security-token
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\
        """);
  }

  private static KnownVector chineseBody() {
    String body =
        """
        {"order_id":"CS2601150830ABCDE","use_coupon":"NO","use_discount":"NO","remark":"支付"}\
        """;
    return ours(
        "v3 JSON body with Chinese text",
        GivenRequest.post("/v3/orders/customer-orders/pay", body)
            .with("Content-Type", "application/json;charset=UTF-8"),
        sdk(HOST_AND_DATE, "302e2b5c9bafc6d03be75717beb6f85291552ceebbac54a0c465f00d50b3c3dd"),
        """
        POST
        /v3/orders/customer-orders/pay/

        host:localhost:8080
        x-sdk-date:20260115T083000Z

        host;x-sdk-date
        050145efe3e4b6f2e48aa1a461450e0a3eacbe011d4b565565bbaccdff5bdf56\
        """);
  }

  private static KnownVector derivedKey() {
    String path =
        "/v2/orders/subscriptions/resources/autorenew/96da7b1d-98be-4b17-8a1e-0123456789ab";
    return ours(
        "v4 derived key",
        GivenRequest.of("DELETE", path),
        "V11-HMAC-SHA256 Credential=FAKEAK0000000000TEST/20260115/globe/bss, "
            + "SignedHeaders=host;x-sdk-date, "
            + "Signature=7242ba3af231987c816331445c7aedbace4e15d14dead5030bec1942a7df3c34",
        """
        DELETE
        /v2/orders/subscriptions/resources/autorenew/96da7b1d-98be-4b17-8a1e-0123456789ab/

        host:localhost:8080
        x-sdk-date:20260115T083000Z

        host;x-sdk-date
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\
        """);
  }

  private static KnownVector unsignedPayload() {
    return ours(
        "v5 unsigned payload",
        GivenRequest.post("/v2/servicerequest/accessorys", "anything")
            .with("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD"),
        sdk(
            "host;x-sdk-content-sha256;x-sdk-date",
            "35e610400877820bc9d21e4f9d35374b6d4ffbc214d07cb9ed442b70314b20e4"),
        """
        POST
        /v2/servicerequest/accessorys/

        host:localhost:8080
        x-sdk-content-sha256:UNSIGNED-PAYLOAD
        x-sdk-date:20260115T083000Z

        host;x-sdk-content-sha256;x-sdk-date
        UNSIGNED-PAYLOAD\
        """);
  }

  private static KnownVector oddCharacters() {
    return ours(
        "v6 odd characters, values as sent",
        oddCharactersRequest(),
        sdk(HOST_AND_DATE, "0eebad6714866c5f1e4f3f4317077f5fce5606335c1f35be9655fb79008463f4"),
        """
        GET
        /v2/x/a%20b/%E4%B8%AD%2A~%3A%40/
        status=5&status=1&status=3
        host:localhost:8080
        x-sdk-date:20260115T083000Z

        host;x-sdk-date
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\
        """);
  }

  private static KnownVector oddCharactersSortedValues() {
    return ours(
        "v6 odd characters, values sorted",
        oddCharactersRequest(),
        sdk(HOST_AND_DATE, "bbec95e4808f7fd2990449b50c1e5995d325c0dc7e38f75670bcc58aad20bd4e"),
        null);
  }

  /** The Java SDK leaves {@code * ~ : @} as they are in the path that it sends. */
  private static GivenRequest oddCharactersRequest() {
    return GivenRequest.get("/v2/x/a%20b/%E4%B8%AD*~:@?status=5&status=1&status=3");
  }

  /**
   * Expected values of the vendor's own test suites, in the repositories
   * huaweicloud/huaweicloud-sdk-java-v3 and huaweicloud/huaweicloud-sdk-go-v3.
   */
  static List<KnownVector> fromTheVendorsTests() {
    String vpc = "/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpc";
    String java = "20191115T033655Z service.region.example.com";
    String go = "20060102T150405Z example.huaweicloud.com";
    return List.of(
        vendors(
            "Java, query",
            java,
            GivenRequest.get(vpc + "s?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0"),
            sdk(HOST_AND_DATE, "fd95e7da6f695cfb4cabbb9d6b0968aec155bc576b064835282473539ae9ea1d")),
        vendors(
            "Java, body",
            java,
            GivenRequest.post(vpc + "/123", "{\"key\":\"value\"}"),
            sdk(HOST_AND_DATE, "b5649aa774f6cac7437631662f08815fc65c70e40e486df6db2436ce68902771")),
        vendors(
            "Java, empty path",
            "20191115T033655Z example.com",
            GivenRequest.get(""),
            sdk(HOST_AND_DATE, "919ad8b75d4ad49da0d377e63ee21c4a7a54b752f6bf2878b4adbe9c19927da6")),
        vendors(
            "Java, derived key",
            java,
            GivenRequest.get(vpc + "s"),
            "V11-HMAC-SHA256 Credential=AccessKey/20191115/region-id-1/service, "
                + "SignedHeaders=host;x-sdk-date, Signature="
                + "c63981314b17efeca4c2577e3e22ecfd3831e0c87eb87277271e32587207dd2c"),
        vendors(
            "Go, query",
            go,
            GivenRequest.get("/path?limit=1"),
            sdk("x-sdk-date", "5a2ce64c865e0e6046321c6f3d5a77ba8413eeaf355c3166c03d58d02ac79624")),
        vendors(
            "Go, body ending with a line feed",
            go,
            GivenRequest.post("/path?key=value", "{\"Name\":\"test\",\"Id\":1}\n"),
            sdk("x-sdk-date", "cecc2af119b18ab70b4d094c0750f3b42c02f254903179a0fc2cc72fc9db4f59")));
  }

  private static KnownVector ours(
      String id, GivenRequest request, String authorization, @Nullable String canonicalRequest) {
    String ownKey = authorization.replace("=AccessKey", "=" + GivenRequest.ACCESS_KEY);
    return new KnownVector(id, GivenRequest.SECRET_KEY, request, ownKey, canonicalRequest);
  }

  private static KnownVector vendors(
      String id, String dateAndHost, GivenRequest request, String authorization) {
    int blank = dateAndHost.indexOf(' ');
    GivenRequest placed =
        request
            .with("X-Sdk-Date", dateAndHost.substring(0, blank))
            .with("Host", dateAndHost.substring(blank + 1));
    return new KnownVector(id, "SecretKey", placed, authorization, null);
  }

  private static String sdk(String signedHeaders, String signature) {
    return "SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders="
        + signedHeaders
        + ", Signature="
        + signature;
  }

  @Override
  public String toString() {
    return id;
  }
}
